// Reciprocals: what several do to each other. "Norland and Sudra accused each other", "expelled each other's
// envoys", "fought on, each blaming the other".
#pragma once

#include <cstddef>

#include "extract/interpret/tree.hpp"

namespace dossier::extract {

// "each other", "one another"; "the other" of a predicate of which "each" or "each side" is told.
[[nodiscard]] bool is_each_other(const Tree& tree, std::size_t predicate, std::size_t node);

// "each other's envoys"
[[nodiscard]] bool belongs_to_each_other(const Tree& tree, std::size_t predicate, std::size_t node);

// The subject of the clause around the predicate: "Norland" of "Norland and Sudra fought on, each blaming the
// other". no_node where there is none.
[[nodiscard]] std::size_t sides_around(const Tree& tree, std::size_t predicate);

}  // namespace dossier::extract
