// Paths under conditions, and many of them: what Yen's algorithm finds is what trying every way finds.
#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

#include "graph/query/days.hpp"
#include "graph/query/path.hpp"
#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string people(const std::string& names) {
  std::string story = "article\n";
  for (const char name : names) story += std::string(" + person ") + name + "\n";
  return story;
}

// "abd": the names on the way.
std::string letters(const KnowledgeGraph& graph, const PathAnswer& answer) {
  std::string text;
  for (const Vertex at : answer.entities) text += graph.text(graph.entity(at).name);
  return text;
}

std::vector<std::string> paths(const KnowledgeGraph& graph, const char* from, const char* to,
                               const PathOptions& options) {
  std::vector<std::string> result;
  for (const PathAnswer& answer : find_paths(graph, vertex(graph, from), vertex(graph, to), options))
    result.push_back(letters(graph, answer));
  return result;
}

// Small graphs of claims that are random in all that a path looks at.
std::string random_story(std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto one_of = [&](const std::vector<std::string>& values) {
    return values[random() % values.size()];
  };
  std::string story = people("ABCDEF");
  for (int i = 0; i < 14; ++i) {
    const char left = static_cast<char>('A' + random() % 6), right = static_cast<char>('A' + random() % 6);
    if (left == right) continue;
    story += " = " + one_of({"accused", "met", "praised"}) + '(' + left + ", " + right + ')' +
             one_of({"", "", " alleged", " possible", " negated"}) +
             one_of({"", " time=2018", " time=2018-05", " time=2019", " time=2017/2018", " time=2020/.."}) +
             '\n';
  }
  return story;
}

std::uint64_t plain_cost(const Claim& claim) {
  const ModalityClass modality = class_of(claim.modality);
  const int extra = modality == ModalityClass::alleged ? 250 : modality == ModalityClass::not_yet ? 500 : 0;
  return static_cast<std::uint64_t>(1000 + extra + (claim.polarity == Polarity::negated ? 500 : 0));
}

// Tries every way: the least cost of each sequence of entities, sorted.
class EveryWay {
 public:
  EveryWay(const KnowledgeGraph& graph, Vertex to, const PathOptions& options)
      : graph_(graph), to_(to), options_(options) {}

  std::vector<std::uint64_t> costs_from(Vertex from) {
    walk({from}, 0, INT32_MIN);
    std::vector<std::uint64_t> costs;
    for (const auto& [way, cost] : costs_) costs.push_back(cost);
    std::ranges::sort(costs);
    if (costs.size() > options_.count) costs.resize(options_.count);
    return costs;
  }

 private:
  void walk(const std::vector<Vertex>& way, std::uint64_t cost, std::int32_t time) {
    if (way.back() == to_) {
      const auto [known, added] = costs_.emplace(way, cost);
      if (!added) known->second = std::min(known->second, cost);
      return;
    }
    for (const Edge edge : graph_.edges()) {
      const Claim& claim = graph_.claim(edge);
      const bool along = graph_.source(edge) == way.back(), against = graph_.target(edge) == way.back();
      if (!along && (!against || (options_.directed && !info(claim.relation).symmetric))) continue;
      if (!options_.all && claim.polarity == Polarity::negated) continue;
      const Vertex next = along ? graph_.target(edge) : graph_.source(edge);
      if (std::ranges::find(way, next) != way.end()) continue;
      std::int32_t later = time;
      if (options_.in_time_order) {
        const auto days = days_of(graph_, claim);
        if (!days || days->last < time) continue;
        later = std::max(time, days->first);
      }
      std::vector<Vertex> longer = way;
      longer.push_back(next);
      walk(longer, cost + (options_.strongest ? doubt(claim) : plain_cost(claim)), later);
    }
  }

  const KnowledgeGraph& graph_;
  Vertex to_;
  PathOptions options_;
  std::map<std::vector<Vertex>, std::uint64_t> costs_;
};

