#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "graph/graph_blob.hpp"
#include "graph/rows.hpp"
#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;

constexpr const char* two_states = "state Norland @nor\n + state Sudra @sud\n + person Ana Berg @nor\n";

std::string told(std::initializer_list<const char*> statements) {
  std::string story;
  for (const char* statement : statements)
    story.append(two_states).append(" = ").append(statement).append("\n");
  return story;
}

TEST(Claims, OneEdgeIsOneMeaning) {
  EXPECT_THAT(claims(merged(told({"accused(Norland, Sudra)", "accused(Norland, Sudra)"}))),
              ElementsAre("accused(state:nor, state:sud) x2"));
  EXPECT_THAT(claims(merged(told({"accused(Norland, Sudra)", "accused(Sudra, Norland)"}))),
              ElementsAre("accused(state:nor, state:sud) x1", "accused(state:sud, state:nor) x1"));
  EXPECT_THAT(claims(merged(told({"accused(Norland, Sudra)", "accused(Norland, Sudra) negated"}))),
              ElementsAre("accused(state:nor, state:sud) x1", "accused(state:nor, state:sud) negated x1"));
  EXPECT_THAT(
      claims(merged(told({"accused(Norland, Sudra) claimants=[Ana Berg]", "accused(Norland, Sudra)"}))),
      ElementsAre("accused(state:nor, state:sud) x1",
                  "accused(state:nor, state:sud) claimants=[person:ana-berg] x1"));
}

TEST(Claims, EndsOfASymmetricRelationHaveOneOrder) {
  EXPECT_THAT(claims(merged(told({"met(Sudra, Norland)", "met(Norland, Sudra)"}))),
              ElementsAre("met(state:nor, state:sud) x2"));
}

TEST(Claims, ModalityOfAClassIsThatOfMost) {
  EXPECT_THAT(claims(merged(told({"attacked(Norland, Sudra) possible", "attacked(Norland, Sudra) intended",
                                  "attacked(Norland, Sudra) possible"}))),
              ElementsAre("attacked(state:nor, state:sud) possible x3"));
  EXPECT_THAT(claims(merged(told({"attacked(Norland, Sudra) possible", "attacked(Norland, Sudra) foiled"}))),
              ElementsAre("attacked(state:nor, state:sud) foiled x2"));
  EXPECT_THAT(claims(merged(told({"attacked(Norland, Sudra) alleged", "attacked(Norland, Sudra)"}))),
              ElementsAre("attacked(state:nor, state:sud) x1", "attacked(state:nor, state:sud) alleged x1"));
}

TEST(Claims, TimesAreJoinedWhereOnlyOneIsMeant) {
  EXPECT_THAT(claims(merged(told({"expelled(Norland, Sudra) time=2018",
                                  "expelled(Norland, Sudra) time=2018-03-26", "expelled(Norland, Sudra)"}))),
              ElementsAre("expelled(state:nor, state:sud) time=2018-03-26 x3"));
  EXPECT_THAT(claims(merged(told({"expelled(Norland, Sudra) time=2018", "expelled(Norland, Sudra) time=2020",
                                  "expelled(Norland, Sudra)"}))),
              ElementsAre("expelled(state:nor, state:sud) x1", "expelled(state:nor, state:sud) time=2018 x1",
                          "expelled(state:nor, state:sud) time=2020 x1"));
}

TEST(Claims, EndsThatBecomeOneMakeNone) {
  EXPECT_THAT(claims(merged("state Iran @irn\n + state Tehran @irn\n = met(Iran, Tehran)")), ElementsAre());
}

TEST(Claims, CarryTheLeastStatementIdTheGreatestConfidenceAndTheArticles) {
  std::vector<MergeInput> inputs = tell(told({"accused(Norland, Sudra)", "accused(Norland, Sudra)"}));
  inputs[0].reading.statements[0].confidence = 40;
  inputs[1].reading.statements[0].confidence = 90;
  std::uint64_t least = UINT64_MAX;
  for (const MergeInput& input : inputs)
    least = std::min(least, statement_id(input.article.id, input.reading.statements[0]));
  const KnowledgeGraph graph = merge(inputs, {}, {});
  const ClaimRow row = claim_row(graph, graph.edges()[0], nullptr);
  EXPECT_EQ(row.id, claim_id_text(least));
  EXPECT_EQ(row.confidence, 90);
  EXPECT_EQ(row.origins, 2U);
  EXPECT_LT(row.evidence[0].article.id, row.evidence[1].article.id);
}

