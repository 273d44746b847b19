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

// What is wrong with a row; nothing where it was taken.
std::string_view read_holding(const std::vector<std::string>& cells, OfficeHolding& holding) {
  const auto relation = parse_relation(cells[2]);
  const auto from = year(cells[4]);
  const auto to = cells[5] == "-" ? std::optional(still) : year(cells[5]);
  if (relation != Relation::leads && relation != Relation::serves) {
    return "who holds an office leads or serves";
  }
  if (!from || !to || *from > *to) {
    return "the years must be a first one and a last one or -";
  }
  if (cells[3] == "-") {
    return "an office is of a state or an organization";
  }
  for (const std::string_view office : list_items(cells[1])) {
    holding.offices.push_back(phrase_key(office));
  }
  holding.relation = *relation;
  holding.of = cells[3];
  holding.of_state = is_state_code(cells[3]);
  holding.from = *from;
  holding.to = *to;
  return {};
}

}  // namespace

OfficeHolders::OfficeHolders(const TableSources& sources, const DiagnosticSink& report) {
  const auto source = sources.find("office_holders");
  if (source == sources.end()) {
    return;
  }
  const Table table = parse_table(source->second, "office_holders.tsv", report);
  if (!expect_columns(table, {"name", "office", "relation", "of", "from", "to"}, report)) {
    return;
  }
  for (const TableRow& row : table.rows) {
    const std::vector<std::string_view> names = list_items(row.cells[0]);
    OfficeHolding holding;
    std::string_view wrong = read_holding(row.cells, holding);
    if (wrong.empty() && (names.empty() || holding.offices.empty())) {
      wrong = "a holder has a name and an office";
    }
    if (!wrong.empty()) {
      report_row(table, row, std::string(wrong), report);
      continue;
    }
    holding.person = names.front();
    std::set<std::string> full;
    for (const std::string_view name : names) {
      if (!is_one_word(name)) full.insert(phrase_key(name));
    }
    for (const std::string& name : full) by_full_name_[name].push_back(holding);
    for (const std::string& name : short_names(names)) by_short_name_[name].push_back(holding);
  }
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
