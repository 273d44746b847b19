// Characters of UTF-8 text and what annotation asks of them. The classes are Unicode's (by ICU) and know no
// locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dossier::extract {

struct Character {
  char32_t code = 0;       // 0 past the end; U+FFFD for a byte that is not UTF-8
  std::uint32_t size = 0;  // bytes; 0 past the end
};

[[nodiscard]] Character character_at(std::string_view text, std::uint32_t at);

[[nodiscard]] bool is_letter(char32_t code);  // or a mark on one
[[nodiscard]] bool is_digit(char32_t code);   // 0 to 9
[[nodiscard]] bool is_upper(char32_t code);
[[nodiscard]] bool is_lower(char32_t code);
[[nodiscard]] bool is_blank(char32_t code);  // white space, and what is not seen: joiners, marks of direction
[[nodiscard]] bool is_apostrophe(char32_t code);
[[nodiscard]] bool is_hyphen(char32_t code);          // not a dash
[[nodiscard]] bool is_word_character(char32_t code);  // letter, digit or _

// Of what is neither letter, digit nor blank: a punctuation mark rather than a symbol (currency, mathematics,
// emoji).
[[nodiscard]] bool is_punctuation(char32_t code);

// Of ASCII letters; what is not ASCII stays.
[[nodiscard]] std::string in_lower_case(std::string_view word);
[[nodiscard]] bool equal_in_lower_case(std::string_view word, std::string_view small);

}  // namespace dossier::extract
