#include "export/selection.hpp"

#include <algorithm>

#include "export/claim_filter.hpp"

namespace dossier::exporting {
namespace {

void add(Selection& chosen, Vertex v) {
  if (v == no_vertex || chosen.entities[v]) return;
  chosen.entities[v] = true;
  ++chosen.entity_count;
}

void add_time(Selection& chosen, Vertex v, const Date& time) {
  chosen.spells[v] = hull(chosen.spells[v], spell_of(time));
}

// The events that are to be told by edges alone: those that edges instance and none of them joins.
std::vector<bool> events_told_by_edges(const KnowledgeGraph& graph, const Choice& choice,
                                       std::span<const Edge> edges) {
  std::vector<bool> told(graph.entity_count());
  if (choice.events != EventsAs::edges) return told;
  for (const Edge& edge : edges) {
    if (const Vertex event = graph.claim(edge).event; event != no_vertex) told[event] = true;
  }
  for (const Edge& edge : edges) told[graph.source(edge)] = told[graph.target(edge)] = false;
  return told;
}

void choose_ends(const KnowledgeGraph& graph, const std::vector<bool>& told, Selection& chosen) {
  for (const Edge& edge : chosen.edges) {
    const Claim& claim = graph.claim(edge);
    for (const Vertex end : {graph.source(edge), graph.target(edge)}) {
      add(chosen, end);
      add_time(chosen, end, claim.time);
    }
    add(chosen, claim.place);
    if (claim.event != no_vertex && !told[claim.event]) add(chosen, claim.event);
    for (const Vertex claimant : graph.list(claim.claimants)) add(chosen, claimant);
  }
}

// What needs no claim to be shown: an event with a name, or anything where all names are asked for; but not
// where only some relations, or what is around or most connected, are.
void choose_names(const KnowledgeGraph& graph, const Choice& choice, const std::vector<bool>& told,
                  Selection& chosen) {
  for (const Vertex v : choice.around) add(chosen, v);
  if (!choice.around.empty() || choice.top != 0) return;
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    const Entity& entity = graph.entity(v);
    const bool right_type = choice.types.empty() || std::ranges::count(choice.types, entity.type) != 0;
    const bool event = entity.named && entity.type == EntityType::event && choice.relations.empty();
    if (right_type && !told[v] && (choice.all_names || event)) add(chosen, v);
  }
}

void choose_places_of_events(const KnowledgeGraph& graph, Selection& chosen) {
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    if (!chosen.entities[v]) continue;
    add(chosen, graph.entity(v).place);
    add_time(chosen, v, graph.entity(v).time);
  }
}

}  // namespace

bool Selection::is_implied(const Claim& claim) const {
  return claim.implied_by != 0 && !std::binary_search(not_kept.begin(), not_kept.end(), claim.implied_by);
}

Selection select(const KnowledgeGraph& graph, const Choice& choice) {
  Selection chosen;
  chosen.entities.resize(graph.entity_count());
  chosen.spells.resize(graph.entity_count());
  chosen.edges = graph.edges();
  if (is_narrow(choice)) {
    chosen.kept = chosen_claims(graph, choice);
    chosen.edges = chosen.kept;
    chosen.not_kept = missing_grounds(graph, chosen.edges);
  }
  chosen.degrees = count_arrows(graph, chosen.edges, chosen.not_kept);
  const std::vector<bool> told = events_told_by_edges(graph, choice, chosen.edges);
  choose_ends(graph, told, chosen);
  choose_names(graph, choice, told, chosen);
  choose_places_of_events(graph, chosen);
  return chosen;
}

}  // namespace dossier::exporting
