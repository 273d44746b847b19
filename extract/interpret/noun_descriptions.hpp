// Descriptions: noun phrases that speak of somebody or something without a name: "two retired officers", "the
// police", "the attack on a rally". They become entities only where something is said of them.
#pragma once

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// Adds a mention for every noun phrase whose head the lexicon knows for a person, an organization or an
// event, and that no mention heads yet. Nothing where the lines have no trees.
void add_descriptions(Scene& scene);

}  // namespace dossier::extract
