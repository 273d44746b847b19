#include "extract/features.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, 2> yes = {"", "Yes"};
constexpr std::array<std::string_view, 4> cases = {"", "Acc", "Gen", "Nom"};
constexpr std::array<std::string_view, 3> definites = {"", "Def", "Ind"};
constexpr std::array<std::string_view, 4> degrees = {"", "Cmp", "Pos", "Sup"};
constexpr std::array<std::string_view, 7> ext_pos = {"", "ADP", "ADV", "CCONJ", "PRON", "PROPN", "SCONJ"};
constexpr std::array<std::string_view, 5> genders = {"", "Fem", "Fem,Masc", "Masc", "Neut"};
constexpr std::array<std::string_view, 4> moods = {"", "Imp", "Ind", "Sub"};
constexpr std::array<std::string_view, 5> num_forms = {"", "Combi", "Digit", "Roman", "Word"};
constexpr std::array<std::string_view, 5> num_types = {"", "Card", "Frac", "Mult", "Ord"};
constexpr std::array<std::string_view, 4> numbers = {"", "Plur", "Ptan", "Sing"};
constexpr std::array<std::string_view, 4> persons = {"", "1", "2", "3"};
constexpr std::array<std::string_view, 3> polarities = {"", "Neg", "Pos"};
constexpr std::array<std::string_view, 11> pron_types = {"",    "Art", "Dem", "Emp", "Ind", "Int",
                                                         "Neg", "Prs", "Rcp", "Rel", "Tot"};
constexpr std::array<std::string_view, 6> styles = {"", "Arch", "Coll", "Expr", "Slng", "Vrnc"};
constexpr std::array<std::string_view, 3> tenses = {"", "Past", "Pres"};
constexpr std::array<std::string_view, 5> verb_forms = {"", "Fin", "Ger", "Inf", "Part"};
constexpr std::array<std::string_view, 2> voices = {"", "Pass"};

// One feature: what it and its values are called, and its field as a number into the values.
struct Row {
  std::string_view name;
  std::span<const std::string_view> values;
  std::size_t (*get)(const Features&);
  void (*set)(Features&, std::size_t);
};

// Sorted as the treebanks sort, whatever the case. A bit-field has no address: each row reads and writes its
// own.
#define DOSSIER_FEATURE(text, values, field)                                            \
  Row {                                                                                 \
    text, values, [](const Features& f) { return static_cast<std::size_t>(f.field); },  \
        [](Features& f, std::size_t v) { f.field = static_cast<decltype(f.field)>(v); } \
  }

constexpr std::array table = {
    DOSSIER_FEATURE("Abbr", yes, abbr),
    DOSSIER_FEATURE("Case", cases, case_),
    DOSSIER_FEATURE("Definite", definites, definite),
    DOSSIER_FEATURE("Degree", degrees, degree),
    DOSSIER_FEATURE("ExtPos", ext_pos, ext_pos),
    DOSSIER_FEATURE("Foreign", yes, foreign),
    DOSSIER_FEATURE("Gender", genders, gender),
    DOSSIER_FEATURE("Mood", moods, mood),
    DOSSIER_FEATURE("Number", numbers, number),
    DOSSIER_FEATURE("NumForm", num_forms, num_form),
    DOSSIER_FEATURE("NumType", num_types, num_type),
    DOSSIER_FEATURE("Person", persons, person),
    DOSSIER_FEATURE("Polarity", polarities, polarity),
    DOSSIER_FEATURE("Poss", yes, poss),
    DOSSIER_FEATURE("PronType", pron_types, pron_type),
    DOSSIER_FEATURE("Reflex", yes, reflex),
    DOSSIER_FEATURE("Style", styles, style),
    DOSSIER_FEATURE("Tense", tenses, tense),
    DOSSIER_FEATURE("Typo", yes, typo),
    DOSSIER_FEATURE("VerbForm", verb_forms, verb_form),
    DOSSIER_FEATURE("Voice", voices, voice),
};
#undef DOSSIER_FEATURE

}  // namespace

std::string to_text(const Features& features) {
  std::string text;
  for (const Row& row : table) {
    const std::size_t value = row.get(features);
    if (value == 0) continue;
    if (!text.empty()) text += '|';
    text.append(row.name).append(1, '=').append(row.values[value]);
  }
  return text.empty() ? "_" : text;
}

bool set_feature(Features& features, std::string_view name, std::string_view value) {
  const auto row = std::ranges::find(table, name, &Row::name);
  if (row == table.end() || value.empty()) return false;
  const auto found = std::ranges::find(row->values, value);
  if (found == row->values.end()) return false;
  row->set(features, static_cast<std::size_t>(found - row->values.begin()));
  return true;
}

std::optional<Features> parse_features(std::string_view column) {
  Features features;
  if (column.empty() || column == "_") return features;
  for (;;) {
    const std::string_view one = column.substr(0, column.find('|'));
    const std::size_t equals = one.find('=');
    if (equals == std::string_view::npos ||
        !set_feature(features, one.substr(0, equals), one.substr(equals + 1))) {
      return std::nullopt;
    }
    if (one.size() == column.size()) return features;
    column.remove_prefix(one.size() + 1);
  }
}

}  // namespace dossier::extract
