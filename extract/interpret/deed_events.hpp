// Events that verbs tell of: a deed that has a place, or that was done by nobody knows whom ("was arrested in
// Port Vale"), is an event with roles. Nouns of action ("the attack on Norland") are events by themselves.
#pragma once

#include <cstddef>

#include "extract/interpret/mention.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {

// Adds a mention with the role `implied` for each such verb, incidental: an entity only where a finding
// speaks of it. Its name is made up of the lexicon's noun (deed_nouns.tsv), whom it was done to, and the
// place.
void add_deed_events(Scene& scene);

// The event that the node, a verb or a noun of action, tells of.
[[nodiscard]] std::size_t event_at(const TreeSight& sight, std::size_t node);

// What fits of what the prepositions of place say of the node: "the attack in Port Vale".
[[nodiscard]] std::size_t place_of(const TreeSight& sight, std::size_t node, bool (*fits)(const Mention&));

}  // namespace dossier::extract
