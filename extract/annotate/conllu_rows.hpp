// The rows of one sentence of CoNLL-U, taken apart and checked for what can be told without knowing the tags.
#pragma once

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace dossier::extract {

struct ConlluLine {
  std::uint64_t number = 0;  // in its file, from 1
  std::string text;
};

// Why a sentence cannot be used. The message has no full stop.
class ConlluError : public std::runtime_error {
 public:
  ConlluError(std::uint64_t at, const std::string& message) : std::runtime_error(message), line(at) {}
  std::uint64_t line;
};

enum class ConlluColumn : std::uint8_t { id, form, lemma, upos, xpos, features, head, deprel, deps, misc };

struct ConlluRow {
  std::uint64_t line = 0;
  std::array<std::string_view, 10> columns;  // of the line that was given
  [[nodiscard]] std::string_view operator[](ConlluColumn column) const {
    return columns[static_cast<std::size_t>(column)];
  }
};

// What is written between two possible blanks: one word, or a multiword token.
struct ConlluSurface {
  std::string_view form;
  std::uint32_t first = 0;  // words [first, last)
  std::uint32_t last = 0;
  bool space_after = true;
};

struct ConlluSentence {
  std::vector<ConlluRow> words;
  std::vector<ConlluSurface> surfaces;  // every word is in one
  std::vector<std::uint32_t>
      heads;  // a tree of the words, its root its own head; empty where no head is given
};

[[nodiscard]] bool valid_utf8(std::string_view line);

// Of the rows without the comments; the views are into the lines. Throws ConlluError.
[[nodiscard]] ConlluSentence parse_sentence(const std::vector<ConlluLine>& rows);

// Where the words are in a multiword token, as spans of its form: exactly where the forms of the words make
// it up, as far as they begin and end it where they do not, the rest shared out. Throws ConlluError where the
// form is too short.
[[nodiscard]] std::vector<Span> split_surface(const ConlluSentence& sentence, const ConlluSurface& surface);

// The value of "Key=Value" in a MISC column; empty where it is not there.
[[nodiscard]] std::string_view misc_value(std::string_view column, std::string_view key);

}  // namespace dossier::extract
