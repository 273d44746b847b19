// Paths: how two entities are connected. A hop is a proposition, all claims with the same relation and ends;
// it is shown by its surest claim. Edges are walked both ways unless `directed`; the arrow is told as it is.
//
// The cheapest path wins: each hop costs 1, and entering a place, a state or a hub as a stepping stone costs
// extra, so that "both are in Europe" is not the answer while a better one exists. A hop that is only
// alleged, or not yet, costs a little more than one that is asserted. Ties are broken by canonical edge
// order.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct PathOptions {
  bool directed = false;  // follow arrows only from source to target (symmetric relations both ways)
  bool all = false;       // negated claims count as connections as well
};

struct Hop {
  Edge claim;                     // the surest claim of the proposition that the options admit
  bool forward = true;            // whether the path runs along the arrow
  std::vector<Edge> proposition;  // all claims with these ends and this relation, in canonical order
};

struct PathAnswer {
  std::vector<Vertex> entities;  // from .. to; empty where there is no path
  std::vector<Hop> hops;         // one fewer
  std::uint64_t cost = 0;        // in thousandths of a hop
};

[[nodiscard]] PathAnswer shortest_path(const KnowledgeGraph& graph, Vertex from, Vertex to,
                                       const PathOptions& options);

}  // namespace dossier
