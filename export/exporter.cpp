#include "export/exporter.hpp"

#include <stdexcept>

#include "export/formats.hpp"

namespace dossier::exporting {
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
  const Selection chosen = select(graph, choice);
  exporter.begin({graph.articles().size(), chosen.entity_count, chosen.edges.size()});
  for (std::uint32_t i = 0; i < graph.articles().size(); ++i) exporter.article(article_row(graph, i));
  for (Vertex v = 0; v < graph.entity_count(); ++v) {
    if (chosen.entities[v])
      exporter.entity(entity_row(graph, v), {.degree = chosen.degrees[v], .position = std::nullopt});
  }
  for (const Edge& edge : chosen.edges) exporter.claim(claim_row(graph, edge, &texts));
  exporter.end();
  return {chosen.entity_count, exporter.edges(), chosen.edges.size()};
}

}  // namespace dossier::exporting
