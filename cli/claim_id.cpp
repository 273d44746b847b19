#include "cli/claim_id.hpp"

#include <algorithm>

#include "cli/command.hpp"
#include "graph/content_id.hpp"

namespace dossier::cli {

bool is_claim_id(const std::string& words) {
  return words.starts_with("c:") || words.starts_with("s:");
}

Edge claim_with_id(const KnowledgeGraph& graph, const std::string& id) {
  const auto bits = parse_short_id(std::string_view(id).substr(2));
  const auto edges = graph.edges();
  const auto found = std::ranges::find_if(edges, [&](Edge edge) {
    const Claim& claim = graph.claim(edge);
    if (!bits || id.starts_with("c:")) return bits && claim.id == *bits;
    return std::ranges::any_of(graph.evidence(claim),
                               [&](const Evidence& e) { return e.statement == *bits; });
  });
  if (found == edges.end())
    throw UsageError("no claim '" + id + "' in the case; dossier show NAME gives the ids of its claims");
  return *found;
}

}  // namespace dossier::cli
