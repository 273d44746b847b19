#include "extract/lexicon/table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier::extract {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Parsed {
  Table table;
  std::vector<std::string> errors;
};

Parsed parse(std::string_view content) {
  Parsed parsed;
  parsed.table = parse_table(content, "t.tsv", [&](const Diagnostic& diagnostic) {
    parsed.errors.push_back(diagnostic.file + ":" + std::to_string(diagnostic.line) + ": " +
                            diagnostic.message);
  });
  return parsed;
}

TEST(Table, HeadNamesTheColumns) {
  const Parsed parsed = parse("# Words.\n#\n# word\tmeaning\nfox\tanimal\n\n# a comment\noak\ttree\n");
  EXPECT_THAT(parsed.errors, IsEmpty());
  EXPECT_THAT(parsed.table.columns, ElementsAre("word", "meaning"));
  ASSERT_EQ(parsed.table.rows.size(), 2U);
  EXPECT_THAT(parsed.table.rows[0].cells, ElementsAre("fox", "animal"));
  EXPECT_EQ(parsed.table.rows[1].line, 7U);
}

TEST(Table, LinesMayEndAsWindowsEndsThemOrNotAtAll) {
  const Parsed parsed = parse("# a\tb\r\n1\t2\r\n3\t4");
  EXPECT_THAT(parsed.errors, IsEmpty());
  ASSERT_EQ(parsed.table.rows.size(), 2U);
  EXPECT_THAT(parsed.table.rows[1].cells, ElementsAre("3", "4"));
}

TEST(Table, ATableWithoutRowsHasColumns) {
  EXPECT_THAT(parse("# a\tb\n").table.columns, ElementsAre("a", "b"));
}

TEST(Table, BrokenRowsAreReportedWithTheirLineAndLeftOut) {
  const Parsed parsed = parse("# a\tb\none\n1\t2\t3\n\t2\n1\t2\n");
  EXPECT_THAT(parsed.errors, ElementsAre(HasSubstr("t.tsv:2: 1 cells in a table of 2"),
                                         HasSubstr("t.tsv:3: 3 cells"), HasSubstr("t.tsv:4: an empty cell")));
  EXPECT_EQ(parsed.table.rows.size(), 1U);
}

TEST(Table, WithoutHeadIsRefused) {
  EXPECT_THAT(parse("a\tb\n").errors, ElementsAre(HasSubstr("t.tsv:1: no head")));
  EXPECT_THAT(parse("").errors, ElementsAre(HasSubstr("an empty table")));
}

TEST(Table, OtherColumnsThanExpectedAreReported) {
  const Table table = parse("# a\tb\n").table;
  std::vector<std::string> errors;
  const DiagnosticSink report = [&](const Diagnostic& diagnostic) { errors.push_back(diagnostic.message); };
  EXPECT_TRUE(expect_columns(table, {"a", "b"}, report));
  EXPECT_FALSE(expect_columns(table, {"a"}, report));
  EXPECT_FALSE(expect_columns(table, {"b", "a"}, report));
  EXPECT_THAT(errors, ElementsAre("the columns must be: a", "the columns must be: b, a"));
}

TEST(Table, ListItems) {
  EXPECT_THAT(list_items("one; two words;three"), ElementsAre("one", "two words", "three"));
  EXPECT_THAT(list_items("-"), IsEmpty());
  EXPECT_THAT(list_items("; ;"), IsEmpty());
}

}  // namespace
}  // namespace dossier::extract
