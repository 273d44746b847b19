#include "graph/query/path.hpp"

#include <gmock/gmock.h>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "person:a -met-> person:b <-accused- person:c"
std::string path(const KnowledgeGraph& graph, const std::string& from, const std::string& to,
                 PathOptions options = {}) {
  const PathAnswer answer = shortest_path(graph, vertex(graph, from), vertex(graph, to), options);
  if (answer.entities.empty()) return "none";
  std::string text(graph.text(graph.entity(answer.entities[0]).id));
  for (std::size_t i = 0; i < answer.hops.size(); ++i) {
    const std::string relation(to_string(graph.claim(answer.hops[i].claim).relation));
    text += answer.hops[i].forward ? " -" + relation + "-> " : " <-" + relation + "- ";
    text += graph.text(graph.entity(answer.entities[i + 1]).id);
  }
  return text;
}

std::string people(const std::string& names) {
  std::string story = "article\n";
  for (const char name : names) story += std::string(" + person ") + name + "\n";
  return story;
}

TEST(Path, WalksEdgesBothWaysAndTellsTheArrow) {
  const KnowledgeGraph graph = merged(people("ABC") + " = accused(A, B)\n = accused(C, B)\n");
  EXPECT_EQ(path(graph, "person:a", "person:c"), "person:a -accused-> person:b <-accused- person:c");
  EXPECT_EQ(path(graph, "person:a", "person:c", {.directed = true}), "none");
  EXPECT_EQ(path(graph, "person:a", "person:b", {.directed = true}), "person:a -accused-> person:b");
  EXPECT_EQ(path(graph, "person:b", "person:a", {.directed = true}), "none");
}

TEST(Path, SymmetricRelationsAreWalkedBothWays) {
  const KnowledgeGraph graph = merged(people("AB") + " = met(A, B)\n");
  EXPECT_EQ(path(graph, "person:b", "person:a", {.directed = true}), "person:b <-met- person:a");
}

TEST(Path, OfAThingToItselfHasNoHop) {
  const KnowledgeGraph graph = merged(people("AB"));
  const PathAnswer answer = shortest_path(graph, 0, 0, {});
  EXPECT_THAT(answer.entities, ElementsAre(0));
  EXPECT_THAT(answer.hops, IsEmpty());
  EXPECT_EQ(path(graph, "person:a", "person:b"), "none");
  EXPECT_THAT(shortest_path(graph, 0, 99, {}).entities, IsEmpty());
}

TEST(Path, NegatedClaimsAreNoConnectionUnlessAskedFor) {
  const KnowledgeGraph graph = merged(people("AB") + " = met(A, B) negated\n");
  EXPECT_EQ(path(graph, "person:a", "person:b"), "none");
  EXPECT_EQ(path(graph, "person:a", "person:b", {.all = true}), "person:a -met-> person:b");
}

TEST(Path, AnAssertedWayIsBetterThanAnAllegedOne) {
  const KnowledgeGraph graph =
      merged(people("ABCD") + " = met(A, B) alleged\n = met(B, D)\n = met(A, C)\n = met(C, D)\n");
  EXPECT_EQ(path(graph, "person:a", "person:d"), "person:a -met-> person:c -met-> person:d");
}

TEST(Path, PlacesStatesAndHubsCostExtra) {
  const KnowledgeGraph places =
      merged(people("ABCD") +
             " + place Port Vale\n = visited(A, Port Vale)\n = visited(D, Port Vale)\n"
             " = met(A, B)\n = met(B, C)\n = met(C, D)\n");
  EXPECT_EQ(path(places, "person:a", "person:d"), "person:a -met-> person:b -met-> person:c -met-> person:d");
  const KnowledgeGraph states = merged(people("ABC") +
                                       " + state Sudra @sud\n = national_of(A, Sudra)\n"
                                       " = national_of(C, Sudra)\n = met(A, B)\n = met(B, C)\n");
  EXPECT_EQ(path(states, "person:a", "person:c"), "person:a -met-> person:b -met-> person:c");
  std::string crowd =
      people("ABCD") + " + person H\n = met(A, H)\n = met(D, H)\n = met(A, B)\n = met(B, C)\n = met(C, D)\n";
  for (int i = 0; i < 40; ++i) {
    const std::string name = "Guest" + std::to_string(i);
    crowd += " + person " + name + "\n = met(H, " + name + ")\n";
  }
  EXPECT_EQ(path(merged(crowd), "person:a", "person:d"),
            "person:a -met-> person:b -met-> person:c -met-> person:d");
}

TEST(Path, TiesAreBrokenByTheOrderOfEdges) {
  EXPECT_EQ(path(merged(people("ABCD") + " = met(A, C)\n = met(C, D)\n = met(A, B)\n = met(B, D)\n"),
                 "person:a", "person:d"),
            "person:a -met-> person:b -met-> person:d");
  EXPECT_EQ(path(merged(people("AB") + " = accused(A, B)\n = met(A, B)\n = accused(B, A)\n"), "person:b",
                 "person:a"),
            "person:b <-met- person:a");
}

TEST(Path, AHopIsAPropositionShownByItsSurestClaim) {
  const KnowledgeGraph graph =
      merged(people("ABC") +
             " = accused(A, B) alleged\n = accused(A, B) claimants=[C]\n = accused(A, B)\n"
             " = accused(A, B) negated\n = met(A, B) alleged\n");
  const PathAnswer answer = shortest_path(graph, vertex(graph, "person:a"), vertex(graph, "person:b"), {});
  ASSERT_EQ(answer.hops.size(), 1U);
  EXPECT_EQ(answer.hops[0].proposition.size(), 4U);
  const Claim& shown = graph.claim(answer.hops[0].claim);
  EXPECT_EQ(shown.relation, Relation::accused);
  EXPECT_EQ(shown.modality, Modality::asserted);
  EXPECT_EQ(shown.claimants.size, 0U);
  EXPECT_EQ(shown.polarity, Polarity::affirmed);
}

}  // namespace
}  // namespace dossier
