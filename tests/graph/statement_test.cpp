#include "graph/statement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

//                                     0         1         2         3         4         5
//                                     0123456789012345678901234567890123456789012345678901234567
constexpr std::string_view text = "Norland expelled two Sudran envoys, Ana Berg told Zoë Lund.";
constexpr Span norland{0, 7}, envoys{17, 34}, ana{36, 44}, clause{0, 34}, sentence{0, 60};

LocalEntity entity(EntityType type, std::string name, Span mention) {
  LocalEntity entity;
  entity.type = type;
  entity.named = true;
  entity.name = std::move(name);
  entity.mentions = {{mention, MentionForm::name}};
  return entity;
}

Reading sample_reading() {
  Reading reading;
  reading.entities = {entity(EntityType::state, "Norland", norland),
                      entity(EntityType::person, "two Sudran envoys", envoys),
                      entity(EntityType::person, "Ana Berg", ana)};
  Statement expelled({0, norland}, Relation::expelled, {1, envoys}, clause);
  expelled.claimants = {{2, ana}};
  expelled.confidence = 80;
  reading.statements = {expelled};
  return reading;
}

TEST(Statement, TheIdIsOfWhatIsSaidAndWhere) {
  const Statement statement = sample_reading().statements.front();
  const std::uint64_t id = statement_id("a1", statement);
  EXPECT_LT(id, std::uint64_t{1} << 60U);
  std::set<std::uint64_t> ids = {id, statement_id("a2", statement)};
  const std::vector<std::function<void(Statement&)>> changes = {
      [](Statement& s) { s.relation = Relation::accused; },
      [](Statement& s) { s.polarity = Polarity::negated; },
      [](Statement& s) { s.modality = Modality::alleged; },
      [](Statement& s) { s.subject.span.end = 6; },
      [](Statement& s) { s.object.span.begin = 21; },
      [](Statement& s) { s.claimants.clear(); },
      [](Statement& s) { s.evidence = {sentence}; },
      [](Statement& s) { s.evidence.push_back(sentence); },
  };
  for (const auto& change : changes) {
    Statement changed = statement;
    change(changed);
    EXPECT_TRUE(ids.insert(statement_id("a1", changed)).second);
  }
}

TEST(Statement, RuleConfidenceAndDetailsDoNotChangeTheId) {
  Statement changed = sample_reading().statements.front();
  changed.rule = "active";
  changed.confidence = 3;
  changed.time = Date::year(2018);
  changed.manner = "over spying";
  changed.subject.entity = 2;
  changed.implied_by = 0;
  EXPECT_EQ(statement_id("a1", changed), statement_id("a1", sample_reading().statements.front()));
}

TEST(Canonicalize, SortsAndKeepsTheSurest) {
  Reading reading = sample_reading();
  Statement unsure = reading.statements.front();
  unsure.confidence = 20;
  unsure.rule = "unsure";
  Statement later({2, ana}, Relation::accused, {1, envoys}, Span{36, 60});
  Statement follows = later;
  follows.relation = Relation::criticized;
  follows.implied_by = 1;  // the unsure one, which goes
  follows.evidence = {Span{36, 60}, clause, clause};
  reading.statements = {later, unsure, follows, reading.statements.front()};
  reading.entities[0].aliases = {"the north", "Norland", "Kingdom of Norland", "the north"};
  reading.entities[0].mentions = {{{8, 16}, MentionForm::pronoun}, {norland, MentionForm::name}};
  canonicalize(reading, "a1");
  ASSERT_EQ(reading.statements.size(), 3U);
  EXPECT_EQ(reading.statements[0].confidence, 80);
  EXPECT_EQ(reading.statements[1].relation, Relation::criticized);
  EXPECT_EQ(reading.statements[1].implied_by, 0U);
  EXPECT_THAT(reading.statements[1].evidence, ElementsAre(clause, Span{36, 60}));
  EXPECT_EQ(reading.statements[2].relation, Relation::accused);
  EXPECT_THAT(reading.entities[0].aliases, ElementsAre("Kingdom of Norland", "the north"));
  EXPECT_EQ(reading.entities[0].mentions.front().span, norland);
  EXPECT_THAT(faults(reading, text), IsEmpty());
}

TEST(Canonicalize, DoesNotDependOnTheOrderOfStatements) {
  Reading one = sample_reading();
  one.statements.emplace_back(Argument{2, ana}, Relation::accused, Argument{1, envoys}, Span{36, 60});
  one.statements.back().implied_by = 0;
  Reading other = one;
  std::swap(other.statements[0], other.statements[1]);
  other.statements[0].implied_by = 1;
  canonicalize(one, "a1");
  canonicalize(other, "a1");
  ASSERT_EQ(one.statements.size(), other.statements.size());
  for (std::size_t i = 0; i < one.statements.size(); ++i) {
    EXPECT_EQ(statement_id("a1", one.statements[i]), statement_id("a1", other.statements[i]));
    EXPECT_EQ(one.statements[i].implied_by, other.statements[i].implied_by);
  }
}

