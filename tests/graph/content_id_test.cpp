#include "graph/content_id.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "graph/article.hpp"

namespace dossier {
namespace {

// SHA-256 of nothing is e3b0c442 98fc1c14 9afbf4c8 996fb924 27ae41e4 649b934c a495991b 7852b855.
TEST(ContentId, WritesTheDigestInBase32) {
  EXPECT_EQ(ContentHash().base32(12), "4oymiquy7qob");
  EXPECT_EQ(ContentHash().id128(), "4oymiquy7qobjgx36tejs35zeq");
  EXPECT_EQ(ContentHash().base32(51), "4oymiquy7qobjgx36tejs35zeqt24qpemsnzgtfeswmrw6csxbk");
  EXPECT_EQ(ContentHash().bits60(), 0xe3b0c44298fc1c1U);
  EXPECT_THROW((void)ContentHash().base32(52), std::invalid_argument);
}

// Fields go in with their length before them: "ab" is hashed as 02 00 00 00 00 00 00 00 61 62.
TEST(ContentId, FieldsAreLengthPrefixed) {
  EXPECT_NE(ContentHash().add("ab").add("c").base32(26), ContentHash().add("a").add("bc").base32(26));
  EXPECT_NE(ContentHash().add("").base32(26), ContentHash().base32(26));
  EXPECT_NE(ContentHash().add(std::uint64_t{1}).base32(26), ContentHash().add(std::uint64_t{256}).base32(26));
  EXPECT_EQ(ContentHash().add("ab").base32(26), ContentHash().add("ab").base32(26));
  EXPECT_EQ(ContentHash().add(std::uint64_t{'a'}).base32(26),
            ContentHash().add(std::string_view("a\0\0\0\0\0\0\0", 8)).base32(26));
}

TEST(ContentId, ShortIdsGoBothWays) {
  EXPECT_EQ(short_id(0), "aaaaaaaaaaaa");
  EXPECT_EQ(short_id((std::uint64_t{1} << 60U) - 1), "777777777777");
  EXPECT_EQ(short_id(1), "aaaaaaaaaaab");
  EXPECT_EQ(short_id(ContentHash().bits60()), ContentHash().base32(short_id_length));
  for (const std::uint64_t bits : {std::uint64_t{0}, std::uint64_t{31}, std::uint64_t{0x123456789abcdef}}) {
    EXPECT_EQ(parse_short_id(short_id(bits)), bits);
  }
}

TEST(ContentId, RefusesWhatIsNoShortId) {
  for (const std::string_view text :
       {"", "aaaaaaaaaaa", "aaaaaaaaaaaaa", "aaaaaaaaaaa1", "AAAAAAAAAAAA", "aaaaaa aaaaa"}) {
    EXPECT_FALSE(parse_short_id(text)) << text;
  }
}

Article sample() {
  Article article;
  article.text = "Norland expelled two diplomats.";
  article.outlet = "The Norland Post";
  article.url = "https://example.org/1";
  article.date = Date::day(2018, 3, 26);
  article.document = "news/1.txt";
  identify(article);
  return article;
}

TEST(ArticleId, DependsOnTextOutletDateAndUrlAlone) {
  const Article first = sample();
  EXPECT_EQ(first.id.size(), article_id_length);
  const auto id_with = [](auto change) {
    Article article = sample();
    change(article);
    identify(article);
    return article.id;
  };
  EXPECT_NE(id_with([](Article& a) { a.text += " "; }), first.id);
  EXPECT_NE(id_with([](Article& a) { a.outlet = "Sudra Daily"; }), first.id);
  EXPECT_NE(id_with([](Article& a) { a.url.clear(); }), first.id);
  EXPECT_NE(id_with([](Article& a) { a.date = Date::month(2018, 3); }), first.id);
  EXPECT_EQ(id_with([](Article& a) { a.document = "elsewhere.html"; }), first.id);
  EXPECT_EQ(id_with([](Article& a) { a.title = "Another"; }), first.id);
  EXPECT_EQ(id_with([](Article& a) { a.given_id = "17"; }), first.id);
}

TEST(ArticleId, TheTextAloneHasItsOwnHash) {
  Article other = sample();
  other.outlet = "Sudra Daily";
  EXPECT_EQ(text_hash(other), text_hash(sample()));
  other.text += " ";
  EXPECT_NE(text_hash(other), text_hash(sample()));
}

}  // namespace
}  // namespace dossier
