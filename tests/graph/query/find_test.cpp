#include "graph/query/find.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "graph/rows.hpp"
#include "tests/bench/synthetic_graph.hpp"
#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

constexpr const char* story =
    "state Albania @alb\n + state United States | US | U.S. | America @usa\n + state Georgia @geo\n + place "
    "Georgia\n"
    " + person Edi Rama\n + person Ali Khamenei\n + person Hassan Rouhani\n + person Bashar al-Assad\n"
    " + person Ana Berg\n + person Ivo Berg\n + organization Islamic Revolutionary Guard Corps\n"
    " + organization Mojahedin-e-Khalq | MEK\n + organization Quds Force\n + person Mojtaba Khamenei\n"
    " + place Port Vale\n + ~person Ana Berg\n";

struct Row {
  const char* asked;
  const char* id;  // empty: unknown; "?": ambiguous
};

TEST(Resolve, ForgivesWhatPeopleTypeAndAdmitsWhatIsUnclear) {
  const KnowledgeGraph graph = merged(story);
  const Row rows[] = {
      {"Edi Rama", "person:edi-rama"},
      {"edi rama", "person:edi-rama"},
      {"EDI  RAMA", "person:edi-rama"},
      {"Rama, Edi", "person:edi-rama"},
      {"Prime Minister Rama", "person:edi-rama"},
      {"Mr. Rama", "person:edi-rama"},
      {"Édi Rama", "person:edi-rama"},
      {"person:edi-rama", "person:edi-rama"},
      {"Rouhani", "person:hassan-rouhani"},
      {"Hasan Rouhani", "person:hassan-rouhani"},
      {"Rohani", "person:hassan-rouhani"},
      {"Assad", "person:bashar-al-assad"},
      {"Bashar Assad", "person:bashar-al-assad"},
      {"Ali Khameni", "person:ali-khamenei"},
      {"Khamenei", "?"},
      {"Berg", "?"},
      {"state:alb", "state:alb"},
      {"the United States", "state:usa"},
      {"US", "state:usa"},
      {"u.s.", "state:usa"},
      {"america", "state:usa"},
      {"Georgia", "?"},
      {"IRGC", "organization:islamic-revolutionary-guard-corps"},
      {"MEK", "organization:mojahedin-e-khalq"},
      {"mojahedin e khalq", "organization:mojahedin-e-khalq"},
      {"Quds", "organization:quds-force"},
      {"Port Vale", "place:port-vale"},
      {"Zanzibar", ""},
      {"Edo Rame", ""},
      {"", ""},
      {"...", ""},
      {"person:", ""},
  };
  for (const Row& row : rows) {
    const Resolution resolution = resolve(graph, row.asked);
    const std::string id = resolution.vertex == no_vertex
                               ? resolution.ambiguous ? "?" : ""
                               : std::string(graph.text(graph.entity(resolution.vertex).id));
    EXPECT_EQ(id, row.id) << row.asked;
  }
}

TEST(Resolve, ListsTheCandidates) {
  const KnowledgeGraph graph = merged(story);
  EXPECT_EQ(resolve(graph, "Berg").candidates.size(), 3U);
  EXPECT_EQ(resolve(graph, "Georgia").candidates.size(), 2U);
  const Resolution near = resolve(graph, "Ali Hoxha");
  EXPECT_FALSE(near.ambiguous);
  ASSERT_EQ(near.candidates.size(), 1U);
  EXPECT_EQ(near.candidates[0].matched, "Ali Khamenei");
  EXPECT_TRUE(resolve(graph, "Zanzibar").candidates.empty());
}

TEST(Resolve, TheNamedOneIsMeant) {
  const KnowledgeGraph graph = merged(story);
  const Resolution resolution = resolve(graph, "Ana Berg");
  ASSERT_NE(resolution.vertex, no_vertex);
  EXPECT_TRUE(graph.entity(resolution.vertex).named);
}

TEST(Find, TheBestComeFirst) {
  const KnowledgeGraph graph = merged(
      "person Ana Berg\n + person Berg Holm\n + place Berg\n + person Ivo Borg\n"
      " + person Ivo Bergen\n + state Sudra @sud\n = met(Berg Holm, Sudra)");
  std::vector<std::string> found;
  for (const Match& match : find(graph, "Berg", 10)) found.push_back(match.matched);
  EXPECT_THAT(found, testing::ElementsAre("Berg", "Ana Berg", "Berg Holm"));
  EXPECT_EQ(find(graph, "Berg", 2).size(), 2U);
  EXPECT_EQ(find(graph, "Berg", 10)[0].score, 100);
}

// The index is only a shorter way: whatever a name has, its words or a slip in one, finds it.
TEST(Find, FindsEveryEntityByEachOfItsNames) {
  const KnowledgeGraph graph = bench::make_synthetic_graph({400, 500, 20}, 3);
  const auto finds = [&](std::string_view words, Vertex vertex) {
    const std::vector<Match> matches = find(graph, words, graph.entity_count());
    return std::ranges::find(matches, vertex, &Match::vertex) != matches.end();
  };
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex) {
    const EntityRow row = entity_row(graph, vertex);
    EXPECT_EQ(find(graph, row.name, 1).at(0).score, 100) << row.name;
    EXPECT_TRUE(finds(row.name, vertex)) << row.name;
    for (const std::string_view alias : row.aliases) {
      EXPECT_TRUE(finds(alias, vertex)) << alias;
      std::string slip(alias);
      std::swap(slip[2], slip[3]);
      EXPECT_TRUE(finds(slip, vertex)) << slip;
    }
  }
}

TEST(Find, WhatIsMisspeltComesAfterWhatIsNot) {
  const KnowledgeGraph graph = merged("person Ana Bergman\n + person Ivo Bergmann\n + person Bergman Lund\n");
  const std::vector<Match> matches = find(graph, "Bergman", 10);
  ASSERT_EQ(matches.size(), 3U);
  EXPECT_EQ(matches[2].matched, "Ivo Bergmann");
  EXPECT_EQ(find(graph, "Bergman", 2)[1].matched, "Bergman Lund");
  EXPECT_EQ(find(graph, "Bergmamn", 10).size(), 3U);
}

}  // namespace
}  // namespace dossier
