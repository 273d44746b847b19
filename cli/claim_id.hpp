// Claims and statements by their ids, as a person gives them.
#pragma once

#include <string>

#include "graph/knowledge_graph.hpp"

namespace dossier::cli {

// Whether the words are meant as an id: "c:..." or "s:...".
[[nodiscard]] bool is_claim_id(const std::string& words);

// The claim with this id, or the one that rests on the statement with this id. Throws UsageError.
[[nodiscard]] Edge claim_with_id(const KnowledgeGraph& graph, const std::string& id);

}  // namespace dossier::cli
