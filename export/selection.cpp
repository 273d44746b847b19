#include "export/selection.hpp"

namespace dossier::exporting {
namespace {

void add(Selection& chosen, Vertex v) {
  if (v == no_vertex || chosen.entities[v]) return;
  chosen.entities[v] = true;
  ++chosen.entity_count;
}

bool is_plain(const Claim& claim) {
  return claim.polarity == Polarity::affirmed && class_of(claim.modality) == ModalityClass::asserted &&
         claim.implied_by == 0;
}

void choose_ends(const KnowledgeGraph& graph, Selection& chosen) {
  Vertex counted_source = no_vertex;
  Vertex counted_target = no_vertex;
  for (const Edge& edge : graph.edges()) {
    const Claim& claim = graph.claim(edge);
    const Vertex source = graph.source(edge);
    const Vertex target = graph.target(edge);
    add(chosen, source);
    add(chosen, target);
    add(chosen, claim.place);
    add(chosen, claim.event);
    for (const Vertex claimant : graph.list(claim.claimants)) add(chosen, claimant);
    const bool counted = source == counted_source && target == counted_target;
    if (counted || source == target || !is_plain(claim)) continue;
    ++chosen.degrees[source];
    ++chosen.degrees[target];
    counted_source = source;
    counted_target = target;
  }
}

// Named events, and then the places of all chosen events.
void choose_events(const KnowledgeGraph& graph, bool all_names, Selection& chosen) {
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    const Entity& entity = graph.entity(v);
    if (all_names || (entity.named && entity.type == EntityType::event)) add(chosen, v);
  }
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    if (chosen.entities[v]) add(chosen, graph.entity(v).place);
  }
}

}  // namespace

Selection select(const KnowledgeGraph& graph, const Choice& choice) {
  Selection chosen;
  chosen.entities.resize(graph.entity_count());
  chosen.degrees.resize(graph.entity_count());
  chosen.edges.assign(graph.edges().begin(), graph.edges().end());
  choose_ends(graph, chosen);
  choose_events(graph, choice.all_names, chosen);
  return chosen;
}

}  // namespace dossier::exporting
