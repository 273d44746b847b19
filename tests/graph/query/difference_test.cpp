#include "graph/query/difference.hpp"

#include <gmock/gmock.h>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* entities =
    "article\n + state Norland @nor\n + state Sudra @sud\n + person Ana Berg\n + ~person 12 Sudran "
    "diplomats\n"
    " + ~person 17 Sudran diplomats\n";

std::vector<Change> changes(const std::string& before, const std::string& after) {
  const KnowledgeGraph one = merged(entities + before), other = merged(entities + after);
  std::vector<Change> result;
  for (const Difference& difference : differences({one, one.edges()}, {other, other.edges()})) {
    EXPECT_EQ(difference.before.has_value(), difference.change != Change::added);
    EXPECT_EQ(difference.after.has_value(), difference.change != Change::withdrawn);
    result.push_back(difference.change);
  }
  return result;
}

TEST(Difference, TellsWhatChanged) {
  struct Row {
    const char* before;
    const char* after;
    std::vector<Change> changes;
  };
  const Row rows[] = {
      {"", "", {}},
      {"", " = met(Norland, Sudra)\n", {Change::added}},
      {" = met(Norland, Sudra)\n", "", {Change::withdrawn}},
      {" = met(Norland, Sudra) time=2018\n", " = met(Norland, Sudra) time=2018\n", {}},
      {" = accused(Norland, Sudra) alleged\n", " = accused(Norland, Sudra)\n", {Change::hardened}},
      {" = accused(Norland, Sudra)\n", " = accused(Norland, Sudra) alleged\n", {Change::softened}},
      {" = accused(Norland, Sudra) possible\n", " = accused(Norland, Sudra) alleged\n", {Change::hardened}},
      {" = accused(Norland, Sudra) claimants=[Ana Berg]\n",
       " = accused(Norland, Sudra)\n",
       {Change::hardened}},
      {" = hosts(Norland, Ana Berg) time=2009/..\n",
       " = hosts(Norland, Ana Berg) time=2013/..\n",
       {Change::date}},
      {" = accused(Norland, Sudra)\n",
       " = accused(Norland, Sudra) negated\n",
       {Change::added, Change::withdrawn}},
      {" = expelled(Norland, 12 Sudran diplomats)\n",
       " = expelled(Norland, 17 Sudran diplomats)\n",
       {Change::number}},
      {" = met(Norland, Sudra)\n = accused(Norland, Sudra) alleged\n",
       " = accused(Norland, Sudra)\n",
       {Change::withdrawn, Change::hardened}},
  };
  for (const Row& row : rows)
    EXPECT_EQ(changes(row.before, row.after), row.changes) << row.before << row.after;
}

TEST(Difference, AnEntityWithAnotherIdIsTheSameByAName) {
  const KnowledgeGraph one =
      merged("article\n + person Berg\n + state Sudra @sud\n = visited(Berg, Sudra)\n");
  const KnowledgeGraph other =
      merged("article\n + person Ana Berg | Berg\n + state Sudra @sud\n = visited(Ana Berg, Sudra)\n");
  EXPECT_THAT(differences({one, one.edges()}, {other, other.edges()}), IsEmpty());
}

TEST(Difference, LooksOnlyAtTheClaimsOfItsSets) {
  const KnowledgeGraph graph = merged("article\n + person A\n + person B\n = met(A, B)\n = accused(A, B)\n");
  const auto found = differences({graph, graph.edges().first(1)}, {graph, graph.edges().last(1)});
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].change, Change::added);
  EXPECT_EQ(*found[1].before, graph.edges()[0]);
}

}  // namespace
}  // namespace dossier
