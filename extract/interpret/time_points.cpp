#include "extract/interpret/time_points.hpp"

#include <string>
#include <string_view>

namespace dossier::extract {
namespace {

constexpr std::string_view midway = "mid-";

// A day of a month in the year read behind it, or in the nearest.
TimeRead day_of_month(const TimeSight& sight, std::size_t first, int month, int day, std::size_t end) {
  const YearRead year = sight.year_behind(end);
  if (year.found) {
    return {year.end, Date::day(year.year, month, day), true};
  }
  return {end, sight.calendar.month_day(month, day, sight.lean(first, end))};
}

// Behind a day: the last day of a range, "- 6", and its end; 0 where there is none.
int last_day_behind(const TimeSight& sight, std::size_t& end) {
  const int day = sight.is_dash(end) ? sight.day_number(end + 1) : 0;
  end += day > 0 ? 2 : 0;
  return day;
}

// "4" or "4-6" at this word, and where it ends.
struct Days {
  int first = 0;
  int last = 0;
  std::size_t end = 0;
};

Days days_at(const TimeSight& sight, std::size_t word) {
  Days days{sight.day_number(word), 0, word + 1};
  const std::string_view text = sight.line.at(word);
  const std::size_t hyphen = text.find('-');
  if (days.first > 0) {
    days.last = last_day_behind(sight, days.end);
  } else if (hyphen != std::string_view::npos && text.size() <= 5) {
    days.first = whole_number(text.substr(0, hyphen));
    days.last = whole_number(text.substr(hyphen + 1));
  }
  return days.last > 0 && days.last <= days.first ? Days() : days;
}

TimeRead days_of_month(const TimeSight& sight, std::size_t first, int month, const Days& days,
                       std::size_t end) {
  TimeRead read = day_of_month(sight, first, month, days.first, end);
  if (read && days.last > 0) {
    read.date = interval(read.date, Date::day(read.date.first.year, month, days.last));
  }
  return read;
}

// Whether a month without day or year is meant as one.
bool stands_as_month(const TimeSight& sight, std::size_t first, const Found<TimeWord>& month,
                     TimePlace place) {
  const bool doubtful = month.value->kind == TimeKind::month_or_word;
  if (month.value->kind == TimeKind::month_short) {
    return false;
  }
  if (place == TimePlace::opened) {
    return !doubtful || !sight.line.is(month.end, "'s");
  }
  if (place == TimePlace::opened_or_amount) {
    return !doubtful;
  }
  if (!doubtful && sight.line.is(month.end, "'s")) {
    return true;
  }
  const bool before_noun = first > 0 && sight.opens_noun(first - 1) && sight.small_open_word(month.end);
  return before_noun && (!doubtful || sight.line.is(first - 1, "a"));
}

TimeRead month_first(const TimeSight& sight, std::size_t first, TimePlace place) {
  const auto month = sight.month(first);
  if (!month) {
    return {};
  }
  const int number = month.value->number;
  if (const Days days = days_at(sight, month.end); days.first > 0) {
    return days_of_month(sight, first, number, days, days.end);
  }
  if (const YearRead year = sight.year_behind(month.end); year.found) {
    return {year.end, Date::month(year.year, number), true};
  }
  const bool named = sight.line.words[first].name != no_name && place == TimePlace::free;
  if (named || !stands_as_month(sight, first, month, place)) {
    return {};
  }
  return {month.end, sight.calendar.month_day(number, 0, sight.lean(first, month.end))};
}

TimeRead day_first(const TimeSight& sight, std::size_t first) {
  const Days days = days_at(sight, first);
  if (days.first == 0) {
    return {};
  }
  const bool linked = sight.line.is(days.end, "of");
  const auto month = sight.month(linked ? days.end + 1 : days.end);
  return month ? days_of_month(sight, first, month.value->number, days, month.end) : TimeRead();
}

TimeRead in_figures(const TimeSight& sight, std::size_t word) {
  const std::string& text = sight.line.at(word);
  const auto date = text.size() == 10 ? Date::parse(text) : std::nullopt;
  return date && date->first.day != 0 ? TimeRead{word + 1, *date, true} : TimeRead();
}

// Whether a year alone is meant as one, and not as an amount.
bool stands_as_year(const TimeSight& sight, std::size_t word, TimePlace place) {
  const std::string& next = sight.line.at(word + 1);
  const bool round = sight.year_number(word) % 100 == 0;
  if (next == "%" || next == "percent") {
    return false;
  }
  switch (place) {
    case TimePlace::opened:
      return true;
    case TimePlace::opened_or_amount:
      return !sight.may_be_counted(word + 1) &&
             !(round && (sight.words.is(next, WordClass::be) || sight.words.is(next, WordClass::have)));
    case TimePlace::free:
      break;
  }
  const bool quoted = next == "\"" || next == "\u201c" || next == "'" || next == "\u2018";
  if (word == 0 || (!sight.open_word(word + 1) && !sight.line.capital(word + 1) && !quoted)) {
    return false;
  }
  const bool described = word > 1 && sight.small_open_word(word - 1) && sight.opens_noun(word - 2);
  return sight.opens_noun(word - 1) || (described && !next.ends_with('s'));
}

TimeRead year_alone(const TimeSight& sight, std::size_t word, TimePlace place) {
  const int year = sight.year_number(word);
  return year >= first_common_year && stands_as_year(sight, word, place)
             ? TimeRead{word + 1, Date::year(year), true}
             : TimeRead();
}

// The decade that begins with that year; unknown where none does.
Date decade_of(int year) {
  DatePoint point;
  point.decade = true;
  point.year = static_cast<std::int16_t>(year % 10 == 0 ? year : 0);
  return Date::of(point);
}

// "1980s", "80s", "'80s" behind "the".
TimeRead decade(const TimeSight& sight, std::size_t word) {
  std::string_view text = sight.line.at(word);
  std::size_t end = word + 1;
  if (text == "'" || text == "\u2018") {
    text = sight.line.at(end++);
  }
  text = text.starts_with('\'') ? text.substr(1) : text;
  if (!text.ends_with('s')) {
    return {};
  }
  text.remove_suffix(text.ends_with("'s") ? 2 : 1);
  const int number = whole_number(text);
  const bool after_the =
      word > 0 && (sight.line.is(word - 1, "the") || sight.phrase(word - 1, TimeKind::stage));
  if (text.size() == 4 && number >= first_common_year) {
    return {end, decade_of(number), true};
  }
  return text.size() == 2 && number >= 20 && after_the ? TimeRead{end, decade_of(1900 + number), true}
                                                       : TimeRead();
}

// "mid-2014", "mid-March", "mid-1990s".
TimeRead midway_of(const TimeSight& sight, std::size_t word) {
  const std::string_view text = sight.line.at(word);
  if (!text.starts_with(midway)) {
    return {};
  }
  const std::string_view rest = text.substr(midway.size());
  if (const int year = rest.size() == 4 ? whole_number(rest) : 0; year >= first_common_year) {
    return {word + 1, about(Date::year(year)), true};
  }
  if (rest.size() == 5 && rest.ends_with('s')) {
    return {word + 1, about(decade_of(whole_number(rest.substr(0, 4)))), true};
  }
  const TimeWord* month = sight.words.time_phrases.find(rest);
  if (month == nullptr || (month->kind != TimeKind::month && month->kind != TimeKind::month_or_word)) {
    return {};
  }
  if (const YearRead year = sight.year_behind(word + 1); year.found) {
    return {year.end, about(Date::month(year.year, month->number)), true};
  }
  return {word + 1, about(sight.calendar.month_day(month->number, 0, sight.lean(word, word + 1)))};
}

TimeRead holiday(const TimeSight& sight, std::size_t first) {
  const auto found = sight.phrase(first, TimeKind::holiday);
  const auto day = found ? Date::parse("XXXX-" + found.value->value) : std::nullopt;
  if (!day || !(sight.line.capital(first) || sight.line.is(first, "the"))) {
    return {};
  }
  TimeRead read = day_of_month(sight, first, day->first.month, day->first.day, found.end);
  read.date = day->first.approximate ? about(read.date) : read.date;
  return read;
}

// "summer 2016", "the summer of 2016", "in the summer".
TimeRead season(const TimeSight& sight, std::size_t word, TimePlace place) {
  const bool definite = sight.line.is(word, "the");
  const auto found = sight.phrase(definite ? word + 1 : word, TimeKind::season);
  if (!found) {
    return {};
  }
  const bool whole = found.value->number + 2 <= 12;  // within one year
  if (const YearRead year = sight.year_behind(found.end); year.found) {
    const Date date = Date::year(year.year);
    return {year.end, whole ? date : about(date), true};
  }
  if (!definite || place == TimePlace::free || sight.line.is(found.end, "of")) {
    return {};
  }
  const Date begins = sight.calendar.month_day(found.value->number, 0, sight.lean(word, found.end));
  return {found.end, whole ? Date::year(begins.first.year) : about(Date::year(begins.first.year))};
}

}  // namespace

Date interval(const Date& first, const Date& last) {
  if (first.form != Date::Form::point || last.form != Date::Form::point) {
    return {};
  }
  return Date::parse(to_string(first) + "/" + to_string(last)).value_or(Date());
}

TimeRead longer(TimeRead one, TimeRead other) {
  return !one || (other && other.end > one.end) ? other : one;
}

TimeRead read_years(const TimeSight& sight, std::size_t word) {
  const std::string_view text = sight.line.at(word);
  if (const int first = sight.year_number(word); first >= first_common_year && sight.is_dash(word + 1)) {
    return {word + 3, interval(Date::year(first), Date::year(sight.year_number(word + 2))), true};
  }
  const std::size_t dash = text.find_first_of("-\xe2");
  if (dash != 4) {
    return {};
  }
  const std::string_view behind = text.substr(text[dash] == '-' ? 5 : std::min<std::size_t>(7, text.size()));
  const int first = whole_number(text.substr(0, dash));
  const int last = whole_number(behind);
  if (first < first_common_year || first > 2099) {
    return {};
  }
  if (behind.size() == 2 && last == (first + 1) % 100) {
    return {word + 1, interval(Date::year(first), Date::year(first + 1)), true};
  }
  return behind.size() == 4 && last <= 2099
             ? TimeRead{word + 1, interval(Date::year(first), Date::year(last)), true}
             : TimeRead();
}

TimeRead read_calendar_date(const TimeSight& sight, std::size_t word, TimePlace place) {
  TimeRead best = month_first(sight, word, place);
  best = longer(best, day_first(sight, word));
  best = longer(best, in_figures(sight, word));
  best = longer(best, year_alone(sight, word, place));
  best = longer(best, decade(sight, word));
  best = longer(best, midway_of(sight, word));
  best = longer(best, holiday(sight, word));
  return longer(best, season(sight, word, place));
}

}  // namespace dossier::extract
