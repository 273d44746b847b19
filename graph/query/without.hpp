// What rests on one outlet alone: what would not be known without it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

struct Without {
  std::uint64_t articles = 0;    // of the outlet
  std::vector<Edge> claims;      // that only it tells, in canonical order
  std::vector<Vertex> entities;  // of which nothing would be claimed any more
  std::uint64_t pairs = 0;       // of entities that some path joins now
  std::uint64_t lost_pairs = 0;  // ... and none would
  // Entities of which something would still be claimed, but that no path would join with the largest part of
  // what they are joined with now.
  std::vector<Vertex> cut_off;
};

// `outlet` as the articles have it. Every claim conducts.
[[nodiscard]] Without without_outlet(const KnowledgeGraph& graph, std::string_view outlet);

// The outlets of the case, sorted, each once; without the empty one.
[[nodiscard]] std::vector<std::string_view> outlets(const KnowledgeGraph& graph);

}  // namespace dossier
