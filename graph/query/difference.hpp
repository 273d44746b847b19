// What changed between two graphs, or between what two articles say in one: claims matched step by step, from
// all that they have in common to the least that still makes them one claim told otherwise.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

enum class Change : std::uint8_t {
  added,
  withdrawn,
  hardened,  // not yet -> alleged -> asserted, or told in an article's own voice instead of somebody's
  softened,  // the other way
  number,
  date,
};

struct Difference {
  Change change = Change::added;
  std::optional<Edge> before;  // of the earlier graph; nothing where added
  std::optional<Edge> after;   // of the later; nothing where withdrawn
};

// Some of a graph's claims, in canonical order.
struct ClaimSet {
  const KnowledgeGraph& graph;
  std::span<const Edge> claims;
};

// Ordered by change, then as the claims are. Entities are the same where their ids are; else where type and a
// name are and only one of each side could be meant.
[[nodiscard]] std::vector<Difference> differences(const ClaimSet& before, const ClaimSet& after);

}  // namespace dossier
