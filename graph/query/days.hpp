// Dates as runs of days, so that they can be compared whatever their exactness.
#pragma once

#include <cstdint>
#include <optional>

#include "graph/knowledge_graph.hpp"

namespace dossier {

// Days since 1970-01-01, both ends included; an open end is the smallest or greatest number.
struct Days {
  std::int32_t first = INT32_MIN;
  std::int32_t last = INT32_MAX;
};

// Nothing where no year is known.
[[nodiscard]] std::optional<Days> days_of(const Date& date);

// When a claim holds: its time; where it has none, from its first dated article to its last. Nothing where no
// article is dated either.
[[nodiscard]] std::optional<Days> days_of(const KnowledgeGraph& graph, const Claim& claim);

}  // namespace dossier
