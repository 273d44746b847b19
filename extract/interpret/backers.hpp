// Backers: the states and bodies that the word before a body or a group names as those who support, arm or
// control it: "the Norland-backed militia", "a Sudra-controlled cell", "the Republican-led Senate".
#pragma once

#include <string_view>
#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// The rule of these findings.
inline constexpr std::string_view backed_by = "backed by";

// Unnamed groups must have been found before.
[[nodiscard]] std::vector<Finding> find_backers(Scene& scene);

}  // namespace dossier::extract
