// What one outlet reported and another did not. Only propositions of whose both ends the other speaks as well
// are counted as missing there: an outlet is not silent about what it does not cover.
#pragma once

#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct Between {
  // One claim a proposition, with words of that outlet; in canonical order.
  std::vector<Edge> only_first, only_second;
  std::size_t both = 0;                                   // propositions that both report
  std::size_t uncovered_first = 0, uncovered_second = 0;  // what the other does not cover
};

// Outlets by the handles of their names.
[[nodiscard]] Between between(const KnowledgeGraph& graph, StringId first, StringId second);

}  // namespace dossier
