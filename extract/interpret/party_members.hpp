// Party members: who belongs to a party by a single word beside the name: "Rep. Ana Berg, D-Calif.",
// "Republican Sen. Ana Berg", "Ana Berg, a Democrat".
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Adds a mention of the party at such a word, with the role `implied`.
[[nodiscard]] std::vector<Finding> find_party_members(Scene& scene);

}  // namespace dossier::extract
