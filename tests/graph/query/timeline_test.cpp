#include "graph/query/timeline.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using ::testing::ElementsAre;

const char* const story = R"(
  article 2021-03-05
  + state Norland @nor
  + state Sudra @sud
  + person Ana Berg
  + person Luc Mart
  + event the Port Vale raid ^raided %2018-02
  = raided(Norland, Sudra) event="the Port Vale raid"
  = hosts(Norland, Ana Berg) time=2013/..
  = expelled(Norland, Luc Mart) claimants=[Ana Berg] time=2018-03-26
  = met(Norland, Luc Mart) time=2018
  = met(Sudra, Luc Mart) time=2018-03
  = praised(Sudra, Luc Mart) time=XXXX-01-29
  = criticized(Sudra, Ana Berg) time=../2012
  = warned(Norland, Sudra)
)";

std::vector<std::string> told(const KnowledgeGraph& graph, const TimelineChoice& choice) {
  std::vector<std::string> lines;
  for (const Moment& moment : timeline(graph, choice).moments) {
    lines.push_back(to_string(moment.time) + ' ' +
                    std::string(to_string(graph.claim(moment.claim).relation)) +
                    (moment.of_report ? " reported" : ""));
  }
  return lines;
}

TEST(Timeline, OrdersByTimeAndKeepsWhatHasNoYearForTheEnd) {
  const KnowledgeGraph graph = merged(story);
  EXPECT_THAT(told(graph, {}),
              ElementsAre("../2012 criticized", "2013/.. hosts", "2018 met", "2018-02 raided", "2018-03 met",
                          "2018-03-26 expelled", "XXXX-01-29 praised"));
  EXPECT_EQ(timeline(graph, {}).untimed, 1U);
}

TEST(Timeline, PutsTheUntimedWhereTheyWereReported) {
  const KnowledgeGraph graph = merged(story);
  const auto lines = told(graph, {.reported = true});
  EXPECT_THAT(lines, ::testing::Contains("2021-03-05 warned reported"));
  EXPECT_EQ(lines.size(), 8U);
}

TEST(Timeline, KeepsWhatCouldHaveBeenInBetween) {
  const KnowledgeGraph graph = merged(story);
  EXPECT_THAT(told(graph, {.from = Date::month(2018, 3), .to = Date::day(2018, 3, 20)}),
              ElementsAre("2018 met", "2018-03 met"));
  EXPECT_THAT(told(graph, {.to = Date::year(2012)}), ElementsAre("../2012 criticized"));
}

TEST(Timeline, IsOfOneThingAtEitherEndOrAsASpeaker) {
  const KnowledgeGraph graph = merged(story);
  const std::vector<std::string> names = ids(graph);
  const auto ana = static_cast<Vertex>(std::ranges::find(names, "person:ana-berg") - names.begin());
  EXPECT_THAT(told(graph, {.about = ana}),
              ElementsAre("../2012 criticized", "2013/.. hosts", "2018-03-26 expelled"));
}

}  // namespace
}  // namespace dossier
