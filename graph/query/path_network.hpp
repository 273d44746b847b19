// What a path may walk, and at what cost: the graph as the options of a path leave it.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "graph/query/days.hpp"
#include "graph/query/path.hpp"

namespace dossier {

class PathNetwork {
 public:
  // Graph and options must outlive this. `stops` are where the path begins, ends or must pass: no
  // part of it may step through another.
  PathNetwork(const KnowledgeGraph& graph, const PathOptions& options, const std::vector<Vertex>& stops);

  [[nodiscard]] const KnowledgeGraph& graph() const { return graph_; }
  [[nodiscard]] const PathOptions& options() const { return options_; }

  // Calls take(edge, other end) for each claim that may be walked from here (`forward`) or to here, of those
  // whose other ends are worth it; claims between the same two come in canonical order.
  template <typename Worth, typename Take>
  void each_step(Vertex at, bool forward, const Worth& worth, const Take& take) const {
    for (auto [edge, end] = boost::out_edges(at, graph_.graph()); edge != end; ++edge)
      if (may_walk(*edge, forward) && worth(graph_.target(*edge))) take(*edge, graph_.target(*edge));
    for (auto [edge, end] = boost::in_edges(at, graph_.graph()); edge != end; ++edge)
      if (may_walk(*edge, !forward) && worth(graph_.source(*edge))) take(*edge, graph_.source(*edge));
  }

  // What can be reached from here, or reaches here, and in how many steps; nearest first, itself at 0.
  // Nothing is looked for beyond so many.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, Vertex>> reach(Vertex start, bool forward,
                                                                    std::size_t most) const;

  [[nodiscard]] bool admits(Edge edge) const { return costs_[edge.idx] != 0; }
  [[nodiscard]] bool may_pass(Vertex at) const { return passable_[at]; }
  [[nodiscard]] std::uint64_t cost(Edge edge) const { return costs_[edge.idx]; }  // of walking the claim
  // Of passing the entity.
  [[nodiscard]] std::uint64_t stepping_cost(Vertex at) const { return stepping_costs_[at]; }
  // When the claim holds, where the order of time matters; else at any time.
  [[nodiscard]] Days days(Edge edge) const;

 private:
  [[nodiscard]] bool may_walk(Edge edge, bool along) const {
    return admits(edge) && (along || !options_.directed || info(graph_.claim(edge).relation).symmetric);
  }
  [[nodiscard]] bool admits(const Claim& claim) const;
  [[nodiscard]] bool is_in_time(const Claim& claim) const;
  void price_claims();
  void price_entities(const std::vector<Vertex>& stops);

  const KnowledgeGraph& graph_;
  const PathOptions& options_;
  std::optional<Days> as_of_, between_;
  // Told for all beforehand, in the order in which they lie: a search comes to them in none.
  std::vector<std::uint16_t> costs_;  // of claims by the index of their edge; 0: not admitted
  std::vector<std::uint32_t> stepping_costs_;
  std::vector<bool> passable_;
};

}  // namespace dossier
