#include "extract/lexicon/lexicon.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "extract/lexicon/row_reader.hpp"
#include "graph/content_id.hpp"

namespace dossier::extract {
namespace {

// The tables compiled in are right or the program is wrong: tests see to it.
void refuse(const Diagnostic& diagnostic) {
  throw std::logic_error("lexicon compiled in: " + diagnostic.file + ":" + std::to_string(diagnostic.line) +
                         ": " + diagnostic.message);
}

TableSources completed(TableSources sources) {
  sources.insert(embedded_tables().begin(), embedded_tables().end());
  return sources;
}

std::string checksum_of(const TableSources& sources, const UserTables& users) {
  ContentHash hash;
  for (const auto& [name, content] : sources) {
    hash.add(name).add(content);
  }
  for (const auto& [name, user] : users) {
    hash.add(name).add(user.content);
  }
  return hash.base32(short_id_length);
}

// The order in which states are read decides who is told that a word is there already: the user.
Table with_added_last(Table table) {
  std::stable_partition(table.rows.begin(), table.rows.end(), [](const TableRow& row) { return !row.added; });
  return table;
}

void refuse_unknown_tables(const UserTables& users, const DiagnosticSink& report) {
  std::string known;
  for (const std::string_view name : table_names()) {
    known += known.empty() ? "" : ", ";
    known += name;
  }
  for (const auto& [name, user] : users) {
    if (embedded_tables().find(name) == embedded_tables().end())
      report({Severity::error, user.file, 0, "no table is called " + name + "; the tables are: " + known});
  }
}

}  // namespace

// Every table, read into what the lookups need. One member for each concept.
struct Lexicon::Tables {
  TableSources sources;
  UserTables users;
  std::string checksum = checksum_of(sources, users);
  States states;
  Words words;

  Tables(TableSources sources_, UserTables users_, const DiagnosticSink& report)
      : sources(std::move(sources_)), users(std::move(users_)) {
    states = States(table("iso_states", report), with_added_last(table("states", report)),
                    table("territories", report), report);
    words = Words(sources, users, report);
    for (const auto& [name, column] : {std::pair("places", 3U), {"organizations", 3U}}) {
      check_states(table(name, [](const Diagnostic&) {}), column, report);
    }
  }

  [[nodiscard]] Table table(std::string_view name, const DiagnosticSink& report) const {
    return table_in_use(sources, users, name, report);
  }

  // The user's rows may name only states that there are.
  void check_states(const Table& table, std::size_t column, const DiagnosticSink& report) const {
    for (const TableRow& row : table.rows) {
      if (!row.added || row.cells.size() <= column || row.cells[column] == "-") continue;
      if (states.name(row.cells[column]).empty())
        report_row(table, row,
                   not_allowed(row.cells, column, "a code of the table states in lower case (nor, gbr), -"),
                   report);
    }
  }
};

Lexicon::Lexicon() : tables_(std::make_unique<Tables>(embedded_tables(), UserTables(), refuse)) {}

Lexicon::Lexicon(const TableSources& tables, const DiagnosticSink& report)
    : tables_(std::make_unique<Tables>(completed(tables), UserTables(), report)) {}

Lexicon::Lexicon(UserTables users, const DiagnosticSink& report) {
  refuse_unknown_tables(users, report);
  tables_ = std::make_unique<Tables>(embedded_tables(), std::move(users), report);
}

Lexicon::~Lexicon() = default;
Lexicon::Lexicon(Lexicon&&) noexcept = default;
Lexicon& Lexicon::operator=(Lexicon&&) noexcept = default;

Table Lexicon::table(std::string_view name) const {
  return tables_->table(name, [](const Diagnostic&) {});
}

const std::string& Lexicon::checksum() const {
  return tables_->checksum;
}

const States& Lexicon::states() const {
  return tables_->states;
}

const Words& Lexicon::words() const {
  return tables_->words;
}

}  // namespace dossier::extract
