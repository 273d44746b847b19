// A selection is what an export shows of the graph: which entities, which claims.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier::exporting {

// What a reader asks for.
struct Choice {
  bool all_names = false;  // also the entities without an edge or a part in one
};

struct Selection {
  std::vector<bool> entities;  // by vertex
  std::vector<Edge> edges;     // in the graph's order
  // By vertex: how many arrows join it to others, each ordered pair once, by claims that are affirmed,
  // asserted and not implied by another.
  std::vector<std::uint32_t> degrees;
  std::uint64_t entity_count = 0;
};

// Every claim, every named event, every entity that is an end, a claimant, a place or the event of a claim,
// and the places of events.
[[nodiscard]] Selection select(const KnowledgeGraph& graph, const Choice& choice);

}  // namespace dossier::exporting
