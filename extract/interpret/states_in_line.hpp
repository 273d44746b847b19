// States in a line: the longest run of words that the lexicon knows for a state.
#pragma once

#include <optional>
#include <string>

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

struct StateInLine {
  StateForm form;
  std::size_t end = 0;
  bool ambiguous = false;  // often something else
};

// A leading "the" may be part of it.
[[nodiscard]] std::optional<StateInLine> state_at(const Scene& scene, const Line& line, std::size_t first);

// The same, nothing where the words are often something else and the article does not tell that they are not.
[[nodiscard]] std::optional<StateInLine> sure_state_at(const Scene& scene, const Line& line,
                                                       std::size_t first);

// What stands behind the word's last hyphen, folded: "backed" of "Norland-backed"; empty where it has none.
[[nodiscard]] std::string behind_hyphen(const Scene& scene, const Line& line, std::size_t word);

// The state that stands before it, as an adjective: "Norland".
[[nodiscard]] std::optional<Mention> state_before_hyphen(const Scene& scene, const Line& line,
                                                         std::size_t word);

// The mention of a state that begins here, its government's nouns included ("the Sudran government").
[[nodiscard]] std::optional<Mention> state_mention_at(const Scene& scene, const Line& line,
                                                      std::size_t first);

}  // namespace dossier::extract
