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

struct Frame {
  Relation relation = Relation::leads;
  bool direct = false;  // the object may follow the verb at once
  std::vector<std::string>
      after;  // phrases between verb and object, longest first; "* on": some words and "on"
  bool passive = false;
  TypeLetters source;
  TypeLetters target;
};

struct FrameUse {
  std::size_t frame = 0;
  VerbForms forms;
};

struct ReportingVerb {
  bool distant = false;
  bool told = false;
  VerbForms forms;
};

enum class ChainEffect : std::uint8_t {
  plain,
  announced,
  intended,
  possible,
  alleged,
  demanded,
  negated,
  denied,
  block
};

// What a word before a clause makes of the clause: "if", "allegations that", "no evidence that".
enum class ContentStance : std::uint8_t { plain, possible, alleged, block };

struct VerbChain {
  std::optional<VerbForm> takes;  // nothing: any form
  ChainEffect effect = ChainEffect::plain;
};

struct ActionNoun {
  Relation relation = Relation::leads;
  std::vector<std::string> links;
  TypeLetters source;
  TypeLetters target;
};

}  // namespace dossier::extract