TEST(Paths, AreWhatTryingEveryWayFinds) {
  std::size_t found = 0;
  for (std::uint32_t seed = 0; seed < 300; ++seed) {
    const KnowledgeGraph graph = merged(random_story(seed));
    PathOptions options;
    options.count = 1 + seed % 9;
    options.directed = seed % 2 == 0;
    options.all = seed % 3 == 0;
    options.strongest = seed % 5 == 0;
    options.in_time_order = seed % 4 == 0;
    std::vector<std::uint64_t> costs;
    for (const PathAnswer& answer : find_paths(graph, 0, 5, options)) costs.push_back(answer.cost);
    EXPECT_EQ(costs, EveryWay(graph, 5, options).costs_from(0)) << "seed " << seed;
    found += costs.size();
  }
  EXPECT_GT(found, 500U);
}

TEST(Paths, PassNothingTwiceAndAreAllDifferent) {
  for (std::uint32_t seed = 0; seed < 50; ++seed) {
    const KnowledgeGraph graph = merged(random_story(seed));
    std::vector<std::string> all = paths(graph, "person:a", "person:f", {.count = 20});
    for (std::string way : all) {
      std::ranges::sort(way);
      EXPECT_EQ(std::ranges::adjacent_find(way), way.end());
    }
    std::ranges::sort(all);
    EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
  }
}

TEST(Paths, ComeCheapestFirst) {
  const KnowledgeGraph graph = merged(people("ABCDE") +
                                      " = met(A, E) alleged\n = met(A, B)\n = met(B, E)\n"
                                      " = met(B, C)\n = met(C, E)\n = met(A, D)\n");
  EXPECT_THAT(paths(graph, "person:a", "person:e", {.count = 20}), ElementsAre("AE", "ABE", "ABCE"));
  EXPECT_THAT(paths(graph, "person:a", "person:e", {.count = 2}), ElementsAre("AE", "ABE"));
}

struct Condition {
  const char* what;
  std::function<void(PathOptions&, const KnowledgeGraph&)> set;
  const char* path;  // empty: none
};

TEST(Paths, KeepToTheirConditions) {
  const KnowledgeGraph graph = merged(
      people("ABCDE") +
      " + state Norland @nor\n = met(A, B) time=2018-03\n = met(B, E) alleged time=2018-01\n"
      " = accused(A, C) time=2019\n = accused(C, E) time=2020-02\n = serves(A, Norland) time=2010/2012\n"
      " = leads(E, Norland) time=2011/..\n");
  const Condition conditions[] = {
      {"nothing", [](PathOptions&, const KnowledgeGraph&) {}, "ACE"},
      {"via", [](PathOptions& o, const KnowledgeGraph& g) { o.via = {vertex(g, "person:b")}; }, "ABE"},
      {"via both",
       [](PathOptions& o, const KnowledgeGraph& g) {
         o.via = {vertex(g, "person:b"), vertex(g, "person:c")};
       },
       ""},
      {"avoid", [](PathOptions& o, const KnowledgeGraph& g) { o.avoid = {vertex(g, "person:c")}; }, "ABE"},
      {"relation", [](PathOptions& o, const KnowledgeGraph&) { o.relations = {Relation::met}; }, "ABE"},
      {"type", [](PathOptions& o, const KnowledgeGraph&) { o.types = {EntityType::state}; }, "ANorlandE"},
      {"between",
       [](PathOptions& o, const KnowledgeGraph&) {
         o.from = Date::year(2018), o.until = Date::month(2018, 12);
       },
       "ABE"},
      {"as of", [](PathOptions& o, const KnowledgeGraph&) { o.as_of = Date::year(2012); }, "ANorlandE"},
      {"as of later", [](PathOptions& o, const KnowledgeGraph&) { o.as_of = Date::day(2018, 4, 1); }, "ABE"},
      {"in time order", [](PathOptions& o, const KnowledgeGraph&) { o.in_time_order = true; }, "ACE"},
      {"asserted",
       [](PathOptions& o, const KnowledgeGraph& g) {
         o.asserted_only = true, o.avoid = {vertex(g, "person:c")};
       },
       "ANorlandE"},
      {"origins", [](PathOptions& o, const KnowledgeGraph&) { o.min_origins = 2; }, ""},
  };
  for (const Condition& condition : conditions) {
    PathOptions options;
    condition.set(options, graph);
    const PathAnswer answer =
        shortest_path(graph, vertex(graph, "person:a"), vertex(graph, "person:e"), options);
    EXPECT_EQ(letters(graph, answer), condition.path) << condition.what;
  }
}

