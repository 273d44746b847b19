#include "extract/pipeline.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "graph/article.hpp"
#include "graph/statement.hpp"

namespace dossier::extract {
namespace {

const Pipeline& pipeline() {
  static const Pipeline instance;
  return instance;
}

Article article_of(std::string text) {
  Article article;
  article.document = "a.txt";
  article.text = std::move(text);
  identify(article);
  return article;
}

// Equal readings have equal statements in equal order; their ids cover ends, claimants and evidence.
std::vector<std::uint64_t> ids(const Reading& reading, const Article& article) {
  std::vector<std::uint64_t> result;
  for (const Statement& statement : reading.statements) {
    result.push_back(statement_id(article.id, statement));
  }
  return result;
}

TEST(Pipeline, TwoOfThemReadAlike) {
  const Pipeline other;
  EXPECT_EQ(pipeline().fingerprint(), other.fingerprint());
  EXPECT_EQ(pipeline().fingerprint().substr(0, 3), "22-");
  const Article article =
      article_of("Iran's foreign minister Ana Berg said on Monday that Albania had expelled two diplomats.");
  EXPECT_EQ(ids(pipeline().read(article), article), ids(other.read(article), article));
}

TEST(Pipeline, NothingIsReadFromNothing) {
  for (const std::string_view text : {"", " ", "\n\n\n", ".", "\"", "\u00A0", "The"}) {
    const Article article = article_of(std::string(text));
    const Reading reading = pipeline().read(article);
    EXPECT_TRUE(reading.statements.empty()) << text;
    EXPECT_TRUE(faults(reading, article.text).empty()) << text;
  }
}

TEST(Pipeline, WhateverTheTextTheReadingIsSound) {
  constexpr std::string_view pieces[] = {"Iran",
                                         "Albania",
                                         "the U.S.",
                                         "French",
                                         "Ana Berg",
                                         "Gen. Lund",
                                         "he",
                                         "they",
                                         "said",
                                         "that",
                                         "expelled",
                                         "was",
                                         "accused",
                                         "of",
                                         "by",
                                         "and",
                                         ",",
                                         ".",
                                         ".\n\n",
                                         "\"",
                                         "“",
                                         "”",
                                         "’s",
                                         "'s",
                                         "not",
                                         "two diplomats",
                                         "prime minister",
                                         "the Free Sudra Front (FSF)",
                                         "FSF",
                                         "killed",
                                         "hosts",
                                         "according to",
                                         "on Monday",
                                         "in 2013",
                                         "é",
                                         "😀",
                                         "(",
                                         ")"};
  std::mt19937 chance(7);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t left = chance() % 50; left > 0; --left) {
      text += pieces[chance() % std::size(pieces)];
      text += chance() % 5 == 0 ? "" : " ";
    }
    const Article article = article_of(text);
    const std::vector<std::string> found = faults(pipeline().read(article), article.text);
    ASSERT_TRUE(found.empty()) << found.front() << " in: " << text;
  }
}

}  // namespace
}  // namespace dossier::extract
