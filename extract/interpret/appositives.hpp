// Appositives: what an article says a named thing is, beside its name: "the Harbor Brigade, an elite unit of
// the Sudran guard". They become the description of the entity.
#pragma once

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// Fills in Mention::description of persons, organizations and places with a name.
void describe_names(Scene& scene);

}  // namespace dossier::extract
