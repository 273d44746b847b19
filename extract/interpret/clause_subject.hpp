// The subject that verbs of one clause share: "Norland recalled its envoy and expelled two diplomats,
// accusing ...".
#pragma once

#include <cstddef>

#include "extract/interpret/noun_phrases.hpp"

namespace dossier::extract {

// Follows the verbs of a line from left to right.
class ClauseSubject {
 public:
  explicit ClauseSubject(const Sight& sight) : sight_(sight) {}

  // The verb at this word has this subject.
  void note(const NounPhrase& subject, std::size_t verb);

  // Looks whether the word is the verb of a clause, one of no frame, and remembers its subject.
  void note_verb(std::size_t word);

  // The subject of the verb before, for a verb group that begins here behind "and" (a participle: behind a
  // comma), if no other clause begins between them.
  [[nodiscard]] NounPhrase shared_with(std::size_t first, bool participle) const;

 private:
  [[nodiscard]] const Line& line() const { return sight_.line(); }
  [[nodiscard]] bool begins_other_clause(std::size_t word) const;

  const Sight sight_;
  NounPhrase subject_;    // of the last active verb
  std::size_t verb_ = 0;  // and that verb
};

// Where the object of the frame begins behind its verb; 0 where the words that the frame demands are not
// there.
[[nodiscard]] std::size_t object_begin(const Sight& sight, const Frame& frame, std::size_t verb);

}  // namespace dossier::extract
