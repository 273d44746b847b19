// Who is connected with whom, for figures of the whole graph: what is affirmed and asserted, and follows from
// nothing else that is counted.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct Arrow {
  Vertex from = no_vertex, to = no_vertex;
  std::uint64_t weight = 1;  // relations that run this way

  friend auto operator<=>(const Arrow&, const Arrow&) = default;
};

// Each pair of ends once, sorted; a symmetric relation runs both ways; none from a thing to itself.
[[nodiscard]] std::vector<Arrow> plain_arrows(const KnowledgeGraph& graph);

}  // namespace dossier
