// Plots: who plots to do somebody harm plots against him: "conspired to kill Ana Berg", "a plot by Norland to
// attack the port".
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/speakers.hpp"

namespace dossier::extract {

// Adds to the findings one for each deed that the lexicon's words for plotting govern.
void add_plots(const Scene& scene, const Speakers& speakers, std::vector<Finding>& findings);

}  // namespace dossier::extract
