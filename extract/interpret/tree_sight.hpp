// One sentence as the rules on dependency trees look at it: its tree, and which mentions its noun phrases
// stand for. Where a noun phrase stands for nothing that is known, there is no mention: a wrong end is worse
// than a missing edge.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

struct TreeSight {
  const Scene& scene;
  std::size_t number;  // of the line

  [[nodiscard]] const Tree& tree() const { return scene.trees[number]; }
  [[nodiscard]] const Line& line() const { return scene.lines[number]; }
  [[nodiscard]] const std::vector<Mention>& mentions() const { return scene.mentions[number]; }
  [[nodiscard]] const Words& words() const { return scene.words; }
  // It has a tree and is no headline: the rules on trees may look at it.
  [[nodiscard]] bool is_prose() const { return tree().root() != no_node && !line().headline; }
};

// Whether an adjective or a genitive counts: "Norland's", "Sudran" as a modifier of a noun.
enum class AsModifier : bool { no, yes };

// Whether the noun says that somebody is meant: "envoy", "Republicans".
[[nodiscard]] bool names_people(const TreeSight& sight, std::size_t noun);

// What the noun phrase headed by the node stands for, coordination left out; no_mention where that is not
// known.
[[nodiscard]] std::size_t mention_at(const TreeSight& sight, std::size_t node,
                                     AsModifier as_modifier = AsModifier::no);

// What a noun or a number that only says how many collects: "envoys" of "a group of envoys", "three of its
// envoys"; no_node where it is none.
[[nodiscard]] std::size_t collected(const TreeSight& sight, std::size_t node);

// The same with what is coordinated with it and what is told as some of it ("envoys, including Ana Berg"), in
// the order of the text.
[[nodiscard]] std::vector<std::size_t> mentions_at(const TreeSight& sight, std::size_t node,
                                                   AsModifier as_modifier = AsModifier::no);

// Whose conduct the node names behind "of": "the actions of Norland", "the right of Norland to exist". Empty
// where it is no such noun.
[[nodiscard]] std::vector<std::size_t> conduct_of(const TreeSight& sight, std::size_t noun);

// Whose the deed or thing is that the node names: "Norland's decision", "the Sudran tanker", "the decision by
// Norland".
[[nodiscard]] std::size_t owner_at(const TreeSight& sight, std::size_t node);

// "Norland's deadliest attack": whose it is has suffered it.
[[nodiscard]] bool is_superlative(const Tree& tree, std::size_t noun);

// The index of the document's quotation that the node stands in; nothing outside quotations.
[[nodiscard]] std::optional<std::size_t> quotation_at(const Scene& scene, std::size_t line, std::size_t node);

// Whether the words are a state's name and no adjective: before a noun they tell of what or where it is, not
// whose. "The Pakistan bombing", "the Iran deal"; not "the Pakistani bombing", "the US bombing".
[[nodiscard]] bool is_named_place(const TreeSight& sight, const Mention& mention);

// "Sudran-led coalition", "headquarters in Port Vale": a description told by a name among its words.
[[nodiscard]] bool has_name(const TreeSight& sight, const Mention& mention);

// "the Alba Medical Center": the name's last word is a kind of building, or of a body with a seat.
[[nodiscard]] bool ends_as_facility(const TreeSight& sight, const Mention& mention);

// The prepositions or marks (case, mark) that introduce the node, joined by blanks: "in", "out of", "because
// of".
[[nodiscard]] std::string introduction(const Tree& tree, std::size_t node);

// The word that opens the clause: "after", or "when", read as an adverb of it.
[[nodiscard]] std::string clause_opening(const Tree& tree, std::size_t clause);

}  // namespace dossier::extract
