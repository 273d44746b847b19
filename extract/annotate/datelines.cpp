#include "extract/annotate/datelines.hpp"

#include <algorithm>
#include <string_view>

namespace dossier::extract {
namespace {

constexpr std::uint32_t longest = 16;  // tokens

bool is_dash(std::string_view word) {
  return word == "-" || word == "--" || word == "\u2013" || word == "\u2014";
}

bool has_small_letters(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool may_stand_in_dateline(const Token& token, std::string_view word) {
  return token.capitalized || token.kind == TokenKind::number || word == "," || word == "/" || word == "(" ||
         word == ")" || word == ".";
}

// Whether the text goes on as sentences do: a capital or a quotation, and small letters soon.
bool goes_on_as_text(const Document& document, std::uint32_t at, std::uint32_t last) {
  constexpr std::uint32_t soon = 4;
  const Token& next = document.tokens[at];
  const bool begins =
      next.capitalized || next.kind == TokenKind::punctuation || next.kind == TokenKind::number;
  bool small = false;
  for (std::uint32_t i = at; i < std::min(last, at + soon); ++i) {
    small |= has_small_letters(words(document, document.tokens[i].span));
  }
  return begins && small;
}

}  // namespace

std::uint32_t dateline_end(const Document& document, std::uint32_t first, std::uint32_t last) {
  constexpr std::size_t shortest_place = 3;
  const auto word = [&](std::uint32_t i) { return words(document, document.tokens[i].span); };
  const std::uint32_t limit = std::min(last, first + longest);
  const bool capitals = first < last && document.tokens[first].capitalized &&
                        word(first).size() >= shortest_place && !has_small_letters(word(first)) &&
                        word(first) != "FILE";
  for (std::uint32_t i = first; i < limit; ++i) {
    const Token& token = document.tokens[i];
    if (i > first && is_dash(word(i)) && i + 1 < last && (token.space_before || word(i - 1) == ")") &&
        document.tokens[i + 1].space_before) {
      return (capitals || word(i - 1) == ")") && goes_on_as_text(document, i + 1, last) ? i + 1 : first;
    }
    if (!may_stand_in_dateline(token, word(i)) && !(i > first && word(i - 1) == "(")) {
      return first;
    }
  }
  return first;
}

}  // namespace dossier::extract
