#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "read_all.hpp"

namespace dossier::extract {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const std::string first =
    "Norland expelled two envoys of Sudra on Monday, the foreign ministry said in a long statement.";
const std::string second =
    "Ana Berg, the foreign minister, told reporters that the envoys had left, and that more would follow.";
const std::string third =
    "Sudra denied the charge and called the expulsion a mistake that would cost both countries dearly.";

std::string page(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
}

std::string story() {
  return "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p>";
}
std::string story_text() {
  return first + "\n\n" + second + "\n\n" + third;
}

Article read_page(const std::string& html) {
  const ReadResult result = read_bytes(html, "page.html");
  EXPECT_EQ(result.articles.size(), 1U) << result.report();
  return result.articles.empty() ? Article{} : result.articles[0];
}

TEST(Html, TakesTheDensestBlock) {
  const Article article =
      read_page(page("<title>Envoys leave</title>",
                     "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"
                     "<div id='content'><h1>Envoys leave</h1>" +
                         story() +
                         "<figure><img src='x.jpg'><figcaption>An envoy at the airport of "
                         "Nordvik.</figcaption></figure></div>"
                         "<div class='related-stories'><p>Ten more reasons why the envoys of other countries "
                         "are not at all amused"
                         " by what they saw, in pictures.</p></div><footer>All rights reserved</footer>"));
  EXPECT_EQ(article.text, "Envoys leave\n\n" + story_text() + "\n\nAn envoy at the airport of Nordvik.");
  EXPECT_EQ(article.title, "Envoys leave");
  EXPECT_EQ(article.document, "page.html");
}

TEST(Html, JoinsAnArticleCutIntoBlocks) {
  const Article article =
      read_page(page("", "<div><div><p>" + first + "</p></div><div class='ad'>Buy it</div><div><p>" + second +
                             "</p></div><div><p>" + third + "</p></div></div>"));
  EXPECT_EQ(article.text, story_text());
}

TEST(Html, LineBreaksAndBlanks) {
  const Article article =
      read_page(page("", "<div>" + first +
                             "<br><br>\n  Ana   Berg,\n<b>the</b> minister<br>spoke to them all in the"
                             " capital of Norland on Monday evening.</div>"));
  EXPECT_EQ(
      article.text,
      first + "\n\nAna Berg, the minister\nspoke to them all in the capital of Norland on Monday evening.");
}

TEST(Html, AClassOnTheWholePageHidesNothing) {
  const Article article = read_page(page("", "<div class='with-sidebar'>" + story() + "</div>"));
  EXPECT_EQ(article.text, story_text());
}

TEST(Html, LeavesOutScriptsStylesCommentsAndCredits) {
  const Article article =
      read_page(page("<style>p{}</style>",
                     "<div>" + story() + "<script>var a = '" + first +
                         "';</script><span class='photoCredit'>Jo Roe/Pool</span></div>"
                         "<section id='comments'><p>I think that this is a very long comment which says"
                         " nothing about the envoys of Sudra.</p></section>"));
  EXPECT_EQ(article.text, story_text());
}

struct MetadataCase {
  const char* name;
  std::string head;
  const char* title;
  const char* date;
  const char* outlet;
  const char* url;
};

class Metadata : public ::testing::TestWithParam<MetadataCase> {};

TEST_P(Metadata, IsFound) {
  const Article article = read_page(page(GetParam().head, "<div>" + story() + "</div>"));
  EXPECT_EQ(article.title, GetParam().title);
  EXPECT_EQ(to_string(article.date), GetParam().date);
  EXPECT_EQ(article.outlet, GetParam().outlet);
  EXPECT_EQ(article.url, GetParam().url);
}

INSTANTIATE_TEST_SUITE_P(
    Html, Metadata,
    ::testing::Values(
        MetadataCase{"none", "", "", "", "", ""},
        MetadataCase{"open_graph",
                     "<title>Post | Envoys</title><meta property='og:title' content='Envoys &amp; spies'>"
                     "<meta property='og:site_name' content='Norland Post'>"
                     "<meta property='article:published_time' content='2018-03-26T08:00:00+02:00'>"
                     "<link rel='canonical' href='https://norland.example/e'>",
                     "Envoys & spies", "2018-03-26", "Norland Post", "https://norland.example/e"},
        MetadataCase{
            "json_ld",
            "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},"
            "{\"@type\":[\"NewsArticle\"],\"headline\":\"Envoys\",\"datePublished\":\"2018-03-26\","
            "\"publisher\":{\"name\":\"Norland Post\"},\"url\":\"https://norland.example/e\"}]}</script>",
            "Envoys", "2018-03-26", "Norland Post", "https://norland.example/e"},
        MetadataCase{"broken_json_ld",
                     "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",</script>"
                     "<meta name='date' content='26 March 2018'>",
                     "", "2018-03-26", "", ""},
        MetadataCase{"other_type",
                     "<script type='application/ld+json'>{\"@type\":\"Person\",\"headline\":\"No\"}</script>",
                     "", "", "", ""}),
    [](const auto& instance) { return std::string(instance.param.name); });

TEST(Html, TimeElementServesAsDate) {
  const Article article =
      read_page(page("", "<time datetime='2018-03-26'>Monday</time><div>" + story() + "</div>"));
  EXPECT_EQ(to_string(article.date), "2018-03-26");
}

TEST(Html, FollowsTheEncodingThePageNames) {
  const std::string body =
      "<div>" + story() +
      "<p>Caf\xE9 Sudra in the old town of Nordvik was closed on Monday evening.</p></div>";
  const ReadResult result = read_bytes(page("<meta charset='iso-8859-2'>", body), "page.html");
  ASSERT_EQ(result.articles.size(), 1U);
  EXPECT_THAT(result.articles[0].text, HasSubstr("Caf\u00E9 Sudra"));
  EXPECT_THAT(result.report(), HasSubstr("iso-8859-2"));
}

TEST(Html, BodyOfJsonLdServesWhereThePageHasNone) {
  const Article article =
      read_page(page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" +
                         first + "\"}</script>",
                     "<div>Loading</div>"));
  EXPECT_EQ(article.text, first);
}

TEST(HtmlRefused, WithoutText) {
  const ReadResult result = read_bytes(page("", "<nav>Home</nav>"), "page.html");
  EXPECT_TRUE(result.articles.empty());
  EXPECT_THAT(result.report(), HasSubstr("no running text"));
}

TEST(HtmlRefused, NestedTooDeep) {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  EXPECT_THAT(read_bytes(page("", deep + story()), "page.html").report(), HasSubstr("nested more than"));
}

TEST(HtmlRefused, TagWithThousandsOfAttributes) {
  std::string tag = "<div";
  for (int i = 0; i < 100000; ++i) tag += " a" + std::to_string(i) + "=1";
  EXPECT_THAT(read_bytes(page("", tag + ">" + story()), "page.html").report(), HasSubstr("attributes"));
}

TEST(Html, UnclosedAndOddMarkupIsForgiven) {
  const Article article =
      read_page("<html><body><div><p>" + first + "<p>" + second + "<b><i></b></p></x><p>" + third);
  EXPECT_EQ(article.text, story_text());
}

}  // namespace
}  // namespace dossier::extract
