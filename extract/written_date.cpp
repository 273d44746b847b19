#include "extract/written_date.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

namespace dossier::extract {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

// The value of up to nine digits.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// A real day of the years 1900 to 2099, or nothing.
Date real_day(int year, int month, int day) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return {};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const int last = days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
  return day <= last ? Date::day(year, month, day) : Date{};
}

// 1..12 for a month's English name or its abbreviation of three or four letters, else 0.
int month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (word.size() > names[i].size()) continue;
    if (word.size() > 4 && word.size() != names[i].size()) continue;
    if (std::equal(word.begin(), word.end(), names[i].begin(),
                   [](char a, char b) { return lower(a) == b; })) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

struct Piece {
  std::string_view text;
  bool digits = false;
  char before = ' ';  // the last character between the piece before and this one
};

// Runs of letters and runs of digits from `from` on, at most `count` of them.
std::array<Piece, 3> pieces(std::string_view text, std::size_t from) {
  std::array<Piece, 3> found;
  std::size_t at = from;
  for (Piece& piece : found) {
    while (at < text.size() && !is_digit(text[at]) && !is_letter(text[at])) piece.before = text[at++];
    const std::size_t start = at;
    if (at < text.size()) piece.digits = is_digit(text[at]);
    while (at < text.size() && (piece.digits ? is_digit(text[at]) : is_letter(text[at]))) ++at;
    piece.text = text.substr(start, at - start);
  }
  return found;
}

bool plain_gaps(const std::array<Piece, 3>& p) {
  constexpr std::string_view allowed = " ,.-/";
  return allowed.find(p[1].before) != std::string_view::npos &&
         allowed.find(p[2].before) != std::string_view::npos;
}

// A date with its month in letters that starts at `from`: March 26, 2018; 26 March 2018; 2018 Mar 26.
Date worded_date(std::string_view text, std::size_t from) {
  const auto p = pieces(text, from);
  if (!plain_gaps(p)) return {};
  const auto small = [](const Piece& piece) { return piece.digits && piece.text.size() <= 2; };
  const auto year = [](const Piece& piece) { return piece.digits && piece.text.size() == 4; };
  if (!p[0].digits && small(p[1]) && year(p[2])) {
    return real_day(number(p[2].text), month_of(p[0].text), number(p[1].text));
  }
  if (small(p[0]) && !p[1].digits && year(p[2])) {
    return real_day(number(p[2].text), month_of(p[1].text), number(p[0].text));
  }
  if (year(p[0]) && !p[1].digits && small(p[2])) {
    return real_day(number(p[0].text), month_of(p[1].text), number(p[2].text));
  }
  return {};
}

// A date in figures that starts at `from`, with `-`, `/`, `_` or `.` between its parts or none: year first.
Date figured_date(std::string_view text, std::size_t from) {
  std::size_t end = from;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::string_view run = text.substr(from, end - from);
  if (run.size() == 8 || run.size() == 14) {
    return real_day(number(run.substr(0, 4)), number(run.substr(4, 2)), number(run.substr(6, 2)));
  }
  if (run.size() != 4 || end >= text.size()) return {};
  const char gap = text[end];
  if (gap != '-' && gap != '/' && gap != '_' && gap != '.') return {};
  const auto p = pieces(text, from);
  const bool apart = p[1].before == gap && p[2].before == gap && p[1].digits && p[2].digits;
  if (!apart || p[1].text.size() > 2 || p[2].text.size() > 2) return {};
  return real_day(number(p[0].text), number(p[1].text), number(p[2].text));
}

// Day and month in figures before the year, `12/30/2017` or `30/12/17`, where only one order is possible.
Date slashed_date(std::string_view text) {
  const auto p = pieces(text, 0);
  const bool apart = p[1].before == '/' && p[2].before == '/';
  if (!apart || !p[0].digits || !p[1].digits || !p[2].digits) return {};
  if (p[0].text.size() > 2 || p[1].text.size() > 2) return {};
  const std::size_t digits = p[2].text.size();
  if (digits != 2 && digits != 4) return {};
  const int year = number(p[2].text) + (digits == 2 ? 2000 : 0);
  const int first = number(p[0].text);
  const int second = number(p[1].text);
  if (first > 12) return real_day(year, second, first);
  return second > 12 || first == second ? real_day(year, first, second) : Date{};
}

// Seconds (ten digits) or milliseconds (thirteen) since 1970.
Date epoch_date(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  if (digits.size() == 13) value /= 1000;
  return Date::of(from_days(static_cast<std::int32_t>(value / 86400)));
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool starts_piece(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  return is_digit(text[at]) ? !is_digit(text[at - 1]) : !is_letter(text[at - 1]);
}

}  // namespace

Date read_date(std::string_view value) {
  value = trimmed(value);
  if (value.empty() || value.size() > 100) return {};
  const std::string_view whole = value.substr(0, value.find('.'));
  if (all_digits(whole) && (whole.size() == 10 || whole.size() == 13)) return epoch_date(whole);
  if (const Date day = figured_date(value, 0); day.known()) return day;
  if (const Date day = slashed_date(value); day.known()) return day;
  if (const Date day = find_date_in_words(value); day.known()) return day;
  return Date::parse(value).value_or(Date{});
}

Date find_date_in_path(std::string_view path) {
  for (std::size_t at = 0; at < path.size(); ++at) {
    if (!is_digit(path[at]) || !starts_piece(path, at)) continue;
    if (const Date day = figured_date(path, at); day.known()) return day;
    const auto p = pieces(path, at);
    if (p[0].text.size() != 4 || p[1].before != '/') continue;
    if (const Date day = worded_date(path, at); day.known()) return day;
  }
  return {};
}

Date find_date_in_words(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool start = (is_digit(text[at]) || is_letter(text[at])) && starts_piece(text, at);
    if (!start) continue;
    if (const Date day = worded_date(text, at); day.known()) return day;
  }
  return {};
}

}  // namespace dossier::extract
