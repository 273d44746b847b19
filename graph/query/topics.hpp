// Topics: which claims speak of one matter, though not of the very same ends.
//
// Propositions have the same relation and ends. But articles that tell of "more than 2,000 members of the
// movement", of "2,500 members" and of the movement itself have three different ends and yet speak of one
// matter. So an unnamed group is generalised: what it is a member of stands for it, and what it serves or
// comes from together with the noun ("two Sudran diplomats" -> Sudra, diplomat).
//
// What lasts - an affiliation, hosting - is one topic however long articles speak of it. What happens is one
// topic as long as no 45 days pass between two reports of it: later reports are of something else.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct TopicEnd {
  Vertex thing = no_vertex;
  std::string noun;  // of a group that belongs to the thing; empty: the thing itself

  friend auto operator<=>(const TopicEnd&, const TopicEnd&) = default;
};

struct Topic {
  Relation relation = Relation::leads;
  TopicEnd source, target;
  std::vector<Edge> claims;  // in canonical order; never empty
};

// Which topics are asked for.
struct TopicChoice {
  Vertex about = no_vertex;  // at one of the ends, or as a claimant; none: all
  std::optional<Relation> relation = {};
};

// Whether the relation is a state of things rather than something that happens.
[[nodiscard]] bool lasts(Relation relation);

// By relation, source, target and time. An end is generalised only where one thing fits.
[[nodiscard]] std::vector<Topic> topics(const KnowledgeGraph& graph, const TopicChoice& choice);

// Whether the article came out within 45 days of a report that the claims rest on, as far as is known.
[[nodiscard]] bool in_time(const KnowledgeGraph& graph, std::uint32_t article,
                           const std::vector<Edge>& claims);

// "two Sudran diplomats" as an end of a topic; the entity itself where it is no unnamed group.
[[nodiscard]] TopicEnd topic_end(const KnowledgeGraph& graph, Vertex vertex);

}  // namespace dossier
