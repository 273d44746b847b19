// Actions: what verbs and nouns of the lexicon's frames say that somebody did to somebody, and who says so.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// "Norland expelled two Sudran diplomats"
[[nodiscard]] std::vector<Finding> find_actions(const Scene& scene);

// "Norland's expulsion of two Sudran diplomats"
[[nodiscard]] std::vector<Finding> find_nominal_actions(const Scene& scene);

}  // namespace dossier::extract
