#include "graph/merge/times.hpp"

#include <algorithm>
#include <map>

#include "graph/each_once.hpp"

namespace dossier::merging {
namespace {

int exactness(const DatePoint& point) {
  const int year = point.year == 0 ? 0 : point.decade ? 1 : 2;
  return year + (point.month != 0 ? 2 : 0) + (point.day != 0 ? 2 : 0);
}

// Greater is finer; dates of which one properly contains the other never have the same.
int exactness(const Date& date) {
  if (!date.known()) return -1;
  if (date.form != Date::Form::point) return 10;
  return 2 * exactness(date.first) + (date.first.approximate ? 0 : 1);
}

}  // namespace

bool could_be(const Date& coarse, const Date& fine) {
  return !coarse.known() || contains(coarse, fine);
}

bool contradict(const Date& a, const Date& b) {
  return !could_be(a, b) && !could_be(b, a);
}

std::optional<std::int32_t> full_day(const Date& date) {
  if (date.form != Date::Form::point || date.first.year == 0 || date.first.day == 0) return std::nullopt;
  return to_days(date.first);
}

std::vector<Date> joined_times(std::span<const Date> dates) {
  std::vector<Date> distinct(dates.begin(), dates.end());
  sort_each_once(distinct);
  std::stable_sort(distinct.begin(), distinct.end(),
                   [](const Date& a, const Date& b) { return exactness(a) > exactness(b); });
  std::map<Date, Date> becomes;
  std::vector<Date> kept;
  for (const Date& date : distinct) {
    const Date* only = nullptr;
    std::size_t fits = 0;
    for (std::size_t i = 0; i < kept.size() && fits < 2; ++i) {
      if (!could_be(date, kept[i])) continue;
      only = &kept[i];
      ++fits;
    }
    const Date final = fits == 1 ? *only : date;
    becomes.emplace(date, final);
    if (fits != 1) kept.push_back(date);
  }
  std::vector<Date> result;
  result.reserve(dates.size());
  for (const Date& date : dates) result.push_back(becomes.at(date));
  return result;
}

}  // namespace dossier::merging
