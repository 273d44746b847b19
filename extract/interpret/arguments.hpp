// Arguments: which noun phrases fill the places around a predicate in a dependency tree, however the sentence
// is built: passives, relative clauses, participles, infinitives under other verbs, coordination.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "extract/interpret/tree.hpp"
#include "extract/lexicon/predicate_entries.hpp"

namespace dossier::extract {

// As what the lexicon may know the node as a predicate; a preposition only behind a copula ("was behind the
// attack").
[[nodiscard]] std::optional<PredicateClass> class_of(const Tree& tree, std::size_t node);

// Whether what hangs so stands before its noun and says which it is, number and possessor left out:
// "Norlandic", "Prime Minister".
[[nodiscard]] bool is_premodifier(Deprel relation);

// Whether the verb stands in the passive: "was expelled", "the envoys expelled by Norland".
[[nodiscard]] bool is_passive(const Tree& tree, std::size_t verb);

// "that Norland withdraw": what is wanted, not what is.
[[nodiscard]] bool is_subjunctive(const Tree& tree, std::size_t verb);

// "would have had", "should have left"
[[nodiscard]] bool is_counterfactual(const Tree& tree, std::size_t verb);

// Whether the tree around the verb cannot be right: a subject on either side, or one with "whose" in
// apposition.
[[nodiscard]] bool is_damaged(const Tree& tree, std::size_t verb);

// The subject as it stands, of the active or of the passive; also of adjectives and nouns with a copula. A
// relative pronoun gives what it refers to. no_node where there is none or it cannot be told.
[[nodiscard]] std::size_t surface_subject(const Tree& tree, std::size_t predicate);

// The object of the verb in the active, its subject in the passive.
[[nodiscard]] std::size_t logical_object(const Tree& tree, std::size_t verb);

// The subject of the verb in the active, what "by" names in the passive, also behind what the verb makes of
// its object: "is considered a terrorist group by Norland".
[[nodiscard]] std::size_t logical_subject(const Tree& tree, std::size_t verb);

// "Norland's ally, Ana Berg, met", "his critics - Ana Berg and Ida Holm": the name that the noun is said of;
// no_node where there is none, or where it is not clear ("the mayor of Alba, Sudra", "his rival, Ana Berg,
// and Ida Holm").
[[nodiscard]] std::size_t named_beside(const Tree& tree, std::size_t noun);

// Whose the noun is told to be: "Norland's plan", "a plan by Norland".
[[nodiscard]] std::size_t owner_or_maker(const Tree& tree, std::size_t noun);

// What hangs on the node by this preposition.
[[nodiscard]] std::size_t prepositional(const Tree& tree, std::size_t node, std::string_view preposition);
// The first of these that is meant.
[[nodiscard]] std::size_t prepositional(const Tree& tree, std::size_t node, std::string_view preposition,
                                        const std::function<bool(std::size_t)>& is_meant);

// Whose the noun is, before or behind it: "Ana Berg's lawyer", "a lawyer for Ana Berg", "an aide to", "allies
// of".
[[nodiscard]] std::size_t belongs_to(const Tree& tree, std::size_t noun);

// Whose the noun is by a genitive or a pronoun; for "whose", what the clause or apposition hangs on.
[[nodiscard]] std::size_t possessor_of(const Tree& tree, std::size_t noun);

// "the envoy"
[[nodiscard]] bool has_definite_article(const Tree& tree, std::size_t noun);

// Whether the node is a pronoun that stands for what its clause hangs on: "who", "which", "that".
[[nodiscard]] bool is_relative(const Tree& tree, std::size_t node);

// "the envoys who lied", not "Ana Berg, who lied"
[[nodiscard]] bool is_restrictive(const Tree& tree, std::size_t clause);

}  // namespace dossier::extract