TEST(Paths, InTimeOrderTheClaimThatFitsIsTold) {
  const KnowledgeGraph graph = merged(people("ABC") +
                                      " = met(A, B) time=2018\n = met(B, C) time=2017\n"
                                      " = met(B, C) alleged time=2019\n");
  const PathAnswer answer = shortest_path(graph, 0, 2, {.in_time_order = true});
  ASSERT_EQ(answer.hops.size(), 2U);
  EXPECT_EQ(graph.claim(answer.hops[1].claim).time, Date::year(2019));
  EXPECT_THAT(paths(graph, "person:c", "person:a", {.in_time_order = true}), ElementsAre("CBA"));
}

TEST(Paths, WithoutATimeAreTakenForTheDayOfTheirArticle) {
  const std::string undated = people("AB") + " = met(A, B)\n";
  EXPECT_THAT(paths(merged(undated), "person:a", "person:b", {.in_time_order = true}), IsEmpty());
  const std::string standing = people("AB") + " = serves(A, B)\n";
  EXPECT_THAT(paths(merged(standing), "person:a", "person:b", {.in_time_order = true}), ElementsAre("AB"));
  const KnowledgeGraph dated = merged("article 2019-05-01\n + person A\n + person B\n = met(A, B)\n");
  EXPECT_THAT(paths(dated, "person:a", "person:b", {.as_of = Date::year(2019)}), ElementsAre("AB"));
  EXPECT_THAT(paths(dated, "person:a", "person:b", {.as_of = Date::year(2018)}), IsEmpty());
}

TEST(Paths, TheStrongestHasMoreOriginsAndNamesItsWeakestHop) {
  const std::string twice = "article\n + person A\n + person B\n + person C\n + person D\n";
  const KnowledgeGraph graph =
      merged(twice + " = met(A, B)\n = met(B, D)\n = met(A, C)\n = met(C, D) alleged\n" + twice +
             " = met(A, B)\n = met(B, D)\n" + twice + " = met(A, B)\n");
  EXPECT_THAT(paths(graph, "person:a", "person:d", {.strongest = true, .count = 5}),
              ElementsAre("ABD", "ACD"));
  EXPECT_EQ(shortest_path(graph, 0, 3, {.strongest = true}).weakest, 1U);
  EXPECT_EQ(shortest_path(graph, 3, 0, {.strongest = true}).weakest, 0U);
}

TEST(Paths, DoubtGrowsWithEveryReasonForIt) {
  Claim sure;
  sure.confidence = 100, sure.origins = 1;
  Claim claim = sure;
  EXPECT_EQ(doubt(sure), 600U);
  claim.confidence = 50;
  EXPECT_EQ(doubt(claim), 1600U);
  claim.origins = 3;
  EXPECT_EQ(doubt(claim), 600U);
  claim = sure, claim.modality = Modality::alleged;
  EXPECT_EQ(doubt(claim), 1600U);
  claim.modality = Modality::intended;
  EXPECT_EQ(doubt(claim), 2600U);
  claim = sure, claim.polarity = Polarity::negated;
  EXPECT_EQ(doubt(claim), 1600U);
}

}  // namespace
}  // namespace dossier
