#include "extract/interpret/time_relative.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/interpret/time_points.hpp"

namespace dossier::extract {
namespace {

constexpr std::array<std::pair<std::string_view, TimeUnit>, 6> unit_names = {{
    {"day", TimeUnit::day},
    {"week", TimeUnit::week},
    {"weekend", TimeUnit::weekend},
    {"month", TimeUnit::month},
    {"year", TimeUnit::year},
    {"decade", TimeUnit::decade},
}};

// "year" or "years" at this word.
std::optional<TimeUnit> unit_at(const TimeSight& sight, std::size_t word) {
  const auto found = sight.phrase(word);
  if (!found || (found.value->kind != TimeKind::unit && found.value->kind != TimeKind::length)) {
    return std::nullopt;
  }
  for (const auto& [name, unit] : unit_names) {
    if (name == found.value->value) {
      return unit;
    }
  }
  return std::nullopt;
}

// "two years", "a decade", "about 10 days" from this word on. The count is 0 where it is none.
struct Length {
  std::size_t end = 0;
  int count = 0;
  TimeUnit unit = TimeUnit::day;
  bool rough = false;
};

Length length_at(const TimeSight& sight, std::size_t word) {
  Length length;
  const auto hedge = sight.phrase(word, TimeKind::about);
  const std::size_t start = hedge ? hedge.end : word;
  const auto number = sight.phrase(start, TimeKind::number);
  const int count = number ? number.value->number : whole_number(sight.line.at(start));
  const std::size_t end = number ? number.end : start + 1;
  constexpr int most = 200;
  if (const auto unit = unit_at(sight, end); unit && count > 0 && count <= most) {
    const bool couple = number && number.end > start + 1;
    length = {end + 1, count, *unit, hedge || couple};
  }
  return length;
}

std::size_t behind_part(const TimeSight& sight, std::size_t end) {
  const auto part = sight.phrase(end, TimeKind::part);
  return part ? part.end : end;
}

TimeRead day_word(const TimeSight& sight, std::size_t word) {
  const auto found = sight.phrase(word, TimeKind::day);
  return found ? TimeRead{behind_part(sight, found.end), sight.calendar.day(found.value->number)}
               : TimeRead();
}

// "Wednesday", "Wednesday morning", "Wednesday last week", "Wednesday, March 14".
TimeRead weekday(const TimeSight& sight, std::size_t word) {
  const auto found = sight.weekday(word);
  if (!found || (word > 0 && sight.phrase(word - 1, TimeKind::every))) {
    return {};
  }
  const std::size_t dated = sight.line.is(found.end, ",") ? found.end + 1 : found.end;
  if (const TimeRead date = read_calendar_date(sight, dated, TimePlace::free);
      date && date.date.first.day != 0) {
    return date;
  }
  const std::size_t end = behind_part(sight, found.end);
  const std::size_t of = sight.line.is(end, "of") ? end + 1 : end;
  const auto adjective = sight.phrase(of, TimeKind::adjective);
  if (adjective && unit_at(sight, adjective.end) == TimeUnit::week) {
    const Date date = sight.calendar.weekday_of_week(found.value->number, adjective.value->number);
    return {adjective.end + 1, date};
  }
  return {end, sight.calendar.weekday(found.value->number, sight.lean(word, end))};
}

TimeRead month_beside(const TimeSight& sight, std::size_t word, Beside beside) {
  const auto month = sight.month(word);
  if (!month || month.value->kind == TimeKind::month_short ||
      (month.value->kind == TimeKind::month_or_word && sight.line.is(month.end, "'s"))) {
    return {};
  }
  const int day = sight.day_number(month.end);
  return {day > 0 ? month.end + 1 : month.end, sight.calendar.month_day(month.value->number, day, beside)};
}

// "last", "this" or "next", and what it stands before.
TimeRead beside(const TimeSight& sight, std::size_t word) {
  const auto adjective = sight.phrase(word, TimeKind::adjective);
  const bool following = word > 0 && sight.line.is(word - 1, "the");  // "the next year"
  if (!adjective || following) {
    return {};
  }
  const auto step = static_cast<Beside>(adjective.value->number);
  const std::size_t noun = adjective.end;
  if (const auto day = sight.weekday(noun)) {
    return {behind_part(sight, day.end), sight.calendar.weekday(day.value->number, step)};
  }
  if (const auto season = sight.phrase(noun, TimeKind::season)) {
    return {season.end, sight.calendar.season(season.value->number, step)};
  }
  if (const auto holiday = sight.phrase(noun, TimeKind::holiday)) {
    const auto day = Date::parse("XXXX-" + holiday.value->value);
    return day ? TimeRead{holiday.end, sight.calendar.month_day(day->first.month, day->first.day, step)}
               : TimeRead();
  }
  if (const auto part = sight.phrase(noun, TimeKind::part); part && step != Beside::next) {
    return {part.end, sight.calendar.day(adjective.value->number)};
  }
  if (const auto unit = unit_at(sight, noun); unit && !sight.line.at(noun).ends_with('s')) {
    return {noun + 1, sight.calendar.unit(*unit, step)};
  }
  return month_beside(sight, noun, step);
}

// "two years ago", "three days earlier".
TimeRead ago(const TimeSight& sight, std::size_t word) {
  const Length length = length_at(sight, word);
  const auto behind = length.count > 0 ? sight.phrase(length.end) : Found<TimeWord>();
  const bool earlier = behind && sight.line.is(length.end, "earlier");
  if (!behind || !(behind.value->kind == TimeKind::ago || earlier)) {
    return {};
  }
  const Date date = sight.calendar.ago(length.unit, length.count);
  TimeRead read{behind.end, length.rough || earlier ? about(date) : date};
  read.weak = earlier;
  return read;
}

// "the past two years", "the last year"; not "the last years of his life".
TimeRead span(const TimeSight& sight, std::size_t word) {
  const auto found = sight.phrase(word, TimeKind::span);
  if (!found) {
    return {};
  }
  if (const Length length = length_at(sight, found.end);
      length.count > 0 && !sight.line.is(length.end, "of")) {
    return {length.end, sight.calendar.since(length.unit, length.count)};
  }
  const auto unit = unit_at(sight, found.end);
  const bool one = unit && *unit != TimeUnit::weekend && !sight.line.at(found.end).ends_with('s');
  return one ? TimeRead{found.end + 1, sight.calendar.since(*unit, 1)} : TimeRead();
}

// "has hosted them for five years".
TimeRead duration(const TimeSight& sight, std::size_t word) {
  const auto opening = sight.phrase(word, TimeKind::duration);
  const Length length = opening ? length_at(sight, opening.end) : Length();
  bool perfect = false;
  for (std::size_t i = 0; length.count > 0 && i < word; ++i) {
    perfect = perfect || sight.line.is(i, "has") || sight.line.is(i, "have") || sight.line.is(i, "'ve");
  }
  if (!perfect) {
    return {};
  }
  TimeRead read{length.end, sight.calendar.since(length.unit, length.count)};
  read.weak = true;
  return read;
}

// "over the weekend".
TimeRead weekend(const TimeSight& sight, std::size_t word) {
  if (!sight.line.is(word, "the") || unit_at(sight, word + 1) != TimeUnit::weekend) {
    return {};
  }
  const Date saturday = sight.calendar.weekday(5, Lean::past);
  return {word + 2,
          saturday.first.month == 0 ? saturday : Date::month(saturday.first.year, saturday.first.month)};
}

}  // namespace

TimeRead read_relative_time(const TimeSight& sight, std::size_t word) {
  TimeRead best = day_word(sight, word);
  best = longer(best, weekday(sight, word));
  best = longer(best, beside(sight, word));
  best = longer(best, ago(sight, word));
  best = longer(best, span(sight, word));
  best = longer(best, duration(sight, word));
  return longer(best, weekend(sight, word));
}

}  // namespace dossier::extract
