#include "extract/interpret/time_sight.hpp"

#include <algorithm>
#include <charconv>

namespace dossier::extract {
namespace {

constexpr int first_year = 1000;
constexpr int last_year = 2099;
constexpr int last_day = 31;
constexpr int round_year = 50;  // amounts are often multiples of it, years seldom

bool in_longer_name(const Line& line, std::size_t word) {
  const std::uint32_t name = line.words[word].name;
  const auto also = [&](std::size_t other) { return other < line.size() && line.words[other].name == name; };
  return name != no_name && (also(word + 1) || (word > 0 && also(word - 1)));
}

std::string_view without_ordinal(std::string_view text) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.ends_with(ending)) {
      return text.substr(0, text.size() - ending.size());
    }
  }
  return text;
}

}  // namespace

int whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number > 0 ? number : 0;
}

Found<TimeWord> TimeSight::phrase(std::size_t word) const {
  return longest_phrase(words.time_phrases, line, word);
}

Found<TimeWord> TimeSight::phrase(std::size_t word, TimeKind kind) const {
  const Found<TimeWord> found = phrase(word);
  return found && found.value->kind == kind ? found : Found<TimeWord>();
}

Found<TimeWord> TimeSight::month(std::size_t word) const {
  const Found<TimeWord> found = phrase(word);
  if (!found || !line.capital(word)) {
    return {};
  }
  switch (found.value->kind) {
    case TimeKind::month:
    case TimeKind::month_or_word:
    case TimeKind::month_short:
      return found;
    default:
      return {};
  }
}

Found<TimeWord> TimeSight::weekday(std::size_t word) const {
  const Found<TimeWord> found = phrase(word, TimeKind::weekday);
  return found && line.capital(word) && !in_longer_name(line, word) ? found : Found<TimeWord>();
}

int TimeSight::day_number(std::size_t word) const {
  const int number = whole_number(without_ordinal(line.at(word)));
  return number <= last_day ? number : 0;
}

int TimeSight::year_number(std::size_t word) const {
  const int number = line.at(word).size() == 4 ? whole_number(line.at(word)) : 0;
  return number >= first_year && number <= last_year ? number : 0;
}

bool TimeSight::is_dash(std::size_t word) const {
  const std::string& text = line.at(word);
  return text == "-" || text == "\u2013" || text == "\u2010" || text == "\u2011";
}

YearRead TimeSight::year_behind(std::size_t word) const {
  if (const int year = year_number(word); year > 0) {
    return {word + 1, year, true};
  }
  if (const auto that = phrase(word, TimeKind::that_year)) {
    return {that.end, told_year, true};
  }
  const bool linked = line.is(word, ",") || line.is(word, "of");
  const std::size_t start = linked ? word + 1 : word;
  const int year = linked ? year_number(start) : 0;
  const bool no_amount = line.is(word, ",") && year >= first_common_year && year % round_year != 0;
  if (year > 0 && (no_amount || !small_open_word(start + 1))) {
    return {start + 1, year, true};
  }
  const auto adjective = phrase(start, TimeKind::adjective);
  const auto unit = adjective ? phrase(adjective.end, TimeKind::unit) : Found<TimeWord>();
  if (unit && unit.value->value == "year" && !line.is(word, ",")) {
    return {unit.end, calendar.year(adjective.value->number), true};
  }
  return {word, 0, false};
}

bool TimeSight::open_word(std::size_t word) const {
  return word < line.size() && line.words[word].word && !line.words[word].number && line.at(word) != "'s" &&
         !words.is_closed_class(line.at(word)) && !phrase(word);
}

bool TimeSight::may_be_counted(std::size_t word) const {
  if (!open_word(word)) {
    return false;
  }
  const int number = word > 0 ? year_number(word - 1) : 0;
  if (line.headline || number < first_common_year || number % 10 == 0) {
    return true;
  }
  const std::string& text = line.at(word);
  const auto form = words.verb_forms.find(text);
  const bool inflected = form != words.verb_forms.end() && form->second != text;
  const bool told = !text.ends_with('s') && !text.ends_with("ing") && (inflected || text.ends_with("ed"));
  return !line.capital(word) && !told;
}

bool TimeSight::opens_noun(std::size_t word) const {
  const std::string& text = line.at(word);
  return text == "the" || text == "a" || text == "an" || text == "'s" || text == "whose" ||
         words.is(text, WordClass::possessive);
}

Lean TimeSight::lean(std::size_t first, std::size_t end) const {
  if (phrase(end, TimeKind::future)) {
    return Lean::future;
  }
  constexpr std::size_t far = 12;
  const std::size_t start = first > far ? first - far : 0;
  for (std::size_t i = first; i-- > start && line.words[i].word;) {
    if (const auto found = phrase(i, TimeKind::future); found && found.end <= first) {
      const std::string& before = i > 0 ? line.at(i - 1) : line.at(line.size());
      return before == "was" || before == "were" || before == "been" ? Lean::past : Lean::future;
    }
    if (words.reporting.contains(line.at(i)) || words.is(line.at(i), WordClass::relative)) {
      break;
    }
  }
  return Lean::past;
}

}  // namespace dossier::extract
