// Counts over the whole graph.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct Stats {
  std::uint64_t articles = 0, outlets = 0, entities = 0, claims = 0, statements = 0, components = 0;
  std::uint64_t largest_component = 0;  // entities in it; those without a claim belong to no component
  std::vector<std::pair<EntityType, std::uint64_t>> by_type;    // in the order of the types, none left out
  std::vector<std::pair<Relation, std::uint64_t>> by_relation;  // most frequent first, zeros left out
  std::uint64_t negated = 0, alleged = 0, not_yet = 0, attributed = 0;
  std::vector<std::pair<Vertex, std::uint64_t>>
      most_connected;  // by affirmed asserted neighbours, at most 10
  std::vector<std::pair<Vertex, std::uint64_t>>
      most_central;               // by PageRank, in parts of whole_rank, at most 10
  std::uint64_t communities = 0;  // of three entities or more
  std::vector<std::vector<Vertex>>
      largest_communities;  // at most 10; each with its most central entity first
};

[[nodiscard]] Stats stats(const KnowledgeGraph& graph);

}  // namespace dossier
