#include "graph/query/stats.hpp"

#include <gmock/gmock.h>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Stats, CountWhatIsThere) {
  std::vector<MergeInput> inputs = tell(
      "article\n + person Ana\n + person Ivo\n + state Sudra @sud\n + place Port Vale\n = met(Ana, Ivo)\n"
      " = accused(Ana, Sudra) alleged claimants=[Ivo]\n = met(Ana, Sudra) negated\n"
      "article\n + person Ana\n + person Ivo\n + person Ole\n + person Ida\n = met(Ivo, Ana)\n = met(Ole, "
      "Ida) possible\n");
  inputs[0].article.outlet = inputs[1].article.outlet = "Norland Post";
  const KnowledgeGraph graph = merge(inputs, {}, {});
  const Stats counted = stats(graph);
  EXPECT_EQ(counted.articles, 2U);
  EXPECT_EQ(counted.outlets, 1U);
  EXPECT_EQ(counted.entities, 6U);
  EXPECT_EQ(counted.claims, 4U);
  EXPECT_EQ(counted.statements, 5U);
  EXPECT_EQ(counted.components, 2U);
  EXPECT_EQ(counted.largest_component, 3U);
  EXPECT_EQ(counted.negated, 1U);
  EXPECT_EQ(counted.alleged, 1U);
  EXPECT_EQ(counted.not_yet, 1U);
  EXPECT_EQ(counted.attributed, 1U);
  EXPECT_THAT(counted.by_relation, ElementsAre(Pair(Relation::met, 3), Pair(Relation::accused, 1)));
  EXPECT_THAT(counted.by_type, ElementsAre(Pair(EntityType::person, 4), Pair(EntityType::state, 1),
                                           Pair(EntityType::organization, 0), Pair(EntityType::place, 1),
                                           Pair(EntityType::event, 0)));
  EXPECT_THAT(counted.most_connected, ElementsAre(Pair(0U, 1), Pair(2U, 1)));
}

TEST(Stats, OfNothingAreZero) {
  const Stats counted = stats(KnowledgeGraph());
  EXPECT_EQ(counted.entities + counted.claims + counted.components + counted.largest_component, 0U);
}

}  // namespace
}  // namespace dossier
