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
  segment(document);
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
    {"He\u200e left\u200f. \u200d \u201cGo\u2060,\u201d he said.", "He|left|.|\u201c|Go|,|\u201d|he|said|."},
    {"Norland expelled two diplomats.", "Norland|expelled|two|diplomats|."},
    {"Sudra's envoy didn't go.", "Sudra|'s|envoy|did|n't|go|."},
    {"Sudra’s envoy couldn’t, and he’ll stay", "Sudra|’s|envoy|could|n’t|,|and|he|’ll|stay"},
    {"SUDRA'S ENVOY WON'T", "SUDRA|'S|ENVOY|WO|N'T"},
    {"They cannot; I'd've gone", "They|can|not|;|I|'d|'ve|gone"},
    {"the ministers' plan", "the|ministers|'|plan"},
    {"O'Hara of Nuku'alofa met D'Souza", "O'Hara|of|Nuku'alofa|met|D'Souza"},
    {"the Free-Sudra-Front, a Norland-backed group", "the|Free|-|Sudra|-|Front|,|a|Norland|-|backed|group"},
    {"the U.S. and the U.S.-led talks", "the|U.S.|and|the|U.S.|-|led|talks"},
    {"the U.S.'s envoy", "the|U.S.|'s|envoy"},
    {"Gen. J. K. Berg of Vale Inc. met Mr. Lund at 5 p.m.",
     "Gen.|J.|K.|Berg|of|Vale|Inc.|met|Mr.|Lund|at|5|p.m."},
    {"J.K. Berg, Ph.D.", "J.K.|Berg|,|Ph.D."},
    {"No. 5 of the list? No. Never.", "No.|5|of|the|list|?|No|.|Never|."},
    {"They chose plan B. Then it rained.", "They|chose|plan|B|.|Then|it|rained|."},
    {"$1,200.50, €3bn, US$5 and 7%", "$|1,200.50|,|€|3|bn|,|US$|5|and|7|%"},
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
    {"an anti-war, pro-Sudra ex-envoy e-mailed a co-founder",
     "an|anti-war|,|pro-Sudra|ex-envoy|e-mailed|a|co-founder"},
    {"Non-aligned, not NON-ALIGNED", "Non-aligned|,|not|NON|-|ALIGNED"},
    {"a non-state-run, business-wise post-war plan", "a|non-state|-|run|,|business-wise|post-war|plan"},
    {"Berg's sister-in-law's twenty-one well-known ‑ blue‐green",
     "Berg|'s|sister|-|in|-|law|'s|twenty|-|one|well|-|known|‑|blue|‐|green"},
    {"mid-Feb. and Lt.-Gen. Lund", "mid-Feb.|and|Lt.|-|Gen.|Lund"},
    {"call 555-0134 or 1-800-555-0134, pages 3-5, 1998-99",
     "call|555-0134|or|1-800-555-0134|,|pages|3|-|5|,|1998|-|99"},
    {"I dont think theyre gonna go; dunno", "I|do|nt|think|they|re|gon|na|go|;|du|n|no"},
    {"IM, its army and Its a pity", "IM|,|its|army|and|It|s|a|pity"},
    {"35km at 6:30pm, 40K for 5kg, the 20th in 3D", "35|km|at|6:30|pm|,|40|K|for|5|kg|,|the|20th|in|3D"},
    {"notes [13,14] of 3,500 and 1,234,567", "notes|[|13|,|14|]|of|3,500|and|1,234,567"},
    {"hit .265 and v2.0", "hit|.265|and|v2.0"},
    {"in the 1980's and 2031's envoy", "in|the|1980's|and|2031|'s|envoy"},
    {"1. Norland pays. 2. Sudra", "1.|Norland|pays|.|2|.|Sudra"},
    {"2.1. The plan", "2.1.|The|plan"},
    {"apples, etc., pears etc. Then more, etc...", "apples|,|etc.|,|pears|etc|.|Then|more|,|etc|..."},
    {"read vale.example.org/a?b, plan.pdf and talks.they",
     "read|vale.example.org/a?b|,|plan.pdf|and|talks|.|they"},
    {"good :) or :-( or (see:)", "good|:)|or|:-(|or|(|see|:|)"},
    {"What?! No.! So…. ==> **** ~~~", "What|?!|No|.!|So|….|==>|****|~~~"},
    {"Berg, A. L.; Lund, C.; (c. 1640)", "Berg|,|A.|L.|;|Lund|,|C.|;|(|c.|1640|)"},
    {"Sudra co\u00ADoperates", "Sudra|co\u00ADoperates"},
};

