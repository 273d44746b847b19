// A date says when, as exactly as the words did and no more: a subset of EDTF (ISO 8601-2).
//
//   2018-03-26   2018-03   2018   201X        a day, a month, a year, a decade
//   XXXX-01-29   XXXX-01                      the year is not known
//   2018-03~                                  approximately
//   2009/..      ../2013   2013/2016          since, until, from to
//
// A default-constructed Date is "no date known" and prints as the empty string. Values are small, trivially
// copyable and ordered (unknown parts first), so that sorting by date is the same everywhere.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// One point of EDTF, any trailing part missing. Zero means missing or unknown.
struct DatePoint {
  std::int16_t year = 0;     // 1..9999; 0: unknown ("XXXX")
  std::uint8_t month = 0;    // 1..12
  std::uint8_t day = 0;      // 1..31
  bool decade = false;       // only the first three digits of the year are meant ("201X")
  bool approximate = false;  // "~"

  friend auto operator<=>(const DatePoint&, const DatePoint&) = default;
  [[nodiscard]] bool known() const { return year != 0 || month != 0; }
};

struct Date {
  enum class Form : std::uint8_t { none, point, since, until, interval };

  Form form = Form::none;
  DatePoint first;  // point, since, interval
  DatePoint last;   // until, interval

  friend auto operator<=>(const Date&, const Date&) = default;
  [[nodiscard]] bool known() const { return form != Form::none; }

  [[nodiscard]] static Date of(DatePoint point);
  [[nodiscard]] static Date year(int year);
  [[nodiscard]] static Date month(int year, int month);
  [[nodiscard]] static Date day(int year, int month, int day);
  [[nodiscard]] static Date since(DatePoint point);

  // Reads one EDTF value of the subset above. Nothing where the text is not one, or names no real day.
  [[nodiscard]] static std::optional<Date> parse(std::string_view edtf);
};

// EDTF; parse(to_string(d)) == d for every date that parse or the factories can make.
[[nodiscard]] std::string to_string(const Date& date);

// Whether `coarse` could be `fine` told less exactly: every part that coarse knows, fine knows alike
// (2018 contains 2018-03, 2018-03 contains 2018-03-26; an unknown year contains any). Equal dates contain
// each other; intervals contain only what is equal.
[[nodiscard]] bool contains(const Date& coarse, const Date& fine);

// Days since 1970-01-01 in the proleptic Gregorian calendar, and back. The point must be a full day.
[[nodiscard]] std::int32_t to_days(const DatePoint& day);
[[nodiscard]] DatePoint from_days(std::int32_t days);

// 0 = Monday .. 6 = Sunday. The point must be a full day.
[[nodiscard]] int weekday(const DatePoint& day);

}  // namespace dossier
