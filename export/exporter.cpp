#include "export/exporter.hpp"

#include <stdexcept>
#include <vector>

#include "export/formats.hpp"

namespace dossier::exporting {
namespace {

// Which entities are written, and how many arrows join each to others.
struct Chosen {
  std::vector<bool> entities;
  std::vector<std::uint32_t> degrees;
  std::uint64_t count = 0;

  void add(Vertex v) {
    if (v == no_vertex || entities[v]) return;
    entities[v] = true;
    ++count;
  }
};

bool is_plain(const Claim& claim) {
  return claim.polarity == Polarity::affirmed && class_of(claim.modality) == ModalityClass::asserted &&
         claim.implied_by == 0;
}

void choose_ends(const KnowledgeGraph& graph, Chosen& chosen) {
  Vertex counted_source = no_vertex;
  Vertex counted_target = no_vertex;
  for (const Edge& edge : graph.edges()) {
    const Claim& claim = graph.claim(edge);
    const Vertex source = graph.source(edge);
    const Vertex target = graph.target(edge);
    chosen.add(source);
    chosen.add(target);
    chosen.add(claim.place);
    chosen.add(claim.event);
    for (const Vertex claimant : graph.list(claim.claimants)) chosen.add(claimant);
    const bool counted = source == counted_source && target == counted_target;
    if (counted || source == target || !is_plain(claim)) continue;
    ++chosen.degrees[source];
    ++chosen.degrees[target];
    counted_source = source;
    counted_target = target;
  }
}

// Named events, and then the places of all chosen events.
void choose_events(const KnowledgeGraph& graph, bool all_names, Chosen& chosen) {
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    const Entity& entity = graph.entity(v);
    if (all_names || (entity.named && entity.type == EntityType::event)) chosen.add(v);
  }
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    if (chosen.entities[v]) chosen.add(graph.entity(v).place);
  }
}

Chosen choose(const KnowledgeGraph& graph, const Choice& choice) {
  Chosen chosen;
  chosen.entities.resize(graph.entity_count());
  chosen.degrees.resize(graph.entity_count());
  choose_ends(graph, chosen);
  choose_events(graph, choice.all_names, chosen);
  return chosen;
}

}  // namespace

std::unique_ptr<Exporter> make_exporter(Format format, std::ostream& out) {
  switch (format) {
    case Format::graphml:
      return make_graphml(out);
    case Format::dot:
      return make_dot(out);
    case Format::json:
      return make_json(out);
  }
  throw std::invalid_argument("no such export format");
}

Written write(const KnowledgeGraph& graph, ArticleTexts& texts, const Choice& choice, Exporter& exporter) {
  const Chosen chosen = choose(graph, choice);
  exporter.begin({graph.articles().size(), chosen.count, graph.claim_count()});
  for (std::uint32_t i = 0; i < graph.articles().size(); ++i) exporter.article(article_row(graph, i));
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    if (chosen.entities[v]) exporter.entity(entity_row(graph, v), chosen.degrees[v]);
  }
  for (const Edge& edge : graph.edges()) exporter.claim(claim_row(graph, edge, &texts));
  exporter.end();
  return {chosen.count, exporter.edges(), graph.claim_count()};
}

}  // namespace dossier::exporting
