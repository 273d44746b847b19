// Coreference: which pronouns and descriptions of an article stand for what it names: "he", "its embassy",
// "the group", "I" in somebody's quoted words. Only what is safe: a wrong link makes wrong statements of
// right sentences.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Adds a mention behind the others of its line for every reference that is resolved; without dependency trees
// there are none. It has the type, the key and the name of what it stands for; only its words and its form
// are its own. The findings tell who holds which office.
void resolve_references(Scene& scene, const std::vector<Finding>& findings);

}  // namespace dossier::extract
