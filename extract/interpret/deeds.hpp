// Deeds: what the predicates of the lexicon (predicates.tsv) say in dependency trees that somebody did to
// somebody, and who says so.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/speakers.hpp"

namespace dossier::extract {

// Nothing where the lines have no trees. What was told before says who acts for a state.
[[nodiscard]] std::vector<Finding> find_deeds(const Scene& scene, const Speakers& speakers,
                                              const std::vector<Finding>& told);

}  // namespace dossier::extract
