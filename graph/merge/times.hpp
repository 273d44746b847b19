// Times told with different exactness: which of them may be one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/date.hpp"

namespace dossier::merging {

// Whether `coarse` could be `fine` told less exactly; no date at all could be any.
[[nodiscard]] bool could_be(const Date& coarse, const Date& fine);

// Whether both are known and neither could be the other.
[[nodiscard]] bool contradict(const Date& a, const Date& b);

// Days since 1970-01-01 of a date that is one full day.
[[nodiscard]] std::optional<std::int32_t> full_day(const Date& date);

// What each date becomes where all are told of one thing: a missing or coarser date that could be exactly one
// of the finer ones becomes that one; one that could be several stays itself. As long as the argument, in its
// order.
[[nodiscard]] std::vector<Date> joined_times(std::span<const Date> dates);

}  // namespace dossier::merging
