// Actions: what verbs and nouns of the lexicon's frames say that somebody did to somebody, and who says so.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

[[nodiscard]] std::vector<Finding> find_actions(const Scene& scene);

}  // namespace dossier::extract
