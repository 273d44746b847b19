// Memberships that a phrase tells in passing: "his own Labour Party", "Norland and other nations in the Group
// of Seven".
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Asks for the scene's pronouns to be resolved.
[[nodiscard]] std::vector<Finding> find_memberships(Scene& scene);

}  // namespace dossier::extract
