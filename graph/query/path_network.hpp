// What a path may walk, and at what cost: the graph as the options of a path leave it.
#pragma once

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
  PathNetwork(const KnowledgeGraph& graph, const PathOptions& options, std::vector<Vertex> stops);

  [[nodiscard]] const KnowledgeGraph& graph() const { return graph_; }
  [[nodiscard]] const PathOptions& options() const { return options_; }

  // Calls take(edge, other end) for each claim that may be walked from here (`forward`) or to here; claims
  // between the same two come in canonical order.
  template <typename Take>
  void each_step(Vertex at, bool forward, const Take& take) const {
    each_step(
        at, forward, [](Vertex) { return true; }, take);
  }
  // The same for the other ends that are worth it: claims are all over the memory, and only theirs are looked
  // at.
  template <typename Worth, typename Take>
  void each_step(Vertex at, bool forward, const Worth& worth, const Take& take) const {
    for (auto [edge, end] = boost::out_edges(at, graph_.graph()); edge != end; ++edge)
      if (worth(graph_.target(*edge)) && may_walk(*edge, forward)) take(*edge, graph_.target(*edge));
    for (auto [edge, end] = boost::in_edges(at, graph_.graph()); edge != end; ++edge)
      if (worth(graph_.source(*edge)) && may_walk(*edge, !forward)) take(*edge, graph_.source(*edge));
  }

  // The other ends of all claims, whether they may be walked or not.
  template <typename Take>
  void each_end(Vertex at, const Take& take) const {
    for (auto [edge, end] = boost::out_edges(at, graph_.graph()); edge != end; ++edge)
      take(graph_.target(*edge));
    for (auto [edge, end] = boost::in_edges(at, graph_.graph()); edge != end; ++edge)
      take(graph_.source(*edge));
  }

  // Whether the options leave out no more than what is denied: the claims need not be looked at to tell which
  // ends are near.
  [[nodiscard]] bool is_nearly_whole() const;
  [[nodiscard]] bool admits(Edge edge) const;
  [[nodiscard]] bool may_pass(Vertex at) const;
  [[nodiscard]] std::uint64_t cost(Edge edge) const;           // of walking the claim
  [[nodiscard]] std::uint64_t least_cost() const;              // of walking any
  [[nodiscard]] std::uint64_t stepping_cost(Vertex at) const;  // of passing the entity
  // When the claim holds, where the order of time matters; else at any time.
  [[nodiscard]] Days days(Edge edge) const;

 private:
  [[nodiscard]] bool may_walk(Edge edge, bool along) const {
    return admits(edge) && (along || !options_.directed || info(graph_.claim(edge).relation).symmetric);
  }
  [[nodiscard]] bool is_in_time(const Claim& claim) const;
  [[nodiscard]] bool is_stop(Vertex at) const;

  const KnowledgeGraph& graph_;
  const PathOptions& options_;
  std::vector<Vertex> stops_;
  std::size_t hub_degree_;  // claims at an entity that make it a hub
  std::optional<Days> as_of_, between_;
};

}  // namespace dossier
