#include "graph/schema.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace dossier {
namespace {

using enum Polarity;

TEST(Schema, FollowsTheOrderOfTheEnumeration) {
  std::uint8_t expected = 0;
  for (const RelationInfo& row : relations()) EXPECT_EQ(static_cast<std::uint8_t>(row.relation), expected++);
  EXPECT_EQ(expected, static_cast<std::uint8_t>(Relation::participant) + 1);
}

TEST(Schema, EveryRelationIsToldInUniqueWords) {
  std::set<std::string_view> names, says;
  for (const RelationInfo& row : relations()) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_TRUE(says.insert(row.says).second) << row.says;
    EXPECT_TRUE(says.insert(row.says_not).second) << row.says_not;
    EXPECT_EQ(parse_relation(row.name), row.relation);
    EXPECT_EQ(row.plover.empty(), row.cameo.empty()) << row.name;
  }
}

TEST(Schema, SymmetricRelationsHaveTheSameEndsOnBothSides) {
  for (const RelationInfo& row : relations()) {
    if (!row.symmetric) continue;
    for (const auto type : {EntityType::person, EntityType::state, EntityType::organization,
                            EntityType::place, EntityType::event}) {
      EXPECT_EQ(row.source.has(type), row.target.has(type)) << row.name;
    }
  }
}

TEST(Schema, EveryPloverCategoryHasARelation) {
  std::set<std::string_view> found;
  for (const RelationInfo& row : relations()) found.insert(row.plover);
  const std::set<std::string_view> plover = {
      "",       "AGREE",  "CONSULT",  "SUPPORT", "COOPERATE", "AID",      "CONCEDE", "RETREAT", "REQUEST",
      "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION",  "MOBILIZE", "COERCE",  "ASSAULT"};
  EXPECT_EQ(found, plover);
}

TEST(Schema, KnowsTheUsualEnds) {
  EXPECT_TRUE(info(Relation::leads).source.has(EntityType::person));
  EXPECT_FALSE(info(Relation::leads).source.has(EntityType::state));
  EXPECT_TRUE(info(Relation::leads).target.has(EntityType::place));
  EXPECT_TRUE(info(Relation::criticized).target.has(EntityType::event));
  EXPECT_TRUE(info(Relation::attacked).source.has(EntityType::organization));
  EXPECT_FALSE(info(Relation::attacked).source.has(EntityType::place));
  EXPECT_TRUE(info(Relation::kin_of).symmetric);
  EXPECT_FALSE(info(Relation::expelled).symmetric);
  EXPECT_EQ(info(Relation::expelled).cameo, "166/174");
}

TEST(Schema, NamesAreReadBackAsTheyAreWritten) {
  for (const auto type : {EntityType::person, EntityType::state, EntityType::organization, EntityType::place,
                          EntityType::event}) {
    EXPECT_EQ(parse_entity_type(to_string(type)), type);
  }
  for (const auto polarity : {affirmed, negated}) EXPECT_EQ(parse_polarity(to_string(polarity)), polarity);
  for (const auto modality : {Modality::alleged, Modality::foiled, Modality::demanded, Modality::intended,
                              Modality::possible, Modality::asserted}) {
    EXPECT_EQ(parse_modality(to_string(modality)), modality);
  }
  EXPECT_EQ(to_string(EntityType::organization), "organization");
  EXPECT_EQ(to_string(Modality::demanded), "demanded");
  EXPECT_EQ(to_string(RelationGroup::verbal_conflict), "verbal conflict");
}

TEST(Schema, RefusesNamesItDoesNotKnow) {
  for (const std::string_view name : {"", "Expelled", "expel", "expelled ", "not expelled"}) {
    EXPECT_FALSE(parse_relation(name)) << name;
    EXPECT_FALSE(parse_entity_type(name)) << name;
    EXPECT_FALSE(parse_polarity(name)) << name;
    EXPECT_FALSE(parse_modality(name)) << name;
  }
}

TEST(Schema, PutsModalitiesIntoClasses) {
  EXPECT_EQ(class_of(Modality::asserted), ModalityClass::asserted);
  EXPECT_EQ(class_of(Modality::alleged), ModalityClass::alleged);
  for (const auto m : {Modality::foiled, Modality::demanded, Modality::intended, Modality::possible}) {
    EXPECT_EQ(class_of(m), ModalityClass::not_yet);
  }
  EXPECT_EQ(to_string(ModalityClass::not_yet), "not yet");
}

// The table that users read says of each relation what the program knows of it.
TEST(Schema, IsDocumentedAsItIs) {
  std::ifstream file(DOSSIER_SOURCE_DIR "/docs/graph-model.md");
  std::stringstream page;
  page << file.rdbuf();
  const std::string text = page.str();
  for (const RelationInfo& row : relations()) {
    const std::string name = "\n| `" + std::string(row.name) + (row.symmetric ? "` = |" : "` |");
    const std::size_t begin = text.find(name);
    ASSERT_NE(begin, std::string::npos) << row.name;
    const std::string line = text.substr(begin + 1, text.find('\n', begin + 1) - begin - 1);
    const auto or_dash = [](std::string_view code) { return std::string(code.empty() ? "-" : code); };
    EXPECT_TRUE(line.ends_with("| " + or_dash(row.plover) + " | " + or_dash(row.cameo) + " |")) << line;
  }
}

struct Label {
  Relation relation;
  Polarity polarity;
  ModalityClass modality_class;
  std::string_view kind, phrase;
};

TEST(Schema, TellsWhatChangesTheMeaning) {
  using enum ModalityClass;
  const Label labels[] = {
      {Relation::expelled, affirmed, asserted, "expelled", "expelled"},
      {Relation::expelled, negated, asserted, "not expelled", "did not expel"},
      {Relation::expelled, affirmed, alleged, "expelled (alleged)", "allegedly expelled"},
      {Relation::expelled, negated, alleged, "not expelled (alleged)", "allegedly did not expel"},
      {Relation::expelled, affirmed, not_yet, "expelled (not yet)",
       "expelled (planned, demanded or possible)"},
      {Relation::hosts, negated, not_yet, "not hosts (not yet)",
       "does not host (planned, demanded or possible)"},
      {Relation::member_of, affirmed, alleged, "member_of (alleged)", "is allegedly a member of"},
      {Relation::target, negated, alleged, "not target (alleged)", "was allegedly not the target of"},
      {Relation::leads, affirmed, asserted, "leads", "leads"},
  };
  for (const Label& label : labels) {
    EXPECT_EQ(kind(label.relation, label.polarity, label.modality_class), label.kind);
    EXPECT_EQ(phrase(label.relation, label.polarity, label.modality_class), label.phrase);
  }
}

// What is negated, alleged or not yet may never look like the plain kind.
TEST(Schema, NoTwoKindsAreAlike) {
  std::set<std::string_view> kinds, phrases;
  for (const RelationInfo& row : relations()) {
    for (const auto polarity : {affirmed, negated}) {
      for (const auto of : {ModalityClass::asserted, ModalityClass::alleged, ModalityClass::not_yet}) {
        EXPECT_TRUE(kinds.insert(kind(row.relation, polarity, of)).second);
        EXPECT_TRUE(phrases.insert(phrase(row.relation, polarity, of)).second);
      }
    }
  }
}

}  // namespace
}  // namespace dossier
