#include "graph/query/reach.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <vector>

#include "graph/query/path_network.hpp"

namespace dossier {
namespace {

constexpr std::size_t alike_listed = 10;
constexpr std::size_t shortest_telling_word = 4;  // letters

Reach reach(const PathNetwork& network, Vertex start, bool forward) {
  Reach result{network.reach(start, forward, SIZE_MAX)};
  std::ranges::sort(result.entities, {}, [&](const auto& reached) {
    const std::uint32_t claims = network.graph().entity(reached.second).claims;
    return std::tuple(reached.first, UINT32_MAX - claims, reached.second);
  });
  return result;
}

// How many hops away each entity is; nothing where it is not reached, or of no use as a name: what is not
// named, and states, which articles know well.
using HopsAway = std::vector<std::optional<std::uint32_t>>;

HopsAway hops_to_names(const KnowledgeGraph& graph, const Reach& reach) {
  HopsAway hops(graph.entity_count());
  for (const auto& [away, vertex] : reach.entities) {
    const Entity& entity = graph.entity(vertex);
    if (entity.named && entity.type != EntityType::state) hops[vertex] = away;
  }
  return hops;
}

// The one of these that was reached, if there is just one.
std::optional<Vertex> only_reached(std::span<const Vertex> vertices, const HopsAway& hops) {
  std::optional<Vertex> only;
  for (const Vertex vertex : vertices) {
    if (!hops[vertex]) continue;
    if (only) return std::nullopt;
    only = vertex;
  }
  return only;
}

// Entities of both sides of which no third bears the word that they share.
std::vector<std::pair<Vertex, Vertex>> alike_names(const KnowledgeGraph& graph, const Reach& from,
                                                   const Reach& to) {
  const HopsAway lefts = hops_to_names(graph, from), rights = hops_to_names(graph, to);
  const NameIndex& names = graph.names();
  std::set<std::tuple<std::uint32_t, Vertex, Vertex>> pairs;
  for (NameIndex::Entry word = names.first_word(); word < names.size(); ++word) {
    if (names.text(word).size() < shortest_telling_word) continue;
    const auto one = only_reached(names.entities(word), lefts);
    const auto other = only_reached(names.entities(word), rights);
    if (one && other && *one != *other) pairs.emplace(*lefts[*one] + *rights[*other], *one, *other);
  }
  std::vector<std::pair<Vertex, Vertex>> nearest;
  for (const auto& [hops, one, other] : pairs)
    if (nearest.size() < alike_listed) nearest.emplace_back(one, other);
  return nearest;
}

std::set<std::uint32_t> articles_about(const KnowledgeGraph& graph, Vertex vertex) {
  std::set<std::uint32_t> articles;
  const auto add = [&](const auto& range) {
    for (auto edge = range.first; edge != range.second; ++edge)
      for (const Evidence& evidence : graph.evidence(graph.claim(*edge))) articles.insert(evidence.article);
  };
  add(boost::out_edges(vertex, graph.graph()));
  add(boost::in_edges(vertex, graph.graph()));
  return articles;
}

}  // namespace

NearMiss near_miss(const KnowledgeGraph& graph, Vertex from, Vertex to, const PathOptions& options) {
  const PathNetwork network(graph, options, {from, to});
  NearMiss miss{reach(network, from, true), reach(network, to, false), {}, {}};
  miss.alike = alike_names(graph, miss.from, miss.to);
  const std::set<std::uint32_t> one = articles_about(graph, from), other = articles_about(graph, to);
  std::ranges::set_intersection(one, other, std::back_inserter(miss.articles));
  return miss;
}

}  // namespace dossier
