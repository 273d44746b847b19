#include "extract/lexicon/row_reader.hpp"

#include <algorithm>
#include <charconv>

#include "graph/schema.hpp"

namespace dossier::extract {

void TableReader::read(std::string_view name, std::initializer_list<std::string_view> columns,
                       const std::function<Fault(const TableRow&)>& take) const {
  if (sources.find(name) == sources.end() && users.find(name) == users.end()) return;
  const Table table = table_in_use(sources, users, name, report);
  if (!expect_columns(table, columns, report)) return;
  for (const TableRow& row : table.rows) {
    if (const Fault wrong = take(row)) report_row(table, row, *wrong, report);
  }
}

void TableReader::read_cells(std::string_view name, std::initializer_list<std::string_view> columns,
                             const TakeRow& take) const {
  read(name, columns, [&](const TableRow& row) { return take(row.cells); });
}

void TableReader::read_list(std::string_view name, std::string_view column, PhraseMap<bool>& into) const {
  read_cells(name, {column}, [&](const Cells& cells) {
    into.add(cells[0], true);
    return Fault();
  });
}

RowFault not_allowed(const Cells& cells, std::size_t column, const std::string& allowed) {
  return {column, "\"" + cells[column] + "\" is not allowed here; allowed: " + allowed};
}

Fault check_one_of(const Cells& cells, std::size_t column, std::initializer_list<std::string_view> allowed) {
  if (std::find(allowed.begin(), allowed.end(), cells[column]) != allowed.end()) return {};
  std::string all;
  for (const std::string_view one : allowed) {
    all += all.empty() ? "" : ", ";
    all += one;
  }
  return not_allowed(cells, column, all);
}

Fault check_types(const Cells& cells, std::size_t column, std::string_view letters) {
  if (cells[column].find_first_not_of(letters) == std::string::npos) return {};
  return not_allowed(cells, column,
                     "letters of " + std::string(letters) +
                         " (S state, O organization, P person, L place, E event, G group of persons)");
}

Fault check_number(const Cells& cells, std::size_t column, int least, int most) {
  const std::string& cell = cells[column];
  int number = least - 1;
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == cell.data() + cell.size();
  if (whole && number >= least && number <= most) return {};
  return not_allowed(cells, column,
                     "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

RowFault no_relation(const Cells& cells, std::size_t column, std::string_view also) {
  std::string all(also);
  for (const RelationInfo& relation : relations()) {
    if (relation.group == RelationGroup::role) continue;
    all += all.empty() ? "" : ", ";
    all += relation.name;
  }
  return {column, "\"" + cells[column] + "\" is no relation; allowed: " + all};
}

}  // namespace dossier::extract
