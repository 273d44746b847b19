// A statement is one reading of one place in one article: the article says, or reports that somebody says,
// that subject and object stand in a relation. It is never the claim that this is so.
//
// A statement cannot be made without the words it came from: its constructor demands the evidence. It speaks
// of the local entities of its article by index, and of the very mention that stood there by span.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/date.hpp"
#include "graph/local_entity.hpp"
#include "graph/schema.hpp"
#include "graph/span.hpp"

namespace dossier {

// An entity in its part in a statement: who, and where the words for it stand.
struct Argument {
  EntityIndex entity = no_entity;
  Span span;

  friend auto operator<=>(const Argument&, const Argument&) = default;
};

struct Statement {
  Statement(Argument from, Relation how, Argument to, Span words)
      : subject(from), relation(how), object(to), evidence{words} {}

  Argument subject;
  Relation relation;
  Argument object;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<Argument> claimants;  // who says so, outermost first; empty: the article in its own voice
  std::optional<Argument> place;
  std::optional<Argument> event;  // the event this statement instances
  Date time;
  std::optional<Quantity> quantity;
  std::string manner;          // the rest worth quoting: "over spying"
  std::vector<Span> evidence;  // never empty; sorted; each a quotation, not a passage
  int confidence = 50;         // reading certainty in hundredths, 0..100: how sure that the words say this
  std::string rule;            // the rule that made it, for `explain`
  std::optional<std::uint32_t>
      implied_by;  // index of the statement of the same reading that this one follows from

  friend bool operator==(const Statement&, const Statement&) = default;
};

// All that one article was read to say.
struct Reading {
  std::vector<LocalEntity> entities;
  std::vector<Statement> statements;

  friend bool operator==(const Reading&, const Reading&) = default;
};

// The 60 bits behind "s:...": a hash of article id, relation, polarity, modality and the spans of the ends,
// the claimants and the evidence. Neither rule nor confidence changes it.
[[nodiscard]] std::uint64_t statement_id(std::string_view article_id, const Statement& statement);

// Puts a reading into its canonical form: mentions sorted, statements sorted by evidence, relation and ends,
// statements with equal ids once (the surest stays), implied_by following them.
void canonicalize(Reading& reading, std::string_view article_id);

// What is wrong with a reading of this text, a line each; empty when every index is in range and every span
// is valid in the text. The invariants of the house: the pipeline and the case file both hold readings to
// them.
[[nodiscard]] std::vector<std::string> faults(const Reading& reading, std::string_view text);

}  // namespace dossier
