// What the tables of words say of verbs and of the nouns of action: which relation they tell of, where its
// ends stand, and what a verb makes of the clause that follows it. The tables' own heads say what each column
// means.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/lexicon/word_entries.hpp"
#include "graph/schema.hpp"

namespace dossier::extract {

enum class VerbForm : std::uint8_t { base, third, past, participle, ing };

struct VerbForms {
  std::uint8_t bits = 0;
  void add(VerbForm form) { bits = static_cast<std::uint8_t>(bits | (1U << static_cast<unsigned>(form))); }
  [[nodiscard]] bool has(VerbForm form) const { return ((bits >> static_cast<unsigned>(form)) & 1U) != 0; }
};

struct ReportingVerb {
  bool distant = false;
  VerbForms forms;
};

enum class Effect : std::uint8_t { plain, intended, possible, alleged, demanded, foiled, negated, block };

// How a governed predicate hangs on its governor: "vowed to expel", "said that it expelled", "denied
// expelling", "accused of expelling", "demanded the expulsion of", "called for the expulsion of".
enum class GovernorTakes : std::uint8_t {
  infinitive,
  finite,
  gerund,
  preposition,
  noun,
  noun_by_preposition,
  any
};

struct Governor {
  GovernorTakes takes = GovernorTakes::any;
  std::string preposition;
  Effect effect = Effect::plain;
  bool speaker = false;  // its subject is who says so
  std::optional<Relation>
      relation;  // what it says by itself, from its subject to somebody in the governed clause

  [[nodiscard]] bool takes_infinitive() const {
    return takes == GovernorTakes::infinitive || takes == GovernorTakes::any;
  }
  [[nodiscard]] bool takes_finite() const { return takes == GovernorTakes::finite; }
};

}  // namespace dossier::extract
