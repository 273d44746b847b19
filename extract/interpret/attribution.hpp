// Attribution: who says what a sentence says.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/noun_phrases.hpp"

namespace dossier::extract {

// "Ana Berg said that ...": the words that somebody is made responsible for.
struct Attribution {
  std::vector<MentionRef>
      claimants;         // those who say it together; empty where the article does not let us tell
  Range scope;           // what they say
  Range words;           // the words that say who says it
  bool distant = false;  // "claims", "alleges"
};

// Outermost first.
[[nodiscard]] std::vector<Attribution> find_attributions(const Sight& sight);

// Gives the finding, whose words are around this one, its claimants. False where somebody says it and we
// cannot tell who.
[[nodiscard]] bool attribute(const Sight& sight, const std::vector<Attribution>& attributions,
                             std::size_t word, Finding& finding);

}  // namespace dossier::extract