TEST(Canonicalize, OpensACircleThatMakingOneCloses) {
  Reading reading = sample_reading();
  reading.statements.push_back(reading.statements.front());
  reading.statements.back().confidence = 10;
  reading.statements.emplace_back(Argument{2, ana}, Relation::accused, Argument{1, envoys}, Span{36, 60});
  reading.statements[0].implied_by = 2;
  reading.statements[2].implied_by = 1;
  canonicalize(reading, "a1");
  EXPECT_THAT(faults(reading, text), IsEmpty());
}

struct Fault {
  std::function<void(Reading&)> make;
  std::string_view words;
};

TEST(Faults, ASoundReadingHasNone) {
  EXPECT_THAT(faults(sample_reading(), text), IsEmpty());
  EXPECT_THAT(faults(Reading{}, ""), IsEmpty());
}

TEST(Faults, NameWhatIsWrong) {
  const Fault all[] = {
      {[](Reading& r) { r.entities[0].mentions.clear(); }, "entity 0: has no mention"},
      {[](Reading& r) { r.entities[0].name.clear(); }, "entity 0: has no name"},
      {[](Reading& r) {
         r.entities[1].mentions = {{{50, 53}, {}}};
       },
       "entity 1: mention 50..53"},
      {[](Reading& r) {
         r.entities[1].mentions = {{{50, 54}, {}}, {{0, 7}, {}}};
       },
       "mentions are not sorted"},
      {[](Reading& r) {
         r.entities[1].aliases = {"b", "a"};
       },
       "aliases are not sorted"},
      {[](Reading& r) {
         r.entities[1].positions = {"a", "a"};
       },
       "positions are not sorted"},
      {[](Reading& r) { r.entities[1].event_type = Relation::attacked; }, "is no event but"},
      {[](Reading& r) { r.entities[1].time = Date::year(2018); }, "is no event but"},
      {[](Reading& r) {
         r.entities[1].type = EntityType::event;
         r.entities[1].place = 3;
       },
       "place is no entity"},
      {[](Reading& r) {
         r.entities[1].type = EntityType::event;
         r.entities[1].place = 2;
       },
       "place is a person"},
      {[](Reading& r) { r.statements[0].subject.entity = 3; }, "statement 0: subject is no entity"},
      {[](Reading& r) { r.statements[0].object.entity = no_entity; }, "object is no entity"},
      {[](Reading& r) {
         r.statements[0].object.span = {40, 70};
       },
       "object 40..70"},
      {[](Reading& r) { r.statements[0].claimants[0].entity = 9; }, "claimant is no entity"},
      {[](Reading& r) { r.statements[0].claimants[0].span = {}; }, "claimant 0..0"},
      {[](Reading& r) { r.statements[0].evidence.clear(); }, "has no evidence"},
      {[](Reading& r) {
         r.statements[0].evidence = {{0, 99}};
       },
       "evidence 0..99"},
      {[](Reading& r) {
         r.statements[0].evidence = {{8, 16}, {0, 7}};
       },
       "evidence is not sorted"},
      {[](Reading& r) {
         r.statements[0].evidence = {clause, clause};
       },
       "evidence is not sorted"},
      {[](Reading& r) { r.statements[0].confidence = 101; }, "confidence is not in 0..100"},
      {[](Reading& r) { r.statements[0].confidence = -1; }, "confidence is not in 0..100"},
      {[](Reading& r) {
         r.statements[0].event = {{0, norland}};
       },
       "event is no event"},
      {[](Reading& r) {
         r.statements[0].place = {{2, ana}};
       },
       "place is a person"},
      {[](Reading& r) {
         r.statements[0].place = {{7, ana}};
       },
       "place is no entity"},
      {[](Reading& r) { r.statements[0].implied_by = 0; }, "implied by itself"},
      {[](Reading& r) { r.statements[0].implied_by = 1; }, "implied by no statement"},
      {[](Reading& r) {
         r.statements.push_back(r.statements[0]);
         r.statements[0].implied_by = 1;
         r.statements[1].implied_by = 0;
       },
       "implied by itself"},
  };
  for (const Fault& fault : all) {
    Reading reading = sample_reading();
    fault.make(reading);
    EXPECT_THAT(faults(reading, text), ::testing::Contains(HasSubstr(std::string(fault.words))))
        << fault.words;
  }
}

}  // namespace
}  // namespace dossier
