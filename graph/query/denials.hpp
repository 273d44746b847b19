// Denials: who denied an event, an accusation, or what somebody says of them. Private to the questions.
#pragma once

#include <map>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace dossier {

class Denials {
 public:
  explicit Denials(const KnowledgeGraph& graph);

  // Adds the denials that meet the claim: of its event, of an accusation by the accused, of what a claimant
  // says that the denier did.
  void add(Edge edge, std::vector<Edge>& denying) const;

 private:
  void add(Vertex denied, Vertex denier, std::vector<Edge>& denying) const;

  const KnowledgeGraph& graph_;
  std::map<Vertex, std::vector<Edge>> by_target_;
};

// The claims in the order of their ids, each once.
[[nodiscard]] std::vector<Edge> each_once(const KnowledgeGraph& graph, std::vector<Edge> claims);

}  // namespace dossier
