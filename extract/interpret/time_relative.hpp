// Words that count from the article's day: "yesterday", "Wednesday", "last week", "two years ago".
#pragma once

#include "extract/interpret/time_sight.hpp"

namespace dossier::extract {

// The longest that begins at this word.
[[nodiscard]] TimeRead read_relative_time(const TimeSight& sight, std::size_t word);

}  // namespace dossier::extract
