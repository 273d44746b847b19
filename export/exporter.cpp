#include "export/exporter.hpp"

#include <algorithm>
#include <stdexcept>

#include "export/formats.hpp"
#include "export/layout.hpp"

namespace dossier::exporting {
namespace {

std::vector<bool> drawn_entities(const KnowledgeGraph& graph, const Choice& choice, const Selection& chosen) {
  if (choice.all_names) return chosen.entities;
  std::vector<bool> drawn(graph.entity_count());
  for (const Edge& edge : chosen.edges) drawn[graph.source(edge)] = drawn[graph.target(edge)] = true;
  for (const Vertex v : choice.around) drawn[v] = true;
  return drawn;
}

// The claim without what it mentions of things that are left out.
ClaimRow shown_row(const KnowledgeGraph& graph, const Selection& chosen, const Edge& edge,
                   ArticleTexts& texts) {
  ClaimRow row = claim_row(graph, edge, &texts);
  const Claim& claim = graph.claim(edge);
  if (claim.event != no_vertex && !chosen.entities[claim.event]) row.event = {};
  if (!chosen.is_implied(claim)) row.implied_by.clear();
  return row;
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
    case Format::gexf:
      return make_gexf(out);
    case Format::node_link:
      return make_node_link(out);
    case Format::html:
      return make_html(out);
  }
  throw std::invalid_argument("no such export format");
}

Written write(const KnowledgeGraph& graph, ArticleTexts& texts, const Choice& choice, Exporter& exporter) {
  const Selection chosen = select(graph, choice);
  const std::vector<bool> drawn = drawn_entities(graph, choice, chosen);
  const bool placed = choice.layout && exporter.shows_places();
  const std::vector<Point> places = placed ? lay_out(graph, chosen) : std::vector<Point>{};
  exporter.begin({.articles = graph.articles().size(),
                  .entities = chosen.entity_count,
                  .claims = chosen.edges.size(),
                  .drawn = static_cast<std::uint64_t>(std::ranges::count(drawn, true)),
                  .placed = placed});
  for (std::uint32_t i = 0; i < graph.articles().size(); ++i) exporter.article(article_row(graph, i));
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    if (!chosen.entities[v]) continue;
    exporter.entity(entity_row(graph, v), {.degree = chosen.degrees[v],
                                           .position = placed ? std::optional(places[v]) : std::nullopt,
                                           .spell = chosen.spells[v],
                                           .drawn = drawn[v]});
  }
  for (const Edge& edge : chosen.edges) {
    ClaimRow row = shown_row(graph, chosen, edge, texts);
    if (exporter.wants_sentences()) add_surroundings(row, texts);
    exporter.claim(row);
  }
  exporter.end();
  return {chosen.entity_count, exporter.edges(), chosen.edges.size()};
}

}  // namespace dossier::exporting
