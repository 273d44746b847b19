#include "extract/annotate/engine/dictionary.hpp"

#include <algorithm>
#include <charconv>

namespace dossier::embedded {
extern const std::string_view dictionary;
}

namespace dossier::extract {
namespace {

// The line of the table that holds the byte.
std::string_view line_around(std::string_view table, std::size_t byte) {
  const std::size_t before = byte == 0 ? std::string_view::npos : table.rfind('\n', byte - 1);
  const std::size_t first = before == std::string_view::npos ? 0 : before + 1;
  return table.substr(first, table.find('\n', byte) - first);
}

std::uint32_t number(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

// The table that compile_wordnet.cpp writes is searched as it lies: nothing is built where the program
// starts.
DictionaryEntry looked_up(std::string_view form) {
  std::string_view rest = embedded::dictionary;
  while (!rest.empty()) {
    const std::string_view line = line_around(rest, rest.size() / 2);
    const std::size_t tab = line.find('\t');
    const int order = form.compare(line.substr(0, tab));
    if (order == 0) {
      const std::string_view cells = line.substr(tab + 1);
      const std::size_t second = cells.find('\t');
      const std::string_view names = cells.substr(second + 1);
      return {number(cells.substr(0, second)), number(names), names.ends_with("\tcapital")};
    }
    const auto first = static_cast<std::size_t>(line.data() - rest.data());
    rest = order < 0 ? rest.substr(0, first) : rest.substr(std::min(first + line.size() + 1, rest.size()));
  }
  return {};
}

}  // namespace dossier::extract
