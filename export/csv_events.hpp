// The event table as conflict research uses it: one row a claim whose relation has a CAMEO code.
//
// The column `relation` holds the kind, so that what is denied, alleged or not yet is counted apart; the
// codes (PLOVER, CAMEO, QuadClass) stay empty for these: no event of that code is reported to have happened.
#pragma once

#include <string_view>
#include <vector>

#include "export/csv_table.hpp"
#include "export/exporter.hpp"

namespace dossier::exporting {

class EventTable {
 public:
  explicit EventTable(std::ostream& stream) : table_(stream) {}

  void begin();
  void entity(const EntityRow& row);
  void claim(const ClaimRow& row);
  void end() { table_.flush(); }

 private:
  struct Actor {
    std::string_view id, name, country;
    EntityType type = EntityType::person;
  };

  [[nodiscard]] const Actor& actor(std::string_view id) const;  // nobody where there is none
  void write(const Actor& actor);
  void write_codes(const ClaimRow& row);
  void write_evidence(const ClaimRow& row);

  CsvTable table_;
  std::vector<Actor> actors_;  // sorted by id, as they come
  Actor nobody_;
};

}  // namespace dossier::exporting
