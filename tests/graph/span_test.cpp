#include "graph/span.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "graph/diagnostic.hpp"
#include "graph/string_table.hpp"

namespace dossier {
namespace {

constexpr std::string_view phrase = "Zoë of Sudra";  // ë is two bytes, 2 and 3

TEST(Span, IsValidOnlyOnCharacterBoundaries) {
  EXPECT_TRUE(is_valid({0, 4}, phrase));
  EXPECT_TRUE(is_valid({0, 13}, phrase));
  EXPECT_TRUE(is_valid({2, 4}, phrase));
  for (const Span span :
       {Span{0, 3}, Span{3, 5}, Span{4, 4}, Span{5, 4}, Span{0, 14}, Span{14, 15}, Span{13, 13}}) {
    EXPECT_FALSE(is_valid(span, phrase)) << span.begin << ".." << span.end;
  }
}

TEST(Span, CutsItsWords) {
  EXPECT_EQ(cut(phrase, {0, 4}), "Zoë");
  EXPECT_EQ(cut(phrase, {8, 13}), "Sudra");
  EXPECT_THROW((void)cut(phrase, {8, 14}), std::out_of_range);
  EXPECT_THROW((void)cut(phrase, {5, 4}), std::out_of_range);
}

TEST(Span, CoversOverlapsAndContains) {
  EXPECT_EQ(cover({2, 5}, {4, 9}), (Span{2, 9}));
  EXPECT_EQ(cover({7, 9}, {1, 2}), (Span{1, 9}));
  EXPECT_TRUE((Span{2, 5}).overlaps({4, 9}));
  EXPECT_FALSE((Span{2, 5}).overlaps({5, 9}));
  EXPECT_TRUE((Span{2, 9}).contains({2, 5}));
  EXPECT_FALSE((Span{2, 9}).contains({1, 5}));
}

TEST(Diagnostic, SaysWhereAndWhat) {
  EXPECT_EQ(to_string(Diagnostic{Severity::error, "news.jsonl", 12, "not valid JSON"}),
            "news.jsonl:12: error: not valid JSON");
  EXPECT_EQ(to_string(Diagnostic{Severity::warning, "a.txt", 0, "no date"}), "a.txt: warning: no date");
  EXPECT_EQ(to_string(Diagnostic{Severity::note, "", 0, "nothing to do"}), "note: nothing to do");
}

TEST(StringTable, KeepsEachTextOnce) {
  StringTable table;
  EXPECT_EQ(table.intern(""), 0U);
  EXPECT_EQ(table.intern("Norland"), 1U);
  EXPECT_EQ(table.intern("Sudra"), 2U);
  EXPECT_EQ(table.intern("Norland"), 1U);
  EXPECT_EQ(table.text(0), "");
  EXPECT_EQ(table.text(2), "Sudra");
  EXPECT_EQ(table.size(), 3U);
}

TEST(StringTable, GrowsAndIsRestored) {
  StringTable table;
  for (int i = 0; i < 5000; ++i)
    EXPECT_EQ(table.intern("name " + std::to_string(i)), static_cast<unsigned>(i + 1));
  StringTable restored = StringTable::restore(table.bytes(), table.ends());
  EXPECT_EQ(restored.text(5000), "name 4999");
  EXPECT_EQ(restored.intern("name 17"), 18U);
  EXPECT_EQ(restored.intern("another"), 5001U);
  EXPECT_EQ(restored.text(5001), "another");
}

TEST(StringTable, RefusesWhatDoesNotFit) {
  for (const std::vector<std::uint32_t>& ends :
       std::vector<std::vector<std::uint32_t>>{{}, {1, 3}, {0, 2}, {0, 4}, {0, 3, 2, 3}, {0, 3, 2}}) {
    EXPECT_THROW((void)StringTable::restore("abc", ends), std::invalid_argument);
  }
  EXPECT_EQ(StringTable::restore("abc", {0, 1, 3}).text(2), "bc");
}

}  // namespace
}  // namespace dossier
