#include "extract/clean/furniture.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace dossier::extract {
namespace {

struct PatternCase {
  const char* pattern;
  const char* text;
  bool fits;
};

class Pattern : public ::testing::TestWithParam<PatternCase> {};

TEST_P(Pattern, Fits) {
  EXPECT_EQ(fits_pattern(GetParam().pattern, GetParam().text), GetParam().fits);
}

INSTANTIATE_TEST_SUITE_P(Furniture, Pattern,
                         ::testing::Values(PatternCase{"read more", "read more", true},
                                           PatternCase{"read more", "read more now", false},
                                           PatternCase{"read*", "read more", true},
                                           PatternCase{"*more", "read more", true},
                                           PatternCase{"a*b*c", "axxbxbxc", true},
                                           PatternCase{"a*b*c", "axxbxbx", false},
                                           PatternCase{"# comments", "128 comments", true},
                                           PatternCase{"# comments", "no comments", false},
                                           PatternCase{"*(# articles)", "about jo (289 articles)", true},
                                           PatternCase{"*", "", true}, PatternCase{"", "a", false},
                                           PatternCase{"ab", "a", false}));

TEST(PlainLine, HasSmallLettersStraightQuotesAndSingleBlanks) {
  EXPECT_EQ(plain_line("\uFEFF Editors\u2019  \u201CPicks\u201D\u00A0\t"), "editors' \"picks\"");
}

TEST(FurnitureTable, IsReadable) {
  const Furniture& furniture = Furniture::built_in();
  for (std::size_t kind = 0; kind < furniture_kind_count; ++kind) {
    const auto& patterns = furniture.patterns(static_cast<FurnitureKind>(kind));
    EXPECT_FALSE(patterns.empty()) << kind;
    for (const FurniturePattern& one : patterns) EXPECT_EQ(plain_line(one.pattern), one.pattern);
  }
}

TEST(FurnitureTable, NamesTheLineThatBreaksItsForm) {
  for (const char* table :
       {"# head\nline\t10", "# head\nrow\t10\tx", "# head\nline\tten\tx", "# head\nline\t\tx"}) {
    try {
      const Furniture furniture{std::string_view(table)};
      ADD_FAILURE() << table;
    } catch (const std::invalid_argument& problem) {
      EXPECT_NE(std::string(problem.what()).find("furniture.tsv:2"), std::string::npos);
    }
  }
}

}  // namespace
}  // namespace dossier::extract
