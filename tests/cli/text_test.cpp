#include "cli/text.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace dossier::cli {
namespace {

TEST(Text, TakesTheHarmOutOfTexts) {
  EXPECT_EQ(harmless("plain, caf\u00e9\n\ttabbed"), "plain, caf\u00e9\n\ttabbed");
  EXPECT_EQ(harmless("\033[31mred\a"), "\uFFFD[31mred\uFFFD");
  EXPECT_EQ(harmless("\u009b31m"), "\uFFFD31m");
  EXPECT_EQ(harmless("a\u202eb\u2066c"), "a\uFFFDb\uFFFDc");
  EXPECT_EQ(harmless("broken \xC3"), "broken \uFFFD");
  EXPECT_EQ(one_line("  two\r\n lines\t here "), "two lines here");
}

TEST(Text, WrapsAtBlanks) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(wrap("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(wrap("unbreakable a", 4), (Lines{"unbreakable", "a"}));
  EXPECT_EQ(wrap("\u00e9\u00e9 \u00e9\u00e9", 5), (Lines{"\u00e9\u00e9 \u00e9\u00e9"}));
  EXPECT_EQ(wrap("", 5), (Lines{""}));
}

TEST(Text, WritesNumbers) {
  EXPECT_EQ(grouped(7), "7");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(counted(1, "entity", "entities"), "1 entity");
  EXPECT_EQ(counted(1000, "claim"), "1,000 claims");
  EXPECT_EQ(hundredths(7), "0.07");
  EXPECT_EQ(hundredths(100), "1.00");
}

TEST(Text, AlignsTables) {
  std::ostringstream out;
  Printer(out, 40, false).table({{"a", "first"}, {"long", "second with words that do not all fit"}}, 2);
  EXPECT_EQ(out.str(), "  a     first\n  long  second with words that do not\n        all fit\n");
}

TEST(Text, ColoursOnlyWhereAsked) {
  EXPECT_EQ(Style(false).heading("x"), "x");
  EXPECT_EQ(Style(true).heading("x"), "\033[1mx\033[0m");
}

}  // namespace
}  // namespace dossier::cli
