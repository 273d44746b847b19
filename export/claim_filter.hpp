// Which claims of the graph a Choice asks for. Each step takes claims in the graph's order and keeps it.
#pragma once

#include <vector>

#include "export/selection.hpp"

namespace dossier::exporting {

// Whether the choice leaves any claim out.
[[nodiscard]] bool is_narrow(const Choice& choice);

[[nodiscard]] std::vector<Edge> chosen_claims(const KnowledgeGraph& graph, const Choice& choice);

// By vertex: how many arrows of these claims join it to others; see Selection.
[[nodiscard]] std::vector<std::uint32_t> count_arrows(const KnowledgeGraph& graph,
                                                      std::span<const Edge> edges,
                                                      const std::vector<std::uint64_t>& not_kept);

// The claims that some of `edges` follow from and that are not among them. Sorted.
[[nodiscard]] std::vector<std::uint64_t> missing_grounds(const KnowledgeGraph& graph,
                                                         std::span<const Edge> edges);

}  // namespace dossier::exporting
