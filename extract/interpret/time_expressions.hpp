// Time expressions: the words of a sentence that say when, and the date that they say.
//
// "March 26, 2018", "Wednesday", "last year", "since 2009", "from 2009 to 2013". What counts from now counts
// from the article's date, see article_calendar.hpp. Of two readings that begin together the longer one
// holds.
//
//   in 2018, on Wednesday   the words without the preposition: they are when it was
//   since, until, by        the words with it: "2009/..", "../2013"
//   early 2018              about that year; so "late March", "mid-2014"
//   two years ago           about that year or month; days ago are that day
//   in the past two years   since about then; so "has hosted ... for two years"
//   that year               the year that the sentence told before
//
// Nothing is read where a date is no more than likely: "in recent weeks", "years ago", "every Friday", "two
// days later", the names "Good Friday" and "September 11 attacks"; "two years earlier" and "for two years"
// beside another date. The year of a named event ("the 1979 revolution") is found as any other: whose time it
// is, is the caller's question.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/interpret/line.hpp"

namespace dossier::extract {

struct TimeExpression {
  Range words;
  Date date;
  // The node of the clause whose words they are, where a whole one tells it: "since it began in May".
  std::optional<std::size_t> clause = std::nullopt;
};

// Sorted and apart.
[[nodiscard]] std::vector<TimeExpression> find_times(const Line& line, const Words& words,
                                                     const Date& article_date);

}  // namespace dossier::extract
