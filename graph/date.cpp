#include "graph/date.hpp"

#include <chrono>

namespace dossier {
namespace {

constexpr int leap_year = 2000;  // stands in for an unknown year: XXXX-02-29 is a day
constexpr std::string_view open_end = "..";

bool is_real(const DatePoint& point) {
  if (!point.known() || point.year < 0 || point.year > 9999 || point.month > 12) return false;
  if (point.decade && (point.year < 10 || point.month != 0)) return false;
  if (point.month == 0) return point.day == 0;
  if (point.day == 0) return true;
  const std::chrono::year_month_day day{std::chrono::year(point.year == 0 ? leap_year : point.year),
                                        std::chrono::month(point.month), std::chrono::day(point.day)};
  return day.ok();
}

DatePoint make_point(int year, int month, int day) {
  if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) return {};
  DatePoint point;
  point.year = static_cast<std::int16_t>(year);
  point.month = static_cast<std::uint8_t>(month);
  point.day = static_cast<std::uint8_t>(day);
  return point;
}

// A value without the date is no date; a decade is kept as its first year.
std::optional<DatePoint> checked(DatePoint point) {
  if (!is_real(point)) return std::nullopt;
  if (point.decade) point.year = static_cast<std::int16_t>(point.year / 10 * 10);
  return point;
}

// Takes so many digits off the front of the text. Nothing where they are not all digits, or all zeros.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int number = 0;
  for (const char digit : text.substr(0, count)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  if (number == 0) return std::nullopt;
  text.remove_prefix(count);
  return number;
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// "2018", "201X" or "XXXX".
bool take_year(std::string_view& text, DatePoint& point) {
  if (take(text, "XXXX")) return true;
  if (const auto year = take_digits(text, 4)) {
    point.year = static_cast<std::int16_t>(*year);
    return true;
  }
  const auto decade = take_digits(text, 3);
  if (!decade || !take(text, "X")) return false;
  point.year = static_cast<std::int16_t>(*decade * 10);
  point.decade = true;
  return true;
}

bool take_part(std::string_view& text, std::uint8_t& part) {
  const auto number = take_digits(text, 2);
  if (!number) return false;
  part = static_cast<std::uint8_t>(*number);
  return true;
}

std::optional<DatePoint> parse_point(std::string_view text) {
  DatePoint point;
  if (!take_year(text, point)) return std::nullopt;
  if (take(text, "-") && !take_part(text, point.month)) return std::nullopt;
  if (point.month != 0 && take(text, "-") && !take_part(text, point.day)) return std::nullopt;
  point.approximate = take(text, "~");
  if (!text.empty()) return std::nullopt;
  return checked(point);
}

// Whether `last` lies before `first` in the parts that both know.
bool ends_before(const DatePoint& last, const DatePoint& first) {
  if (last.year == 0 || first.year == 0) return false;
  const int width = last.decade || first.decade ? 10 : 1;
  if (last.year / width != first.year / width) return last.year < first.year;
  if (last.month == 0 || first.month == 0) return false;
  if (last.month != first.month) return last.month < first.month;
  return last.day != 0 && first.day != 0 && last.day < first.day;
}

std::string padded(int number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - digits.size(), '0') + digits;
}

std::string to_string(const DatePoint& point) {
  std::string text = "XXXX";
  if (point.decade) {
    text = padded(point.year / 10, 3) + "X";
  } else if (point.year != 0) {
    text = padded(point.year, 4);
  }
  if (point.month != 0) text += "-" + padded(point.month, 2);
  if (point.day != 0) text += "-" + padded(point.day, 2);
  if (point.approximate) text += "~";
  return text;
}

bool point_contains(const DatePoint& coarse, const DatePoint& fine) {
  if (fine.approximate && !coarse.approximate) return false;
  if (coarse.decade) return coarse.year / 10 == fine.year / 10;
  if (coarse.year != 0 && (fine.decade || coarse.year != fine.year)) return false;
  if (coarse.month != 0 && coarse.month != fine.month) return false;
  return coarse.day == 0 || coarse.day == fine.day;
}

std::chrono::sys_days sys_days_of(const DatePoint& day) {
  return std::chrono::year_month_day{std::chrono::year(day.year), std::chrono::month(day.month),
                                     std::chrono::day(day.day)};
}

}  // namespace

Date Date::of(DatePoint point) {
  Date date;
  if (const auto real = checked(point)) {
    date.form = Form::point;
    date.first = *real;
  }
  return date;
}

Date Date::year(int year) {
  return of(make_point(year, 0, 0));
}

Date Date::month(int year, int month) {
  return month == 0 ? Date{} : of(make_point(year, month, 0));
}

Date Date::day(int year, int month, int day) {
  return day == 0 ? Date{} : of(make_point(year, month, day));
}

Date Date::since(DatePoint point) {
  Date date = of(point);
  if (date.known()) date.form = Form::since;
  return date;
}

std::optional<Date> Date::parse(std::string_view edtf) {
  Date date;
  const std::size_t slash = edtf.find('/');
  const std::string_view left = edtf.substr(0, slash);
  const bool open_left = left == open_end;
  if (!open_left) {
    const auto first = parse_point(left);
    if (!first) return std::nullopt;
    date.first = *first;
  }
  if (slash == std::string_view::npos) {
    if (open_left) return std::nullopt;
    date.form = Form::point;
    return date;
  }
  const std::string_view right = edtf.substr(slash + 1);
  if (right == open_end) {
    if (open_left) return std::nullopt;
    date.form = Form::since;
    return date;
  }
  const auto last = parse_point(right);
  if (!last || (!open_left && ends_before(*last, date.first))) return std::nullopt;
  date.last = *last;
  date.form = open_left ? Form::until : Form::interval;
  return date;
}

std::string to_string(const Date& date) {
  switch (date.form) {
    case Date::Form::none:
      break;
    case Date::Form::point:
      return to_string(date.first);
    case Date::Form::since:
      return to_string(date.first) + "/..";
    case Date::Form::until:
      return "../" + to_string(date.last);
    case Date::Form::interval:
      return to_string(date.first) + "/" + to_string(date.last);
  }
  return {};
}

bool contains(const Date& coarse, const Date& fine) {
  if (coarse == fine || !coarse.known()) return true;
  if (coarse.form != Date::Form::point || fine.form != Date::Form::point) return false;
  return point_contains(coarse.first, fine.first);
}

std::int32_t to_days(const DatePoint& day) {
  return static_cast<std::int32_t>(sys_days_of(day).time_since_epoch().count());
}

DatePoint from_days(std::int32_t days) {
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
  return make_point(static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
                    static_cast<int>(static_cast<unsigned>(day.day())));
}

int weekday(const DatePoint& day) {
  return static_cast<int>(std::chrono::weekday{sys_days_of(day)}.iso_encoding()) - 1;
}

}  // namespace dossier
