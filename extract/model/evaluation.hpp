// Evaluation: how far a system's annotation of a text agrees with the gold one. The measures are those of the
// CoNLL 2018 shared task (universaldependencies.org/conll18/evaluation.html), and whole names of the right
// type.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/model/annotated_text.hpp"

namespace dossier::evaluation {

struct Score {
  std::uint64_t gold = 0;
  std::uint64_t system = 0;
  std::uint64_t correct = 0;
  std::uint64_t aligned = 0;  // words that both have; 0 where there is nothing to align

  friend bool operator==(const Score&, const Score&) = default;

  // In hundredths of a percent, rounded; 0 where there is nothing.
  [[nodiscard]] std::uint64_t precision() const;
  [[nodiscard]] std::uint64_t recall() const;
  [[nodiscard]] std::uint64_t f1() const;
  [[nodiscard]] std::uint64_t accuracy() const;  // of the aligned words
};

struct Measure {
  std::string name;
  Score score;
};

// Each with those measures only of which the gold text tells anything.
struct Evaluation {
  // Tokens, Sentences, Words, UPOS, XPOS, UFeats, Lemmas, UAS, LAS: relations without subtypes, punctuation
  // counted.
  std::vector<Measure> measures;
  // LAS of the words with one relation, its subtype counted: nsubj, nsubj:pass, obj, ...
  std::vector<Measure> relations;
  // By type, "PER ORG LOC" and "all"; where the gold text tells its sources, also "docred all" and so on.
  std::vector<Measure> names;
};

// Takes the names of one word for which `word` holds off both texts: demonyms, on which sources disagree.
void leave_out(AnnotatedText& gold, AnnotatedText& system, const std::function<bool(std::string_view)>& word);

// Throws std::runtime_error where the texts are not of the same characters.
[[nodiscard]] Evaluation evaluate(const AnnotatedText& gold, const AnnotatedText& system);

// Spans that both have, type and place.
[[nodiscard]] Score compare_names(const std::vector<NameSpan>& gold, const std::vector<NameSpan>& system);

// A table for people, a line a measure; without the measures of which neither text has anything.
[[nodiscard]] std::string to_text(const Evaluation& evaluation);

}  // namespace dossier::evaluation
