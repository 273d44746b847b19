// What is put into a case comes out of it exactly, whatever it is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/graph/case/support.hpp"

namespace dossier::testing {
namespace {

using namespace std::string_literals;
using ::testing::IsEmpty;

TEST(RoundTrip, AnyReadingIsReadBackEqual) {
  const Folder folder;
  CaseFile file(folder / "a.db", CaseFile::Mode::create);
  std::mt19937 random(1);
  std::map<std::string, Reading> readings;
  file.begin();
  for (int i = 0; i < 300; ++i) {
    const Article article = make_article("Report number " + std::to_string(i) + " of the wire.", "a.txt");
    const Reading reading = random_reading(random, article.text);
    ASSERT_THAT(faults(reading, article.text), IsEmpty());
    file.put(article, "f", reading);
    readings.emplace(article.id, reading);
  }
  file.commit();
  CaseFile again(folder / "a.db", CaseFile::Mode::read_only);
  for (const auto& [id, reading] : readings) EXPECT_EQ(again.reading(id), reading) << id;
  auto expected = readings.begin();
  again.each_reading([&](ReadArticle&& read) {
    ASSERT_NE(expected, readings.end());
    EXPECT_EQ(read.article.id, expected->first);
    EXPECT_EQ(read.reading, expected->second);
    ++expected;
  });
  EXPECT_EQ(expected, readings.end());
}

TEST(RoundTrip, ReplacingAReadingLeavesNothingOfTheOldOne) {
  const Folder folder;
  CaseFile file(folder / "a.db", CaseFile::Mode::create);
  std::mt19937 random(2);
  const Article article = make_article("The same text, read once more.", "a.txt");
  for (int i = 0; i < 50; ++i) {
    const Reading reading = random_reading(random, article.text);
    put(file, article, reading);
    EXPECT_EQ(file.reading(article.id), reading);
    const ArticleStatus status = file.articles().at(0);
    EXPECT_EQ(status.entities, reading.entities.size());
    EXPECT_EQ(status.statements, reading.statements.size());
  }
}

TEST(RoundTrip, AnArticleKeepsEveryByteOfItsTextAndFields) {
  const Folder folder;
  CaseFile file(folder / "a.db", CaseFile::Mode::create);
  Article article = make_article("\xEF\xBB\xBFZero\0in\r\nthe text \xE2\x80\x94 end"s, "a 'b' \"c\".txt");
  article.title = "A\0B"s;
  article.date = Date::parse("2018-03~").value();
  identify(article);
  put(file, article, {});
  const Article back = file.article(article.id).value();
  EXPECT_EQ(back.text, article.text);
  EXPECT_EQ(back.title, article.title);
  EXPECT_EQ(back.document, article.document);
  EXPECT_EQ(back.given_id, article.given_id);
  EXPECT_EQ(back.outlet, article.outlet);
  EXPECT_EQ(back.url, article.url);
  EXPECT_EQ(back.date, article.date);
  EXPECT_EQ(file.text(article.id), article.text);
}

TEST(RoundTrip, TheGraphIsReadBackWhateverItsSize) {
  const Folder folder;
  CaseFile file(folder / "a.db", CaseFile::Mode::create);
  constexpr std::size_t part = std::size_t{1} << 20U;
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, part - 1, part, part + 1, 3 * part + 7, part}) {
    std::string blob(size, '\0');
    for (std::size_t i = 0; i < size; ++i) blob[i] = static_cast<char>((i * 2654435761U) >> 24U);
    file.begin();
    file.put_graph(blob);
    file.commit();
    EXPECT_TRUE(kept_graph(CaseFile(folder / "a.db", CaseFile::Mode::read_only)) == blob) << size;
  }
}

}  // namespace
}  // namespace dossier::testing
