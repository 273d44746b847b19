#include "export/exporter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "fixture.hpp"

namespace dossier::exporting {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// Notes what it is fed.
class Notes final : public Exporter {
 public:
  void begin(const Summary& summary) override { announced = summary; }
  void article(const ArticleRow& row) override { articles.emplace_back(row.id); }
  void entity(const EntityRow& row, const EntityLook& look) override {
    entities.emplace_back(row.id);
    degrees[std::string(row.id)] = look.degree;
  }
  void claim(const ClaimRow& row) override {
    kinds.emplace_back(std::string(row.source) + " " +
                       std::string(kind(row.relation, row.polarity, class_of(row.modality))));
  }
  void end() override { ended = true; }
  [[nodiscard]] std::uint64_t edges() const override { return kinds.size(); }

  Summary announced;
  std::vector<std::string> articles, entities, kinds;
  std::map<std::string, std::uint32_t> degrees;
  bool ended = false;
};

TEST(Write, FeedsEverythingInOrderAndAnnouncesIt) {
  Fixture fixture = ordinary();
  Notes notes;
  const Written written = write(fixture.graph, fixture.texts, {}, notes);
  EXPECT_THAT(notes.articles, ElementsAre("a1", "a2", "a3"));
  EXPECT_TRUE(std::ranges::is_sorted(notes.entities));
  EXPECT_TRUE(notes.ended);
  EXPECT_EQ(notes.announced.articles, 3U);
  EXPECT_EQ(notes.announced.entities, notes.entities.size());
  EXPECT_EQ(notes.announced.claims, notes.kinds.size());
  EXPECT_EQ(written.entities, notes.entities.size());
  EXPECT_EQ(written.claims, 10U);
  EXPECT_EQ(written.edges, 10U);
}

TEST(Write, ChoosesWhatHasAPart) {
  Fixture fixture = ordinary();
  Notes notes;
  write(fixture.graph, fixture.texts, {}, notes);
  for (const std::string id : {"state:sud",                   // an end
                               "organization:the-lantern",    // a claimant
                               "place:quiet-bay",             // a claim's place
                               "event:the-march-expulsions",  // a claim's event
                               "place:port-vale",             // an event's place
                               "event:the-great-flood"}) {    // a named event
    EXPECT_TRUE(notes.degrees.contains(id)) << id;
  }
  EXPECT_FALSE(notes.degrees.contains("person:nobody-in-particular"));
  Notes all;
  write(fixture.graph, fixture.texts, {.all_names = true}, all);
  EXPECT_EQ(all.entities.size(), fixture.graph.entity_count());
}

TEST(Write, CountsOnlyPlainArrowsAsDegree) {
  Fixture fixture = ordinary();
  Notes notes;
  write(fixture.graph, fixture.texts, {}, notes);
  EXPECT_EQ(notes.degrees["state:nor"], 3U);
  EXPECT_EQ(notes.degrees["state:sud"], 0U) << "one claim at it is implied, the other negated";
  EXPECT_EQ(notes.degrees["person:ana-berg"], 1U);
}

std::string exported(Format format, Fixture fixture) {
  std::ostringstream out;
  const auto exporter = make_exporter(format, out);
  write(fixture.graph, fixture.texts, {}, *exporter);
  return out.str();
}

TEST(Formats, FoldByKindOrNotAtAll) {
  Fixture fixture = ordinary();
  std::ostringstream out;
  for (const auto& [format, edges] : {std::pair{Format::json, 10U},
                                      {Format::graphml, 8U},
                                      {Format::dot, 8U},
                                      {Format::gexf, 8U},
                                      {Format::node_link, 8U}}) {
    const auto exporter = make_exporter(format, out);
    EXPECT_EQ(write(fixture.graph, fixture.texts, {}, *exporter).edges, edges);
  }
}

Fixture denial_only() {
  Plan plan;
  plan.articles = {{"a1", "one.txt", "", "", "", "", "Norland did not expel Ana Berg."}};
  plan.entities = {{.id = "state:nor", .name = "Norland", .type = EntityType::state},
                   {.id = "person:ana-berg", .name = "Ana Berg"}};
  plan.claims = {{.source = "state:nor",
                  .relation = Relation::expelled,
                  .target = "person:ana-berg",
                  .evidence = {{"a1", "Norland did not expel Ana Berg"}},
                  .polarity = Polarity::negated}};
  return build(std::move(plan));
}

TEST(Formats, NeverTellADenialAsTheDeed) {
  const std::string graphml = exported(Format::graphml, denial_only());
  EXPECT_THAT(graphml, HasSubstr("label=\"not expelled\""));
  EXPECT_THAT(graphml, HasSubstr("<data key=\"kind\">not expelled</data>"));
  EXPECT_THAT(graphml, Not(HasSubstr(">expelled")));
  EXPECT_THAT(graphml, Not(HasSubstr("\"expelled")));
  const std::string dot = exported(Format::dot, denial_only());
  EXPECT_THAT(dot, HasSubstr("label=\"not expelled\""));
  EXPECT_THAT(dot, HasSubstr("arrowhead=\"tee\""));
  EXPECT_THAT(dot, Not(HasSubstr("\"expelled")));
  EXPECT_THAT(dot, Not(HasSubstr("Norland expelled")));
  const std::string gexf = exported(Format::gexf, denial_only());
  EXPECT_THAT(gexf, HasSubstr("kind=\"not expelled\" label=\"not expelled\""));
  EXPECT_THAT(gexf, Not(HasSubstr("\"expelled")));
  const std::string node_link = exported(Format::node_link, denial_only());
  EXPECT_THAT(node_link, HasSubstr(R"("key": "not expelled")"));
  EXPECT_THAT(node_link, Not(HasSubstr("\"expelled")));
  const std::string json = exported(Format::json, denial_only());
  EXPECT_THAT(json,
              HasSubstr(R"("relation": "expelled", "source": "state:nor", "target": "person:ana-berg", )"
                        R"("polarity": "negated")"));
}

TEST(Formats, DrawCertaintyAsLineStyle) {
  const std::string dot = exported(Format::dot, ordinary());
  EXPECT_THAT(dot, HasSubstr(R"dot(label="expelled (alleged)", color="#D55E00", style="dashed")dot"));
  EXPECT_THAT(dot, HasSubstr(R"dot(label="expelled (not yet)", color="#D55E00", style="dotted")dot"));
  EXPECT_THAT(
      dot, HasSubstr(
               R"dot(label="not expelled\nsays Sudra", color="#D55E00", style="solid", arrowhead="tee")dot"));
  EXPECT_THAT(dot, Not(HasSubstr("javascript")));
}

TEST(Formats, AreTheSameBytesEachTime) {
  for (const Format format : {Format::graphml, Format::dot, Format::json, Format::gexf, Format::node_link}) {
    EXPECT_EQ(exported(format, hostile()), exported(format, hostile()));
  }
}

}  // namespace
}  // namespace dossier::exporting
