// Timeline: claims in the order of the time they speak of. A claim without a time of its own has that of its
// event. What lasts stands where it began ("since 2013"), what is known up to an end only where it ended; a
// year stands before its months, a month before its days; what has no year comes last.
#pragma once

#include <optional>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct TimelineChoice {
  Vertex about = no_vertex;  // at an end, as a claimant or as the event; none: all claims
  // What could stand in this time; what has no year never does.
  std::optional<Date> from = {}, to = {};
  bool reported = false;  // claims without a time at the day of their first report
};

struct Moment {
  Edge claim;
  Date time;
  bool of_report = false;  // the time is that of the report
};

struct Timeline {
  std::vector<Moment> moments;
  std::size_t untimed = 0;  // claims that fit the choice but have no time
};

[[nodiscard]] Timeline timeline(const KnowledgeGraph& graph, const TimelineChoice& choice);

}  // namespace dossier
