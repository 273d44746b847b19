#include "graph/query/reach.hpp"

#include <gmock/gmock.h>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(Reach, TellsWhatEachSideReachesAndWhatIsAlike) {
  const KnowledgeGraph graph = merged(
      "article\n + person Ada\n + person Ben\n + organization Harbour Union\n = met(Ada, Ben)\n"
      " = member_of(Ben, Harbour Union)\n"
      "article\n + person Zoe\n + organization Harbour Guild\n = member_of(Zoe, Harbour Guild)\n");
  // organization:harbour-guild, organization:harbour-union, person:ada, person:ben, person:zoe
  const NearMiss miss = near_miss(graph, 2, 4, {});
  EXPECT_THAT(miss.from.entities, ElementsAre(Pair(0, 2), Pair(1, 3), Pair(2, 1)));
  EXPECT_EQ(miss.from.farthest(), 2U);
  EXPECT_THAT(miss.to.entities, ElementsAre(Pair(0, 4), Pair(1, 0)));
  EXPECT_THAT(miss.alike, ElementsAre(Pair(1, 0)));
  EXPECT_THAT(miss.articles, IsEmpty());
}

TEST(Reach, FollowsTheArrowsOfBothSides) {
  const KnowledgeGraph graph = merged(
      "article\n + person A\n + person B\n + person C\n = accused(B, A)\n = accused(C, B)\n = met(A, C) "
      "negated\n");
  const NearMiss miss = near_miss(graph, 0, 2, {.directed = true});
  EXPECT_THAT(miss.from.entities, ElementsAre(Pair(0, 0)));
  EXPECT_THAT(miss.to.entities, ElementsAre(Pair(0, 2)));
  EXPECT_THAT(miss.articles, ElementsAre(0));
}

}  // namespace
}  // namespace dossier
