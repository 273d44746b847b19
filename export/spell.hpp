// Spells: the days on which something is said to have been so, for formats that know time. A month is its
// first to its last day, a decade ten years, `2009/..` has no end. What has no year, or no date at all, has
// no spell: a time line could only guess.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "graph/date.hpp"

namespace dossier::exporting {

// Days since 1970-01-01, both ends included.
struct Spell {
  static constexpr std::int32_t open_start = std::numeric_limits<std::int32_t>::min();
  static constexpr std::int32_t open_end = std::numeric_limits<std::int32_t>::max();

  std::int32_t first = open_start, last = open_end;
  friend auto operator<=>(const Spell&, const Spell&) = default;
};

[[nodiscard]] std::optional<Spell> spell_of(const Date& date);

// "2018-03-01"; empty for an open end.
[[nodiscard]] std::string first_day(const Spell& spell);
[[nodiscard]] std::string last_day(const Spell& spell);

// From the start of whichever is first to the end of whichever is last.
[[nodiscard]] std::optional<Spell> hull(const std::optional<Spell>& a, const std::optional<Spell>& b);

// Sorted, with those that overlap or follow each other within a day joined: readers refuse overlaps.
[[nodiscard]] std::vector<Spell> joined(std::vector<Spell> spells);

}  // namespace dossier::exporting
