#include "extract/lexicon/states.hpp"

#include <algorithm>
#include <utility>

namespace dossier::extract {
namespace {

constexpr std::size_t shortest_in_capitals = 4;  // "IRAN" is Iran; "US" and "us" are kept apart

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// One blank between words, straight apostrophes, no "The".
std::string normalized(std::string_view words) {
  std::string result;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (is_blank(words[at])) {
      if (!result.empty() && result.back() != ' ') {
        result += ' ';
      }
    } else if (words.substr(at).starts_with("\u00A0")) {
      result += ' ';
      at += 1;
    } else if (words.substr(at).starts_with("\u2019")) {
      result += '\'';
      at += 2;
    } else {
      result += words[at];
    }
  }
  if (result.starts_with("The ") || result.starts_with("THE ")) {
    result.replace(0, 3, "the");
  }
  return result;
}

// The form as a headline in capitals would write it; empty where it would be the same or is not plain ASCII.
std::string in_capitals(std::string_view form) {
  std::string result(form);
  for (char& c : result) {
    if (static_cast<unsigned char>(c) >= 0x80U) {
      return {};
    }
    c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return result == form || result.size() < shortest_in_capitals ? std::string{} : result;
}

bool take_mark(std::string_view& word) {
  const bool marked = word.ends_with('?');
  word.remove_suffix(marked ? 1 : 0);
  return marked;
}

bool is_code(std::string_view code) {
  return code.size() == 3 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

struct States::Builder {
  States& states;
  const Table& table;
  const DiagnosticSink& report;

  StateForm form(std::string_view code, StateWord word) const {
    const auto state = states.names_.find(code);
    return {.code = state->first, .name = state->second, .word = word};
  }

  // The same word for the same state joins what it may be; for another state it is an error.
  void add(const TableRow& row, std::string_view word, StateForm form) const {
    form.ambiguous = take_mark(word);
    const auto [found, added] = states.forms_.emplace(word, form);
    if (added) return;
    StateForm& other = found->second;
    const bool both_demonyms = other.word == StateWord::demonym && form.word == StateWord::demonym;
    const bool also_adjective = form.word == StateWord::demonym && form.adjective && !other.adjective;
    if (other.code != form.code || !(both_demonyms || also_adjective)) {
      report_row(table, row, "\"" + std::string(word) + "\" is there already, for " + std::string(other.name),
                 report);
      return;
    }
    other.adjective |= form.adjective;
    other.singular |= form.singular;
    other.plural |= form.plural;
  }

  void add_list(const TableRow& row, std::size_t column, const StateForm& form) const {
    for (const std::string_view word : list_items(row.cells[column])) {
      add(row, word, form);
    }
  }

  void add_people(const TableRow& row, std::size_t column, std::string_view code) const {
    for (const std::string_view pair : list_items(row.cells[column])) {
      const std::size_t slash = pair.find('/');
      if (slash == std::string_view::npos) {
        report_row(table, row, "\"" + std::string(pair) + "\" is not SINGULAR/PLURAL", report);
        continue;
      }
      StateForm citizen = form(code, StateWord::demonym);
      citizen.singular = true;
      if (pair.substr(0, slash) != "-") {
        add(row, pair.substr(0, slash), citizen);
      }
      std::swap(citizen.singular, citizen.plural);
      add(row, pair.substr(slash + 1), citizen);
    }
  }

  void add_state(const TableRow& row, std::string_view iso_name) const {
    const std::string& code = row.cells[0];
    std::string_view name = row.cells[1] == "-" ? iso_name : std::string_view(row.cells[1]);
    if (name.empty()) {
      report_row(table, row, "ISO 3166 has no \"" + code + "\": the row must give the name", report);
      return;
    }
    const std::string_view marked_name = name;
    take_mark(name);
    if (!is_code(code) || !states.names_.emplace(code, name).second) {
      report_row(table, row, "\"" + code + "\" is not a code of three small letters, or is there already",
                 report);
      return;
    }
    add(row, marked_name, form(code, StateWord::name));
    add_list(row, 2, form(code, StateWord::name));
    StateForm adjective = form(code, StateWord::demonym);
    adjective.adjective = true;
    add_list(row, 3, adjective);
    add_people(row, 4, code);
    add_list(row, 5, form(code, StateWord::capital));
    add_list(row, 6, form(code, StateWord::metonym));
  }

  // The names of ISO that are names as one writes them: not "Korea, Republic of". Ours go before them.
  void add_iso_names(const TableRow& row) const {
    if (!states.names_.contains(row.cells[0])) {
      return;
    }
    for (std::size_t column = 1; column < row.cells.size(); ++column) {
      std::string_view name = row.cells[column];
      name.remove_prefix(name.starts_with("the ") ? 4 : 0);
      if (name != "-" && name.find_first_of(",(") == std::string_view::npos &&
          !states.forms_.contains(name)) {
        add(row, name, form(row.cells[0], StateWord::name));
      }
    }
  }

  void count_words() const {
    for (const auto& [text, form] : states.forms_) {
      const std::string_view word = std::string_view(text).substr(0, text.find_first_of(" '"));
      const auto words = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
      std::size_t& longest = states.longest_[word];
      longest = std::max(longest, words);
      states.longest_of_all_ = std::max(states.longest_of_all_, words);
    }
  }

  void add_capitals() const {
    std::vector<std::pair<std::string, StateForm>> capitals;
    for (const auto& [word, form] : states.forms_) {
      if (!form.ambiguous) {
        capitals.emplace_back(in_capitals(word), form);
      }
    }
    for (const auto& [word, form] : capitals) {
      if (!word.empty()) {
        states.forms_.emplace(word, form);
      }
    }
  }
};

States::States(const Table& iso, const Table& states, const Table& territories,
               const DiagnosticSink& report) {
  if (!expect_columns(iso, {"code", "name", "common", "official"}, report) ||
      !expect_columns(states, {"code", "name", "names", "adjectives", "people", "capitals", "metonyms"},
                      report) ||
      !expect_columns(territories, {"code", "state"}, report)) {
    return;
  }
  std::map<std::string_view, std::string_view> iso_names;
  for (const TableRow& row : iso.rows) {
    iso_names.emplace(row.cells[0], row.cells[2] == "-" ? row.cells[1] : row.cells[2]);
  }
  const Builder builder{*this, states, report};
  for (const TableRow& row : states.rows) {
    const auto iso_name = iso_names.find(row.cells[0]);
    builder.add_state(row, iso_name == iso_names.end() ? std::string_view{} : iso_name->second);
  }
  for (const TableRow& row : iso.rows) {
    Builder{*this, iso, report}.add_iso_names(row);
  }
  builder.add_capitals();
  builder.count_words();
  for (const TableRow& row : territories.rows) {
    const std::string& owner = row.cells[1];
    const bool elsewhere = !row.added && !states.added_name.empty();  // the user has other states
    if (elsewhere && (names_.contains(row.cells[0]) || !names_.contains(owner))) {
      continue;
    }
    if (names_.contains(row.cells[0]) || (owner != "-" && !names_.contains(owner))) {
      report_row(territories, row, "a territory is no state and belongs to a code of states.tsv or to -",
                 report);
    } else {
      owners_.emplace(row.cells[0], owner == "-" ? std::string{} : owner);
    }
  }
}

std::optional<StateForm> States::find(std::string_view words) const {
  const std::string text = normalized(words);
  auto found = forms_.find(text);
  if (found == forms_.end() && text.starts_with("the ")) {
    found = forms_.find(std::string_view(text).substr(4));
  }
  return found == forms_.end() ? std::nullopt : std::optional<StateForm>(found->second);
}

std::size_t States::longest_from(std::string_view word) const {
  const std::string text = normalized(word);
  if (text == "the" || text == "The" || text == "THE") return longest_of_all_ + 1;
  const auto found = longest_.find(std::string_view(text).substr(0, text.find('\'')));
  return found == longest_.end() ? 0 : found->second;
}

std::string_view States::name(std::string_view code) const {
  const auto found = names_.find(code);
  return found == names_.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view States::owner(std::string_view territory_code) const {
  const auto found = owners_.find(territory_code);
  return found == owners_.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace dossier::extract
