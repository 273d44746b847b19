#include "extract/lexicon/predicates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace dossier::extract {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view head =
    "# head\tclass\trelation\tsource\ttarget\tsource_types\ttarget_types\teffect\n";

struct Read {
  Predicates predicates;
  std::vector<std::string> errors;
};

Read read(const std::string& rows) {
  Read result;
  const std::string content = std::string(head) + rows;
  const TableSources sources = {{"predicates", content}};
  const UserTables users;
  const DiagnosticSink report = [&](const Diagnostic& one) { result.errors.push_back(to_string(one)); };
  result.predicates = read_predicates({sources, users, report});
  return result;
}

std::vector<std::size_t> lines(std::span<const Predicate> predicates) {
  std::vector<std::size_t> result;
  for (const Predicate& predicate : predicates) {
    result.push_back(predicate.line);
  }
  return result;
}

TEST(Predicates, CompiledInTableIsRight) {
  const UserTables users;
  const DiagnosticSink report = [](const Diagnostic& diagnostic) { ADD_FAILURE() << to_string(diagnostic); };
  const Predicates predicates = read_predicates({embedded_tables(), users, report});
  EXPECT_FALSE(predicates.find(PredicateClass::verb, "expel").empty());
  EXPECT_FALSE(predicates.find(PredicateClass::noun, "expulsion").empty());
  EXPECT_FALSE(predicates.find(PredicateClass::adjective, "hostile").empty());
}

TEST(Predicates, EveryRelationIsSaidInFiveWaysAtLeast) {
  std::map<std::string, int> rows;
  for (const TableRow& row :
       parse_table(embedded_tables().at("predicates"), "predicates.tsv", [](const Diagnostic&) {}).rows) {
    ++rows[row.cells[2]];
  }
  for (const RelationInfo& relation : relations()) {
    if (relation.group != RelationGroup::role) {
      EXPECT_GE(rows[std::string(relation.name)], 5) << relation.name;
    }
  }
}

TEST(Predicates, HoldWhatTheRowSays) {
  const Read made =
      read("carry|bear out =attack|raid\tverb\tattacked\tsubj|poss\tout of|obj|mod\tSO\tLE\tintended\n");
  EXPECT_THAT(made.errors, IsEmpty());
  const auto found = made.predicates.find(PredicateClass::verb, "bear");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].lemma, "bear");
  EXPECT_EQ(found[0].particle, "out");
  EXPECT_THAT(found[0].object_nouns, ElementsAre("attack", "raid"));
  EXPECT_EQ(found[0].relation, Relation::attacked);
  EXPECT_THAT(found[0].source, ElementsAre(Slot{SlotKind::subject, ""}, Slot{SlotKind::possessor, ""}));
  EXPECT_THAT(found[0].target, ElementsAre(Slot{SlotKind::preposition, "out of"}, Slot{SlotKind::object, ""},
                                           Slot{SlotKind::modifier, ""}));
  EXPECT_TRUE(found[0].source_types.has(EntityType::state));
  EXPECT_FALSE(found[0].source_types.has(EntityType::person));
  EXPECT_TRUE(found[0].target_types.has(EntityType::event));
  EXPECT_EQ(found[0].polarity, Polarity::affirmed);
  EXPECT_EQ(found[0].modality, Modality::intended);
  EXPECT_EQ(made.predicates.find(PredicateClass::verb, "carry").size(), 1U);
}

TEST(Predicates, EffectsSetPolarityOrModality) {
  const Read made = read(
      "deny =asylum\tverb\thosts\tsubj\tobj\tS\tP\tnegated\n"
      "grant =asylum\tverb\thosts\tsubj\tobj\tS\tP\t-\n");
  const Predicate& denied = made.predicates.find(PredicateClass::verb, "deny")[0];
  EXPECT_EQ(denied.polarity, Polarity::negated);
  EXPECT_EQ(denied.modality, Modality::asserted);
  const Predicate& granted = made.predicates.find(PredicateClass::verb, "grant")[0];
  EXPECT_EQ(granted.polarity, Polarity::affirmed);
  EXPECT_EQ(granted.modality, Modality::asserted);
}

