// Denials whose sentence does not say what is denied, or by whom it was said: "but Norland denied it",
// "Norland rejected the allegations", "Norland denied that it was behind the attack". They are of the
// accusation just told.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/speakers.hpp"

namespace dossier::extract {

// `told` are the findings of the article so far, accusations and denials among them.
[[nodiscard]] std::vector<Finding> find_denials(const Scene& scene, const Speakers& speakers,
                                                const std::vector<Finding>& told);

}  // namespace dossier::extract
