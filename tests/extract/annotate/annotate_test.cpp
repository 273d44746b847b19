#include "extract/annotate/annotate.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace dossier::extract {
namespace {

Document annotated(std::string_view text) {
  Document document;
  document.article.text = text;
  if (!text.empty()) {
    document.body.push_back({0, static_cast<std::uint32_t>(text.size())});
  }
  annotate(document);
  return document;
}

// Tokens with | between them.
std::string tokens(std::string_view text) {
  const Document document = annotated(text);
  std::string result;
  for (const Token& token : document.tokens) {
    result += result.empty() ? "" : "|";
    result += words(document, token.span);
  }
  return result;
}

template <class Layer>
std::string told(const Document& document, const Layer& layer) {
  std::string result;
  for (const auto& item : layer) {
    result += result.empty() ? "" : " | ";
    result += words(document, item.span);
  }
  return result;
}

std::string sentences(std::string_view text) {
  const Document document = annotated(text);
  return told(document, document.sentences);
}

std::string quotations(std::string_view text) {
  const Document document = annotated(text);
  std::string result;
  for (const Quotation& quotation : document.quotations) {
    result += result.empty() ? "" : " | ";
    result += quotation.continues ? "+" : "";
    result += words(document, quotation.span);
  }
  return result;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

constexpr Case token_cases[] = {
    {"", ""},
    {" \n\t ", ""},
    {"Norland expelled two diplomats.", "Norland|expelled|two|diplomats|."},
    {"Sudra's envoy didn't go.", "Sudra|'s|envoy|did|n't|go|."},
    {"Sudra’s envoy couldn’t, and he’ll stay", "Sudra|’s|envoy|could|n’t|,|and|he|’ll|stay"},
    {"SUDRA'S ENVOY WON'T", "SUDRA|'S|ENVOY|WO|N'T"},
    {"They cannot; I'd've gone", "They|can|not|;|I'd|'ve|gone"},
    {"the ministers' plan", "the|ministers|'|plan"},
    {"O'Hara of Nuku'alofa met D'Souza", "O'Hara|of|Nuku'alofa|met|D'Souza"},
    {"the Free-Sudra-Front, a Norland-backed group", "the|Free-Sudra-Front|,|a|Norland-backed|group"},
    {"the U.S. and the U.S.-led talks", "the|U.S.|and|the|U.S.-led|talks"},
    {"the U.S.'s envoy", "the|U.S.|'s|envoy"},
    {"Gen. J. K. Berg of Vale Inc. met Mr. Lund at 5 p.m.",
     "Gen.|J.|K.|Berg|of|Vale|Inc.|met|Mr.|Lund|at|5|p.m."},
    {"J.K. Berg, Ph.D.", "J.K.|Berg|,|Ph.D."},
    {"No. 5 of the list? No. Never.", "No.|5|of|the|list|?|No|.|Never|."},
    {"They chose plan B. Then it rained.", "They|chose|plan|B|.|Then|it|rained|."},
    {"$1,200.50, €3bn, US$5 and 7%", "$|1,200.50|,|€|3bn|,|US$|5|and|7|%"},
    {"at 10:30 on 9/11, 2018-03-26, 1980s", "at|10:30|on|9/11|,|2018-03-26|,|1980s"},
    {"FSF/SDF fighters", "FSF|/|SDF|fighters"},
    {"see https://example.org/a?b=c, or www.example.org.",
     "see|https://example.org/a?b=c|,|or|www.example.org|."},
    {"mail a.berg@example.org or @anaberg #sudra", "mail|a.berg@example.org|or|@anaberg|#sudra"},
    {"talks—which failed—ended -- finally...", "talks|—|which|failed|—|ended|--|finally|..."},
    {"Why?! (No.) [Yes]", "Why|?!|(|No|.|)|[|Yes|]"},
    {"“Go,” he said. ‘No’", "“|Go|,|”|he|said|.|‘|No|’"},
    {"in the '90s, AT&T", "in|the|'90s|,|AT&T"},
    {"the talks.He left", "the|talks|.|He|left"},
    {"Zoë Ångström visited Tiranë", "Zoë|Ångström|visited|Tiranë"},
    {"a\u00A0b\u200Bc", "a|b|c"},
};

TEST(Annotate, Tokens) {
  for (const auto& [text, expected] : token_cases) {
    EXPECT_EQ(tokens(text), expected) << text;
  }
}

TEST(Annotate, WhatATokenIs) {
  const Document document = annotated("Two (2) Åland-born envoys paid $5.");
  std::string result;
  for (const Token& token : document.tokens) {
    result += token.space_before ? " " : "";
    result += "wnps"[static_cast<std::size_t>(token.kind)];
    result += token.capitalized ? "C" : "";
  }
  EXPECT_EQ(result, " wC pnp wC w w snp");
}

constexpr Case sentence_cases[] = {
    {"One. Two! Three? Four", "One. | Two! | Three? | Four"},
    {"The U.S. President met Gen. Berg. He left.", "The U.S. President met Gen. Berg. | He left."},
    {"They live in the U.S. The envoy left.", "They live in the U.S. | The envoy left."},
    {"On Feb. 3 Vale Inc. fell. On Feb. The", "On Feb. 3 Vale Inc. fell. | On Feb. | The"},
    {"He met J. K. Berg. Then he left.", "He met J. K. Berg. | Then he left."},
    {"It fell 3.5 percent. 12 died.", "It fell 3.5 percent. | 12 died."},
    {"“We will act.” He left.", "“We will act.” | He left."},
    {"“Why now?” he asked. “Why?” Ana Berg said.", "“Why now?” he asked. | “Why?” Ana Berg said."},
    {"\"Will they come?\" The hall was silent.", "\"Will they come?\" | The hall was silent."},
    {"He said so. \"Go!\" And they went.", "He said so. | \"Go!\" | And they went."},
    {"It failed (again). Then came rain.", "It failed (again). | Then came rain."},
    {"They waited … Sudra paid. They left... Norland stayed.",
     "They waited … Sudra paid. | They left... | Norland stayed."},
    {"1. Norland pays. 2. Sudra goes.", "1. Norland pays. | 2. Sudra goes."},
    {"the talks.He left", "the talks. | He left"},
    {"A headline without a stop\n\nThe text begins.", "A headline without a stop | The text begins."},
    {"First line\nSecond line", "First line | Second line"},
    {"A line that goes on\nin lower case.", "A line that goes on\nin lower case."},
    {"The ministry of Norland said on Monday that it\nBerg would not come to the talks in Port Vale as\n"
     "Sudra had asked, and that nobody else would.",
     "The ministry of Norland said on Monday that it\nBerg would not come to the talks in Port Vale as\n"
     "Sudra had asked, and that nobody else would."},
    {"First\r\n\r\nSecond", "First | Second"},
};

TEST(Annotate, Sentences) {
  for (const auto& [text, expected] : sentence_cases) {
    EXPECT_EQ(sentences(text), expected) << text;
  }
}

TEST(Annotate, ParagraphsStart) {
  const Document document = annotated("One. Two.\n\nThree. Four.");
  std::string starts;
  for (const Sentence& sentence : document.sentences) {
    starts += sentence.paragraph_start ? 'p' : '-';
  }
  EXPECT_EQ(starts, "p-p-");
}

TEST(Annotate, NoSentenceLeavesItsPartOfTheBody) {
  Document document;
  document.article.text = "By Ana Berg. Norland said READ MORE it would go";
  document.body = {{13, 25}, {36, 47}};
  annotate(document);
  EXPECT_EQ(told(document, document.sentences), "Norland said | it would go");
}

constexpr Case quotation_cases[] = {
    {"He said \"go\" and \"stay\".", "go | stay"},
    {"“Go,” he said, “now.”", "Go, | now."},
    {"‘Go,’ he said. It’s Berg’s plan.", "Go,"},
    {"'Go,' he said. It's Berg's plan.", "Go,"},
    {"the 'free fighters' of Sudra", "free fighters"},
    {"'The ministers' plan is dead,' he said.", "The ministers' plan is dead,"},
    {"the ministers' plan and the envoys' fears", ""},
    {"“They said ‘never’ to us,” he said.", "They said ‘never’ to us,"},
    {"\"One.\" Two. \"Three.", "One. | Three."},
    {"“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four.”", "One. | +Two. | +Three, | Four."},
    {"\"One.\n\n\"Two,\" he said.", "One. | +Two,"},
    {"“One.\n\nTwo.” Three.", "One."},
    {"“One. “Two.”", "One. | Two."},
    {"a board of 6 by 4\" and more", ""},
    {"(\"Go\")", "Go"},
    {"\"\" and “”", ""},
    {"the 'em and ’tis, rock 'n' roll", ""},
};

TEST(Annotate, Quotations) {
  for (const auto& [text, expected] : quotation_cases) {
    EXPECT_EQ(quotations(text), expected) << text;
  }
}

}  // namespace
}  // namespace dossier::extract
