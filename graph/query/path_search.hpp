// The cheapest way on from a given beginning: A* (Hart, Nilsson, Raphael 1968) with the distances that
// Dijkstra's algorithm measures from the goal once, so that many searches to one goal are cheap.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "graph/query/path_network.hpp"

namespace dossier {

struct Trail {
  std::uint64_t cost = 0;
  std::vector<Edge> edges;
  std::vector<Vertex> entities;  // one more
};

// By cost, then by the edges' ends: the order in which paths are told.
[[nodiscard]] bool comes_before(const KnowledgeGraph& graph, const Trail& a, const Trail& b);

class PathSearch {
 public:
  // The network must outlive this.
  PathSearch(const PathNetwork& network, Vertex from, Vertex to);

  // The cheapest trail that begins with these entities, does not go on to one of `closed`, and passes none
  // twice.
  [[nodiscard]] std::optional<Trail> best(std::span<const Vertex> beginning,
                                          std::span<const Vertex> closed) const;

 private:
  class Run;
  [[nodiscard]] bool leaves_its_corner(Vertex from) const;
  void measure(Vertex from);
  [[nodiscard]] std::uint64_t least_cost(Vertex at) const;

  const PathNetwork& network_;
  Vertex to_;
  std::vector<std::uint64_t> costs_;  // to the goal; right for all that are nearer to it than `from`
  // No other entity is nearer than this: at first, none leads to the goal at all.
  std::uint64_t measured_ = UINT64_MAX;
};

}  // namespace dossier
