// Reads the rows of a table that is in use, one after another, and checks their cells: a message says which
// column is wrong, how, and what is allowed.
#pragma once

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/phrases.hpp"
#include "extract/lexicon/table.hpp"
#include "extract/lexicon/user_tables.hpp"

namespace dossier::extract {

using Cells = std::vector<std::string>;
using Fault = std::optional<RowFault>;

// What is wrong with a row, or nothing where it was taken.
using TakeRow = std::function<Fault(const Cells&)>;

struct TableReader {
  const TableSources& sources;
  const UserTables& users;
  const DiagnosticSink& report;

  // Nothing is read where neither sources nor users have the table.
  void read(std::string_view name, std::initializer_list<std::string_view> columns,
            const std::function<Fault(const TableRow&)>& take) const;
  void read_cells(std::string_view name, std::initializer_list<std::string_view> columns,
                  const TakeRow& take) const;
  void read_list(std::string_view name, std::string_view column, PhraseMap<bool>& into) const;
};

// "\"wide\" is not allowed; allowed: narrow, broad"
[[nodiscard]] RowFault not_allowed(const Cells& cells, std::size_t column, const std::string& allowed);

// "a, b, c": the names in a list of names and values.
template <class Named>
[[nodiscard]] std::string names_in(const Named& names) {
  std::string text;
  for (const auto& [name, value] : names) {
    text += text.empty() ? "" : ", ";
    text += name;
  }
  return text;
}

// Checks of one cell: nothing where it is right.
[[nodiscard]] Fault check_one_of(const Cells& cells, std::size_t column,
                                 std::initializer_list<std::string_view> allowed);
[[nodiscard]] Fault check_types(const Cells& cells, std::size_t column, std::string_view letters);
[[nodiscard]] Fault check_number(const Cells& cells, std::size_t column, int least, int most);

// The relation that the cell must name, and the fault where it names none. Roles of events are no relations
// that a table may give.
[[nodiscard]] RowFault no_relation(const Cells& cells, std::size_t column, std::string_view also = {});

}  // namespace dossier::extract
