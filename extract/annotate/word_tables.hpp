// The words by which English words are cut: which prefixes keep their hyphen, which words are two written as
// one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dossier::extract {

// Where a word written as one is cut; 0 where there is no such cut.
struct WordCuts {
  std::uint8_t first = 0;
  std::uint8_t second = 0;
};

// "cannot", "gonna", "dont": of a word in lower case.
[[nodiscard]] WordCuts cuts_of(std::string_view word);

// "its" before such a word is "it is": "a", "not", "been". In lower case.
[[nodiscard]] bool follows_it_is(std::string_view word);

// Prefixes that a hyphen does not cut off: "anti", "co", "mid". In lower case.
[[nodiscard]] bool keeps_hyphen(std::string_view prefix);

// Endings that a hyphen does not cut off: "esque". In lower case.
[[nodiscard]] bool keeps_hyphen_before(std::string_view ending);

// What is cut off the number that it is written to: "km", "pm", "bn". Capitals matter.
[[nodiscard]] bool is_unit(std::string_view letters);

// Where an address may end without "http" or "www": "org", "com"; also of files: "pdf". In lower case.
[[nodiscard]] bool ends_address(std::string_view label);

// The bytes of the emoticon that the text begins with; 0 where there is none.
[[nodiscard]] std::uint32_t emoticon_size(std::string_view text);

}  // namespace dossier::extract
