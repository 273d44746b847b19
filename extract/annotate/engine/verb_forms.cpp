#include "extract/annotate/engine/verb_forms.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/annotate/engine/ascii.hpp"

namespace dossier::embedded {
extern const std::string_view verbs;
}

namespace dossier::extract {
namespace {

struct Irregular {
  std::string_view form;
  std::string_view verb;
};

// The table that compile_wordnet.cpp writes; both lists in the order of their first column.
struct VerbTable {
  std::vector<std::string_view> verbs;
  std::vector<Irregular> irregular;

  explicit VerbTable(std::string_view text) {
    while (!text.empty()) {
      const std::string_view line = text.substr(0, text.find('\n'));
      text.remove_prefix(std::min(line.size() + 1, text.size()));
      const std::size_t tab = line.find('\t');
      if (tab == std::string_view::npos)
        verbs.push_back(line);
      else
        irregular.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
  }
};

const VerbTable& table() {
  static const VerbTable known(embedded::verbs);
  return known;
}

// The verb as the table holds it.
std::optional<std::string_view> known_verb(std::string_view word) {
  const auto& verbs = table().verbs;
  const auto at = std::ranges::lower_bound(verbs, word);
  return at != verbs.end() && *at == word ? std::optional(*at) : std::nullopt;
}

// What is left of the form without its ending, and "e" and "y" where the ending has swallowed them.
std::vector<std::string> stems(std::string_view form, Xpos tag) {
  const auto without = [&](std::string_view ending, std::string_view letter = "") {
    return std::string(form.substr(0, form.size() - ending.size())).append(letter);
  };
  std::vector<std::string> found;
  const bool past = tag == Xpos::vbd || tag == Xpos::vbn;
  const std::string_view ending = past ? "ed" : tag == Xpos::vbg ? "ing" : tag == Xpos::vbz ? "es" : "";
  if (ending.empty()) return {std::string(form)};
  if (past && form.ends_with("ied")) found.push_back(without("ied", "y"));
  if (tag == Xpos::vbz && form.ends_with("ies")) found.push_back(without("ies", "y"));
  if (tag == Xpos::vbz && form.ends_with("s")) found.push_back(without("s"));
  if (!form.ends_with(ending)) return found;
  std::string stem = without(ending);
  if (tag != Xpos::vbz) found.push_back(stem + "e");
  if (tag != Xpos::vbz && stem.size() > 2 && stem.back() == stem[stem.size() - 2])
    found.push_back(stem.substr(0, stem.size() - 1));
  found.push_back(std::move(stem));
  return found;
}

// The one verb that has the form.
std::optional<std::string_view> verb_of(std::string_view form, Xpos tag) {
  std::optional<std::string_view> verb;
  bool several = false;
  const auto note = [&](std::optional<std::string_view> one) {
    several = several || (one && verb && *one != *verb);
    if (one) verb = one;
  };
  const auto irregular = std::ranges::equal_range(table().irregular, form, {}, &Irregular::form);
  for (const Irregular& row : irregular) note(row.verb);
  for (const std::string& stem : stems(form, tag)) note(known_verb(stem));
  return several ? std::nullopt : verb;
}

}  // namespace

std::optional<std::string_view> verb_instead(std::string_view form, std::string_view lemma, Xpos tag) {
  return known_verb(ascii_lower(lemma)) ? std::nullopt : verb_of(ascii_lower(form), tag);
}

bool is_own_lemma(std::string_view form, Xpos tag) {
  const bool small = std::ranges::all_of(form, [](char byte) { return byte >= 'a' && byte <= 'z'; });
  return small && ((tag == Xpos::jj && form.ends_with("ed")) || (tag == Xpos::nn && form.ends_with("ing")));
}

bool are_men(std::string_view form, Xpos tag) {
  return tag == Xpos::nns && form.size() > 3 && form.ends_with("men");
}

}  // namespace dossier::extract
