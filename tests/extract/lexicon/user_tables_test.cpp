// Tables that a user adds to those of the lexicon or puts in their place.
#include "extract/lexicon/user_tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>

#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/predicates.hpp"

namespace dossier::extract {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const TableSources& sources() {
  static const TableSources tables = {
      {"predicates",
       "# head\tclass\trelation\nexpel|deport\tverb\ta\nhit =a|b\tverb\tb\nexpel\tnoun\tc\nhit\tverb\td\n"},
      {"kin", "# word\nwife\nhusband\n"}};
  return tables;
}

struct Used {
  std::vector<std::string> rows;  // "+file line cell/cell" of the user's, "line cell/cell" of the lexicon's
  std::vector<std::string> errors;
};

Used used(const std::string& name, const std::string& content) {
  Used result;
  const UserTables users = {{name, {"mine/" + name + ".tsv", content}}};
  const Table table = table_in_use(sources(), users, name, [&](const Diagnostic& diagnostic) {
    result.errors.push_back(to_string(diagnostic));
  });
  for (const TableRow& row : table.rows) {
    std::string text = (row.added ? "+" : "") + std::to_string(row.line) + " ";
    for (const std::string& cell : row.cells) text += (&cell == row.cells.data() ? "" : "/") + cell;
    result.rows.push_back(text);
  }
  return result;
}

TEST(UserTables, WithoutThemTheTableIsThatOfTheSources) {
  const Table table = table_in_use(sources(), {}, "kin", [](const Diagnostic&) { FAIL(); });
  EXPECT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.name, "kin.tsv");
}

TEST(UserTables, AddedRowsStandFirstAndReplaceThoseOfTheirKey) {
  const Used made = used("predicates", "# adds\n# head\tclass\trelation\nexpel\tverb\tx\nexpel\tverb\ty\n");
  EXPECT_THAT(made.errors, IsEmpty());
  EXPECT_THAT(made.rows, ElementsAre("+3 expel/verb/x", "+4 expel/verb/y", "2 deport/verb/a",
                                     "3 hit =a|b/verb/b", "4 expel/noun/c", "5 hit/verb/d"));
}

TEST(UserTables, AHeadWithAnObjectNounIsAnotherKey) {
  const Used made = used("predicates", "# adds\n# head\tclass\trelation\nhit =b|c\tverb\tx\n");
  EXPECT_THAT(made.rows, ElementsAre("+3 hit =b|c/verb/x", "2 expel|deport/verb/a", "3 hit =a/verb/b",
                                     "4 expel/noun/c", "5 hit/verb/d"));
}

TEST(UserTables, RowsAreTakenAway) {
  const Used made = used("predicates", "# adds\n# head\tclass\trelation\n-deport\tverb\n-expel\tnoun\n");
  EXPECT_THAT(made.errors, IsEmpty());
  EXPECT_THAT(made.rows, ElementsAre("2 expel/verb/a", "3 hit =a|b/verb/b", "5 hit/verb/d"));
  EXPECT_THAT(used("kin", "# adds\r\n# word\r\n-wife\r\nson\r\n").rows, ElementsAre("+4 son", "3 husband"));
}

TEST(UserTables, AReplacingTableStandsAlone) {
  const Used made = used("kin", "\xEF\xBB\xBF# replaces\n# Relatives.\n# word\nson\n");
  EXPECT_THAT(made.errors, IsEmpty());
  EXPECT_THAT(made.rows, ElementsAre("+4 son"));
}

TEST(UserTables, WhatIsWrongIsToldWithItsLine) {
  EXPECT_THAT(used("kin", "# word\nson\n").errors,
              ElementsAre(HasSubstr("mine/kin.tsv:1: error: the first")));
  EXPECT_THAT(used("kin", "# adds\n# word\n-cousin\n").errors,
              ElementsAre(HasSubstr("mine/kin.tsv:3: error: nothing to take away: the lexicon has no row of "
                                    "\"cousin\"")));
  EXPECT_THAT(used("kin", "# replaces\n# word\n-wife\n").errors,
              ElementsAre(HasSubstr("mine/kin.tsv:3: error: a table that replaces")));
  EXPECT_THAT(used("kin", "# adds\n# word\nson\nson\n").errors,
              ElementsAre(HasSubstr("mine/kin.tsv:4: error: the same word as in line 3")));
  EXPECT_THAT(
      used("predicates", "# adds\n# head\tclass\trelation\n-expel\n").errors,
      ElementsAre(HasSubstr("mine/predicates.tsv:3: error: a row to be taken away is - and what names "
                            "it, with one tab between columns: head, class")));
  EXPECT_THAT(used("kin", "").errors, ElementsAre(HasSubstr("mine/kin.tsv: error: an empty table")));
}

std::vector<std::string> complaints(UserTables users) {
  std::vector<std::string> errors;
  const Lexicon lexicon(std::move(users),
                        [&](const Diagnostic& diagnostic) { errors.push_back(to_string(diagnostic)); });
  return errors;
}

