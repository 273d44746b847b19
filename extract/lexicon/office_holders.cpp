#include "extract/lexicon/office_holders.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "extract/lexicon/phrases.hpp"

namespace dossier::extract {
namespace {

constexpr int still = 9999;

std::optional<int> year(std::string_view cell) {
  int value = 0;
  const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  const bool whole = read.ec == std::errc() && read.ptr == cell.data() + cell.size();
  return whole && value > 1000 && value < still ? std::optional(value) : std::nullopt;
}

// Codes are in lower case, names of organizations are not.
bool is_state_code(std::string_view of) {
  return of.size() == 3 && std::all_of(of.begin(), of.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_one_word(std::string_view name) {
  return name.find(' ') == std::string_view::npos;
}

// The words that tell the person behind an office.
std::set<std::string> short_names(const std::vector<std::string_view>& names) {
  std::set<std::string> given;
  std::set<std::string> last_words;
  for (const std::string_view name : names) {
    const std::string key = phrase_key(name);
    (is_one_word(name) ? given : last_words).insert(key.substr(key.rfind(' ') + 1));
  }
  return given.empty() ? last_words : given;
}

Fault read_years(const Cells& cells, OfficeHolding& holding) {
  const auto from = year(cells[4]);
  const auto to = cells[5] == "-" ? std::optional(still) : year(cells[5]);
  if (!from) return not_allowed(cells, 4, "a year");
  if (!to) return not_allowed(cells, 5, "a year, -");
  if (*from > *to) return RowFault{5, "the last year comes before the first"};
  holding.from = *from;
  holding.to = *to;
  return {};
}

// What is wrong with a row; nothing where it was taken.
Fault read_holding(const Cells& cells, OfficeHolding& holding) {
  const auto relation = parse_relation(cells[2]);
  if (relation != Relation::leads && relation != Relation::serves)
    return not_allowed(cells, 2, "leads, serves");
  if (cells[3] == "-") return RowFault{3, "an office is of a state or an organization"};
  if (list_items(cells[0]).empty()) return RowFault{0, "a holder has a name"};
  for (const std::string_view office : list_items(cells[1])) {
    holding.offices.push_back(phrase_key(office));
  }
  if (holding.offices.empty()) return RowFault{1, "a holder has an office"};
  holding.relation = *relation;
  holding.of = cells[3];
  holding.of_state = is_state_code(cells[3]);
  return read_years(cells, holding);
}

}  // namespace

OfficeHolders::OfficeHolders(const TableReader& reader) {
  reader.read_cells("office_holders", {"name", "office", "relation", "of", "from", "to"},
                    [&](const Cells& cells) {
                      OfficeHolding holding;
                      Fault wrong = read_holding(cells, holding);
                      if (wrong) return wrong;
                      if (cells[0] == "*") {
                        of_anybody_.push_back(holding);
                        return wrong;
                      }
                      const std::vector<std::string_view> names = list_items(cells[0]);
                      holding.person = names.front();
                      std::set<std::string> full;
                      for (const std::string_view name : names) {
                        if (!is_one_word(name)) full.insert(phrase_key(name));
                      }
                      for (const std::string& name : full) by_full_name_[name].push_back(holding);
                      for (const std::string& name : short_names(names))
                        by_short_name_[name].push_back(holding);
                      return wrong;
                    });
}

const OfficeHoldings* OfficeHolders::named(std::string_view key) const {
  const auto at = by_full_name_.find(key);
  return at == by_full_name_.end() ? nullptr : &at->second;
}

const OfficeHoldings* OfficeHolders::called(std::string_view word) const {
  const auto at = by_short_name_.find(word);
  return at == by_short_name_.end() ? nullptr : &at->second;
}

}  // namespace dossier::extract
