#include "extract/clean/clean.hpp"

#include <gtest/gtest.h>

#include <random>

namespace dossier::extract {
namespace {

// The body's pieces, one a line.
std::string body_of(const std::string& text) {
  Document document;
  document.article.text = text;
  find_body(document);
  std::string body;
  std::uint32_t last = 0;
  for (const Span span : document.body) {
    EXPECT_TRUE(is_valid(span, text));
    EXPECT_LE(last, span.begin);
    last = span.end;
    body += std::string(words(document, span)) + "\n";
  }
  return body;
}

const std::string lead =
    "Norland expelled two envoys of Sudra on Monday, the foreign ministry said in a statement.";
const std::string more =
    "Ana Berg, the foreign minister, told reporters that the envoys had left and more would go.";

struct FurnitureCase {
  const char* name;
  std::string text;
  std::string body;
};

class Body : public ::testing::TestWithParam<FurnitureCase> {};

TEST_P(Body, IsTheArticleOnly) {
  EXPECT_EQ(body_of(GetParam().text), GetParam().body);
}

INSTANTIATE_TEST_SUITE_P(
    Clean, Body,
    ::testing::Values(
        FurnitureCase{"plain", lead + "\n" + more + "\n", lead + "\n" + more + "\n"},
        FurnitureCase{"headline", "Two envoys leave Norland\n\n" + lead,
                      "Two envoys leave Norland\n" + lead + "\n"},
        FurnitureCase{"mark_and_carriage_returns", "\xEF\xBB\xBF" + lead + "\r\n\r\n  " + more + " \r\n",
                      lead + "\n" + more + "\n"},
        FurnitureCase{"read_next", lead + "\nRead next: Sudra, a land that nobody knows\n" + more,
                      lead + "\n" + more + "\n"},
        FurnitureCase{"read_more_at_the_end", lead + "\n\nHow Sudra lost its envoys Read more\n\n" + more,
                      lead + "\n" + more + "\n"},
        FurnitureCase{
            "latest_news",
            lead + "\n" + more + "\n\nLatest news\n\nPrices rise in Ostland\n\n" + lead + " Again.\n",
            lead + "\n" + more + "\n"},
        FurnitureCase{"latest_news_on_top", "Latest news\n\n" + lead + "\n" + more,
                      lead + "\n" + more + "\n"},
        FurnitureCase{"more_on_this", lead + "\n\nMore On This...\n\nPrices rise\n\nRain falls\n\n" + more,
                      lead + "\n" + more + "\n"},
        FurnitureCase{"byline", "Envoys leave Norland\n\nBy Jo Roe and Ana Berg\n\n" + lead,
                      "Envoys leave Norland\n" + lead + "\n"},
        FurnitureCase{"byline_over_outlet",
                      "Envoys leave Norland\n\nJo Roe and Ana Berg\n\nUSA TODAY\n\n" + lead,
                      "Envoys leave Norland\n" + lead + "\n"},
        FurnitureCase{"credit_and_caption",
                      "Image copyright Ostland Pictures Image caption The envoys at the gate\n\n" + lead,
                      "The envoys at the gate\n" + lead + "\n"},
        FurnitureCase{"credit_only", "Image copyright Ostland Pictures\n\n" + lead, lead + "\n"},
        FurnitureCase{"credit_in_brackets", "An envoy waves. (AP Photo/Jo Roe)\n\n" + lead,
                      "An envoy waves.\n" + lead + "\n"},
        FurnitureCase{"editors_in_brackets", lead + " (Reporting by Jo Roe; Editing by Ana Berg)",
                      lead + "\n"},
        FurnitureCase{"other_brackets", lead + " (The envoys had come in May.)",
                      lead + " (The envoys had come in May.)\n"},
        FurnitureCase{"file_photo", "FILE - An envoy waves in May.\n\n" + lead,
                      "An envoy waves in May.\n" + lead + "\n"},
        FurnitureCase{"cookies",
                      "We use cookies to make this page better\n\n" + lead + "\n\nSign up for our letter",
                      lead + "\n"},
        FurnitureCase{"advertisement", lead + "\n\nAdvertisement\n\n" + more, lead + "\n" + more + "\n"},
        FurnitureCase{"menu", "Home\nWorld\nSport\nWeather\n\n" + lead, lead + "\n"},
        FurnitureCase{"repeated_headline", "Two envoys leave Norland\n\nTwo envoys leave Norland\n\n" + lead,
                      "Two envoys leave Norland\n" + lead + "\n"},
        FurnitureCase{"rubric_glued", "WorldTwo envoys leave Norland\n\nTwo envoys leave Norland\n\n" + lead,
                      "Two envoys leave Norland\n" + lead + "\n"},
        FurnitureCase{"author",
                      lead + "\n" + more + "\n\nAbout Jo Roe (289 Articles)\nI write about envoys.\n",
                      lead + "\n" + more + "\n"},
        FurnitureCase{"rights", lead + "\n\nCopyright \u00A9 2019 Norland Post. All rights reserved.",
                      lead + "\n"},
        FurnitureCase{"comments",
                      lead + "\n" + more + "\n\n12 Comments\n\nI do not believe a word of all this.\n",
                      lead + "\n" + more + "\n"},
        FurnitureCase{"code", lead + "\n\nvar a={b:1,c:[2,3]};f(a);{}[];()=>{}\n", lead + "\n"},
        FurnitureCase{"rule", lead + "\n\n___\n\n" + more, lead + "\n" + more + "\n"},
        FurnitureCase{"glued_headlines",
                      "Minister Ana BergTalks fail in Nordvik Prices rise MORE said no. Jo McRoe too.",
                      "Minister Ana Berg\nsaid no. Jo McRoe too.\n"},
        FurnitureCase{"glued_headlines_of_a_repeated_name",
                      "Minister Ana Berg Ana (Annie) Maria BergTalks fail MORE said no.",
                      "Minister Ana Berg\nsaid no.\n"},
        FurnitureCase{"glued_to_a_figure", "Minister Berg Ana Berg5 facts MORE said no.",
                      "Minister Berg\nsaid no.\n"},
        FurnitureCase{"no_headlines_glued", "Minister Ana Berg Ana Maria BergMORE said no.",
                      "Minister Ana Berg\nsaid no.\n"},
        FurnitureCase{"more_in_capitals", "Ana Berg wants MORE from McRoe.",
                      "Ana Berg wants MORE from McRoe.\n"},
        FurnitureCase{"read_as_a_verb",
                      "Read aloud in the hall, the letter shook the ministers of both countries.",
                      "Read aloud in the hall, the letter shook the ministers of both countries.\n"}),
    [](const auto& instance) { return std::string(instance.param.name); });

struct DatelineCase {
  const char* dateline;
  bool is_one;
};

class Dateline : public ::testing::TestWithParam<DatelineCase> {};

TEST_P(Dateline, IsOutsideTheBody) {
  const std::string dateline = GetParam().dateline;
  EXPECT_EQ(body_of(dateline + lead), (GetParam().is_one ? "" : dateline) + lead + "\n");
}

INSTANTIATE_TEST_SUITE_P(
    Clean, Dateline,
    ::testing::Values(
        DatelineCase{"NORDVIK (AP) \u2014 ", true}, DatelineCase{"NORDVIK/OSTBURG (Reuters) - ", true},
        DatelineCase{"NORDVIK, Norland (AP) -- ", true}, DatelineCase{"NORDVIK, Jan. 4 \u2013 ", true},
        DatelineCase{"NORDVIK \u2014 ", true}, DatelineCase{"Nordvik, Norland \u2014 ", true},
        DatelineCase{"OLD NORDVIK, S.C. -- ", true}, DatelineCase{"(CNN) ", true},
        DatelineCase{"Nordvik (CNN) -- ", true}, DatelineCase{"Yesterday \u2014 ", false},
        DatelineCase{"The envoys of Sudra \u2014 ", false}, DatelineCase{"Berg (52) \u2014 ", false},
        DatelineCase{"It was over. NORDVIK \u2014 ", false}));

TEST(Dateline, DashInASentenceIsNone) {
  const std::string text =
      "NATO \u2014 the alliance of thirty states \u2014 said nothing about the envoys of Sudra.";
  EXPECT_EQ(body_of(text), text + "\n");
}

TEST(Body, WrappedParagraphsAreOnePiece) {
  const std::string text =
      "Two envoys leave\n\n"
      "Norland expelled two envoys of Sudra on Monday, the foreign ministry said\n"
      "in a statement. Ana Berg, the foreign minister, told reporters that both of\n"
      "the envoys had left.\n\n"
      "The embassy of Sudra in Nordvik was not to be reached for a comment on the\n"
      "matter until late in the evening, when a letter came.\n";
  Document document;
  document.article.text = text;
  find_body(document);
  ASSERT_EQ(document.body.size(), 3U);
  EXPECT_TRUE(words(document, document.body[1]).ends_with("had left."));
}

TEST(Body, OfAnEmptyTextIsEmpty) {
  EXPECT_EQ(body_of(""), "");
  EXPECT_EQ(body_of(" \n\t\n"), "");
}

TEST(Body, OfAnyTextIsValid) {
  std::mt19937 random(7);
  const std::vector<std::string> shapes{
      "\n",           " ",  "(",         ")",       "\u2014", " - ",     "(AP)",         "Image copyright ",
      "caf\u00E9",    "\r", "Read more", "NORDVIK", "\u00A0", "FILE - ", "Sudra spoke.", "Image caption ",
      "(AP Photo/x)", "#",  "By ",       "\uFEFF"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t i = random() % 15; i > 0; --i) text += shapes[random() % shapes.size()];
    const std::string body = body_of(text);
    ASSERT_FALSE(HasFailure()) << text;
    ASSERT_LE(body.size(), 2 * text.size() + 2);
  }
}

}  // namespace
}  // namespace dossier::extract
