#include "graph/query/disputes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/query/accusations.hpp"
#include "graph/query/between.hpp"
#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> words(const std::vector<Value>& values) {
  std::vector<std::string> result;
  for (const Value& value : values) result.push_back(value.words);
  return result;
}

TEST(Disputes, AffirmDenyHedgeOrKeepSilent) {
  const KnowledgeGraph graph = merged(R"(
    article 2021-03-01
    + state Norland @nor
    + person Ana Berg
    = expelled(Norland, Ana Berg)
    article 2021-03-02
    + state Norland @nor
    + person Ana Berg
    = expelled(Norland, Ana Berg) negated
    article 2021-03-03
    + state Norland @nor
    + person Ana Berg
    = expelled(Norland, Ana Berg) alleged
    article 2021-03-04
    + state Norland @nor
    + person Ana Berg
    = praised(Norland, Ana Berg)
    article 2021-09-04
    + state Norland @nor
    + person Ana Berg
    = met(Norland, Ana Berg))");
  const auto found = disputes(graph, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].affirming.size(), 1U);
  EXPECT_EQ(found[0].denying.size(), 1U);
  EXPECT_EQ(found[0].hedging.size(), 1U);
  ASSERT_EQ(found[0].silent.size(), 1U);  // half a year later nobody has to speak of it
  EXPECT_EQ(to_string(graph.articles()[found[0].silent[0]].date), "2021-03-04");
  EXPECT_EQ(found[0].support, (Support{3, 0, 3}));
}

TEST(Disputes, AreNotWhatIsPlannedBeforeItIsDone) {
  EXPECT_THAT(disputes(merged(R"(
    article 2021-03-01
    + state Norland @nor
    + person Ana Berg
    = expelled(Norland, Ana Berg) intended
    = expelled(Norland, Ana Berg))"),
                       {}),
              IsEmpty());
}

TEST(Disputes, ComparesNumbersAndYearsOverGroupsAndTheirWhole) {
  const KnowledgeGraph graph = merged(R"(
    article 2021-03-01
    + state Norland @nor
    + organization Free Sudra
    + ~person 2,500 members of Free Sudra
    = hosts(Norland, "2,500 members of Free Sudra") time=2009/..
    = member_of("2,500 members of Free Sudra", Free Sudra)
    article 2021-03-02
    + state Norland @nor
    + organization Free Sudra
    + ~person more than 2,000 members of Free Sudra
    = hosts(Norland, "more than 2,000 members of Free Sudra")
    = member_of("more than 2,000 members of Free Sudra", Free Sudra)
    article 2021-03-03
    + state Norland @nor
    + organization Free Sudra
    = hosts(Norland, Free Sudra) time=2013)");
  const auto found = disputes(graph, {.relation = Relation::hosts});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].topic.claims.size(), 3U);
  EXPECT_THAT(words(found[0].numbers),
              ElementsAre("more than 2,000 members of Free Sudra", "2,500 members of Free Sudra"));
  EXPECT_THAT(words(found[0].times), ElementsAre("2013", "2009/.."));
  EXPECT_EQ(disputes(graph, {.about = vertex(graph, "organization:free-sudra")}).size(), 2U);
  EXPECT_THAT(disputes(graph, {.relation = Relation::met}), IsEmpty());
}

TEST(Disputes, DoNotCompareReportsFarApart) {
  const char* const told = R"(
    article 2021-%-01
    + state Norland @nor
    + state Sudra @sud
    + ~person two Sudran diplomats
    = expelled(Norland, two Sudran diplomats)
    = serves(two Sudran diplomats, Sudra)
    article 2021-03-02
    + state Norland @nor
    + state Sudra @sud
    + ~person three Sudran diplomats
    = expelled(Norland, three Sudran diplomats)
    = serves(three Sudran diplomats, Sudra))";
  const auto in_month = [&](const std::string& month) {
    std::string story = told;
    story.replace(story.find('%'), 1, month);
    return disputes(merged(story), {}).size();
  };
  EXPECT_EQ(in_month("02"), 1U);
  EXPECT_EQ(in_month("01"), 0U);
}

TEST(Accusations, TellOfWhatAndWhoDenies) {
  const KnowledgeGraph graph = merged(R"(
    article 2021-03-01
    + state Norland @nor
    + state Sudra @sud
    + state Belgium @bel
    + person Ana Berg
    = accused(Norland, Sudra)
    = accused(Belgium, Sudra)
    = plotted_against(Sudra, Ana Berg) alleged claimants=[Norland]
    = denied(Sudra, Norland)
    = abducted(Norland, Ana Berg) alleged)");
  const auto found = accusations(graph, {});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].accused, vertex(graph, "state:nor"));
  EXPECT_THAT(found[0].accusers, IsEmpty());
  EXPECT_EQ(found[0].allegations.size(), 1U);
  EXPECT_THAT(found[1].accusers, ElementsAre(vertex(graph, "state:bel"), vertex(graph, "state:nor")));
  EXPECT_EQ(found[1].accusations.size(), 2U);
  EXPECT_EQ(found[1].allegations.size(), 1U);
  EXPECT_EQ(found[1].denials.size(), 1U);
  EXPECT_EQ(accusations(graph, {.about = vertex(graph, "state:bel")}).size(), 1U);
}

TEST(AgentGaps, AreEventsOfWhichOnlySomeSayWhoDidIt) {
  const KnowledgeGraph graph = merged(R"(
    article 2021-03-01
    + state Norland @nor
    + person Ana Berg
    + event the expulsion of Ana Berg ^expelled
    = expelled(Norland, Ana Berg) event="the expulsion of Ana Berg"
    = target(Ana Berg, the expulsion of Ana Berg)
    article 2021-03-02
    + person Ana Berg
    + event the expulsion of Ana Berg ^expelled
    = target(Ana Berg, the expulsion of Ana Berg))");
  const auto found = agent_gaps(graph, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].with_agent.size(), 1U);
  EXPECT_EQ(found[0].without_agent.size(), 1U);
  EXPECT_THAT(agent_gaps(graph, {.relation = Relation::killed}), IsEmpty());
}

TEST(Between, ComparesOnlyWhatBothCover) {
  std::vector<MergeInput> inputs = tell(R"(
    article 2021-03-01
    + state Norland @nor
    + person Ana Berg
    + person Luc Mart
    = expelled(Norland, Ana Berg)
    = praised(Norland, Ana Berg)
    = met(Norland, Luc Mart)
    article 2021-03-02
    + state Norland @nor
    + person Ana Berg
    = praised(Norland, Ana Berg)
    = warned(Norland, Ana Berg))");
  inputs[0].article.outlet = "Lantern";
  inputs[1].article.outlet = "Courier";
  const KnowledgeGraph graph = merge(std::move(inputs), {}, [](const Diagnostic&) {});
  const auto outlet = [&](std::string_view name) {
    for (const ArticleInfo& article : graph.articles())
      if (graph.text(article.outlet) == name) return article.outlet;
    return StringId{0};
  };
  const Between found = between(graph, outlet("Lantern"), outlet("Courier"));
  ASSERT_EQ(found.only_first.size(), 1U);
  EXPECT_EQ(graph.claim(found.only_first[0]).relation, Relation::expelled);
  ASSERT_EQ(found.only_second.size(), 1U);
  EXPECT_EQ(graph.claim(found.only_second[0]).relation, Relation::warned);
  EXPECT_EQ(found.both, 1U);
  EXPECT_EQ(found.uncovered_first, 1U);
  EXPECT_EQ(found.uncovered_second, 0U);
}

}  // namespace
}  // namespace dossier
