// What is true of every table compiled in.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

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

}  // namespace
}  // namespace dossier::extract
