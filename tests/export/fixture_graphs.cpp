#include "fixture.hpp"

namespace dossier::exporting {
namespace {

constexpr std::string_view norland = "state:nor";
constexpr std::string_view sudra = "state:sud";

std::vector<EntityPlan> people_of_norland() {
  using enum EntityType;
  return {
      {.id = "state:nor", .name = "Norland", .type = state, .aliases = {"Norland & Isles"}, .country = "nor"},
      {.id = "state:sud", .name = "Sudra", .type = state, .country = "sud"},
      {.id = "person:ana-berg",
       .name = "Ana Berg",
       .aliases = {"Berg", "Minister Berg"},
       .positions = {"foreign minister"},
       .country = "nor",
       .description = "a former judge"},
      {.id = "person:two-sudran-diplomats", .name = "two Sudran diplomats", .named = false},
      {.id = "organization:port-vale-police", .name = "Port Vale police", .type = organization},
      {.id = "organization:the-lantern", .name = "The Lantern", .type = organization},
      {.id = "place:port-vale", .name = "Port Vale", .type = place},
      {.id = "place:quiet-bay", .name = "Quiet Bay", .type = place},
      {.id = "event:the-march-expulsions",
       .name = "the March expulsions",
       .type = event,
       .named = false,
       .place = "place:port-vale",
       .event_type = Relation::expelled,
       .time = "2021-03"},
      {.id = "event:the-great-flood", .name = "the Great Flood", .type = event, .time = "1954"},
      {.id = "person:nobody-in-particular", .name = "Nobody in Particular"},
  };
}

std::vector<ArticlePlan> articles_of_norland() {
  return {
      {"a1", "one.txt", "The Lantern", "Diplomats told to leave", "https://lantern.example/1?a=1&b=2",
       "2021-03-02",
       "Norland expelled two Sudran diplomats, foreign minister Ana Berg said. Police in Port Vale watched."},
      {"a2", "two.txt", "The Evening Herring", "", "", "2021-03-03",
       "On Wednesday Norland expelled the diplomats. Sudra said Norland had not expelled anybody."},
      {"a3", "three.txt", "", "", "javascript:alert(1)", "",
       "Norland allegedly expelled them; it plans to expel more. Berg may expel, must expel, will expel."},
  };
}

}  // namespace

Fixture ordinary() {
  Plan plan{articles_of_norland(), people_of_norland(), {}};
  const std::string nor(norland), sud(sudra), out = "person:two-sudran-diplomats", berg = "person:ana-berg";
  using enum Relation;
  plan.claims = {
      {.source = nor,
       .relation = expelled,
       .target = out,
       .evidence = {{"a1", "Norland expelled two Sudran diplomats"}},
       .claimants = {berg},
       .time = "2021-03-02",
       .place = "place:quiet-bay",
       .quantity = "two Sudran diplomats",
       .manner = "over spying",
       .event = "event:the-march-expulsions",
       .confidence = 90},
      {.source = nor,
       .relation = expelled,
       .target = out,
       .evidence = {{"a1", "Norland expelled"}, {"a2", "Norland expelled the diplomats"}},
       .time = "2021-03"},
      {.source = nor,
       .relation = expelled,
       .target = out,
       .evidence = {{"a2", "Norland had not expelled anybody"}},
       .polarity = Polarity::negated,
       .claimants = {sud}},
      {.source = nor,
       .relation = expelled,
       .target = out,
       .evidence = {{"a3", "allegedly expelled them"}},
       .modality = Modality::alleged},
      {.source = nor,
       .relation = expelled,
       .target = out,
       .evidence = {{"a3", "plans to expel more"}},
       .modality = Modality::intended,
       .claimants = {"organization:the-lantern", berg}},
      {.source = nor,
       .relation = expelled,
       .target = out,
       .evidence = {{"a3", "may expel"}},
       .modality = Modality::possible,
       .confidence = 7},
      {.source = sud,
       .relation = expelled,
       .target = berg,
       .evidence = {{"a2", "expelled anybody"}},
       .polarity = Polarity::negated},
      {.source = berg,
       .relation = serves,
       .target = nor,
       .evidence = {{"a1", "foreign minister Ana Berg"}},
       .confidence = 100},
      {.source = nor, .relation = met, .target = sud, .evidence = {{"a2", "Norland"}}, .implied = true},
      {.source = "organization:port-vale-police",
       .relation = part_of,
       .target = nor,
       .evidence = {{"a1", "Police in Port Vale"}}},
  };
  return build(std::move(plan));
}

Fixture hostile() {
  using enum EntityType;
  Plan plan;
  const std::string words = "\"]]>\" & <b>\\N\\</b> \x01\x1f\xEF\xBF\xBE \xFF\xC3( &amp; \r\n\t'; null";
  plan.articles = {{"a\"<&>1", "C:\\news\\\"x\".txt", "=cmd|' /C calc'!A0", "</script><img onerror=x>",
                    "https://a.example/\"><script>\\N &\xC3\xA9", "2021-03-02", "Start " + words + " end."}};
  const std::string longest(20000, 'n');
  plan.entities = {
      {.id = "person:\"quoted\" \\ & <tag>",
       .name = words,
       .aliases = {"a; b", "", "null"},
       .description = words},
      {.id = "person:null", .name = "null"},
      {.id = "person:graph", .name = "graph"},
      {.id = "node", .name = "subgraph { edge -> node }; //"},
      {.id = "person:right-to-left",
       .name = "\xD8\xA3\xD8\xAD\xD9\x85\xD8\xAF \xE2\x80\xAE evil",
       .country = "\x02"},
      {.id = "person:emoji", .name = "\xF0\x9F\xA6\x8A\xE2\x80\x8D\xF0\x9F\x94\xA5 fox"},
      {.id = "state:" + longest, .name = longest, .type = state},
      {.id = "place:spaces", .name = "  a  \n b \t ", .type = place},
      {.id = "organization:%s%n", .name = "\\l\\r\\G\\E\\", .type = organization, .named = false},
      {.id = "event:=1+1", .name = "=1+1", .type = event, .event_type = Relation::killed},
  };
  const std::vector<WordsPlan> evidence = {{"a\"<&>1", words}};
  const std::vector<std::string> all = {"person:\"quoted\" \\ & <tag>",
                                        "person:null",
                                        "person:graph",
                                        "node",
                                        "person:right-to-left",
                                        "person:emoji",
                                        "state:" + longest,
                                        "place:spaces",
                                        "organization:%s%n"};
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    plan.claims.push_back({.source = all[i],
                           .relation = Relation::expelled,
                           .target = all[i + 1],
                           .evidence = evidence,
                           .polarity = Polarity::negated,
                           .claimants = {all[i]},
                           .quantity = words,
                           .manner = longest});
  }
  return build(std::move(plan));
}

Fixture crowd(std::size_t others) {
  Plan plan;
  plan.articles = {{"a1", "crowd.txt", "The Lantern", "", "", "", "Everybody met and praised everybody."}};
  plan.entities = {{.id = "state:nor", .name = "Norland", .type = EntityType::state}};
  for (std::size_t i = 0; i < others; ++i) {
    const std::string id = "person:" + std::to_string(10000 + i);
    plan.entities.push_back({.id = id, .name = "Person " + std::to_string(i)});
    plan.claims.push_back(
        {.source = id,
         .relation = i % 2 == 0 ? Relation::praised : Relation::killed,
         .target = i % 5 == 0 ? "state:nor" : "person:" + std::to_string(10000 + i * i % others),
         .evidence = {{"a1", "praised"}}});
  }
  return build(std::move(plan));
}

}  // namespace dossier::exporting
