// Where events took place that a noun tells of: "the attack in Port Vale on Tuesday".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/time_expressions.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {

inline constexpr std::string_view event_in_place = "event in place";

// Adds where the event was that the node, a noun, names, if the words beside it say so.
void read_event_place(const TreeSight& sight, const std::vector<TimeExpression>& times, std::size_t node,
                      std::vector<Finding>& findings);

}  // namespace dossier::extract
