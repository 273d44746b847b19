// Circumstances: what a sentence makes of one of its predicates. Whether it denies it, plans it, demands it
// or doubts it, and who is said to say so: all that stands between the predicate and the root of its tree.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/speakers.hpp"
#include "extract/interpret/tree_sight.hpp"
#include "extract/lexicon/predicate_entries.hpp"

namespace dossier::extract {

struct Circumstances {
  bool blocked = false;  // nothing can be said: a question, a hypothesis, a speaker who is not known
  bool purpose = false;  // what something else is done for: "met to discuss", "marched to demand"
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<MentionRef> claimants;  // outermost first
  [[nodiscard]] bool told_as_done() const {
    return !blocked && polarity == Polarity::affirmed && modality == Modality::asserted;
  }
  // The predicate is quoted, and its sentence does not tell by whom: the index of Document::quotations.
  // Blocked, unless the caller knows whose quotation it is.
  std::optional<std::size_t> unattributed;
};

// What the lexicon knows of the word as a governor, with its particle where it has one ("call off"); null
// where it knows nothing.
[[nodiscard]] const std::vector<Governor>* governors_at(const TreeSight& sight, std::size_t node);

// How a clause hangs on what governs it: an infinitive, a gerund or a finite clause.
[[nodiscard]] GovernorTakes hangs_as(const Tree& tree, std::size_t clause);

[[nodiscard]] Circumstances circumstances_of(const TreeSight& sight, std::size_t predicate,
                                             PredicateClass word_class);

// The same, where a quotation whose sentence does not tell its speaker has the one that find_speakers found.
[[nodiscard]] Circumstances circumstances_of(const TreeSight& sight, std::size_t predicate,
                                             PredicateClass word_class, const Speakers& speakers);

}  // namespace dossier::extract
