// Noun phrases around a verb: which mentions are its subject and its object. Where the words leave a doubt,
// there is none: a wrong subject is worse than a missing edge.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// Mentions joined by "and" and commas, in the order of the text.
struct NounPhrase {
  std::vector<std::size_t> mentions;
  Range range;              // all their words
  bool by_pronoun = false;  // a pronoun stands there, mentions are left to who knows what it means
  ContentStance content =
      ContentStance::plain;  // what "if" or "allegations that" before it makes of the clause
  bool antecedent = false;   // of a relative clause
  [[nodiscard]] bool empty() const { return mentions.empty() && !by_pronoun; }
};

struct Sight {
  const Scene& scene;
  std::size_t number;  // of the line
  [[nodiscard]] const Line& line() const { return scene.lines[number]; }
  [[nodiscard]] const std::vector<Mention>& mentions() const { return scene.mentions[number]; }
  [[nodiscard]] const Words& words() const { return scene.words; }
};

// The subject of the verb group that begins at this word.
[[nodiscard]] NounPhrase subject_before(const Sight& sight, std::size_t verb_group);

// What "expelled by Norland" in "the diplomats expelled by Norland" is said of.
[[nodiscard]] NounPhrase noun_before(const Sight& sight, std::size_t end);

// The object that begins at this word.
[[nodiscard]] NounPhrase object_at(const Sight& sight, std::size_t first);

}  // namespace dossier::extract
