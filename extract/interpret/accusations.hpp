// Accusations: who says that somebody did something bad accuses him of it: "Norland says Sudra attacked the
// port". Newspapers accuse nobody by reporting.
#pragma once

#include <string_view>
#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// The rule by which who is accused of a deed is said to have done it.
inline constexpr std::string_view accused_of = "accused of";

// The innermost of those who say so, with those who are named together with him: "Norland and Sudra said".
// The claimants must not be empty.
[[nodiscard]] std::vector<MentionRef> innermost_speakers(const Scene& scene,
                                                         const std::vector<MentionRef>& claimants);

// Adds to the findings one for each of those who say so.
void add_accusations(const Scene& scene, std::vector<Finding>& findings);

}  // namespace dossier::extract
