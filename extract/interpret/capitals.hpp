// Capitals: the name of a seat of government stands for the state where it acts or is spoken to ("Port Vale
// protested"), and for the town where something is done to the ground ("rebels shelled Port Vale").
#pragma once

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// Whether the mention is known to be a town. Neither of two towns lies in the other.
[[nodiscard]] bool is_town(const Words& words, const Mention& mention);

// Makes places of the capitals that something is done to, and states of "the government in Port Vale".
void settle_capitals(Scene& scene);

}  // namespace dossier::extract
