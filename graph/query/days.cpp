#include "graph/query/days.hpp"

#include <algorithm>

namespace dossier {
namespace {

std::int32_t day_number(int year, int month, int day) {
  return to_days(
      {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)});
}

std::int32_t first_day(const DatePoint& point) {
  return day_number(point.year, point.month == 0 ? 1 : point.month, point.day == 0 ? 1 : point.day);
}

std::int32_t last_day(const DatePoint& point) {
  if (point.day != 0) return first_day(point);
  const int years = point.decade ? 10 : 1;
  if (point.month == 0) return day_number(point.year + years - 1, 12, 31);
  if (point.month == 12) return day_number(point.year, 12, 31);
  return day_number(point.year, point.month + 1, 1) - 1;
}

}  // namespace

std::optional<Days> days_of(const Date& date) {
  const bool begins = date.form != Date::Form::until, ends = date.form != Date::Form::since;
  const DatePoint& last = date.form == Date::Form::point ? date.first : date.last;
  if (!date.known() || (begins && date.first.year == 0) || (ends && last.year == 0)) return std::nullopt;
  Days days;
  if (begins) days.first = first_day(date.first);
  if (ends) days.last = last_day(last);
  return days;
}

std::optional<Days> days_of(const KnowledgeGraph& graph, const Claim& claim) {
  if (auto days = days_of(claim.time)) return days;
  Days reported{INT32_MAX, INT32_MIN};
  for (const Evidence& evidence : graph.evidence(claim)) {
    const auto days = days_of(graph.articles()[evidence.article].date);
    if (!days) continue;
    reported.first = std::min(reported.first, days->first);
    reported.last = std::max(reported.last, days->last);
  }
  return reported.first > reported.last ? std::nullopt : std::optional(reported);
}

}  // namespace dossier
