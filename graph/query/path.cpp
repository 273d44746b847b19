#include "graph/query/path.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <queue>
#include <tuple>
#include <utility>

namespace dossier {
namespace {

// Costs, in thousandths of a hop. Entering a stepping stone costs extra where many things meet there by
// nature.
constexpr std::uint64_t hop_cost = 1000;
constexpr std::uint64_t place_cost = 1500, state_cost = 400;
constexpr std::uint64_t hub_cost = 600;  // for each doubling of the claims that make a hub
constexpr std::uint64_t alleged_cost = 250, not_yet_cost = 500, negated_cost = 500;
constexpr std::uint64_t unreached = UINT64_MAX;

class PathFinder {
 public:
  PathFinder(const KnowledgeGraph& graph, Vertex from, Vertex to, const PathOptions& options)
      : graph_(graph),
        from_(from),
        to_(to),
        options_(options),
        hub_degree_(std::max<std::size_t>(20, graph.entity_count() / 100)),
        costs_(graph.entity_count(), unreached) {}

  PathAnswer answer() {
    PathAnswer result;
    measure();
    if (costs_[from_] == unreached) return result;
    result.cost = costs_[from_];
    result.entities.push_back(from_);
    for (Vertex at = from_; at != to_; at = result.entities.back()) {
      const Edge edge = next_edge(at);
      result.hops.push_back(hop(edge, graph_.source(edge) == at));
      result.entities.push_back(graph_.source(edge) == at ? graph_.target(edge) : graph_.source(edge));
    }
    return result;
  }

 private:
  // Dijkstra from `to` backwards: costs_ tells the cost from each entity to `to`, right for all that are
  // nearer to it than `from`.
  void measure() {
    using Reached = std::pair<std::uint64_t, Vertex>;
    std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
    costs_[to_] = 0;
    queue.emplace(0, to_);
    while (!queue.empty()) {
      const auto [cost, at] = queue.top();
      queue.pop();
      if (at == from_) return;
      if (cost > costs_[at]) continue;
      const std::uint64_t entering = cost + stepping_cost(at);
      each_edge(at, [&, entering](Edge edge, Vertex before) {
        if (!may_walk(edge, before)) return;
        const std::uint64_t total = entering + claim_cost(edge);
        if (total >= costs_[before]) return;
        costs_[before] = total;
        queue.emplace(total, before);
      });
    }
  }

  // Of all edges on a cheapest way from here, the first in canonical order.
  [[nodiscard]] Edge next_edge(Vertex at) const {
    Edge best;
    std::pair<Vertex, Vertex> best_ends(no_vertex, no_vertex);
    each_edge(at, [&](Edge edge, Vertex other) {
      if (!may_walk(edge, at) || costs_[other] >= costs_[at]) return;
      if (costs_[at] != costs_[other] + stepping_cost(other) + claim_cost(edge)) return;
      const std::pair ends(graph_.source(edge), graph_.target(edge));
      if (ends < best_ends) std::tie(best, best_ends) = std::tuple(edge, ends);
    });
    return best;
  }

  // Calls take(edge, other end) for each edge at the entity; edges between the same two in canonical order.
  template <typename Take>
  void each_edge(Vertex at, const Take& take) const {
    for (auto [edge, end] = boost::out_edges(at, graph_.graph()); edge != end; ++edge)
      take(*edge, graph_.target(*edge));
    for (auto [edge, end] = boost::in_edges(at, graph_.graph()); edge != end; ++edge)
      take(*edge, graph_.source(*edge));
  }

  [[nodiscard]] bool admitted(Edge edge) const {
    return options_.all || graph_.claim(edge).polarity == Polarity::affirmed;
  }

  [[nodiscard]] bool may_walk(Edge edge, Vertex begin) const {
    if (!admitted(edge)) return false;
    return !options_.directed || graph_.source(edge) == begin || info(graph_.claim(edge).relation).symmetric;
  }

  [[nodiscard]] std::uint64_t claim_cost(Edge edge) const {
    const Claim& claim = graph_.claim(edge);
    const std::uint64_t cost = hop_cost + (claim.polarity == Polarity::negated ? negated_cost : 0);
    if (claim.modality == Modality::asserted) return cost;
    return cost + (claim.modality == Modality::alleged ? alleged_cost : not_yet_cost);
  }

  [[nodiscard]] std::uint64_t stepping_cost(Vertex at) const {
    if (at == to_ || at == from_) return 0;
    const EntityType type = graph_.entity(at).type;
    const std::uint64_t cost = type == EntityType::place   ? place_cost
                               : type == EntityType::state ? state_cost
                                                           : 0;
    const auto hubs = boost::degree(at, graph_.graph()) / hub_degree_;
    return cost + hub_cost * static_cast<std::uint64_t>(std::bit_width(hubs));
  }

  // Smaller is surer: affirmed, asserted, in the article's own voice, well read.
  [[nodiscard]] auto doubt(Edge edge) const {
    const Claim& claim = graph_.claim(edge);
    const int modality = claim.modality == Modality::asserted  ? 0
                         : claim.modality == Modality::alleged ? 1
                                                               : 2;
    return std::tuple(claim.polarity, modality, claim.claimants.size, 100 - claim.confidence);
  }

  [[nodiscard]] Hop hop(Edge chosen, bool forward) const {
    Hop result{chosen, forward, {}};
    for (auto [edge, end] = boost::out_edges(graph_.source(chosen), graph_.graph()); edge != end; ++edge) {
      const bool alike = graph_.target(*edge) == graph_.target(chosen) &&
                         graph_.claim(*edge).relation == graph_.claim(chosen).relation;
      if (alike) result.proposition.push_back(*edge);
    }
    for (const Edge edge : result.proposition)
      if (admitted(edge) && doubt(edge) < doubt(result.claim)) result.claim = edge;
    return result;
  }

  const KnowledgeGraph& graph_;
  Vertex from_, to_;
  PathOptions options_;
  std::size_t hub_degree_;  // claims at an entity that make it a hub
  std::vector<std::uint64_t> costs_;
};

}  // namespace

PathAnswer shortest_path(const KnowledgeGraph& graph, Vertex from, Vertex to, const PathOptions& options) {
  if (from >= graph.entity_count() || to >= graph.entity_count()) return {};
  return PathFinder(graph, from, to, options).answer();
}

}  // namespace dossier
