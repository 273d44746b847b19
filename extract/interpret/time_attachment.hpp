// Which of a sentence's times belongs to one of its predicates.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/interpret/time_expressions.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {

// Adds what clauses tell of since when something lasts, behind the others: "since they began in May".
void add_times_of_clauses(const TreeSight& sight, std::vector<TimeExpression>& times);

// The time that hangs on the predicate, with no other verb between them; of several the finest. What is done
// by doing something has the time of the other: "replied on Friday by accusing". Null where there is none.
[[nodiscard]] const TimeExpression* time_of(const TreeSight& sight, const std::vector<TimeExpression>& times,
                                            std::size_t predicate);

// The time that hangs right on the verb: "said on Monday", not "said the war of 1990 was a crime". Null where
// there is none.
[[nodiscard]] const TimeExpression* time_beside(const TreeSight& sight,
                                                const std::vector<TimeExpression>& times, std::size_t verb);

}  // namespace dossier::extract
