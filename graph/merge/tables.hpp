// Tables of two columns that merging reads: text, a line a row, a tab between; lines that start with # are
// for the reader.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace dossier::merging {

using Row = std::pair<std::string_view, std::string_view>;

// In the order of the table, which must outlive them.
[[nodiscard]] std::vector<Row> rows_of(std::string_view table);

}  // namespace dossier::merging
