// A table of the lexicon: tab-separated text with a head that says what its columns are.
//
//   # Offices and what they make of who holds them.  <- any number of lines for the reader
//   # word TAB relation                              <- the last line of the head names the columns
//   minister TAB serves                              <- a row: one cell a column, "-" where there is nothing
//
// Lines that start with # further down are comments, empty lines are nothing. A broken row is reported and
// left out. Tables are compiled in, but are parsed like those a user may bring: nothing is taken on trust.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/diagnostic.hpp"

namespace dossier::extract {

struct TableRow {
  std::uint64_t line = 0;          // in its file, from 1
  std::vector<std::string> cells;  // as many as the table has columns; none is empty
  bool added = false;              // stands in a user's file, see user_tables.hpp
};

struct Table {
  std::string name;  // the file's name, for messages: "states.tsv"
  std::vector<std::string> columns;
  std::vector<TableRow> rows;
  std::string added_name;  // of the user's file, where there is one: "mine/states.tsv"

  [[nodiscard]] const std::string& file_of(const TableRow& row) const {
    return row.added ? added_name : name;
  }
};

// Reads a table. What is wrong is reported as an error with file and line; what is right is kept.
[[nodiscard]] Table parse_table(std::string_view content, std::string name, const DiagnosticSink& report);

// Whether the table has exactly these columns in this order; reports it where not.
[[nodiscard]] bool expect_columns(const Table& table, std::initializer_list<std::string_view> columns,
                                  const DiagnosticSink& report);

// What is wrong with a row.
struct RowFault {
  std::size_t column = 0;  // from 0
  std::string message;     // and what is allowed
};

// Reports what is wrong with a row: of all its columns, or of one, which the message then names.
void report_row(const Table& table, const TableRow& row, std::string message, const DiagnosticSink& report);
void report_row(const Table& table, const TableRow& row, const RowFault& fault, const DiagnosticSink& report);

// The cells of a line, split at tabs.
[[nodiscard]] std::vector<std::string> cells_of(std::string_view line);

// The items of a cell that holds a list: "a; b" -> a, b; "-" -> none. The views live as long as the cell.
[[nodiscard]] std::vector<std::string_view> list_items(std::string_view cell);

// The content of a table before it is parsed, by the name of its file without ".tsv".
using TableSources = std::map<std::string, std::string_view, std::less<>>;

// The tables compiled in.
[[nodiscard]] const TableSources& embedded_tables();

}  // namespace dossier::extract
