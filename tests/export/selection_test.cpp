#include "export/selection.hpp"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "export/exporter.hpp"
#include "fixture.hpp"

namespace dossier::exporting {
namespace {

// A square of states with a person hanging on by a chain, an act told both ways, and a plot with a name.
Fixture square() {
  using enum Relation;
  using enum EntityType;
  const std::vector<WordsPlan> words = {{"a1", "so"}};
  Plan plan;
  plan.articles = {{"a1", "one.txt", "", "", "", "", "It is so."}};
  for (const std::string name : {"a", "b", "c", "d"}) {
    plan.entities.push_back({.id = "state:" + name, .name = name, .type = state});
  }
  plan.entities.push_back({.id = "person:p", .name = "p"});
  plan.entities.push_back({.id = "person:q", .name = "q"});
  plan.entities.push_back({.id = "person:silent", .name = "silent"});
  plan.entities.push_back({.id = "organization:paper", .name = "paper", .type = organization});
  plan.entities.push_back({.id = "place:bay", .name = "bay", .type = place});
  plan.entities.push_back(
      {.id = "event:expulsion", .name = "expulsion", .type = event, .named = false, .place = "place:bay"});
  plan.entities.push_back({.id = "event:plot", .name = "plot", .type = event});
  plan.entities.push_back({.id = "event:flood", .name = "flood", .type = event});
  plan.claims = {
      {.source = "state:a", .relation = met, .target = "state:b", .evidence = words, .confidence = 90},
      {.source = "state:b", .relation = praised, .target = "state:c", .evidence = words, .confidence = 80},
      {.source = "state:c",
       .relation = expelled,
       .target = "person:p",
       .evidence = words,
       .claimants = {"organization:paper"},
       .event = "event:expulsion",
       .confidence = 70},
      {.source = "state:c", .relation = agent, .target = "event:expulsion", .evidence = words},
      {.source = "person:p", .relation = target, .target = "event:expulsion", .evidence = words},
      {.source = "event:expulsion", .relation = located_in, .target = "place:bay", .evidence = words},
      {.source = "state:a",
       .relation = plotted_against,
       .target = "state:d",
       .evidence = words,
       .modality = Modality::alleged,
       .event = "event:plot"},
      {.source = "state:d", .relation = foiled, .target = "event:plot", .evidence = words},
      {.source = "person:p", .relation = kin_of, .target = "person:q", .evidence = words, .confidence = 60},
      {.source = "state:a",
       .relation = expelled,
       .target = "person:q",
       .evidence = words,
       .polarity = Polarity::negated},
  };
  return build(std::move(plan));
}

Vertex vertex(const KnowledgeGraph& graph, std::string_view id) {
  Vertex v = 0;
  while (graph.text(graph.entity(v).id) != id) ++v;
  return v;
}

std::string short_id(std::string_view id) {
  return std::string(id.substr(id.find(':') + 1));
}

// "a>b c>p | flood": the claims, and the entities that are no end of one.
std::string told(const Choice& choice) {
  const Fixture fixture = square();
  const Selection chosen = select(fixture.graph, choice);
  std::set<std::string> claims, ends;
  std::string others;
  const auto name = [&](Vertex v) { return short_id(fixture.graph.text(fixture.graph.entity(v).id)); };
  for (const Edge& edge : chosen.edges) {
    const std::string source = name(fixture.graph.source(edge)), target = name(fixture.graph.target(edge));
    claims.insert(source + ">" + target);
    ends.insert({source, target});
  }
  std::string text;
  for (const std::string& claim : claims) text += claim + " ";
  text += "|";
  for (Vertex v = 0; v < fixture.graph.entity_count(); ++v) {
    if (chosen.entities[v] && !ends.contains(name(v))) text += " " + name(v);
  }
  return text;
}

TEST(Select, LeavesOutWhatIsNotAskedFor) {
  const std::pair<Choice, std::string> table[] = {
      {{}, "a>b a>d a>q b>c c>expulsion c>p d>plot expulsion>bay p>expulsion p>q | flood paper"},
      {{.all_names = true},
       "a>b a>d a>q b>c c>expulsion c>p d>plot expulsion>bay p>expulsion p>q | flood paper silent"},
      {{.events = EventsAs::edges}, "a>b a>d a>q b>c c>p d>plot p>q | flood paper"},
      {{.events = EventsAs::nodes},
       "a>b a>d a>q b>c c>expulsion d>plot expulsion>bay p>expulsion p>q | flood"},
      {{.min_confidence = 70},
       "a>b a>d a>q b>c c>expulsion c>p d>plot expulsion>bay p>expulsion | flood paper"},
      {{.min_confidence = 90}, "a>b | flood plot"},
      {{.asserted_only = true},
       "a>b a>q b>c c>expulsion c>p d>plot expulsion>bay p>expulsion p>q | flood paper"},
      {{.relations = {Relation::expelled}}, "a>q c>p | expulsion paper bay"},
      {{.relations = {Relation::met, Relation::praised}}, "a>b b>c |"},
      {{.types = {EntityType::state}}, "a>b a>d b>c | plot"},
      {{.types = {EntityType::person}}, "p>q |"},
      {{.top = 2}, "p>expulsion | bay"},
      {{.top = 3}, "c>expulsion c>p p>expulsion | paper bay"},
      {{.events = EventsAs::edges, .top = 3}, "b>c c>p | paper"},
  };
  for (std::size_t i = 0; i < std::size(table); ++i) EXPECT_EQ(told(table[i].first), table[i].second) << i;
}

TEST(Select, KeepsWhatIsAround) {
  const KnowledgeGraph graph = std::move(square().graph);
  const Vertex a = vertex(graph, "state:a"), d = vertex(graph, "state:d");
  const Vertex silent = vertex(graph, "person:silent");
  EXPECT_EQ(told({.around = {a}}), "a>b a>d a>q | plot");
  EXPECT_EQ(told({.around = {d}}), "a>d d>plot |");
  EXPECT_EQ(told({.asserted_only = true, .around = {d}}), "d>plot |");
  EXPECT_EQ(told({.relations = {Relation::met, Relation::praised}, .around = {a}, .hops = 2}), "a>b b>c |");
  EXPECT_EQ(told({.around = {silent}}), "| silent");
  EXPECT_EQ(told({.around = {a, d}, .hops = 9}), told({.around = {a}, .hops = 99}));
}

TEST(Select, LeavesTheGraphsOwnClaimsWhereAllAreShown) {
  const Fixture fixture = square();
  const Selection chosen = select(fixture.graph, {});
  EXPECT_EQ(chosen.edges.data(), fixture.graph.edges().data());
  EXPECT_TRUE(chosen.kept.empty());
}

// Every id in a row of the JSON export is that of a row.
class Mentions final : public Exporter {
 public:
  void begin(const Summary&) override {}
  void article(const ArticleRow& row) override { articles.emplace(row.id); }
  void entity(const EntityRow& row, const EntityLook&) override {
    entities.emplace(row.id);
    mention(row.place);
  }
  void claim(const ClaimRow& row) override {
    claims.insert(row.id);
    for (const std::string_view id : {row.source, row.target, row.place, row.event}) mention(id);
    for (const std::string_view id : row.claimants) mention(id);
    if (!row.implied_by.empty()) grounds.insert(row.implied_by);
  }
  void end() override {}
  [[nodiscard]] std::uint64_t edges() const override { return claims.size(); }

