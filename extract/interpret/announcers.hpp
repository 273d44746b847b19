// Announcers: who tells of an official act that was done by nobody named, and did it: "the foreign ministry
// said two envoys had been expelled".
#pragma once

#include <cstddef>
#include <vector>

#include "extract/interpret/tree_sight.hpp"
#include "graph/schema.hpp"

namespace dossier::extract {

// The mentions that did it to the targets: a body whose act it is by the lexicon, or a state that announces
// what was done to those of another. Nothing where the verb, a passive, tells who did it or where, or others
// say so.
[[nodiscard]] std::vector<std::size_t> announcers_of(const TreeSight& sight, std::size_t verb,
                                                     Relation relation,
                                                     const std::vector<std::size_t>& targets);

}  // namespace dossier::extract
