// Affiliation: who holds which office of whom, whose member, part or citizen a thing is, and where it lies,
// as told inside one noun phrase or by an apposition. No verb but "is" is looked at.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Widens the noun phrases of the persons by the offices found before their names.
[[nodiscard]] std::vector<Finding> find_affiliations(Scene& scene);

// Where places lie.
[[nodiscard]] std::vector<Finding> find_places(const Scene& scene);

}  // namespace dossier::extract
