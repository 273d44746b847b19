#include "graph/two_columns.hpp"

namespace dossier {

std::vector<TwoCells> rows_of_two(std::string_view table) {
  std::vector<TwoCells> rows;
  for (std::size_t at = 0; at < table.size();) {
    const std::string_view line = table.substr(at, table.find('\n', at) - at);
    at += line.size() + 1;
    const std::size_t tab = line.find('\t');
    if (!line.starts_with('#') && tab != std::string_view::npos)
      rows.emplace_back(line.substr(0, tab), line.substr(tab + 1));
  }
  return rows;
}

}  // namespace dossier
