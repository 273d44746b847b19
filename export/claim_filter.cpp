#include "export/claim_filter.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>

namespace dossier::exporting {
namespace {

template <class T>
bool allows(const std::vector<T>& allowed, const T& value) {
  return allowed.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end();
}

template <class Keep>
void keep_if(std::vector<Edge>& edges, Keep keep) {
  std::erase_if(edges, [&](const Edge& edge) { return !keep(edge); });
}

bool passes(const KnowledgeGraph& graph, const Choice& choice, const Edge& edge) {
  const Claim& claim = graph.claim(edge);
  return claim.confidence >= choice.min_confidence &&
         (!choice.asserted_only || class_of(claim.modality) == ModalityClass::asserted) &&
         allows(choice.relations, claim.relation) &&
         allows(choice.types, graph.entity(graph.source(edge)).type) &&
         allows(choice.types, graph.entity(graph.target(edge)).type);
}

// A role in an event, or where it was: no more than an edge that instances the event can tell.
bool is_told_by_edge(Relation relation) {
  return info(relation).group == RelationGroup::role || relation == Relation::located_in;
}

// Leaves out the event nodes that a claim between others instances, with what is claimed of them; but not
// those of which more is claimed.
void tell_by_edges(const KnowledgeGraph& graph, std::vector<Edge>& edges) {
  std::vector<bool> told(graph.entity_count());
  for (const Edge& edge : edges) {
    const Vertex event = graph.claim(edge).event;
    if (event != no_vertex && event != graph.source(edge) && event != graph.target(edge)) told[event] = true;
  }
  for (const Edge& edge : edges) {
    if (!is_told_by_edge(graph.claim(edge).relation)) {
      told[graph.source(edge)] = told[graph.target(edge)] = false;
    }
  }
  keep_if(edges, [&](const Edge& edge) { return !told[graph.source(edge)] && !told[graph.target(edge)]; });
}

// Who has a role in which event, and whether that is denied, alleged or not yet.
using Part = std::tuple<Vertex, Vertex, Polarity, ModalityClass>;

// Leaves out the claims whose event has a role for both their ends that is told alike.
void tell_by_nodes(const KnowledgeGraph& graph, std::vector<Edge>& edges) {
  std::vector<Part> parts;
  for (const Edge& edge : edges) {
    const Claim& claim = graph.claim(edge);
    if (info(claim.relation).group == RelationGroup::role) {
      parts.emplace_back(graph.target(edge), graph.source(edge), claim.polarity, class_of(claim.modality));
    }
  }
  std::sort(parts.begin(), parts.end());
  keep_if(edges, [&](const Edge& edge) {
    const Claim& claim = graph.claim(edge);
    const auto has_part = [&](Vertex who) {
      const Part part(claim.event, who, claim.polarity, class_of(claim.modality));
      return std::binary_search(parts.begin(), parts.end(), part);
    };
    return claim.event == no_vertex || !has_part(graph.source(edge)) || !has_part(graph.target(edge));
  });
}

// Every claim conducts, both ways.
void keep_around(const KnowledgeGraph& graph, const Choice& choice, std::vector<Edge>& edges) {
  std::vector<bool> near(graph.entity_count());
  for (const Vertex v : choice.around) near[v] = true;
  for (std::uint32_t hop = 0; hop < choice.hops; ++hop) {
    std::vector<bool> nearer = near;
    for (const Edge& edge : edges) {
      if (near[graph.source(edge)]) nearer[graph.target(edge)] = true;
      if (near[graph.target(edge)]) nearer[graph.source(edge)] = true;
    }
    if (nearer == near) break;
    near = std::move(nearer);
  }
  keep_if(edges, [&](const Edge& edge) { return near[graph.source(edge)] && near[graph.target(edge)]; });
}

// Of entities with as many arrows, those with the smaller id.
void keep_top(const KnowledgeGraph& graph, std::uint32_t most, std::vector<Edge>& edges) {
  const std::vector<std::uint32_t> arrows = count_arrows(graph, edges, missing_grounds(graph, edges));
  std::vector<Vertex> order(arrows.size());
  std::iota(order.begin(), order.end(), Vertex{0});
  std::stable_sort(order.begin(), order.end(), [&](Vertex a, Vertex b) { return arrows[a] > arrows[b]; });
  std::vector<bool> top(arrows.size());
  for (std::size_t i = 0; i < std::min<std::size_t>(most, order.size()); ++i) top[order[i]] = true;
  keep_if(edges, [&](const Edge& edge) { return top[graph.source(edge)] && top[graph.target(edge)]; });
}

}  // namespace

bool is_narrow(const Choice& choice) {
  return choice.events != EventsAs::both || choice.min_confidence > 0 || choice.asserted_only ||
         !choice.relations.empty() || !choice.types.empty() || !choice.around.empty() || choice.top != 0;
}

std::vector<Edge> chosen_claims(const KnowledgeGraph& graph, const Choice& choice) {
  std::vector<Edge> edges;
  std::copy_if(graph.edges().begin(), graph.edges().end(), std::back_inserter(edges),
               [&](const Edge& edge) { return passes(graph, choice, edge); });
  if (choice.events == EventsAs::edges) tell_by_edges(graph, edges);
  if (choice.events == EventsAs::nodes) tell_by_nodes(graph, edges);
  if (!choice.around.empty()) keep_around(graph, choice, edges);
  if (choice.top != 0) keep_top(graph, choice.top, edges);
  return edges;
}

std::vector<std::uint32_t> count_arrows(const KnowledgeGraph& graph, std::span<const Edge> edges,
                                        const std::vector<std::uint64_t>& not_kept) {
  std::vector<std::uint32_t> arrows(graph.entity_count());
  Vertex counted_source = no_vertex;
  Vertex counted_target = no_vertex;
  for (const Edge& edge : edges) {
    const Claim& claim = graph.claim(edge);
    const Vertex source = graph.source(edge);
    const Vertex target = graph.target(edge);
    const bool counted = source == counted_source && target == counted_target;
    const bool implied =
        claim.implied_by != 0 && !std::binary_search(not_kept.begin(), not_kept.end(), claim.implied_by);
    const bool plain = claim.polarity == Polarity::affirmed && !implied &&
                       class_of(claim.modality) == ModalityClass::asserted;
    if (counted || source == target || !plain) continue;
    ++arrows[source];
    ++arrows[target];
    counted_source = source;
    counted_target = target;
  }
  return arrows;
}

std::vector<std::uint64_t> missing_grounds(const KnowledgeGraph& graph, std::span<const Edge> edges) {
  std::vector<std::uint64_t> grounds;
  std::vector<std::uint64_t> ids;
  for (const Edge& edge : edges) {
    const Claim& claim = graph.claim(edge);
    ids.push_back(claim.id);
    if (claim.implied_by != 0) grounds.push_back(claim.implied_by);
  }
  std::sort(ids.begin(), ids.end());
  std::sort(grounds.begin(), grounds.end());
  std::vector<std::uint64_t> missing;
  std::set_difference(grounds.begin(), grounds.end(), ids.begin(), ids.end(), std::back_inserter(missing));
  return missing;
}

}  // namespace dossier::exporting
