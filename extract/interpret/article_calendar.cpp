#include "extract/interpret/article_calendar.hpp"

namespace dossier::extract {
namespace {

constexpr std::int32_t soon = 45;    // days ahead that no word of the future need go with
constexpr std::uint8_t middle = 15;  // stands in for a day that is not known
constexpr int winter = 12;

Date day_of(std::int32_t days) {
  return Date::of(from_days(days));
}

}  // namespace

Date about(Date date) {
  if (date.form == Date::Form::point) {
    date.first.approximate = true;
  }
  return date;
}

ArticleCalendar::ArticleCalendar(const Date& article) {
  if (article.form == Date::Form::point && !article.first.decade && article.first.year != 0) {
    now_ = article.first;
    now_.approximate = false;
  }
}

Date ArticleCalendar::about_month() const {
  return about(Date::of(now_));
}

// The month of the days' middle; about, where they do not all lie in it.
Date ArticleCalendar::month_around(std::int32_t first, std::int32_t last) const {
  const DatePoint inside = from_days(first + (last - first) / 2);
  const Date month = Date::month(inside.year, inside.month);
  return from_days(first).month == from_days(last).month ? month : about(month);
}

Date ArticleCalendar::months_from_now(int months) const {
  const int count = now_.year * 12 + now_.month - 1 + months;
  return Date::month(count / 12, count % 12 + 1);
}

Date ArticleCalendar::day(int days) const {
  if (knows_day()) {
    return day_of(to_days(now_) + days);
  }
  return days == 0 ? Date::of(now_) : about_month();
}

Date ArticleCalendar::weekday(int weekday, Lean lean) const {
  if (!knows_day()) {
    return about_month();
  }
  const int back = (dossier::weekday(now_) - weekday + 7) % 7;
  return day_of(to_days(now_) + (lean == Lean::past || back == 0 ? -back : 7 - back));
}

Date ArticleCalendar::weekday(int weekday, Beside beside) const {
  if (!knows_day()) {
    return about_month();
  }
  const int back = (dossier::weekday(now_) - weekday + 7) % 7;
  switch (beside) {
    case Beside::last:
      return day_of(to_days(now_) - (back == 0 ? 7 : back));
    case Beside::same:
      return weekday_of_week(weekday, 0);
    case Beside::next:
      break;
  }
  return day_of(to_days(now_) + 7 - back);
}

Date ArticleCalendar::weekday_of_week(int weekday, int weeks) const {
  return knows_day() ? day_of(to_days(now_) - dossier::weekday(now_) + weeks * 7 + weekday) : about_month();
}

Date ArticleCalendar::unit(TimeUnit unit, Beside beside) const {
  const int steps = static_cast<int>(beside);
  if (now_.year == 0) {
    return {};
  }
  switch (unit) {
    case TimeUnit::week:
    case TimeUnit::weekend: {
      if (!knows_day()) {
        return about_month();
      }
      const std::int32_t monday = to_days(now_) - dossier::weekday(now_) + steps * 7;
      return month_around(unit == TimeUnit::week ? monday : monday + 5, monday + 6);
    }
    case TimeUnit::month:
      return now_.month == 0 ? about_month() : months_from_now(steps);
    case TimeUnit::year:
      return Date::year(year(steps));
    case TimeUnit::decade: {
      DatePoint point;
      point.year = static_cast<std::int16_t>(year(steps * 10));
      point.decade = true;
      return Date::of(point);
    }
    case TimeUnit::day:
      break;
  }
  return {};
}

Date ArticleCalendar::ago(TimeUnit unit, int count) const {
  if (now_.year == 0) {
    return {};
  }
  switch (unit) {
    case TimeUnit::day:
      return day(-count);
    case TimeUnit::week:
    case TimeUnit::weekend: {
      if (!knows_day()) {
        return about_month();
      }
      const std::int32_t then = to_days(now_) - count * 7;
      return month_around(then - 3, then + 3);
    }
    case TimeUnit::month:
      return about(now_.month == 0 ? Date::year(year(0)) : months_from_now(-count));
    case TimeUnit::year:
      return about(Date::year(year(-count)));
    case TimeUnit::decade:
      break;
  }
  return about(Date::year(year(-count * 10)));
}

Date ArticleCalendar::since(TimeUnit unit, int count) const {
  const Date then = ago(unit, count);
  return then.known() ? Date::since(about(then).first) : then;
}

Date ArticleCalendar::season(int first_month, Beside beside) const {
  if (now_.year == 0) {
    return {};
  }
  if (first_month == winter) {  // it ends in the year that it is told as
    const int ends = now_.month == winter ? 1 : 0;
    return about(Date::year(year(ends + static_cast<int>(beside))));
  }
  const bool over = now_.month > first_month + 2;
  const int steps = beside == Beside::last && over ? 0 : static_cast<int>(beside);
  const bool ahead = beside == Beside::next && now_.month != 0 && now_.month < first_month;
  return Date::year(year(ahead ? 0 : steps));
}

std::int32_t ArticleCalendar::days_ahead(const Date& date) const {
  DatePoint now = now_;
  now.day = now.day == 0 ? middle : now.day;
  return to_days(date.first) - to_days(now);
}

std::int32_t ArticleCalendar::months_ahead(const Date& date) const {
  return (date.first.year - now_.year) * 12 + date.first.month - now_.month;
}

Date ArticleCalendar::month_day(int month, int day, Lean lean) const {
  const auto dated = [&](int year) {
    return day == 0 ? Date::month(year, month) : Date::day(year, month, day);
  };
  if (now_.year == 0) {
    return dated(0);
  }
  if (now_.month == 0) {
    return about(dated(now_.year));
  }
  // From the future back: the first that is not too far ahead; or from the past on: the first still to come.
  Date best;
  for (int step = 1; step >= -1; --step) {
    const Date date = dated(year(step));
    if (!date.known()) {
      continue;
    }
    const std::int32_t ahead = day == 0 ? months_ahead(date) : days_ahead(date);
    if (lean == Lean::past && ahead <= (day == 0 ? 1 : soon)) {
      return date;
    }
    if (lean == Lean::future && ahead >= 0) {
      best = date;
    }
  }
  return best;
}

Date ArticleCalendar::month_day(int month, int day, Beside beside) const {
  const auto dated = [&](int year) {
    return day == 0 ? Date::month(year, month) : Date::day(year, month, day);
  };
  if (now_.month == 0) {
    return now_.year == 0 ? dated(0) : about(dated(year(static_cast<int>(beside))));
  }
  int steps = 0;
  if (beside == Beside::last && month >= now_.month) {
    steps = -1;
  }
  if (beside == Beside::next && month <= now_.month) {
    steps = 1;
  }
  return dated(year(steps));
}

}  // namespace dossier::extract
