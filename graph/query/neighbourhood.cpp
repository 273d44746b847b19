#include "graph/query/neighbourhood.hpp"

#include <algorithm>

namespace dossier {

Neighbourhood neighbourhood(const KnowledgeGraph& graph, Vertex vertex) {
  Neighbourhood result;
  if (vertex >= graph.entity_count()) return result;
  const auto [out, out_end] = boost::out_edges(vertex, graph.graph());
  result.outgoing.assign(out, out_end);
  const auto [in, in_end] = boost::in_edges(vertex, graph.graph());
  result.incoming.assign(in, in_end);
  for (const Edge edge : graph.edges()) {
    const auto claimants = graph.list(graph.claim(edge).claimants);
    if (std::ranges::find(claimants, vertex) != claimants.end()) result.claimed.push_back(edge);
  }
  const auto relation = [&](Edge edge) { return graph.claim(edge).relation; };
  for (std::vector<Edge>* edges : {&result.outgoing, &result.incoming, &result.claimed})
    std::ranges::stable_sort(*edges, {}, relation);  // each is in canonical order already
  return result;
}

}  // namespace dossier
