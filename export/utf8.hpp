// UTF-8, one character at a time, for text that may hold anything. RFC 3629: overlong forms, surrogates and
// what lies beyond U+10FFFF are not characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::exporting {

inline constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

struct Character {
  char32_t code = U'\uFFFD';
  std::size_t size = 1;  // bytes taken
  bool valid = false;
};

// The character at `at`, which must be inside the text. An invalid sequence takes one byte.
[[nodiscard]] Character decode(std::string_view text, std::size_t at);

inline constexpr std::size_t longest_label =
    80;  // characters of a node's label; its name stands beside it, whole

// The text on one line for people: white space and control characters become single spaces, none at the ends,
// invalid bytes become U+FFFD, and what goes beyond `most` characters becomes "…".
[[nodiscard]] std::string shorten(std::string_view text, std::size_t most);

// The texts with `between` between them.
[[nodiscard]] std::string join_texts(const std::vector<std::string_view>& texts, std::string_view between);

// Breaks text that is on one line into lines of at most `width` characters, between words where it can.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width);

}  // namespace dossier::exporting
