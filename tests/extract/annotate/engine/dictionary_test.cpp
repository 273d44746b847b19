#include "extract/annotate/engine/dictionary.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/annotate/engine/tag_context.hpp"

namespace dossier::embedded {
extern const std::string_view dictionary;
}

namespace dossier::extract {
namespace {

TEST(Dictionary, KnowsTheClassesOfForms) {
  EXPECT_EQ(looked_up("boat").classes, DictionaryEntry::noun | DictionaryEntry::verb);
  EXPECT_EQ(looked_up("mice").classes, DictionaryEntry::plural);
  EXPECT_EQ(looked_up("fought").classes, DictionaryEntry::past);
  EXPECT_EQ(looked_up("cities").classes, DictionaryEntry::plural);
  EXPECT_EQ(looked_up("tries").classes, DictionaryEntry::plural | DictionaryEntry::third_person);
  EXPECT_EQ(looked_up("happier").classes, DictionaryEntry::comparative);
  EXPECT_EQ(looked_up("sadly").classes, DictionaryEntry::adverb);
  EXPECT_NE(looked_up("taking").classes & DictionaryEntry::gerund, 0U);
}

TEST(Dictionary, KnowsWhatIsNamed) {
  EXPECT_NE(looked_up("norway").names & DictionaryEntry::place, 0U);
  EXPECT_NE(looked_up("einstein").names & DictionaryEntry::person, 0U);
  EXPECT_NE(looked_up("albert").names & (DictionaryEntry::person << DictionaryEntry::part_shift), 0U);
  EXPECT_EQ(looked_up("norway").classes, 0U);
}

TEST(Dictionary, KnowsWhichAdjectivesHaveACapital) {
  EXPECT_TRUE(looked_up("norwegian").capital);
  EXPECT_FALSE(looked_up("wooden").capital);
  EXPECT_FALSE(looked_up("catholic").capital);  // "of catholic tastes"
  EXPECT_FALSE(looked_up("norway").capital);
}

TEST(Dictionary, KnowsNothingOfOtherForms) {
  for (const std::string_view form : {"", "norlandic", "Boat", "zzzz", "'", "\xC3\xA9t\xC3\xA9", "boat\t1"})
    EXPECT_EQ(looked_up(form), DictionaryEntry()) << form;
}

TEST(Dictionary, FindsEveryLineOfItsTable) {
  std::string_view rest = embedded::dictionary;
  std::size_t lines = 0;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    const bool looked = ++lines % 101 == 1 || rest.empty();
    if (!looked) continue;
    const std::size_t tab = line.find('\t');
    const DictionaryEntry entry = looked_up(line.substr(0, tab));
    const std::string cells = std::to_string(entry.classes) + "\t" + std::to_string(entry.names) +
                              (entry.capital ? "\tcapital" : "");
    EXPECT_EQ(cells, line.substr(tab + 1)) << line;
    EXPECT_LT(entry.classes, DictionaryEntry::class_sets);
    EXPECT_LT(entry.names, DictionaryEntry::name_sets);
  }
  EXPECT_GT(lines, 100'000U);
}

TEST(TagContext, TellsWhereAFormStands) {
  const KnownForm within = known_form("boats", false);
  EXPECT_NE(within.classes, known_form("Boats", false).classes);
  EXPECT_NE(within.classes, known_form("boats", true).classes);
  EXPECT_NE(known_form("Boats", true).classes, known_form("Boats", false).classes);
  EXPECT_EQ(known_form("\xE2\x80\x9C", false).classes, known_form("\"", false).classes);
}

TEST(TagContext, HasItsOwnRowsForEveryPlace) {
  const KnownForm form = known_form("Boats", true);
  const ContextRows rows = rows_of_context(form, &form, &form);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_LT(rows[i], context_rows);
    for (std::size_t k = 0; k < i; ++k) EXPECT_NE(rows[i], rows[k]);
  }
  const KnownForm nothing;
  EXPECT_EQ(rows_of_context(form, nullptr, nullptr), rows_of_context(form, &nothing, &nothing));
}

constexpr std::uint32_t labels = 3;

std::string contexts_of(const std::vector<std::int32_t>& rows, std::uint32_t columns = labels) {
  ModelWriter writer;
  const std::vector<std::uint8_t> shifts(rows.size(), fraction_bits - 1);
  std::vector<std::int8_t> weights;
  for (std::size_t i = 0; i < rows.size() * columns; ++i) weights.push_back(static_cast<std::int8_t>(i + 1));
  writer.add_vector("context rows", rows);
  writer.add_matrix("context", {static_cast<std::uint32_t>(rows.size()), columns, shifts, weights});
  return writer.finish();
}

TEST(TagContexts, AddTheRowsThatTheModelHas) {
  const std::string bytes = contexts_of({5, 9});
  const ModelFile model(bytes);
  const TagContexts contexts(model, "context", labels);
  ASSERT_FALSE(contexts.empty());
  std::array<std::int32_t, TagContexts::step> scores = {100, 200, 300, 400};
  contexts.add({5, 9, 7, 9}, scores.data());
  const std::array<std::int32_t, TagContexts::step> sums = {100 + 2 + 8 + 8, 200 + 4 + 10 + 10,
                                                            300 + 6 + 12 + 12, 400};
  EXPECT_EQ(scores, sums);
}

TEST(TagContexts, MayBeMissingAndMustFit) {
  ModelWriter writer;
  const std::string none = writer.finish();
  const ModelFile without(none);
  EXPECT_TRUE(TagContexts(without, "context", labels).empty());
  for (const std::string& bytes : {contexts_of({5, 9}, labels + 1), contexts_of({-1}),
                                   contexts_of({static_cast<std::int32_t>(context_rows)})}) {
    const ModelFile model(bytes);
    EXPECT_THROW(TagContexts(model, "context", labels), ModelError);
  }
}

}  // namespace
}  // namespace dossier::extract