TEST(UserTables, TheLexiconRefusesUnknownNamesAndStates) {
  EXPECT_THAT(
      complaints({{"verbs", {"d/verbs.tsv", "# adds\n# word\n"}}}),
      ElementsAre(HasSubstr("d/verbs.tsv: error: no table is called verbs; the tables are: action_verbs")));
  EXPECT_THAT(complaints({{"places",
                           {"d/places.tsv", "# adds\n# name\tnames\tkind\tstate\nVik\t-\tcity\tNorway\n"}}}),
              ElementsAre(HasSubstr("d/places.tsv:3: error: column 4, state: \"Norway\"")));
  EXPECT_THAT(complaints({{"kin", {"d/kin.tsv", "# adds\n# words\nson\n"}}}),
              ElementsAre(HasSubstr("d/kin.tsv: error: the columns must be: word")));
}

// Every cell of the lexicon that is one of a few is refused where it is none of them.
TEST(UserTables, WrongCellsAreNamedByColumn) {
  const auto fault = [](const std::string& table, const std::string& row) {
    const std::string_view content = embedded_tables().find(table)->second;
    const auto columns = parse_table(content, table, [](const Diagnostic&) {}).columns;
    std::string head;
    for (const std::string& column : columns) head += (head.empty() ? "# " : "\t") + column;
    const auto errors = complaints({{table, {"d/t.tsv", "# adds\n" + head + "\n" + row + "\n"}}});
    return errors.size() == 1 ? errors.front() : std::to_string(errors.size()) + " errors";
  };
  EXPECT_THAT(fault("function_words", "zub\tverb"), HasSubstr("t.tsv:3: error: column 2, class"));
  EXPECT_THAT(fault("offices", "zub\tgoverns\tS\t-"), HasSubstr("column 2, relation"));
  EXPECT_THAT(fault("offices", "zub\tleads\tX\t-"), HasSubstr("column 3, of"));
  EXPECT_THAT(fault("organization_heads", "zub\tpart_of\tmaybe"), HasSubstr("column 3, lower"));
  EXPECT_THAT(fault("organizations", "Zub\t-\tmine\t-"), HasSubstr("column 3, bond"));
  EXPECT_THAT(fault("places", "Zub\t-\ttown\t-"), HasSubstr("column 3, kind"));
  EXPECT_THAT(fault("reporting", "zub zubs\tneutral"), HasSubstr("column 1, forms"));
  EXPECT_THAT(fault("reporting", "zub zubs zubbed zubbed zubbing\tcool"), HasSubstr("column 2, stance"));
  EXPECT_THAT(fault("governors", "zub\tto\twanted\tno\t-"), HasSubstr("column 3, effect"));
  EXPECT_THAT(fault("governors", "zub\tto\tintended\t-\t-"), HasSubstr("column 4, speaker"));
  EXPECT_THAT(fault("governors", "zub\tto\tintended\tno\tzubs"), HasSubstr("column 5, relation"));
  EXPECT_THAT(fault("stances", "zub\tverb\tintended"), HasSubstr("column 2, as"));
  EXPECT_THAT(fault("times", "zub\tmonth\t13"), HasSubstr("column 3, value"));
  EXPECT_THAT(fault("times", "zub\tera\t1"), HasSubstr("column 2, kind"));
  EXPECT_THAT(fault("noun_classes", "zub\tthing\t-"), HasSubstr("column 2, class"));
  EXPECT_THAT(fault("noun_classes", "zub\tperson\tx"), HasSubstr("column 3, gender"));
  EXPECT_THAT(fault("office_holders", "Zub Zob\tpresident\tleads\tnor\tyore\t-"),
              HasSubstr("column 5, from"));
}

TEST(UserTables, FewerStatesLeaveTheRestOfTheLexicon) {
  const std::string head = "# replaces\n# code\tname\tnames\tadjectives\tpeople\tcapitals\tmetonyms\n";
  EXPECT_THAT(complaints({{"states", {"d/states.tsv", head + "nor\t-\t-\tNorwegian\t-\tOslo\t-\n"}}}),
              IsEmpty());
  EXPECT_THAT(complaints({{"states", {"d/states.tsv", head + "Nor\t-\t-\tNorwegian\t-\tOslo\t-\n"}}}),
              ElementsAre(HasSubstr("d/states.tsv:3: error: ISO 3166 has no \"Nor\"")));
}

TEST(UserTables, TheChecksumIsOfTheirContent) {
  const DiagnosticSink fail = [](const Diagnostic& diagnostic) { ADD_FAILURE() << to_string(diagnostic); };
  const auto checksum = [&](const std::string& file, const std::string& content) {
    return Lexicon(UserTables{{"kin", {file, content}}}, fail).checksum();
  };
  const std::string one = checksum("a/kin.tsv", "# adds\n# word\nzub\n");
  EXPECT_EQ(one, checksum("b/kin.tsv", "# adds\n# word\nzub\n"));
  EXPECT_NE(one, checksum("a/kin.tsv", "# adds\n# word\nzob\n"));
  EXPECT_NE(one, Lexicon().checksum());
  EXPECT_EQ(Lexicon(UserTables(), fail).checksum(), Lexicon().checksum());
}

