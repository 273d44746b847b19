// Abbreviations that take a full stop, and what the stop says about the end of a sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier::extract {

enum class Abbreviation : std::uint8_t {
  none,
  title,   // "Gen.": something always follows, the sentence goes on
  number,  // "No.": an abbreviation only before a number
  ending,  // "Inc.", "Feb.", "etc.": the sentence may end here
};

// Of a word without its full stop. Capitals matter: "Gen" is one, "gen" is not.
[[nodiscard]] Abbreviation abbreviation(std::string_view word);

// Words that, capitalized after an abbreviation that may end a sentence, begin the next one: "The",
// "However".
[[nodiscard]] bool begins_sentences(std::string_view word);

// Verbs that follow words in quotation marks: "asked". In lower case.
[[nodiscard]] bool introduces_speech(std::string_view word);

}  // namespace dossier::extract
