// Tables of two columns: text, a line a row, a tab between; lines that start with # are for the reader.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace dossier {

using TwoCells = std::pair<std::string_view, std::string_view>;

// In the order of the table, which must outlive them.
[[nodiscard]] std::vector<TwoCells> rows_of_two(std::string_view table);

}  // namespace dossier
