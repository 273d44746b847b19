// What the name recognizer learns from: sentences with their names.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/annotate/engine/name_decoder.hpp"

namespace dossier::training {

inline constexpr std::uint32_t unlabelled = 0xFFFFFFFF;  // a word that is not learnt from, nor counted

struct NameSentence {
  std::string source;
  std::vector<std::string> forms;
  std::vector<std::uint32_t> labels;  // as extract::NameDecoder numbers them
};

// Reads IOB2: a word and its tag a line ("?": nobody knows), "# source = NAME" where the source changes.
// Throws std::runtime_error with the line's number.
[[nodiscard]] std::vector<NameSentence> read_names(std::istream& stream);

// Reads the sentences of CoNLL-U, of which only the forms are read; nothing is labelled.
[[nodiscard]] std::vector<NameSentence> read_forms(std::istream& stream);

// Writes what has a name, as read_names() reads it.
void write_names(std::ostream& stream, std::string_view source, const std::vector<NameSentence>& sentences);

// What several have told of the same words: names that all of them tell; what only some take for part of a
// name is unlabelled.
[[nodiscard]] std::vector<std::uint32_t> agreed_labels(std::span<const std::vector<std::uint32_t>> told);

// The source of what models have labelled, not people.
inline constexpr std::string_view labelled_source = "labelled";

using WordTest = std::function<bool(std::string_view)>;

// Takes the labels off names of one word for which `is_demonym` holds: sources do not agree on what they are.
void hide_demonyms(std::vector<NameSentence>& sentences, const WordTest& is_demonym);

// Capital letters gone, or everything in capitals: headlines.
void lower_case(std::vector<std::string>& forms);
void upper_case(std::vector<std::string>& forms);

struct NameFigures {
  std::size_t right = 0, told = 0, gold = 0;

  [[nodiscard]] double precision() const { return percent(right, told); }
  [[nodiscard]] double recall() const { return percent(right, gold); }
  [[nodiscard]] double f1() const { return percent(2 * right, told + gold); }

  NameFigures& operator+=(const NameFigures& other);

 private:
  static double percent(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  }
};

// Whole names of the right type, of people, organizations and locations only.
[[nodiscard]] NameFigures compare_names(const NameSentence& gold, const NameSentence& told);

}  // namespace dossier::training
