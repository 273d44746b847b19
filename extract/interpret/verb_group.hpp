// A verb group is a verb with its auxiliaries, adverbs and the verbs it hangs on ("has also vowed to expel"),
// and what they do to what it says.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/interpret/noun_phrases.hpp"
#include "graph/schema.hpp"

namespace dossier::extract {

struct VerbGroup {
  std::size_t first = 0;  // its first word
  std::size_t verb = 0;   // the word of the verb itself
  bool passive = false;
  bool negated = false;
  bool denied = false;     // the subject says that it is not so
  bool announced = false;  // the subject says that it will be so
  bool bare = false;       // no auxiliary: a past or present form as it stands
  bool would = false;
  Modality modality = Modality::asserted;
};

// The group around the verb at this word, whose forms these are. Nothing where it cannot be the verb of a
// clause (an infinitive of purpose, a participle).
[[nodiscard]] std::optional<VerbGroup> read_verb_group(const Sight& sight, std::size_t verb, VerbForms forms);

}  // namespace dossier::extract
