#include "export/spell.hpp"

#include <algorithm>
#include <chrono>

namespace dossier::exporting {
namespace {

constexpr int decade = 10;

int last_day_of_month(int year, int month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year(year), std::chrono::month_day_last{std::chrono::month(static_cast<unsigned>(month))}};
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

std::int32_t days(int year, int month, int day) {
  return to_days(Date::day(year, month, day).first);
}

std::int32_t start_of(const DatePoint& point) {
  return days(point.year, std::max<int>(point.month, 1), std::max<int>(point.day, 1));
}

std::int32_t end_of(const DatePoint& point) {
  const int year = point.decade ? point.year / decade * decade + decade - 1 : point.year;
  const int month = point.month == 0 ? 12 : point.month;
  return days(year, month, point.day == 0 ? last_day_of_month(year, month) : point.day);
}

std::optional<Spell> between(const DatePoint& first, const DatePoint& last) {
  if (first.year == 0 || last.year == 0) return std::nullopt;
  const Spell spell{start_of(first), end_of(last)};
  return spell.first <= spell.last ? std::optional(spell) : std::nullopt;
}

std::string day_text(std::int32_t day) {
  return to_string(Date::of(from_days(day)));
}

}  // namespace

std::optional<Spell> spell_of(const Date& date) {
  switch (date.form) {
    case Date::Form::none:
      break;
    case Date::Form::point:
      return between(date.first, date.first);
    case Date::Form::interval:
      return between(date.first, date.last);
    case Date::Form::since:
      if (date.first.year != 0) return Spell{start_of(date.first), Spell::open_end};
      break;
    case Date::Form::until:
      if (date.last.year != 0) return Spell{Spell::open_start, end_of(date.last)};
      break;
  }
  return std::nullopt;
}

std::string first_day(const Spell& spell) {
  return spell.first == Spell::open_start ? "" : day_text(spell.first);
}

std::string last_day(const Spell& spell) {
  return spell.last == Spell::open_end ? "" : day_text(spell.last);
}

std::optional<Spell> hull(const std::optional<Spell>& a, const std::optional<Spell>& b) {
  if (!a || !b) return a ? a : b;
  return Spell{std::min(a->first, b->first), std::max(a->last, b->last)};
}

std::vector<Spell> joined(std::vector<Spell> spells) {
  std::sort(spells.begin(), spells.end());
  std::vector<Spell> apart;
  for (const Spell& spell : spells) {
    // An open end cannot be followed: nothing is added to it.
    const bool follows =
        !apart.empty() && (apart.back().last == Spell::open_end || spell.first <= apart.back().last + 1);
    if (follows) {
      apart.back().last = std::max(apart.back().last, spell.last);
    } else {
      apart.push_back(spell);
    }
  }
  return apart;
}

}  // namespace dossier::exporting
