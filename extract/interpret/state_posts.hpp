// State posts: "Ana Berg's attorney general" serves Ana Berg, and the state that she leads, since only states
// have such a post.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// For each holder of such a post of a person who leads a state, that he serves the state, where the article
// speaks of it; nothing for what is already told.
[[nodiscard]] std::vector<Finding> find_state_posts(const Scene& scene, const std::vector<Finding>& told);

}  // namespace dossier::extract
