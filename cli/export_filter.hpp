// The options by which a reader of an export asks for a part of the graph.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "export/selection.hpp"

namespace dossier::cli {

class ExportFilter {
 public:
  void add_to(po::options_description& options);
  // Puts what was asked for into the choice. Throws UsageError where a word means nothing.
  void parse(exporting::Choice& choice) const;
  // ... and the entities of --around. Throws UsageError with the candidates where a name is not one entity's.
  void find_names(const KnowledgeGraph& graph, exporting::Choice& choice) const;

 private:
  std::string events_ = "both";
  std::string min_confidence_ = "0";
  bool asserted_only_ = false;
  std::vector<std::string> relations_, types_, around_;
  unsigned hops_ = 0;  // not given
  unsigned top_ = 0;
};

}  // namespace dossier::cli
