// An explanation says how the statements of a text came about: which word by which line of the lexicon, which
// words made it denied, planned or somebody's claim; and, where a word came to nothing, how far it got. Plain
// values: it outlives what it was made from. Spans are of the article's text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/interpret/trace.hpp"

namespace dossier::extract {

struct TableLine {
  std::string file;        // "predicates.tsv", or the user's file
  std::uint64_t line = 0;  // from 1
  std::vector<std::string> cells;
};

// A word and the row of the table of predicates that was tried on it.
struct ReadWord {
  Span span;
  std::string lemma;
  TableLine row;
};

struct ExplainedCause {
  Cause::Kind kind = Cause::Kind::blocked;
  Span span;  // of the word; empty where it is the sentence, or the row itself
  std::string lemma;
  Modality modality = Modality::asserted;
  std::string claimant;            // of Kind::claimant: its words
  std::vector<TableLine> entries;  // that the lexicon has for the word
};

struct ExplainedStatement {
  std::size_t statement = 0;  // index into Explanation::reading
  std::string rule;
  std::optional<ReadWord> word;    // where a predicate made it
  std::vector<TableLine> entries;  // other lines of the lexicon that made it
  std::vector<ExplainedCause> causes;
};

// A word that the lexicon knows and a row that came to nothing.
struct Attempt {
  ReadWord word;  // without a row where no row was tried: Ending::damaged
  Relation relation = Relation::leads;
  Ending ending = Ending::no_source;
  Span end;                            // the words at the end that is at fault
  bool pronoun = false;                // they are one
  std::optional<EntityType> type;      // what they stand for, where they are of a wrong type
  std::string wanted;                  // what the row wants: letters of types, places, a particle, nouns
  std::vector<ExplainedCause> causes;  // of Ending::blocked
};

// A statement in the making that was left out in the end.
struct LeftOut {
  enum class Why : std::uint8_t { one_thing, long_evidence, nobody, incidental };
  Relation relation = Relation::leads;
  std::string rule;
  Span subject, object;
  Why why = Why::one_thing;
};

struct SeenName {
  Span span;
  EntityType type = EntityType::person;
  bool named = false;
  std::string entity;  // best name of the entity that it became; empty where it became none
};

struct ExplainedWord {
  Span span;
  std::string lemma;
  Upos upos = Upos::none;
  Deprel relation = Deprel::none;
  std::size_t head = 0;  // number of a word of the sentence, from 1; 0 for the root
};

enum class SentenceKind : std::uint8_t { prose, headline, question, treeless };

struct ExplainedSentence {
  Span span;
  SentenceKind kind = SentenceKind::prose;
  std::vector<ExplainedWord> words;
  std::vector<SeenName> names;
  std::vector<ExplainedStatement> statements;  // in the order of the reading
  std::vector<Attempt> attempts;
  std::vector<LeftOut> left_out;
};

struct Explanation {
  Reading reading;
  std::vector<ExplainedSentence> sentences;
};

// Reads an annotated document as `interpret` does.
[[nodiscard]] Explanation explain(const Document& document, const Lexicon& lexicon);

}  // namespace dossier::extract
