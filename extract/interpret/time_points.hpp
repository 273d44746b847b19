// Dates of the calendar as text writes them: days, months, years, decades, holidays and seasons by name.
#pragma once

#include "extract/interpret/time_sight.hpp"

namespace dossier::extract {

// The longest that begins at this word.
[[nodiscard]] TimeRead read_calendar_date(const TimeSight& sight, std::size_t word, TimePlace place);

// "2009-2013", "2009 - 2013", "2013-14".
[[nodiscard]] TimeRead read_years(const TimeSight& sight, std::size_t word);

// From one date to the other; unknown where that is none.
[[nodiscard]] Date interval(const Date& first, const Date& last);

// Of two that begin together.
[[nodiscard]] TimeRead longer(TimeRead one, TimeRead other);

}  // namespace dossier::extract
