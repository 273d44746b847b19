#include "extract/annotate/characters.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace dossier::extract {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t last_code = 0x10FFFF;

bool is_ascii(char32_t code) {
  return code < 0x80;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

UChar32 icu(char32_t code) {
  return static_cast<UChar32>(code);
}

}  // namespace

// The text is UTF-8 by contract; what is not is told apart only so that no byte is read twice or lost.
Character character_at(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) {
    return {};
  }
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80U) {
    return {first, 1};
  }
  const std::uint32_t size = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : first >= 0xC0U ? 2 : 1;
  char32_t code = first & (0xFFU >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) {
    const unsigned byte = at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    if ((byte & 0xC0U) != 0x80U) {
      return {replacement, 1};
    }
    code = (code << 6U) | (byte & 0x3FU);
  }
  return size == 1 || code > last_code ? Character{replacement, 1} : Character{code, size};
}

bool is_digit(char32_t code) {
  return code >= U'0' && code <= U'9';
}

bool is_upper(char32_t code) {
  return is_ascii(code) ? code >= U'A' && code <= U'Z' : u_isupper(icu(code)) || u_istitle(icu(code));
}

bool is_lower(char32_t code) {
  return is_ascii(code) ? code >= U'a' && code <= U'z' : static_cast<bool>(u_islower(icu(code)));
}

bool is_letter(char32_t code) {
  if (is_ascii(code)) {
    return is_upper(code) || is_lower(code);
  }
  return (U_GET_GC_MASK(icu(code)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0U;
}

bool is_blank(char32_t code) {
  constexpr char32_t soft_hyphen = 0xAD;  // no blank: it stands inside words
  if (is_ascii(code)) {
    return code == U' ' || (code >= U'\t' && code <= U'\r');
  }
  return u_isUWhiteSpace(icu(code)) || (u_charType(icu(code)) == U_FORMAT_CHAR && code != soft_hyphen);
}

bool is_apostrophe(char32_t code) {
  return code == U'\'' || code == U'\u2019';
}

bool is_hyphen(char32_t code) {
  return code == U'-' || code == U'\u2010' || code == U'\u2011';
}

bool is_word_character(char32_t code) {
  return is_letter(code) || is_digit(code) || code == U'_';
}

bool is_punctuation(char32_t code) {
  return u_ispunct(icu(code)) && code != U'&' && code != U'%' && code != U'#';
}

std::string in_lower_case(std::string_view word) {
  std::string small(word);
  for (char& c : small) {
    c = lower(c);
  }
  return small;
}

bool equal_in_lower_case(std::string_view word, std::string_view small) {
  return std::equal(word.begin(), word.end(), small.begin(), small.end(),
                    [](char one, char other) { return lower(one) == other; });
}

}  // namespace dossier::extract
