// Legislators: who sits in the Congress of the United States, as the news has it in passing: "Texas Sen. Ana
// Berg", "Rep. Ana Berg of Ohio", "Republican Sen. Ana Berg", "Ana Berg, R-Ariz.". Each serves the state.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// `members`: of parties, as find_party_members gives them. Where the article does not speak of the United
// States, a region of theirs implies them, and becomes a mention.
[[nodiscard]] std::vector<Finding> find_legislators(Scene& scene, const std::vector<Finding>& members);

}  // namespace dossier::extract
