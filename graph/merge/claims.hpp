// Claims: which statements, over all articles, are one edge.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "graph/claim.hpp"
#include "graph/merge/locals.hpp"

namespace dossier::merging {

// An edge before it has handles.
struct MergedClaim {
  std::uint64_t id = 0;
  Vertex source = no_vertex, target = no_vertex;
  Relation relation = Relation::leads;
  Polarity polarity = Polarity::affirmed;
  ModalityClass modality_class = ModalityClass::asserted;
  std::vector<Vertex> claimants;
  Date time;
  Modality modality = Modality::asserted;
  Vertex place = no_vertex, event = no_vertex;
  std::string quantity, manner;
  std::uint64_t implied_by = 0;
  std::uint8_t confidence = 0;
  std::vector<Evidence> evidence;
};

// The ids of each article's statements, in their order.
using StatementIds = std::vector<std::vector<std::uint64_t>>;
[[nodiscard]] StatementIds statement_ids(std::span<const MergeInput> inputs);

// The claims in canonical order. `vertices` tells the vertex of each local entity. A statement whose ends
// have become one thing makes no claim; the ends of a symmetric relation are put in order.
[[nodiscard]] std::vector<MergedClaim> merged_claims(const Locals& locals,
                                                     const std::vector<Vertex>& vertices,
                                                     const StatementIds& ids);

}  // namespace dossier::merging
