// Who accuses whom, of what, and who denies; and who keeps silent about who did it. Graph in, rows out.
#pragma once

#include <vector>

#include "graph/origins.hpp"
#include "graph/query/topics.hpp"

namespace dossier {

// Somebody is accused of something. Where nobody is said to accuse in so many words, `accusations` is empty
// and the allegation stands alone, with those who say it as accusers.
struct Accusation {
  std::vector<Vertex> accusers;  // together where they accuse of the same; none: the articles do not say who
  Vertex accused = no_vertex;
  Support support;
  std::vector<Edge> accusations;  // accuser -accused-> accused
  std::vector<Edge> allegations;  // what the accused is said to have done to somebody
  std::vector<Edge> denials;
};

// Those of most origins first, then by accused.
[[nodiscard]] std::vector<Accusation> accusations(const KnowledgeGraph& graph, const TopicChoice& choice);

// An event of which some articles say who did it and others do not.
struct AgentGap {
  Vertex event = no_vertex;
  std::vector<Edge> with_agent, without_agent;
};

[[nodiscard]] std::vector<AgentGap> agent_gaps(const KnowledgeGraph& graph, const TopicChoice& choice);

}  // namespace dossier
