// The options by which a person says what a path may be.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "graph/query/path.hpp"

namespace dossier::cli {

class PathChoice {
 public:
  void add_to(po::options_description& options);
  // Reads what needs no graph. `ends` gains the words that --between took beyond its two dates. Throws
  // UsageError.
  void parse(std::vector<std::string>& ends);
  // ... and the names. Throws UsageError with the candidates where a name is not one entity's.
  [[nodiscard]] PathOptions resolve(const KnowledgeGraph& graph, Vertex from, Vertex to) const;

 private:
  void parse_between(std::vector<std::string>& ends);

  PathOptions options_;
  std::string as_of_;
  std::vector<std::string> relations_, types_, via_, avoid_, between_;
};

// The options that keep paths away, each with the same options without it: for saying which of them did.
struct Lifted {
  std::string option;
  PathOptions options;
};
[[nodiscard]] std::vector<Lifted> each_lifted(const PathOptions& options);

}  // namespace dossier::cli
