#include "graph/origins.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "graph/graph_blob.hpp"
#include "graph/merge/text_origins.hpp"
#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using ::testing::ElementsAre;

// `count` different words, from the `first` on.
std::string words(int first, int count) {
  std::string text;
  for (int i = first; i < first + count; ++i) text += "word" + std::to_string(i * 7919) + ' ';
  return text;
}

std::vector<MergeInput> told(std::initializer_list<std::string> texts) {
  std::vector<MergeInput> inputs;
  for (const std::string& text : texts) {
    inputs.emplace_back();
    inputs.back().marks = text_marks(text);
  }
  return inputs;
}

std::vector<std::uint32_t> origins(std::initializer_list<std::string> texts) {
  return merging::text_origins(told(texts));
}

TEST(TextOrigins, JoinsCopiesCutsAndTouchedUpTexts) {
  constexpr auto none = no_article;
  EXPECT_THAT(origins({words(0, 400), words(400, 400)}), ElementsAre(none, none));
  EXPECT_THAT(origins({words(0, 400), words(500, 400), words(0, 400)}), ElementsAre(0, none, 0));
  EXPECT_THAT(origins({words(0, 120), words(0, 400)}), ElementsAre(0, 0));
  EXPECT_THAT(origins({words(0, 300), words(0, 250) + words(900, 100)}), ElementsAre(0, 0));
}

TEST(TextOrigins, LeavesTextsWithSomeWordsInCommonApart) {
  EXPECT_THAT(origins({words(0, 60) + words(100, 300), words(0, 60) + words(500, 300)}),
              ElementsAre(no_article, no_article));
}

TEST(TextOrigins, IgnoresCasePunctuationAndLineEnds) {
  std::string set = "It’s “calm” now, the Minister said — at last.";
  std::string plain = "It's \"calm\" now,\nthe minister said - at last";
  EXPECT_EQ(text_marks(set).words, text_marks(plain).words);
  EXPECT_NE(text_marks(set).words, text_marks(set + " Or").words);
}

TEST(TextOrigins, JoinsTheShortestTextsOnlyWordForWord) {
  EXPECT_THAT(origins({"Norland wins.", "Norland wins!", "Norland won."}), ElementsAre(0, 0, no_article));
  EXPECT_THAT(origins({"", "..."}), ElementsAre(no_article, no_article));
}

TEST(TextOrigins, IsTransitive) {
  EXPECT_THAT(origins({words(0, 300), words(100, 300), words(200, 300)}), ElementsAre(0, 0, 0));
}

// Three articles on one expulsion; `outlets` and `texts` in their order.
KnowledgeGraph three(std::vector<std::string> outlets, std::vector<std::string> texts,
                     std::vector<std::string> speakers = {"", "", ""}) {
  std::string story;
  for (std::size_t i = 0; i < 3; ++i) {
    story += "article 2021-03-0" + std::to_string(i + 1) + "\n+ state Norland @nor\n+ person Ana Berg\n";
    if (!speakers[i].empty()) story += "+ organization " + speakers[i] + '\n';
    story += "= expelled(Norland, Ana Berg)";
    story += speakers[i].empty() ? "\n" : " claimants=[" + speakers[i] + "]\n";
  }
  std::vector<MergeInput> inputs = tell(story);
  for (std::size_t i = 0; i < 3; ++i) {
    inputs[i].article.outlet = outlets[i];
    inputs[i].marks = text_marks(texts[i]);
  }
  std::ranges::reverse(inputs);
  return merge(std::move(inputs), {}, [](const Diagnostic&) {});
}

Support all(const KnowledgeGraph& graph) {
  return support(graph, graph.proposition(graph.edges().front()));
}

TEST(Origins, AreArticlesThatShareNothing) {
  const std::vector<std::string> texts{words(0, 100), words(200, 100), words(400, 100)};
  EXPECT_EQ(all(three({"Lantern", "Courier", "Post"}, texts)), (Support{3, 3, 3}));
  EXPECT_EQ(all(three({"", "", ""}, texts)), (Support{3, 0, 3}));
}

TEST(Origins, AreOneForOneText) {
  const std::vector<std::string> texts{words(0, 100), words(0, 100), words(400, 100)};
  EXPECT_EQ(all(three({"Lantern", "Courier", "Post"}, texts)), (Support{3, 3, 2}));
}

TEST(Origins, AreOneForOneOutletInItsOwnVoice) {
  const std::vector<std::string> texts{words(0, 100), words(200, 100), words(400, 100)};
  EXPECT_EQ(all(three({"Lantern", "Lantern", "Post"}, texts)), (Support{3, 2, 2}));
  EXPECT_EQ(all(three({"Lantern", "Lantern", "Post"}, texts, {"Norland Police", "Norland Courts", ""})),
            (Support{3, 2, 3}));
}

TEST(Origins, AreOneForOneAgency) {
  const std::vector<std::string> texts{"NORTON (AP) - " + words(0, 100),
                                       words(200, 100) + "\nThe Associated Press contributed to this report.",
                                       words(400, 100)};
  EXPECT_EQ(all(three({"Lantern", "Courier", "Post"}, texts)), (Support{3, 3, 2}));
  EXPECT_EQ(all(three({"Lantern", "Courier", "AP"}, texts)), (Support{3, 3, 1}));
}

TEST(Origins, AreOneForOneSpeaker) {
  const std::vector<std::string> texts{words(0, 100), words(200, 100), words(400, 100)};
  const std::vector<std::string> outlets{"Lantern", "Courier", "Post"};
  EXPECT_EQ(all(three(outlets, texts, {"Norland Police", "Norland Police", ""})), (Support{3, 3, 2}));
  EXPECT_EQ(all(three(outlets, texts, {"", "Lantern", ""})), (Support{3, 3, 2}));
  EXPECT_EQ(all(three(outlets, texts, {"Post", "Post", ""})), (Support{3, 3, 1}));
}

TEST(Origins, OfAClaimAreItsOwn) {
  const KnowledgeGraph graph =
      three({"Lantern", "Courier", "Post"}, {words(0, 100), words(0, 100), words(400, 100)});
  ASSERT_EQ(graph.claim_count(), 1U);
  EXPECT_EQ(graph.claim(graph.edges()[0]).origins, 2U);
}

TEST(Origins, SurviveTheBlob) {
  const KnowledgeGraph graph = three({"Lantern", "Courier", "Post"},
                                     {"NORTON (AP) - " + words(0, 100), words(0, 100), words(400, 100)});
  const KnowledgeGraph again = GraphBlob::read(GraphBlob::write(graph));
  EXPECT_EQ(all(again), all(graph));
  EXPECT_EQ(GraphBlob::write(again), GraphBlob::write(graph));
}

TEST(CountOrigins, CountsGroupsOfTiedArticles) {
  EXPECT_EQ(count_origins({}), 0U);
  EXPECT_EQ(count_origins({{4, 1}, {4, 2}}), 1U);
  EXPECT_EQ(count_origins({{4, 1}, {7, 2}}), 2U);
  EXPECT_EQ(count_origins({{4, 1}, {7, 2}, {9, 2}, {9, 1}}), 1U);
}

}  // namespace
}  // namespace dossier
