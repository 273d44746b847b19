#include "graph/query/arrows.hpp"

#include <algorithm>
#include <tuple>

#include "graph/each_once.hpp"

namespace dossier {

std::vector<Arrow> plain_arrows(const KnowledgeGraph& graph) {
  std::vector<std::tuple<Vertex, Vertex, Relation>> ways;
  for (const Edge edge : graph.edges()) {
    const Claim& claim = graph.claim(edge);
    const Vertex from = graph.source(edge), to = graph.target(edge);
    const bool plain = claim.polarity == Polarity::affirmed && claim.modality == Modality::asserted;
    if (!plain || claim.implied_by != 0 || from == to) continue;
    ways.emplace_back(from, to, claim.relation);
    if (info(claim.relation).symmetric) ways.emplace_back(to, from, claim.relation);
  }
  sort_each_once(ways);
  std::vector<Arrow> arrows;
  for (const auto& [from, to, relation] : ways) {
    const bool known = !arrows.empty() && arrows.back().from == from && arrows.back().to == to;
    known ? static_cast<void>(++arrows.back().weight) : arrows.push_back({from, to, 1});
  }
  return arrows;
}

}  // namespace dossier
