// Affiliation told in dependency trees: who holds which office of whom, and what body is part of which, by
// appositions, copulas and titles whose words need not stand side by side.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// What `told` says already of the same two is left out. Nothing where the lines have no trees.
[[nodiscard]] std::vector<Finding> find_affiliations(const Scene& scene, const std::vector<Finding>& told);

}  // namespace dossier::extract
