// What a case does with articles, readings and the graph.
#include "graph/case_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/graph/case/support.hpp"

namespace dossier::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Kind = CaseError::Kind;

class CaseFileTest : public ::testing::Test {
 protected:
  // Whether the work between begin and commit leaves a graph that was current still so.
  bool stays_current(const std::function<void()>& work) {
    file_.begin();
    file_.put_graph("graph");
    file_.commit();
    EXPECT_TRUE(file_.graph_is_current());
    file_.begin();
    work();
    file_.commit();
    return file_.graph_is_current();
  }

  Folder folder_;
  CaseFile file_{folder_ / "a.db", CaseFile::Mode::create};
  Article article_ = make_article(small_text, "m.txt");
};

TEST_F(CaseFileTest, ANewCaseIsEmpty) {
  EXPECT_THAT(file_.articles(), IsEmpty());
  EXPECT_THAT(kept_graph(file_), IsEmpty());
  EXPECT_FALSE(file_.graph_is_current());
  EXPECT_FALSE(file_.article("x"));
  EXPECT_FALSE(file_.reading("x"));
  EXPECT_FALSE(file_.fingerprint("x"));
  EXPECT_THROW(file_.text("x"), std::out_of_range);
  EXPECT_THAT(file_.check(), IsEmpty());
}

TEST_F(CaseFileTest, ArticlesAreOrderedByIdWhateverTheOrderTheyCameIn) {
  std::vector<Article> articles;
  for (const char* outlet : {"Post", "Wire", "Herald", "Times"}) {
    articles.push_back(make_article(small_text, "a.txt", outlet));
    put(file_, articles.back(), small_reading());
  }
  std::sort(articles.begin(), articles.end(), [](const Article& a, const Article& b) { return a.id < b.id; });
  const auto statuses = file_.articles();
  ASSERT_EQ(statuses.size(), articles.size());
  for (std::size_t i = 0; i < articles.size(); ++i) {
    EXPECT_EQ(statuses[i].article.id, articles[i].id);
    EXPECT_EQ(statuses[i].article.outlet, articles[i].outlet);
    EXPECT_THAT(statuses[i].article.text, IsEmpty());
    EXPECT_EQ(statuses[i].fingerprint, "f1");
    EXPECT_EQ(statuses[i].entities, 2U);
    EXPECT_EQ(statuses[i].statements, 1U);
  }
}

TEST_F(CaseFileTest, TheSameTextFromTwoOutletsOutlivesTheFirst) {
  const Article other = make_article(small_text, "n.txt", "Sudra Daily");
  ASSERT_NE(other.id, article_.id);
  put(file_, article_, small_reading());
  put(file_, other, small_reading());
  file_.begin();
  EXPECT_TRUE(file_.remove(article_.id));
  file_.commit();
  EXPECT_FALSE(file_.article(article_.id));
  EXPECT_THROW(file_.text(article_.id), std::out_of_range);
  EXPECT_EQ(file_.text(other.id), small_text);
  EXPECT_EQ(file_.reading(other.id), small_reading());
}

TEST_F(CaseFileTest, WhatIsRemovedIsNowhereInTheFile) {
  const std::string secret = "Ana Berg hid the ledger under the bakery.";
  const Article article = make_article(secret, "secret.txt");
  put(file_, article_, small_reading());
  put(file_, article, {});
  file_.begin();
  EXPECT_TRUE(file_.remove(article.id));
  EXPECT_FALSE(file_.remove(article.id));
  file_.commit();
  file_ = CaseFile(folder_ / "b.db", CaseFile::Mode::create);  // closes the first
  EXPECT_THAT(bytes_of(folder_ / "a.db"), ::testing::Not(HasSubstr("ledger")));
  EXPECT_THAT(bytes_of(folder_ / "a.db"), HasSubstr(small_text));
}

TEST_F(CaseFileTest, OfAllDocumentsTheOneThatSortsFirstStays) {
  for (const std::vector<std::string>& order : {std::vector<std::string>{"a.txt", "b.txt", "c.txt"},
                                                {"c.txt", "a.txt", "b.txt"},
                                                {"b.txt", "c.txt", "a.txt"}}) {
    CaseFile file(folder_ / order.front(), CaseFile::Mode::create);
    for (const std::string& document : order) put(file, make_article(small_text, document), small_reading());
    const Article kept = file.article(article_.id).value();
    EXPECT_EQ(kept.document, "a.txt");
    EXPECT_EQ(kept.title, "Title of a.txt");
    EXPECT_EQ(kept.given_id, "given a.txt");
  }
}

TEST_F(CaseFileTest, OfferingADocumentKeepsTheSmaller) {
  put(file_, article_, small_reading());
  file_.begin();
  EXPECT_FALSE(file_.offer_document(article_.id, "n.txt"));
  EXPECT_FALSE(file_.offer_document(article_.id, "m.txt"));
  EXPECT_FALSE(file_.offer_document("no such article", "a.txt"));
  EXPECT_TRUE(file_.offer_document(article_.id, "a.txt"));
  file_.commit();
  EXPECT_EQ(file_.article(article_.id)->document, "a.txt");
}

