// Evaluations: what somebody is said to think of somebody else or of what he did (evaluations.tsv): "said the
// decision was shameful", "called Norland's government reckless", "held Sudra responsible".
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/speakers.hpp"

namespace dossier::extract {

// Nothing where the lines have no trees. Only what has a speaker: the article's own evaluations are no facts.
[[nodiscard]] std::vector<Finding> find_evaluations(const Scene& scene, const Speakers& speakers);

}  // namespace dossier::extract
