// How near two entities come that no path joins: what each side reaches, and what of it is alike.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "graph/query/path.hpp"

namespace dossier {

struct Reach {
  std::vector<std::pair<std::uint32_t, Vertex>>
      entities;  // hops away and entity, nearest and most spoken of first; itself at 0
  [[nodiscard]] std::uint32_t farthest() const { return entities.empty() ? 0 : entities.back().first; }
};

struct NearMiss {
  Reach from;  // what can be reached from the one
  Reach to;    // from where the other can be reached
  // Named entities of the two sides of which a name shares its rarest word: perhaps one thing, not known to
  // be. Nearest first, at most 10.
  std::vector<std::pair<Vertex, Vertex>> alike;
  std::vector<std::uint32_t> articles;  // that claim something of both ends, in the order of the graph
};

// As the options leave the graph; only the order of times is not looked at.
[[nodiscard]] NearMiss near_miss(const KnowledgeGraph& graph, Vertex from, Vertex to,
                                 const PathOptions& options);

}  // namespace dossier