TEST_F(CaseFileTest, TheGraphIsCurrentUntilSomethingChanges) {
  put(file_, article_, small_reading());
  EXPECT_FALSE(file_.graph_is_current());
  EXPECT_TRUE(stays_current([] {}));
  EXPECT_TRUE(stays_current([&] { file_.put(article_, "f1", small_reading()); }));
  EXPECT_TRUE(stays_current([&] { file_.remove("no such article"); }));
  EXPECT_TRUE(stays_current([&] { file_.offer_document(article_.id, "z.txt"); }));
  EXPECT_FALSE(stays_current([&] { file_.offer_document(article_.id, "b.txt"); }));
  EXPECT_FALSE(stays_current([&] { file_.put(article_, "f2", small_reading()); }));
  EXPECT_FALSE(stays_current([&] { file_.put(article_, "f2", {}); }));
  EXPECT_FALSE(stays_current([&] { file_.put(make_article(small_text, "a.txt"), "f2", {}); }));
  EXPECT_FALSE(stays_current([&] { file_.put(make_article(small_text, "a.txt", "Wire"), "f2", {}); }));
  EXPECT_FALSE(stays_current([&] { file_.remove(article_.id); }));
}

TEST_F(CaseFileTest, APutAndThenAGraphInOneTransactionIsCurrent) {
  file_.begin();
  file_.put(article_, "f1", small_reading());
  file_.put_graph("graph", "judgements 7");
  file_.commit();
  EXPECT_TRUE(file_.graph_is_current("judgements 7"));
  EXPECT_FALSE(file_.graph_is_current("judgements 8"));
  EXPECT_FALSE(file_.graph_is_current());
}

TEST_F(CaseFileTest, WhatIsRolledBackWasNeverThere) {
  put(file_, article_, small_reading());
  file_.begin();
  file_.put_graph("graph");
  file_.commit();
  file_.begin();
  file_.put(make_article("Another text.", "b.txt"), "f", {});
  file_.remove(article_.id);
  file_.put_graph("another graph");
  file_.roll_back();
  EXPECT_EQ(file_.articles().size(), 1U);
  EXPECT_EQ(file_.reading(article_.id), small_reading());
  EXPECT_EQ(file_.text(article_.id), small_text);
  EXPECT_EQ(kept_graph(file_), "graph");
  EXPECT_TRUE(file_.graph_is_current());
  file_.begin();
  file_.commit();
}

TEST_F(CaseFileTest, WhatIsNotCommittedIsGoneWithTheObject) {
  put(file_, article_, small_reading());
  file_.begin();
  file_.remove(article_.id);
  file_ = CaseFile(folder_ / "b.db", CaseFile::Mode::create);
  EXPECT_EQ(CaseFile(folder_ / "a.db", CaseFile::Mode::read_only).articles().size(), 1U);
}

TEST_F(CaseFileTest, AnotherArticleUnderTheSameIdIsRefused) {
  put(file_, article_, small_reading());
  const auto forged = [&](auto change) {
    Article other = article_;
    change(other);
    return complaint([&] {
      file_.begin();
      file_.put(other, "f", {});
    });
  };
  const auto is_refused = HasSubstr("is another article");
  EXPECT_THAT(forged([](Article& other) { other.text += "!"; }), is_refused);
  file_.roll_back();
  EXPECT_THAT(forged([](Article& other) { other.outlet = "Wire"; }), is_refused);
  file_.roll_back();
  EXPECT_THAT(forged([](Article& other) { other.url = "https://wire.example"; }), is_refused);
  file_.roll_back();
  EXPECT_THAT(forged([](Article& other) { other.date = Date::year(2019); }), is_refused);
  file_.roll_back();
  EXPECT_EQ(file_.reading(article_.id), small_reading());
}

TEST_F(CaseFileTest, AReadingWithFaultsIsRefused) {
  Reading reading = small_reading();
  reading.statements.front().object.entity = 2;
  file_.begin();
  EXPECT_THAT(complaint([&] { file_.put(article_, "f", reading); }),
              HasSubstr("m.txt is not sound: statement 0"));
  file_.commit();
  EXPECT_THAT(file_.articles(), IsEmpty());
}

TEST_F(CaseFileTest, WritingNeedsATransactionAndTheRight) {
  EXPECT_EQ(trouble([&] { file_.put(article_, "f", {}); }), Kind::other);
  EXPECT_EQ(trouble([&] { file_.remove("x"); }), Kind::other);
  EXPECT_EQ(trouble([&] { file_.offer_document("x", "y"); }), Kind::other);
  EXPECT_EQ(trouble([&] { file_.put_graph("x"); }), Kind::other);
  EXPECT_EQ(trouble([&] { file_.commit(); }), Kind::other);
  EXPECT_EQ(trouble([&] { file_.roll_back(); }), std::nullopt);
  CaseFile reader(folder_ / "a.db", CaseFile::Mode::read_only);
  EXPECT_EQ(trouble([&] { reader.begin(); }), Kind::denied);
}

TEST_F(CaseFileTest, TakingAReadingMayAskTheCase) {
  put(file_, article_, small_reading());
  put(file_, make_article(small_text, "b.txt", "Wire"), small_reading());
  int seen = 0;
  file_.each_reading([&](ReadArticle&& read) {
    EXPECT_EQ(file_.text(read.article.id), small_text);
    EXPECT_EQ(file_.reading(read.article.id), read.reading);
    file_.each_reading([&](ReadArticle&&) { ++seen; });
  });
  EXPECT_EQ(seen, 4);
}

}  // namespace
}  // namespace dossier::testing
