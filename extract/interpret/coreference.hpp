// Coreference: which pronouns and descriptions of an article stand for what it names: "he", "its embassy",
// "the group", "I" in somebody's quoted words. Only what is safe: a wrong link makes wrong statements of
// right sentences.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// A pronoun that stands for a noun phrase which is none of the entities that were known, or, in its sentence,
// for several together: "Sudran rebels said they would", "Two Sudrans were held. They were freed later".
struct OpenReference {
  std::size_t line = 0;
  std::size_t node = no_node;
  std::size_t antecedent_line = 0;
  std::size_t antecedent = no_node;
  bool together = false;  // with all that is coordinated with the antecedent: "Ana Berg and a minister"
};

// Adds a mention behind the others of its line for every reference that is resolved; without dependency trees
// there are none. It has the type, the key and the name of what it stands for; only its words and its form
// are its own. The findings tell who holds which office.
// Returns what was resolved to no entity.
std::vector<OpenReference> resolve_references(Scene& scene, const std::vector<Finding>& findings);

// Adds a mention that stands for others of its line for every open reference, once descriptions are mentions.
void refer_to_descriptions(Scene& scene, const std::vector<OpenReference>& open);

}  // namespace dossier::extract
