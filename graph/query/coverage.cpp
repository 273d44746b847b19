#include "graph/query/coverage.hpp"

#include "graph/each_once.hpp"

namespace dossier {
namespace {

void add(const KnowledgeGraph& graph, Edge edge, std::vector<std::uint32_t>& articles) {
  for (const Evidence& words : graph.evidence(graph.claim(edge))) articles.push_back(words.article);
}

}  // namespace

std::vector<std::uint32_t> articles_behind(const KnowledgeGraph& graph, const std::vector<Edge>& claims) {
  std::vector<std::uint32_t> articles;
  for (const Edge edge : claims) add(graph, edge, articles);
  sort_each_once(articles);
  return articles;
}

std::vector<std::uint32_t> articles_at(const KnowledgeGraph& graph, Vertex vertex) {
  std::vector<std::uint32_t> articles;
  for (auto [edge, end] = boost::out_edges(vertex, graph.graph()); edge != end; ++edge)
    add(graph, *edge, articles);
  for (auto [edge, end] = boost::in_edges(vertex, graph.graph()); edge != end; ++edge)
    add(graph, *edge, articles);
  sort_each_once(articles);
  return articles;
}

}  // namespace dossier
