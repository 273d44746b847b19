#include "graph/surroundings.hpp"

#include <algorithm>

namespace dossier {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// "Mr.", "Gen.", "U.S.": a short word with a capital, or one with stops in it.
bool is_abbreviation(std::string_view text, std::size_t stop) {
  std::size_t begin = stop;
  while (begin > 0 && !is_space(text[begin - 1]) && text[begin - 1] != '\n') --begin;
  const std::string_view word = text.substr(begin, stop - begin);
  return word.find('.') != std::string_view::npos ||
         (word.size() <= 3 && !word.empty() && is_capital(word[0]));
}

// Whether a sentence ends with what stands before the white space at `at`.
bool ends_before(std::string_view text, std::size_t at) {
  std::size_t last = at;
  while (last > 0 && (text[last - 1] == '"' || text[last - 1] == '\'' || text[last - 1] == ')')) --last;
  constexpr std::string_view right_quote = "\xE2\x80\x9D";
  if (text.substr(0, last).ends_with(right_quote)) last -= right_quote.size();
  if (last == 0) return false;
  const char mark = text[last - 1];
  if (mark == '!' || mark == '?') return true;
  if (mark != '.' || is_abbreviation(text, last - 1)) return false;
  const std::size_t next = text.find_first_not_of(" \t\r", at);
  return next == std::string_view::npos || !is_lower(text[next]);
}

bool is_border(std::string_view text, std::size_t at) {
  return text[at] == '\n' || (is_space(text[at]) && ends_before(text, at));
}

std::size_t begin_of_sentence(std::string_view text, std::size_t from) {
  const std::size_t least = from > longest_surroundings ? from - longest_surroundings : 0;
  std::size_t at = from;
  std::size_t word = from;
  while (at > least && !is_border(text, at - 1)) {
    --at;
    if (at == 0 || is_space(text[at - 1])) word = at;
  }
  const bool cut_off = at > 0 && at == least && !is_border(text, at - 1);
  if (cut_off) at = word;
  while (at < from && is_space(text[at])) ++at;
  return at;
}

std::size_t end_of_sentence(std::string_view text, std::size_t from) {
  const std::size_t most = std::min(text.size(), from + longest_surroundings);
  std::size_t at = from;
  std::size_t word = from;
  while (at < most && !is_border(text, at)) {
    if (is_space(text[at])) word = at;
    ++at;
  }
  if (at < text.size() && at == most && !is_border(text, at)) at = word;
  while (at > from && (is_space(text[at - 1]) || (at < text.size() && continues_character(text[at])))) --at;
  return at;
}

}  // namespace

Span sentence_around(std::string_view text, Span words) {
  return {static_cast<std::uint32_t>(begin_of_sentence(text, words.begin)),
          static_cast<std::uint32_t>(end_of_sentence(text, words.end))};
}

}  // namespace dossier
