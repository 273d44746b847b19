#include "graph/query/denials.hpp"

#include <algorithm>

namespace dossier {

Denials::Denials(const KnowledgeGraph& graph) : graph_(graph) {
  for (const Edge edge : graph.edges()) {
    const Claim& claim = graph.claim(edge);
    if (claim.relation == Relation::denied && claim.polarity == Polarity::affirmed) {
      by_target_[graph.target(edge)].push_back(edge);
    }
  }
}

void Denials::add(Edge edge, std::vector<Edge>& denying) const {
  const Claim& claim = graph_.claim(edge);
  const Vertex source = graph_.source(edge), target = graph_.target(edge);
  if (claim.relation == Relation::denied) return;
  if (claim.event != no_vertex) add(claim.event, no_vertex, denying);
  for (const Vertex end : {source, target}) {
    if (graph_.entity(end).type == EntityType::event) add(end, no_vertex, denying);
  }
  if (claim.relation == Relation::accused) add(source, target, denying);
  for (const Vertex claimant : graph_.list(claim.claimants)) add(claimant, source, denying);
}

void Denials::add(Vertex denied, Vertex denier, std::vector<Edge>& denying) const {
  const auto found = by_target_.find(denied);
  if (found == by_target_.end()) return;
  for (const Edge edge : found->second) {
    if (denier == no_vertex || graph_.source(edge) == denier) denying.push_back(edge);
  }
}

std::vector<Edge> each_once(const KnowledgeGraph& graph, std::vector<Edge> claims) {
  std::ranges::sort(claims, {}, [&](Edge edge) { return graph.claim(edge).id; });
  claims.erase(std::ranges::unique(claims).begin(), claims.end());
  return claims;
}

}  // namespace dossier
