#include "extract/lexicon/table.hpp"

#include <algorithm>
#include <utility>

namespace dossier::extract {
namespace {

void report_line(const std::string& file, std::uint64_t line, std::string message,
                 const DiagnosticSink& report) {
  report({Severity::error, file, line, std::move(message)});
}

std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return line;
}

bool has_empty_cell(const std::vector<std::string>& cells) {
  return std::any_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
}

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) {
    text.remove_prefix(1);
  }
  while (text.ends_with(' ')) {
    text.remove_suffix(1);
  }
  return text;
}

void add_row(Table& table, std::uint64_t number, std::string_view line, const DiagnosticSink& report) {
  std::vector<std::string> cells = cells_of(line);
  if (cells.size() != table.columns.size()) {
    report_line(table.name, number,
                std::to_string(cells.size()) + " cells in a table of " +
                    std::to_string(table.columns.size()) + " columns; cells are separated by one tab each",
                report);
  } else if (has_empty_cell(cells)) {
    report_line(table.name, number, "an empty cell; write - where there is nothing", report);
  } else {
    table.rows.push_back({number, std::move(cells), false});
  }
}

}  // namespace

Table parse_table(std::string_view content, std::string name, const DiagnosticSink& report) {
  Table table{std::move(name), {}, {}, {}};
  std::string_view head;
  std::uint64_t number = 0;
  while (!content.empty()) {
    const std::string_view line = next_line(content);
    ++number;
    if (line.starts_with('#')) {
      head = table.columns.empty() ? line : head;
      continue;
    }
    if (head.empty()) {
      report_line(table.name, number,
                  "no head: the table must begin with # lines, the last naming its columns", report);
      return table;
    }
    if (table.columns.empty()) {
      table.columns = cells_of(trim(head.substr(1)));
    }
    if (!line.empty()) {
      add_row(table, number, line, report);
    }
  }
  if (head.empty()) {
    report_line(table.name, 0, "an empty table", report);
  } else if (table.columns.empty()) {
    table.columns = cells_of(trim(head.substr(1)));
  }
  return table;
}

bool expect_columns(const Table& table, std::initializer_list<std::string_view> columns,
                    const DiagnosticSink& report) {
  if (std::equal(columns.begin(), columns.end(), table.columns.begin(), table.columns.end())) {
    return true;
  }
  if (table.columns.empty()) {
    return false;  // the parser has said so
  }
  std::string wanted;
  for (const std::string_view column : columns) {
    wanted += wanted.empty() ? "" : ", ";
    wanted += column;
  }
  report_line(table.added_name.empty() ? table.name : table.added_name, 0, "the columns must be: " + wanted,
              report);
  return false;
}

void report_row(const Table& table, const TableRow& row, std::string message, const DiagnosticSink& report) {
  report_line(table.file_of(row), row.line, std::move(message), report);
}

void report_row(const Table& table, const TableRow& row, const RowFault& fault,
                const DiagnosticSink& report) {
  report_row(table, row,
             "column " + std::to_string(fault.column + 1) + ", " + table.columns.at(fault.column) + ": " +
                 fault.message,
             report);
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (;;) {
    const std::size_t at = line.find('\t');
    cells.emplace_back(line.substr(0, at));
    if (at == std::string_view::npos) {
      return cells;
    }
    line.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> list_items(std::string_view cell) {
  std::vector<std::string_view> items;
  if (cell == "-") {
    return items;
  }
  while (!cell.empty()) {
    const std::size_t end = cell.find(';');
    const std::string_view item = trim(cell.substr(0, end));
    if (!item.empty()) {
      items.push_back(item);
    }
    cell.remove_prefix(end == std::string_view::npos ? cell.size() : end + 1);
  }
  return items;
}

}  // namespace dossier::extract