TEST(Annotate, Tokens) {
  for (const auto& [text, expected] : token_cases) {
    EXPECT_EQ(tokens(text), expected) << text;
  }
}

// A + before a token that is written as one word with the one before it.
TEST(Annotate, WhatIsWrittenAsOneWord) {
  const Document document =
      annotated("Sudra's well-known envoys' don't; the 'old envoys' cannot, 35km of the U.S.'s \"gonna\"");
  std::string result;
  for (const Token& token : document.tokens) {
    result += result.empty() ? "" : " ";
    result += token.joined ? "+" : "";
    result += words(document, token.span);
  }
  EXPECT_EQ(result,
            "Sudra +'s well - known envoys +' do +n't ; the ' old envoys ' can +not , 35 km of the U.S. +'s "
            "\" gon +na \"");
}

TEST(Annotate, WhatATokenIs) {
  const Document document = annotated("Two (2) Åland-born envoys paid $5.");
  std::string result;
  for (const Token& token : document.tokens) {
    result += token.space_before ? " " : "";
    result += "wnps"[static_cast<std::size_t>(token.kind)];
    result += token.capitalized ? "C" : "";
  }
  EXPECT_EQ(result, " wC pnp wCpw w w snp");
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
    {"It fell in May. [17] [2, 3] Then it rose. [4]", "It fell in May. [17] [2, 3] | Then it rose. [4]"},
    {"They left. [citation needed] Berg stayed.", "They left. [citation needed] | Berg stayed."},
    {"They left. [Norland] stayed.", "They left. | [Norland] stayed."},
    {"It is late. we leave. (see below)", "It is late. | we leave. | (see below)"},
    {"Why now? and who? His why? went unheard.", "Why now? | and who? | His why? went unheard."},
    {"The house of St. de Vale", "The house of St. de Vale"},
    {"It is good. :) We left. :( So be it.", "It is good. :) | We left. :( | So be it."},
    {"Figure 2. The harbour", "Figure 2. The harbour"},
    {"Figure 2.1 The harbour. It is old.", "Figure 2.1 | The harbour. | It is old."},
    {"Figure 2.1 shows it.", "Figure 2.1 shows it."},
    {"The harbour of Port Vale Photograph: Ana Berg", "The harbour of Port Vale | Photograph: Ana Berg"},
    {"They sell pears, etc. Then they go.", "They sell pears, etc. | Then they go."},
    {"1. Norland pays.", "1. Norland pays."},
    {"PORT VALE, Norland (VNA) - The envoy left. He", "PORT VALE, Norland (VNA) - | The envoy left. | He"},
    {"PORT VALE — “We go,” he said.", "PORT VALE — | “We go,” he said."},
    {"Vale City, Nor. (Vale News) -- Ana Berg left.", "Vale City, Nor. (Vale News) -- | Ana Berg left."},
    {"ENVOY LEAVES — NORLAND SILENT", "ENVOY LEAVES — NORLAND SILENT"},
    {"FILE - The envoy left.", "FILE - The envoy left."},
    {"Vale — The Old City", "Vale — The Old City"},
    {"PORT VALE-born envoy", "PORT VALE-born envoy"},
    {"NORLAND says - Again", "NORLAND says - Again"},
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
  segment(document);
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
