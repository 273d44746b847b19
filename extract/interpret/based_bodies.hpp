// Where a body or a person sits, by what stands beside the name: "Vienna-based", "New York-based",
// "Swedish-based"; "Ana Berg, 42, of Port Vale".
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Adds a mention of the place or state in such a word, with the role `implied`.
[[nodiscard]] std::vector<Finding> find_based_bodies(Scene& scene);

}  // namespace dossier::extract
