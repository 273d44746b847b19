#include "extract/interpret/line.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/annotate/annotate.hpp"

namespace dossier::extract {
namespace {

// The words of the first sentence with | between them, as they are folded; * after a capital, # after a
// number.
std::string line_of(std::string_view text) {
  Document document;
  document.article.text = text;
  document.body = {{0, static_cast<std::uint32_t>(text.size())}};
  segment(document);
  std::string result;
  for (const LineWord& word : make_line(document, document.sentences.front()).words) {
    result += result.empty() ? "" : "|";
    result += word.text;
    result += word.capital ? "*" : "";
    result += word.number ? "#" : "";
  }
  return result;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

// The treebanks cut at hyphens; the tables of interpretation hold the word as it is written.
constexpr Case cases[] = {
    {"a well-known pro-Sudra vice-president", "a|well-known|pro-sudra|vice-president"},
    {"the U.S.-led talks of Al-Vale", "the|u.s.-led*|talks|of|al-vale*"},
    {"his sister-in-law's plan", "his|sister-in-law|'s|plan"},
    {"pages 3-5, call 555-0134, 35-year-old", "pages|3-5#|,|call|555-0134#|,|35-year-old"},
    {"talks - which failed - and talks -again", "talks|-|which|failed|-|and|talks|-|again"},
    {"\"Sudra\"-born", "\"|sudra*|\"|-|born"},
    {"then-President Berg, ex-Sudran", "then|president*|berg*|,|ex|sudran*"},
    {"They cannot go", "they*|can|not|go"},
};

TEST(Line, HyphensJoinWords) {
  for (const auto& [text, expected] : cases) {
    EXPECT_EQ(line_of(text), expected) << text;
  }
}

TEST(Line, AJoinedWordCoversItsTokens) {
  Document document;
  document.article.text = "the Norland-backed group";
  document.body = {{0, 24}};
  segment(document);
  const Line line = make_line(document, document.sentences.front());
  ASSERT_EQ(line.size(), 3U);
  EXPECT_EQ(words(document, line.words[1].span), "Norland-backed");
}

}  // namespace
}  // namespace dossier::extract