  void mention(std::string_view id) {
    if (!id.empty()) mentioned.emplace(id);
  }
  std::set<std::string, std::less<>> articles, entities, mentioned, claims, grounds;
};

TEST(Select, KeepsARowForEveryIdThatIsMentioned) {
  for (const auto& make : {square, ordinary, hostile}) {
    Fixture fixture = make();
    const Choice choices[] = {{},
                              {.events = EventsAs::edges},
                              {.events = EventsAs::nodes},
                              {.min_confidence = 75},
                              {.asserted_only = true},
                              {.relations = {Relation::met}},
                              {.types = {EntityType::state}},
                              {.around = {0}},
                              {.top = 2}};
    for (const Choice& choice : choices) {
      Mentions rows;
      write(fixture.graph, fixture.texts, choice, rows);
      EXPECT_TRUE(std::ranges::includes(rows.entities, rows.mentioned));
      EXPECT_TRUE(std::ranges::includes(rows.claims, rows.grounds));
    }
  }
}

TEST(Select, CountsWhatStandsAloneNow) {
  Fixture fixture = ordinary();  // there `met` follows from the first claim
  const Vertex sudra = vertex(fixture.graph, "state:sud");
  EXPECT_EQ(select(fixture.graph, {}).degrees[sudra], 0U);
  EXPECT_EQ(select(fixture.graph, {.relations = {Relation::met}}).degrees[sudra], 1U);
}

TEST(Select, TellsWhenAnEntityHadItsPart) {
  const Fixture fixture = ordinary();
  const Selection chosen = select(fixture.graph, {});
  const auto spell = [&](std::string_view id) { return chosen.spells[vertex(fixture.graph, id)]; };
  EXPECT_EQ(spell("state:nor"), spell_of(Date::month(2021, 3)));
  EXPECT_EQ(spell("event:the-great-flood"), spell_of(Date::year(1954)));
  EXPECT_EQ(spell("organization:port-vale-police"), std::nullopt);
}

}  // namespace
}  // namespace dossier::exporting
