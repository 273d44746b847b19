// Tags, relations and features are told in text and read back.
#include "extract/syntax.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "extract/features.hpp"

namespace dossier::extract {
namespace {

// Every value has a name of its own, which is read as that value.
template <typename Enum, typename Parse>
void expect_names(std::size_t count, Parse parse) {
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < count; ++i) {
    const auto value = static_cast<Enum>(i);
    EXPECT_TRUE(seen.insert(name(value)).second) << name(value);
    EXPECT_EQ(parse(name(value)), value) << name(value);
  }
  EXPECT_EQ(parse(""), std::nullopt);
  EXPECT_EQ(parse("nonsense"), std::nullopt);
}

TEST(Syntax, EveryValueHasItsName) {
  expect_names<Upos>(upos_count, parse_upos);
  expect_names<Xpos>(xpos_count, parse_xpos);
  expect_names<Deprel>(deprel_count, parse_deprel);
  expect_names<NameType>(name_type_count, parse_name_type);
}

TEST(Syntax, NamesStandWithTheirValues) {
  EXPECT_EQ(name(Upos::none), "_");
  EXPECT_EQ(name(Upos::propn), "PROPN");
  EXPECT_EQ(name(Xpos::dollar), "$");
  EXPECT_EQ(name(Xpos::prp_poss), "PRP$");
  EXPECT_EQ(name(Xpos::hyph), "HYPH");
  EXPECT_EQ(name(Xpos::vbz), "VBZ");
  EXPECT_EQ(name(Xpos::quote_open), "``");
  EXPECT_EQ(name(Deprel::case_), "case");
  EXPECT_EQ(name(Deprel::nsubj_pass), "nsubj:pass");
  EXPECT_EQ(name(Deprel::xcomp), "xcomp");
  EXPECT_EQ(name(NameType::location), "LOC");
}

TEST(Syntax, ASubtypeHasItsRelation) {
  for (std::size_t i = 0; i < deprel_count; ++i) {
    const auto deprel = static_cast<Deprel>(i);
    const std::string_view full = name(deprel);
    EXPECT_EQ(name(universal(deprel)), full.substr(0, full.find(':')));
  }
}

struct FeatureCase {
  std::string given;
  std::string told;  // empty: refused
};

TEST(Features, AreReadAndTold) {
  const FeatureCase cases[] = {
      {"_", "_"},
      {"", "_"},
      {"Number=Sing", "Number=Sing"},
      {"Tense=Past|Number=Plur|Mood=Ind", "Mood=Ind|Number=Plur|Tense=Past"},
      {"NumType=Ord|NumForm=Word|Number=Sing", "Number=Sing|NumForm=Word|NumType=Ord"},
      {"Gender=Fem,Masc", "Gender=Fem,Masc"},
      {"PronType=Int|Poss=Yes|Reflex=Yes", "Poss=Yes|PronType=Int|Reflex=Yes"},
      {"Number=Dual", ""},
      {"Size=Big", ""},
      {"Number", ""},
      {"Number=", ""},
      {"Number=Sing|", ""},
  };
  for (const FeatureCase& one : cases) {
    const std::optional<Features> features = parse_features(one.given);
    EXPECT_EQ(features ? to_text(*features) : std::string(), one.told) << one.given;
  }
}

TEST(Features, AnyThatAreToldAreReadBack) {
  // One value of each, so that no field reaches into its neighbour.
  const std::vector<std::pair<std::string, std::string>> all = {
      {"Abbr", "Yes"},    {"Case", "Nom"},    {"Definite", "Ind"}, {"Degree", "Sup"},  {"ExtPos", "SCONJ"},
      {"Foreign", "Yes"}, {"Gender", "Neut"}, {"Mood", "Sub"},     {"Number", "Sing"}, {"NumForm", "Word"},
      {"NumType", "Ord"}, {"Person", "3"},    {"Polarity", "Pos"}, {"Poss", "Yes"},    {"PronType", "Tot"},
      {"Reflex", "Yes"},  {"Style", "Vrnc"},  {"Tense", "Pres"},   {"Typo", "Yes"},    {"VerbForm", "Part"},
      {"Voice", "Pass"}};
  std::mt19937 chance(7);
  for (int round = 0; round < 500; ++round) {
    Features features;
    std::string expected;
    for (const auto& [key, value] : all) {
      if (chance() % 2 == 0) continue;
      ASSERT_TRUE(set_feature(features, key, value)) << key;
      expected += (expected.empty() ? "" : "|") + key + "=" + value;
    }
    ASSERT_EQ(to_text(features), expected.empty() ? "_" : expected);
    ASSERT_EQ(parse_features(expected), features);
  }
}

}  // namespace
}  // namespace dossier::extract
