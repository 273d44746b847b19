// Groups of people without a name that were told apart before: "the prosecutors" behind "Sudran prosecutors".
#pragma once

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// Makes such a description a mention of the one group before it that is called so.
void name_bare_groups(Scene& scene);

}  // namespace dossier::extract
