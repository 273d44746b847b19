// The calendar of an article: what words that count from "now" say, "now" being the day it was published.
//
// Each answer knows no more than the article's date allows. Of an article without a date, a day keeps an
// unknown year ("XXXX-01-29") and what counts from now is unknown. Of one whose day is not known, "today" is
// its month and "Wednesday" about its month.
//
// EDTF here has no weeks. A week, a weekend or "ten days ago" is the month that it lies in, and about that
// month
// ("~") where it reaches into another. Seasons are those of the north, told as their year; winter about.
#pragma once

#include <cstdint>

#include "graph/date.hpp"

namespace dossier::extract {

enum class TimeUnit : std::uint8_t { day, week, weekend, month, year, decade };

// Where words could mean the time before or the one ahead.
enum class Lean : std::uint8_t { past, future };

// "last", "this", "next".
enum class Beside : std::int8_t { last = -1, same = 0, next = 1 };

class ArticleCalendar {
 public:
  explicit ArticleCalendar(const Date& article);

  [[nodiscard]] Date day(int days) const;                        // so many days from the article
  [[nodiscard]] Date weekday(int weekday, Lean lean) const;      // the nearest, the article's day included
  [[nodiscard]] Date weekday(int weekday, Beside beside) const;  // "last Monday", "this Monday"
  [[nodiscard]] Date weekday_of_week(int weekday, int weeks) const;  // "Monday last week"
  [[nodiscard]] Date unit(TimeUnit unit, Beside beside) const;       // "last week"
  [[nodiscard]] Date ago(TimeUnit unit, int count) const;
  [[nodiscard]] Date since(TimeUnit unit, int count) const;  // "in the past two years"
  [[nodiscard]] Date season(int first_month, Beside beside) const;

  // A day, or a month where day is 0, without its year. The past is meant unless the words lean to the
  // future, it is a day less than 45 days ahead, or the next month.
  [[nodiscard]] Date month_day(int month, int day, Lean lean) const;
  [[nodiscard]] Date month_day(int month, int day, Beside beside) const;

  // The article's year and so many on; 0 where it is not known.
  [[nodiscard]] int year(int years) const { return now_.year == 0 ? 0 : now_.year + years; }

 private:
  [[nodiscard]] bool knows_day() const { return now_.day != 0; }
  [[nodiscard]] Date about_month() const;
  [[nodiscard]] Date month_around(std::int32_t first, std::int32_t last) const;
  [[nodiscard]] Date months_from_now(int months) const;
  [[nodiscard]] std::int32_t days_ahead(const Date& date) const;
  [[nodiscard]] std::int32_t months_ahead(const Date& date) const;

  DatePoint now_;  // all unknown where the article's date is
};

// The same date, about.
[[nodiscard]] Date about(Date date);

}  // namespace dossier::extract
