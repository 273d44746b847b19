// Coverage: which articles speak of what, as far as they claim anything of it.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

// Articles behind the claims, sorted, each once.
[[nodiscard]] std::vector<std::uint32_t> articles_behind(const KnowledgeGraph& graph,
                                                         const std::vector<Edge>& claims);

// Articles with a claim at the entity, sorted, each once.
[[nodiscard]] std::vector<std::uint32_t> articles_at(const KnowledgeGraph& graph, Vertex vertex);

}  // namespace dossier
