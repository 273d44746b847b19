// PageRank (S. Brin, L. Page 1998) in whole numbers, the same on every machine. What an entity without an
// arrow holds is spread over all, so that nothing is lost; so is what divisions leave over.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/query/arrows.hpp"

namespace dossier {

inline constexpr std::uint64_t whole_rank = 1'000'000'000'000'000;  // of all entities together

// By vertex; the sum falls short of `whole_rank` by less than the number of entities. The arrows must join
// vertices below `entities` and be sorted.
[[nodiscard]] std::vector<std::uint64_t> page_rank(std::size_t entities, std::span<const Arrow> arrows);

}  // namespace dossier
