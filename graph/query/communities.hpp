// Communities: groups of entities with more connections among them than chance would have, by the Louvain
// method (V. Blondel and others, J. Stat. Mech. 2008), in whole numbers and in the order of the vertices, so
// that the result is the same on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/query/arrows.hpp"

namespace dossier {

// By vertex: the number of its community. The largest is 0, of equals the one with the first vertex. Arrows
// count whichever way they run. An entity without any is a community of its own.
[[nodiscard]] std::vector<std::uint32_t> communities(std::size_t entities, std::span<const Arrow> arrows);

}  // namespace dossier
