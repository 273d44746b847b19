#include "graph/query/neighbourhood.hpp"

#include <gmock/gmock.h>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

TEST(Neighbourhood, HoldsBothDirectionsAndWhatIsClaimed) {
  const KnowledgeGraph graph = merged(
      "article\n + person Ana\n + person Ivo\n + person Ole\n = warned(Ana, Ole)\n = met(Ana, Ivo)\n = "
      "leads(Ana, Ole)\n"
      " = accused(Ole, Ana)\n = accused(Ole, Ivo) claimants=[Ivo; Ana]\n");
  const Neighbourhood around = neighbourhood(graph, 0);
  std::vector<Relation> outgoing;
  for (const Edge edge : around.outgoing) outgoing.push_back(graph.claim(edge).relation);
  EXPECT_THAT(outgoing, testing::ElementsAre(Relation::leads, Relation::met, Relation::warned));
  ASSERT_EQ(around.incoming.size(), 1U);
  EXPECT_EQ(graph.source(around.incoming[0]), 2U);
  ASSERT_EQ(around.claimed.size(), 1U);
  EXPECT_EQ(graph.target(around.claimed[0]), 1U);
}

TEST(Neighbourhood, OfNobodyIsEmpty) {
  const Neighbourhood around = neighbourhood(KnowledgeGraph(), 3);
  EXPECT_TRUE(around.outgoing.empty() && around.incoming.empty() && around.claimed.empty());
}

}  // namespace
}  // namespace dossier
