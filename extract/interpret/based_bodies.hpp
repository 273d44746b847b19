// Where a body sits, by one word beside its name: "Vienna-based", "New York-based", "Swedish-based".
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Adds a mention of the place or state in such a word, with the role `implied`.
[[nodiscard]] std::vector<Finding> find_based_bodies(Scene& scene);

}  // namespace dossier::extract
