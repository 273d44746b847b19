// What is true of every table compiled in.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/table.hpp"

namespace dossier::extract {
namespace {

TEST(Tables, EachIsWellFormed) {
  for (const auto& [name, content] : embedded_tables()) {
    const Table table = parse_table(content, name + ".tsv", [](const Diagnostic& diagnostic) {
      ADD_FAILURE() << diagnostic.file << ":" << diagnostic.line << ": " << diagnostic.message;
    });
    EXPECT_FALSE(table.rows.empty()) << name;
  }
}

TEST(Tables, EachHeadSaysWhatEveryColumnIs) {
  for (const auto& [name, content] : embedded_tables()) {
    const std::string head(content.substr(0, content.find("\n", content.rfind("\n#") + 1)));
    for (const std::string& column : parse_table(content, name, [](const Diagnostic&) {}).columns) {
      EXPECT_NE(head.find("\n# " + column + " "), std::string::npos)
          << name << ".tsv does not say what \"" << column << "\" is";
    }
  }
}

TEST(Tables, NoRowStandsTwice) {
  for (const auto& [name, content] : embedded_tables()) {
    std::set<std::vector<std::string>> seen;
    for (const TableRow& row : parse_table(content, name, [](const Diagnostic&) {}).rows) {
      EXPECT_TRUE(seen.insert(row.cells).second) << name << ".tsv:" << row.line << ": " << row.cells.front();
    }
  }
}

// What the loader complains about where one table is replaced by this.
std::vector<std::string> complaints(const std::string& name, std::string_view content) {
  std::vector<std::string> messages;
  const TableSources sources = {{name, content}};
  const Lexicon lexicon(sources,
                        [&](const Diagnostic& diagnostic) { messages.push_back(diagnostic.message); });
  return messages;
}

TEST(Tables, AHolderWithoutRelationYearsOrStateIsRefused) {
  const std::string head = "# Holders\n# name\toffice\trelation\tof\tfrom\tto\n";
  const auto row = [&](const std::string& cells) { return complaints("office_holders", head + cells); };
  EXPECT_TRUE(row("Ana Berg\tpresident\tleads\tnor\t2001\t2005\n").empty());
  EXPECT_TRUE(row("Ana Berg\tpresident\tleads\tnor\t2001\t-\n").empty());
  EXPECT_EQ(row("Ana Berg\tpresident\tattacked\tnor\t2001\t2005\n").size(), 1U);
  EXPECT_EQ(row("Ana Berg\tpresident\tleads\t-\t2001\t2005\n").size(), 1U);
  EXPECT_EQ(row("Ana Berg\tpresident\tleads\tnor\t2005\t2001\n").size(), 1U);
  EXPECT_EQ(row("Ana Berg\tpresident\tleads\tnor\tlong ago\t2001\n").size(), 1U);
  EXPECT_EQ(row("Ana Berg\t-\tleads\tnor\t2001\t2005\n").size(), 1U);
}

TEST(Tables, PlacesWithoutTheColumnOfTheirStateAreRefused) {
  EXPECT_TRUE(complaints("places", "# Places\n# name\tnames\tkind\tstate\nVik\t-\tcity\tnor\n").empty());
  EXPECT_EQ(complaints("places", "# Places\n# name\tnames\tkind\nVik\t-\tcity\n").size(), 1U);
}

TEST(Tables, StatesOfPlacesOrganizationsAndHoldersAreKnown) {
  const Lexicon lexicon;
  const auto column = [](std::string_view table, std::size_t cell) {
    std::vector<std::string> cells;
    const auto content = embedded_tables().find(table)->second;
    for (const TableRow& row : parse_table(content, std::string(table), [](const Diagnostic&) {}).rows) {
      cells.push_back(row.cells[cell]);
    }
    return cells;
  };
  for (const auto& [table, cell] : {std::pair("places", 3), {"organizations", 3}}) {
    for (const std::string& state : column(table, static_cast<std::size_t>(cell))) {
      EXPECT_TRUE(state == "-" || !lexicon.states().name(state).empty()) << table << ": " << state;
    }
  }
  for (const std::string& of : column("office_holders", 3)) {
    EXPECT_TRUE(!lexicon.states().name(of).empty() ||
                lexicon.words().organizations.find(phrase_key(of)) != nullptr)
        << of;
  }
}

TEST(Tables, HoldersAreFoundByFullAndByShortName) {
  const Lexicon lexicon;
  const OfficeHolders& holders = lexicon.words().office_holders;
  ASSERT_NE(holders.named("angela merkel"), nullptr);
  EXPECT_EQ(holders.named("angela merkel")->front().of, "deu");
  EXPECT_NE(holders.called("merkel"), nullptr);
  EXPECT_NE(holders.called("xi"), nullptr);
  EXPECT_EQ(holders.called("jinping"), nullptr);
  EXPECT_EQ(holders.named("merkel"), nullptr);
}

}  // namespace
}  // namespace dossier::extract
