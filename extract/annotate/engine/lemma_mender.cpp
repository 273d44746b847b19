#include "extract/annotate/engine/lemma_mender.hpp"

#include <algorithm>
#include <array>

#include "extract/annotate/engine/ascii.hpp"
#include "extract/annotate/engine/dictionary.hpp"
#include "extract/annotate/engine/verb_forms.hpp"

namespace dossier::extract {
namespace {

using std::string_view_literals::operator""sv;
using Lemma = std::optional<std::string>;

constexpr std::size_t shortest_name = 4;  // in small letters: "al" and "la" are parts of longer ones
constexpr std::size_t shortest_drawn_out = 4;

constexpr std::array file_types{"avi"sv, "csv"sv,  "doc"sv,  "docx"sv, "exe"sv,  "gif"sv,
                                "htm"sv, "html"sv, "jpeg"sv, "jpg"sv,  "mp3"sv,  "pdf"sv,
                                "png"sv, "ppt"sv,  "txt"sv,  "xls"sv,  "xlsx"sv, "zip"sv};

struct Abbreviation {
  std::string_view form;
  std::string_view lemma;
};
constexpr std::array dates{
    Abbreviation{"Apr", "April"},    Abbreviation{"Aug", "August"},    Abbreviation{"Dec", "December"},
    Abbreviation{"Feb", "February"}, Abbreviation{"Fri", "Friday"},    Abbreviation{"Jan", "January"},
    Abbreviation{"Jul", "July"},     Abbreviation{"Jun", "June"},      Abbreviation{"Mar", "March"},
    Abbreviation{"Mon", "Monday"},   Abbreviation{"Nov", "November"},  Abbreviation{"Oct", "October"},
    Abbreviation{"Sat", "Saturday"}, Abbreviation{"Sep", "September"}, Abbreviation{"Sept", "September"},
    Abbreviation{"Sun", "Sunday"},   Abbreviation{"Thu", "Thursday"},  Abbreviation{"Thurs", "Thursday"},
    Abbreviation{"Tue", "Tuesday"},  Abbreviation{"Tues", "Tuesday"},  Abbreviation{"Wed", "Wednesday"},
};

bool is_small(char byte) {
  return byte >= 'a' && byte <= 'z';
}

bool all_small(std::string_view text) {
  return std::ranges::all_of(text, is_small);
}

// "Ab", not "A", "AB" or "A-b".
bool is_title(std::string_view text) {
  return text.size() > 1 && is_ascii_upper(text[0]) && all_small(text.substr(1));
}

std::string with_capital(std::string_view text) {
  std::string word(text);
  if (!word.empty() && is_small(word[0])) word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

Lemma unless_same(std::string better, std::string_view lemma) {
  return better == lemma ? std::nullopt : Lemma(std::move(better));
}

// "Nov." -> "November"
Lemma date_of(std::string_view form) {
  if (form.ends_with('.')) form.remove_suffix(1);
  const auto found = std::ranges::find(dates, form, &Abbreviation::form);
  return found == dates.end() ? std::nullopt : Lemma(found->lemma);
}

// A letter that stands three times in a row or more stands `times` times.
std::string squeezed(std::string_view form, std::size_t times) {
  std::string word;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t next = std::min(form.find_first_not_of(form[at], at), form.size());
    word.append(next - at > 2 ? times : next - at, form[at]);
    at = next;
  }
  return word;
}

// "sooo" -> "so", "litttle" -> "little"
Lemma drawn_out(std::string_view form) {
  const std::string small = ascii_lower(form);
  if (small.size() < shortest_drawn_out || squeezed(small, 1) == small || !all_small(small))
    return std::nullopt;
  if (looked_up(small).classes != 0) return std::nullopt;
  for (const std::size_t times : {2U, 1U}) {
    std::string word = squeezed(small, times);
    if (looked_up(word).classes != 0) return word;
  }
  return std::nullopt;
}

// "ruder" -> "rude", "hottest" -> "hot", "happier" -> "happy"
Lemma positive_of(std::string_view form, std::string_view lemma) {
  constexpr std::uint32_t compared = DictionaryEntry::adjective | DictionaryEntry::adverb;
  std::string stem = ascii_lower(form);
  const std::size_t ending = stem.ends_with("er") ? 2 : stem.ends_with("est") ? 3 : 0;
  if (ending == 0 || stem.size() < ending + 2 || (looked_up(ascii_lower(lemma)).classes & compared) != 0)
    return std::nullopt;
  stem.resize(stem.size() - ending);
  const std::string shorter = stem.substr(0, stem.size() - 1);
  std::array<std::string, 3> stems = {stem, stem + "e", shorter};
  if (stem.back() == 'i') stems[2] += 'y';
  const bool shortened = stem.back() == 'i' || stem.back() == shorter.back();
  for (std::size_t i = 0; i < (shortened ? 3U : 2U); ++i) {
    if ((looked_up(stems[i]).classes & DictionaryEntry::adjective) != 0) return stems[i];
  }
  return std::nullopt;
}

// "norwegian" -> "Norwegian"
Lemma adjective_of(const TaggedForm& word, std::string_view lemma) {
  if (word.xpos == Xpos::jjr || word.xpos == Xpos::jjs) return positive_of(word.form, lemma);
  const bool capital = word.xpos == Xpos::jj && all_small(word.form) && looked_up(word.form).capital;
  return capital ? Lemma(with_capital(word.form)) : std::nullopt;
}

// "norway" -> "Norway"
Lemma name_of(const TaggedForm& word, std::string_view lemma) {
  if (const Lemma date = date_of(word.form)) return date;
  if (is_title(word.form)) return with_capital(lemma);
  if (word.form.size() < shortest_name || !all_small(word.form)) return std::nullopt;
  const DictionaryEntry known = looked_up(word.form);
  return known.names != 0 && known.classes == 0 ? Lemma(with_capital(lemma)) : std::nullopt;
}

// "gunmen" -> "gunman"
Lemma noun_of(const TaggedForm& word) {
  if (is_file_name(word.form)) return ascii_lower(word.form);
  if (are_men(word.form, word.xpos)) return std::string(word.form.substr(0, word.form.size() - 2)) + "an";
  return is_own_lemma(word.form, word.xpos) ? Lemma(word.form) : std::nullopt;
}

Lemma by_class(const TaggedForm& word, std::string_view lemma) {
  switch (word.upos) {
    case Upos::verb: {
      const auto verb = verb_instead(word.form, lemma, word.xpos);
      return verb ? Lemma(*verb) : std::nullopt;
    }
    case Upos::aux:
    case Upos::pron:
      return lemma == "I" ? std::nullopt : Lemma(ascii_lower(lemma));
    case Upos::propn:
      return name_of(word, lemma);
    case Upos::noun:
      return noun_of(word);
    case Upos::adj:
      return is_own_lemma(word.form, word.xpos) ? Lemma(word.form) : adjective_of(word, lemma);
    case Upos::adv:
      return word.xpos == Xpos::rbr || word.xpos == Xpos::rbs ? positive_of(word.form, lemma) : std::nullopt;
    default:
      return std::nullopt;
  }
}

bool may_be_drawn_out(Upos upos) {
  return upos == Upos::adj || upos == Upos::adv || upos == Upos::noun;
}

}  // namespace

Lemma better_lemma(const TaggedForm& word, std::string_view lemma) {
  if (may_be_drawn_out(word.upos)) {
    if (Lemma plain = drawn_out(word.form)) return plain;
  }
  Lemma better = by_class(word, lemma);
  return better ? unless_same(*std::move(better), lemma) : std::nullopt;
}

bool is_file_name(std::string_view form) {
  const std::size_t dot = form.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  return is_file_type(ascii_lower(form.substr(dot + 1))) &&
         form.find_first_of("/@") == std::string_view::npos && !form.starts_with("www.");
}

bool is_file_type(std::string_view label) {
  return std::ranges::find(file_types, label) != file_types.end();
}

}  // namespace dossier::extract
