#include "graph/merge/nicknames.hpp"

#include <algorithm>

#include "graph/two_columns.hpp"

namespace dossier::embedded {
extern const std::string_view nicknames;
}

namespace dossier::merging {
namespace {

struct Table {
  Table() {
    std::ranges::sort(rows);
    for (const TwoCells& row : rows) full.push_back(row.second);
    std::ranges::sort(full);
  }

  std::vector<TwoCells> rows = rows_of_two(embedded::nicknames);  // nickname, full name
  std::vector<std::string_view> full;
};

const Table& table() {
  static const Table made;
  return made;
}

}  // namespace

std::vector<std::string_view> full_given_names(std::string_view given) {
  std::vector<std::string_view> names;
  for (const auto& [nickname, full] : std::ranges::equal_range(table().rows, given, {}, &TwoCells::first))
    names.push_back(full);
  return names;
}

bool has_nickname(std::string_view given) {
  return std::ranges::binary_search(table().full, given);
}

bool one_given_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  std::vector<std::string_view> lefts = full_given_names(a), rights = full_given_names(b);
  lefts.push_back(a);
  rights.push_back(b);
  return std::ranges::find_first_of(lefts, rights) != lefts.end();
}

}  // namespace dossier::merging