TEST(Claims, FollowFromTheClaimTheirStatementsFollowFrom) {
  std::vector<MergeInput> inputs =
      tell(std::string(two_states) + " = expelled(Ana Berg, Sudra)\n = expelled(Norland, Sudra)");
  inputs[0].reading.statements[1].implied_by = 0;
  const KnowledgeGraph graph = merge(inputs, {}, {});
  const ClaimRow first = claim_row(graph, graph.edges()[0], nullptr);
  const ClaimRow second = claim_row(graph, graph.edges()[1], nullptr);
  EXPECT_EQ(first.implied_by, "");
  EXPECT_EQ(second.implied_by, first.id);
}

// A story of many articles with names that are alike in many ways.
std::vector<MergeInput> tangled_case(std::mt19937& random) {
  const char* const entities[] = {"person Ana Berg @nor",
                                  "person Berg",
                                  "person Ivo Berg",
                                  "person A. Berg",
                                  "organization Free Sudra Front | FSF",
                                  "organization FSF",
                                  "organization FSF @sud",
                                  "organization Friends of Sudra First | FSF",
                                  "organization police @nor",
                                  "organization Norlandic police @nor",
                                  "state Norland | Norlandic @nor",
                                  "state Sudra @sud",
                                  "place Port Vale",
                                  "place Port Vale @nor",
                                  "~person two diplomats @sud",
                                  "event Port Vale summit %2018",
                                  "event Port Vale summit",
                                  "event Port Vale summit %2018-05"};
  const char* const relations[] = {"met", "accused", "expelled"};
  const char* const times[] = {"", " time=2018", " time=2018-03", " time=2019"};
  const auto pick = [&](std::size_t n) { return random() % n; };
  std::string story;
  for (int article = 0; article < 60; ++article) {
    story +=
        "article 2018-03-0" + std::to_string(1 + pick(9)) + "\n + state Norland @nor\n + state Sudra @sud\n";
    for (int i = 0; i < 4; ++i) story += std::string(" + ") + entities[pick(std::size(entities))] + "\n";
    story += std::string(" = ") + relations[pick(3)] + "(Norland, Sudra)" + times[pick(4)] + "\n";
  }
  return tell(story);
}

TEST(Merge, DoesNotDependOnTheOrderOfArticles) {
  std::mt19937 random(20180326);  // its numbers are laid down by the standard
  for (int round = 0; round < 20; ++round) {
    std::vector<MergeInput> inputs = tangled_case(random);
    const std::string bytes = GraphBlob::write(merge(inputs, {}, {}));
    for (std::size_t i = inputs.size() - 1; i > 0; --i) std::swap(inputs[i], inputs[random() % (i + 1)]);
    EXPECT_EQ(GraphBlob::write(merge(inputs, {}, {})), bytes);
  }
}

TEST(Merge, ClaimsAndEntitiesAreInCanonicalOrder) {
  std::mt19937 random(7);
  const KnowledgeGraph graph = merge(tangled_case(random), {}, {});
  const std::vector<std::string> all = ids(graph);
  EXPECT_TRUE(std::ranges::is_sorted(all));
  EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
  for (std::size_t i = 1; i < graph.claim_count(); ++i) {
    const Edge before = graph.edges()[i - 1], edge = graph.edges()[i];
    EXPECT_LE(std::pair(graph.source(before), graph.target(before)),
              std::pair(graph.source(edge), graph.target(edge)));
  }
}

TEST(Merge, TheSameArticleTwiceCountsOnce) {
  std::vector<MergeInput> inputs = tell(told({"accused(Norland, Sudra)"}));
  inputs.push_back(inputs.front());
  EXPECT_THAT(claims(merge(inputs, {}, {})), ElementsAre("accused(state:nor, state:sud) x1"));
}

TEST(Merge, NothingMakesAnEmptyGraph) {
  const KnowledgeGraph graph = merge({}, {}, {});
  EXPECT_EQ(graph.entity_count(), 0U);
  EXPECT_EQ(graph.claim_count(), 0U);
}

}  // namespace
}  // namespace dossier
