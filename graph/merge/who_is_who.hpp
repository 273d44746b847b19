// Who is who: which local entities are joined, step by step from the surest reason to the least sure. Each
// step looks only at things that share a key, so the work grows with the number of names, not of pairs.
#pragma once

#include <span>

#include "graph/merge/clusters.hpp"
#include "graph/merge/locals.hpp"

namespace dossier::merging {

// Joins those of one key: within each country, and the ones without a country to the only country there is.
void join_by_country(Clusters& clusters, std::span<const LocalId> members);

// One state per country code; a state without a code by its name.
void join_states(const Locals& locals, Clusters& clusters);

// Named organizations, places and events by name and alias, whatever the case, diacritics and little words;
// organizations of a state also without the state's own name ("Norland's police", "police of Norland"), and
// names that differ only as romanizations do. Names any state could have ("the foreign ministry") need a
// country.
void join_names(Locals& locals, Clusters& clusters);

// Acronyms with their expansions: where an article gives both, or where only one expansion is in sight.
void join_acronyms(Locals& locals, Clusters& clusters);

// Persons by full name, with and without middle names, and with nicknames; then by surname, inside the
// article and across the case, where only one person could be meant.
void join_persons(Locals& locals, Clusters& clusters);

// Bodies by what is said of them: a state's embassy in another; a name that any state's body could have ("the
// Army") with the only one of a state that the article tells of, or in which the same person serves.
void join_bodies(Locals& locals, Clusters& clusters);

// Unnamed office-holders ("Norland's ambassador to Sudra") where words, country and office agree, the office
// has one holder at a time, and the articles lie at most half a year apart.
void join_office_holders(const Locals& locals, Clusters& clusters);

// Unnamed events of one type with the same agent and target and no contradicting time or place; the unnamed
// groups in them with the same words follow. An event that could be two others is left alone.
void join_events(Locals& locals, Clusters& clusters);

// Unnamed groups of the same words in the same act with the same named other ("Norland expelled 23 Sudran
// diplomats"), told by articles at most a week apart and at no contradicting time: outlets that tell of one
// thing; in one article also with and without their number. And the members of a body of whom no more is told
// ("FSM members", "members of the Front"): they stand for its membership.
void join_groups(const Locals& locals, Clusters& clusters);

}  // namespace dossier::merging
