// Figures of the whole graph: arrows, PageRank, communities, and what rests on one outlet.
#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "graph/query/communities.hpp"
#include "graph/query/page_rank.hpp"
#include "graph/query/without.hpp"
#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Arrows, AreWhatIsAffirmedAndAsserted) {
  const KnowledgeGraph graph = merged(
      "article\n + person A\n + person B\n + person C\n = met(A, B)\n = accused(A, B)\n = accused(B, C) "
      "alleged\n"
      " = accused(C, A) negated\n = praised(C, B)\n");
  EXPECT_THAT(plain_arrows(graph), ElementsAre(Arrow{0, 1, 2}, Arrow{1, 0, 1}, Arrow{2, 1, 1}));
}

std::uint64_t sum(const std::vector<std::uint64_t>& ranks) {
  return std::accumulate(ranks.begin(), ranks.end(), std::uint64_t{0});
}

TEST(PageRank, LosesNothing) {
  const std::vector<Arrow> star = {{0, 3}, {1, 3}, {2, 3}};  // 3 leads nowhere
  const std::vector<std::uint64_t> ranks = page_rank(5, star);
  EXPECT_LE(whole_rank - sum(ranks), 5U);
  EXPECT_EQ(ranks[0], ranks[4]);
  EXPECT_GT(ranks[3], 3 * ranks[0]);
}

TEST(PageRank, IsWhatItsEquationSays) {
  std::mt19937 random(7);
  std::vector<Arrow> arrows;
  for (int i = 0; i < 60; ++i) {
    const Arrow arrow{static_cast<Vertex>(random() % 15), static_cast<Vertex>(random() % 20),
                      1 + random() % 3};
    if (arrow.from != arrow.to) arrows.push_back(arrow);
  }
  std::ranges::sort(arrows);
  const std::vector<std::uint64_t> ranks = page_rank(20, arrows);
  std::vector<double> out(20), next(20);
  double dangling = 0;
  for (const Arrow& arrow : arrows) out[arrow.from] += static_cast<double>(arrow.weight);
  const auto rank = [&](Vertex v) { return static_cast<double>(ranks[v]) / static_cast<double>(whole_rank); };
  for (Vertex v = 0; v < 20; ++v) dangling += out[v] == 0 ? rank(v) : 0;
  for (double& value : next) value = (0.15 + 0.85 * dangling) / 20;
  for (const Arrow& arrow : arrows)
    next[arrow.to] += 0.85 * rank(arrow.from) * static_cast<double>(arrow.weight) / out[arrow.from];
  for (Vertex v = 0; v < 20; ++v) EXPECT_NEAR(rank(v), next[v], 1e-5) << v;
  EXPECT_THAT(page_rank(0, {}), IsEmpty());
}

// Twice the sum over pairs in one community of weight - degree * degree / total, times the total.
std::int64_t modularity(std::size_t size, const std::vector<Arrow>& arrows,
                        const std::vector<std::uint32_t>& groups) {
  std::vector<std::int64_t> degrees(size), inside(size), totals(size);
  std::int64_t total = 0;
  for (const Arrow& arrow : arrows) {
    const auto weight = static_cast<std::int64_t>(arrow.weight);
    degrees[arrow.from] += weight, degrees[arrow.to] += weight, total += 2 * weight;
    if (groups[arrow.from] == groups[arrow.to]) inside[groups[arrow.from]] += 2 * weight;
  }
  for (Vertex v = 0; v < size; ++v) totals[groups[v]] += degrees[v];
  std::int64_t value = 0;
  for (std::size_t group = 0; group < size; ++group)
    value += inside[group] * total - totals[group] * totals[group];
  return value;
}

TEST(Communities, AreWhereArrowsAreDense) {
  const std::vector<Arrow> two = {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {3, 6}, {4, 5}, {5, 6}};
  EXPECT_THAT(communities(8, two), ElementsAre(1, 1, 1, 0, 0, 0, 0, 2));
  EXPECT_THAT(communities(2, {}), ElementsAre(0, 1));
  EXPECT_THAT(communities(0, {}), IsEmpty());
}

TEST(Communities, OfARingOfCliquesAreTheCliques) {
  std::vector<Arrow> ring;
  for (Vertex clique = 0; clique < 6; ++clique) {
    for (Vertex a = 0; a < 4; ++a)
      for (Vertex b = a + 1; b < 4; ++b) ring.push_back({4 * clique + a, 4 * clique + b});
    ring.push_back({4 * clique + 3, 4 * ((clique + 1) % 6)});
  }
  const std::vector<std::uint32_t> groups = communities(24, ring);
  for (Vertex v = 0; v < 24; ++v) EXPECT_EQ(groups[v], v / 4) << v;
}

TEST(Communities, NoSingleMoveMakesThemBetter) {
  std::mt19937 random(11);
  for (int round = 0; round < 20; ++round) {
    std::vector<Arrow> arrows;
    for (int i = 0; i < 25; ++i) {
      const Arrow arrow{static_cast<Vertex>(random() % 12), static_cast<Vertex>(random() % 12),
                        1 + random() % 2};
      if (arrow.from != arrow.to) arrows.push_back(arrow);
    }
    const std::vector<std::uint32_t> groups = communities(12, arrows);
    std::vector<std::uint32_t> alone(12);
    std::iota(alone.begin(), alone.end(), 0U);
    EXPECT_GE(modularity(12, arrows, groups), modularity(12, arrows, alone));
    EXPECT_GT(modularity(12, arrows, groups), 0);
  }
}

TEST(Without, TellsWhatOneOutletAloneTells) {
  std::vector<MergeInput> inputs = tell(
      "article\n + person A\n + person B\n + person C\n = met(A, B)\n = met(B, C)\n"
      "article\n + person C\n + person D\n + person E\n = met(C, D)\n = met(D, E)\n"
      "article\n + person A\n + person B\n + person D\n + person E\n = met(A, B)\n = met(D, E)\n");
  inputs[0].article.outlet = "Post";
  inputs[1].article.outlet = "Lamp";
  inputs[2].article.outlet = "Courier";
  const KnowledgeGraph graph = merge(inputs, {}, {});
  EXPECT_THAT(outlets(graph), ElementsAre("Courier", "Lamp", "Post"));
  const Without lamp = without_outlet(graph, "Lamp");
  EXPECT_EQ(lamp.articles, 1U);
  EXPECT_EQ(lamp.claims.size(), 1U);
  EXPECT_THAT(lamp.entities, IsEmpty());
  EXPECT_EQ(lamp.pairs, 10U);
  EXPECT_EQ(lamp.lost_pairs, 6U);
  EXPECT_THAT(lamp.cut_off, ElementsAre(3, 4));
  const Without courier = without_outlet(graph, "Courier");
  EXPECT_THAT(courier.claims, IsEmpty());
  EXPECT_EQ(courier.lost_pairs, 0U);
  inputs.pop_back();
  EXPECT_THAT(without_outlet(merge(inputs, {}, {}), "Lamp").entities, ElementsAre(3, 4));
}

}  // namespace
}  // namespace dossier