TEST(Predicates, ThoseWithParticleOrObjectNounComeFirst) {
  const Read made = read(
      "strike\tverb\tattacked\tsubj\tobj\tSO\tS\t-\n"             // line 2
      "strike =deal\tverb\tagreed_with\tsubj\twith\tSO\tSO\t-\n"  // line 3
      "strike\tverb\tattacked\tsubj\tobj\tSO\tL\t-\n"             // line 4
      "strike\tnoun\tattacked\tposs\ton\tSO\tL\t-\n"              // line 5
      "strike back\tverb\tattacked\tsubj\tat\tSO\tS\t-\n");       // line 6
  EXPECT_THAT(lines(made.predicates.find(PredicateClass::verb, "strike")), ElementsAre(3, 6, 2, 4));
  EXPECT_THAT(lines(made.predicates.find(PredicateClass::noun, "strike")), ElementsAre(5));
  EXPECT_TRUE(made.predicates.find(PredicateClass::adjective, "strike").empty());
  EXPECT_TRUE(made.predicates.find(PredicateClass::verb, "stri").empty());
}

TEST(Predicates, WhatIsRefused) {
  constexpr std::pair<std::string_view, std::string_view> refused[] = {
      {"a\tadverb\texpelled\tsubj\tobj\tS\tP\t-",
       "column 2, class: \"adverb\" is not allowed here; allowed: verb, noun, adjective, preposition"},
      {"a\tverb\tdisliked\tsubj\tobj\tS\tP\t-",
       "column 3, relation: \"disliked\" is no relation; allowed: leads, "},
      {"a\tverb\ttarget\tsubj\tobj\tS\tE\t-", "column 3, relation: \"target\" is no relation"},
      {"a\tverb\texpelled\tsubj|\tobj\tS\tP\t-", "column 4, source: an empty slot"},
      {"a\tverb\texpelled\tsubj\t-\tS\tP\t-", "column 5, target: an empty slot"},
      {"a\tverb\texpelled\tsubj\tobj\t-\tP\t-",
       "column 6, source_types: \"-\" is not allowed here; allowed: letters of PSOLEGR"},
      {"a\tverb\texpelled\tsubj\tobj\tS\tX\t-", "column 7, target_types: \"X\" is not allowed"},
      {"a\tverb\texpelled\tsubj\tobj\tS\tP\tasserted", "column 8, effect: "},
      {"a\tverb\texpelled\tsubj\tobj\tS\tP\tperhaps", "column 8, effect: "},
      {"a|\tverb\texpelled\tsubj\tobj\tS\tP\t-", "column 1, head: an empty word in the head"},
      {"a  out\tverb\texpelled\tsubj\tobj\tS\tP\t-", "column 1, head: an empty word in the head"},
      {"a =\tverb\texpelled\tsubj\tobj\tS\tP\t-", "column 1, head: an empty word in the head"},
      {"a up out\tverb\texpelled\tsubj\tobj\tS\tP\t-", "column 1, head: a head is lemmas"},
      {"=b\tverb\texpelled\tsubj\tobj\tS\tP\t-", "column 1, head: a head is lemmas"},
      {"a out\tnoun\texpelled\tposs\tof\tS\tP\t-",
       "column 1, head: only a verb has a particle, only a verb or a preposition object nouns"},
      {"a =b\tadjective\texpelled\tsubj\tof\tS\tP\t-",
       "column 1, head: only a verb has a particle, only a verb or a preposition object nouns"},
  };
  for (const auto& [row, message] : refused) {
    const Read made = read(std::string(row) + "\n");
    EXPECT_THAT(made.errors, ElementsAre(HasSubstr("predicates.tsv:2: error: " + std::string(message))))
        << row;
    EXPECT_TRUE(made.predicates.find(PredicateClass::verb, "a").empty()) << row;
  }
}

TEST(Predicates, ABrokenRowLeavesTheOthers) {
  const Read made = read(
      "a\tadverb\texpelled\tsubj\tobj\tS\tP\t-\n"
      "b\tverb\texpelled\tsubj\tobj\tS\tP\t-\n");
  EXPECT_EQ(made.errors.size(), 1U);
  EXPECT_EQ(lines(made.predicates.find(PredicateClass::verb, "b")), std::vector<std::size_t>{3});
}

TEST(Predicates, OtherColumnsAreRefused) {
  std::vector<std::string> errors;
  const TableSources sources = {{"predicates", "# head\tclass\na\tverb\n"}};
  const TableSources none;
  const UserTables users;
  const DiagnosticSink report = [&](const Diagnostic& one) { errors.push_back(to_string(one)); };
  EXPECT_TRUE(read_predicates({sources, users, report}).find(PredicateClass::verb, "a").empty());
  EXPECT_THAT(errors, ElementsAre(HasSubstr("the columns must be: head, class, relation")));
  EXPECT_TRUE(read_predicates({none, users, report}).find(PredicateClass::verb, "a").empty());
  EXPECT_EQ(errors.size(), 1U);
}

}  // namespace
}  // namespace dossier::extract
