// Disputes: where the articles of a case disagree, topic by topic. Graph in, rows out, no printing; nobody is
// said to be right.
//
// A claim of a topic affirms it, denies it (it is negated, or a claim that somebody `denied` it goes with
// it), or hedges (it is alleged). What is planned, demanded, possible or foiled does none of these. A topic
// is a dispute where some affirm and others deny or hedge, where the numbers differ, or where something that
// lasts is given times of which neither can be the other told less exactly. Who accuses whom is told
// elsewhere: graph/query/accusations.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/origins.hpp"
#include "graph/query/topics.hpp"

namespace dossier {

// One of the values that differ, and who gives it.
struct Value {
  std::string words;         // "more than 2,000 members", "2009/.."
  std::vector<Edge> claims;  // in canonical order
};

struct Dispute {
  Topic topic;
  Support support;
  std::vector<Edge> affirming, denying, hedging;
  std::vector<Value> numbers;         // by number; empty where they do not differ
  std::vector<Value> times;           // by time; empty where they do not differ
  std::vector<std::uint32_t> silent;  // articles that speak of both ends and say nothing of the topic
};

// Those of most origins first, then by topic.
[[nodiscard]] std::vector<Dispute> disputes(const KnowledgeGraph& graph, const TopicChoice& choice);

}  // namespace dossier
