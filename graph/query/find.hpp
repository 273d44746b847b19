// Finding entities by name, however it is spelt: case, diacritics, punctuation, articles and titles do not
// count; acronyms find their expansions; a small slip of the keys is forgiven. Graph in, rows out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct Match {
  Vertex vertex = no_vertex;
  int score = 0;        // 100: the name itself; 90: an alias; below: forgiven differences
  std::string matched;  // the name or alias that matched
};

// The best matches first (score, then claims at the entity, then id); at most `limit`.
[[nodiscard]] std::vector<Match> find(const KnowledgeGraph& graph, std::string_view words, std::size_t limit);

// What a user means by a name or an id ("state:alb"): exactly one entity, or the candidates to choose from
// (none: unknown; then `candidates` are the nearest names).
struct Resolution {
  Vertex vertex = no_vertex;  // no_vertex where unknown or ambiguous
  bool ambiguous = false;
  std::vector<Match> candidates;
};

[[nodiscard]] Resolution resolve(const KnowledgeGraph& graph, std::string_view name);

}  // namespace dossier
