// Morphological features of a word as Universal Dependencies' English treebanks use them, packed into six
// bytes: "Number=Plur|Tense=Past" is {.number = plur, .tense = past}. `none` is a feature that the word does
// not have.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace dossier::extract {

// The values of the features, each in the order of their names in text.
namespace feature {
enum class Case : std::uint8_t { none, acc, gen, nom };
enum class Definite : std::uint8_t { none, def, ind };
enum class Degree : std::uint8_t { none, cmp, pos, sup };
enum class ExtPos : std::uint8_t { none, adp, adv, cconj, pron, propn, sconj };
enum class Gender : std::uint8_t { none, fem, fem_masc, masc, neut };
enum class Mood : std::uint8_t { none, imp, ind, sub };
enum class NumForm : std::uint8_t { none, combi, digit, roman, word };
enum class NumType : std::uint8_t { none, card, frac, mult, ord };
enum class Number : std::uint8_t { none, plur, ptan, sing };
enum class Person : std::uint8_t { none, first, second, third };
enum class Polarity : std::uint8_t { none, neg, pos };
enum class PronType : std::uint8_t { none, art, dem, emp, ind, interrogative, neg, prs, rcp, rel, tot };
enum class Style : std::uint8_t { none, arch, coll, expr, slng, vrnc };
enum class Tense : std::uint8_t { none, past, pres };
enum class VerbForm : std::uint8_t { none, fin, ger, inf, part };
enum class Voice : std::uint8_t { none, pass };
}  // namespace feature

// In an order in which no field crosses a byte.
struct Features {
  feature::PronType pron_type : 4 = feature::PronType::none;
  feature::Person person : 2 = feature::Person::none;
  feature::Number number : 2 = feature::Number::none;
  feature::Tense tense : 2 = feature::Tense::none;
  feature::Mood mood : 2 = feature::Mood::none;
  feature::VerbForm verb_form : 3 = feature::VerbForm::none;
  feature::Voice voice : 1 = feature::Voice::none;
  feature::Case case_ : 2 = feature::Case::none;
  feature::Degree degree : 2 = feature::Degree::none;
  feature::Definite definite : 2 = feature::Definite::none;
  feature::Polarity polarity : 2 = feature::Polarity::none;
  feature::Gender gender : 3 = feature::Gender::none;
  feature::NumType num_type : 3 = feature::NumType::none;
  bool poss : 1 = false;
  bool reflex : 1 = false;
  feature::NumForm num_form : 3 = feature::NumForm::none;
  feature::Style style : 3 = feature::Style::none;
  bool abbr : 1 = false;
  bool foreign : 1 = false;
  feature::ExtPos ext_pos : 3 = feature::ExtPos::none;
  bool typo : 1 = false;

  friend auto operator<=>(const Features&, const Features&) = default;
};
static_assert(sizeof(Features) == 6 && std::is_trivially_copyable_v<Features>);

// As the sixth column of CoNLL-U: "Number=Sing|Person=3", sorted whatever the case; "_" where there is none.
[[nodiscard]] std::string to_text(const Features& features);

// From such a column, in any order. Nothing where it names a feature or a value that does not exist.
[[nodiscard]] std::optional<Features> parse_features(std::string_view column);

// Sets one feature from "Number" and "Sing". False, and nothing changed, where it does not exist.
[[nodiscard]] bool set_feature(Features& features, std::string_view name, std::string_view value);

}  // namespace dossier::extract
