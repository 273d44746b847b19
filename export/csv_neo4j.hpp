// The two tables of Neo4j's bulk import (neo4j-admin database import), named by its header fields.
#pragma once

#include "export/csv_table.hpp"
#include "export/exporter.hpp"

namespace dossier::exporting {

class Neo4jTables {
 public:
  Neo4jTables(std::ostream& nodes, std::ostream& relationships)
      : nodes_(nodes), relationships_(relationships) {}

  void begin();
  void entity(const EntityRow& row);
  void edge(const FoldedEdge& edge);
  void end();

 private:
  CsvTable nodes_, relationships_;
};

}  // namespace dossier::exporting