TEST(UserTables, EveryTableMayReplaceItself) {
  UserTables users;
  for (const auto& [name, content] : embedded_tables())
    users[name] = {name, std::string(replaces_mark) + "\n" + std::string(content)};
  EXPECT_THAT(complaints(users), IsEmpty());
  for (auto& [name, user] : users) user.content.replace(0, replaces_mark.size(), adds_mark);
  EXPECT_THAT(complaints(users), IsEmpty());
}

// docs/lexicon.md has a section for every table, with every column.
TEST(UserTables, AreTold) {
  std::ifstream in(std::string(DOSSIER_SOURCE_DIR) + "/docs/lexicon.md");
  const std::string told{std::istreambuf_iterator<char>(in), {}};
  for (const auto& [name, content] : embedded_tables()) {
    const std::size_t begin = told.find("\n### " + name + "\n");
    ASSERT_NE(begin, std::string::npos) << name;
    const std::string section = told.substr(begin, told.find("\n##", begin + 4) - begin);
    for (const std::string& column : parse_table(content, name, [](const Diagnostic&) {}).columns)
      EXPECT_NE(section.find("\n| `" + column + "` | "), std::string::npos) << name << ": " << column;
  }
}

// Whatever the bytes of a user's file: rows of every column, or a complaint.
TEST(UserTables, WithstandAnyBytes) {
  constexpr std::string_view pieces[] = {"# adds",
                                         "# replaces",
                                         "# head\tclass\trelation\tsource\ttarget\t"
                                         "source_types\ttarget_types\teffect",
                                         "\n",
                                         "\n",
                                         "\t",
                                         "\t",
                                         "\r\n",
                                         "-",
                                         "|",
                                         " =",
                                         "=",
                                         " ",
                                         "#",
                                         "hit",
                                         "verb",
                                         "attacked",
                                         "subj|obj",
                                         "SOP",
                                         "\xEF\xBB\xBF",
                                         "\xff",
                                         "hit\tverb\tattacked\t"
                                         "subj\tobj\tS\tS\t-\n"};
  const TableSources few = {{"predicates",
                             "# head\tclass\trelation\tsource\ttarget\tsource_types\ttarget_types\t"
                             "effect\nhit|beat\tverb\tattacked\tsubj\tobj\tS\tS\t-\n"}};
  std::mt19937 chance(11);
  for (int round = 0; round < 3000; ++round) {
    std::string content = chance() % 3 == 0 ? "" : "# adds\n" + std::string(pieces[2]) + "\n";
    for (std::size_t left = chance() % 40; left > 0; --left) content += pieces[chance() % std::size(pieces)];
    std::size_t errors = 0;
    const DiagnosticSink report = [&](const Diagnostic& diagnostic) {
      ++errors;
      EXPECT_FALSE(diagnostic.file.empty());
    };
    const UserTables users = {{"predicates", {"mine/predicates.tsv", content}}};
    const Table table = table_in_use(few, users, "predicates", report);
    for (const TableRow& row : table.rows) ASSERT_EQ(row.cells.size(), table.columns.size()) << content;
    (void)read_predicates({few, users, report});
    EXPECT_TRUE(errors > 0 || content.starts_with("# ") || content.starts_with("\xEF")) << content;
  }
}

TEST(UserTables, TheirRowsAreWhatTheLexiconKnows) {
  const Lexicon lexicon(
      UserTables{{"predicates",
                  {"d/predicates.tsv",
                   "# adds\n"
                   "# head\tclass\trelation\tsource\ttarget\tsource_types\ttarget_types\teffect\n"
                   "expel\tverb\tpraised\tsubj\tobj\tS\tP\t-\n-deport\tverb\n"}}},
      [](const Diagnostic& diagnostic) { ADD_FAILURE() << to_string(diagnostic); });
  const auto expel = lexicon.words().predicates.find(PredicateClass::verb, "expel");
  ASSERT_EQ(expel.size(), 1U);
  EXPECT_EQ(expel.front().relation, Relation::praised);
  EXPECT_TRUE(expel.front().added);
  EXPECT_EQ(expel.front().line, 3U);
  EXPECT_TRUE(lexicon.words().predicates.find(PredicateClass::verb, "deport").empty());
  EXPECT_FALSE(lexicon.words().predicates.find(PredicateClass::verb, "exile").empty());
  EXPECT_EQ(lexicon.table("predicates").file_of(lexicon.table("predicates").rows.front()),
            "d/predicates.tsv");
}

}  // namespace
}  // namespace dossier::extract
