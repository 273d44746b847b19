// Commitments: what a governor says by itself of whom it governs. "Norland threatened to ban Sudra" is a
// threat to Sudra besides the ban; "Norland demanded that Sudra withdraw" is demanded of Sudra.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/speakers.hpp"

namespace dossier::extract {

[[nodiscard]] std::vector<Finding> find_commitments(const Scene& scene, const Speakers& speakers);

}  // namespace dossier::extract
