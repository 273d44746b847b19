#include "graph/surroundings.hpp"

#include <gtest/gtest.h>

#include <string>

namespace dossier {
namespace {

std::string around(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  const Span span = sentence_around(text, {begin, begin + static_cast<std::uint32_t>(words.size())});
  return std::string(text.substr(span.begin, span.end - span.begin));
}

TEST(SentenceAround, ReachesToTheEndsOfSentenceOrLine) {
  struct Case {
    std::string_view text, words, sentence;
  };
  for (const auto& [text, words, sentence] : {
           Case{"Rain fell. Norland expelled two. Snow fell.", "expelled", "Norland expelled two."},
           {"A title\nNorland expelled two\nAnother line", "expelled", "Norland expelled two"},
           {"Norland expelled two.", "Norland expelled two.", "Norland expelled two."},
           {"Dr. Berg met Gen. Osk of the U.S. Army. It rained.", "met",
            "Dr. Berg met Gen. Osk of the U.S. Army."},
           {"He paid 3.5 million to Sudra! Nobody knew.", "paid", "He paid 3.5 million to Sudra!"},
           {"\"It is over.\" Norland left.", "left", "Norland left."},
           {"They met at the corp. offices of Sudra. End.", "Sudra",
            "They met at the corp. offices of Sudra."},
           {"   Norland left  ", "left", "Norland left"},
       }) {
    EXPECT_EQ(around(text, words), sentence);
  }
}

TEST(SentenceAround, CutsWhatIsTooLongAtASpace) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "word ";
  text += "NORLAND";
  for (int i = 0; i < 200; ++i) text += " word";
  const std::string cut = around(text, "NORLAND");
  EXPECT_LE(cut.size(), 7 + 2 * longest_surroundings);
  EXPECT_TRUE(cut.starts_with("word ") && cut.ends_with(" word")) << cut;
}

TEST(SentenceAround, NeverCutsACharacter) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "\xC3\xA9";
  const std::string long_word = text;
  text += "X" + long_word;
  const std::string cut = around(text, "X");
  EXPECT_EQ(cut.size() % 2, 1U);
  EXPECT_NE(cut.front(), '\xA9');
  EXPECT_NE(cut.back(), '\xC3');
}

}  // namespace
}  // namespace dossier
