// Reading certainty: how sure the program is that the cited words say what a finding says, never whether it
// is true. A logistic regression over five doubts, fitted to edges judged by hand; docs/figures.md tells to
// which, and how well it is calibrated on edges that it has not seen.
#pragma once

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// What speaks against a reading.
struct Doubts {
  bool of_rule = false;   // the rule's words leave some doubt
  bool unnamed = false;   // an end has no name: "Sudran rebels"
  bool far = false;       // many words between what is cited first and last
  bool unreal = false;    // it is planned, demanded, alleged
  bool resolved = false;  // an end is told by a pronoun or a description
};

[[nodiscard]] Doubts doubts_about(const Scene& scene, const Finding& finding);

// In hundredths.
[[nodiscard]] int certainty(const Doubts& doubts);

}  // namespace dossier::extract
