// Everything the graph knows at one entity: the claims it is an end of, by relation and direction, and the
// claims it makes as a claimant.
#pragma once

#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct Neighbourhood {
  std::vector<Edge> outgoing;  // claims about it as source, in canonical order by relation
  std::vector<Edge> incoming;  // ... as target
  std::vector<Edge> claimed;   // claims it is a claimant of
};

[[nodiscard]] Neighbourhood neighbourhood(const KnowledgeGraph& graph, Vertex vertex);

}  // namespace dossier
