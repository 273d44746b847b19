#include "graph/query/without.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <map>

#include "graph/each_once.hpp"

namespace dossier {
namespace {

// Which part of the graph each entity belongs to, as the number of some member of it.
std::vector<Vertex> parts(const KnowledgeGraph& graph, const std::vector<bool>& gone) {
  std::vector<std::size_t> rank(graph.entity_count());
  std::vector<Vertex> parent(graph.entity_count());
  boost::disjoint_sets sets(rank.data(), parent.data());
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex) sets.make_set(vertex);
  for (std::size_t i = 0; i < graph.edges().size(); ++i) {
    const Edge edge = graph.edges()[i];
    if (!gone[i]) sets.union_set(graph.source(edge), graph.target(edge));
  }
  std::vector<Vertex> roots;
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex) roots.push_back(sets.find_set(vertex));
  return roots;
}

std::uint64_t joined_pairs(const std::vector<Vertex>& roots) {
  std::map<Vertex, std::uint64_t> sizes;
  for (const Vertex root : roots) ++sizes[root];
  std::uint64_t pairs = 0;
  for (const auto& [root, size] : sizes) pairs += size * (size - 1) / 2;
  return pairs;
}

std::vector<Vertex> cut_off(const std::vector<Vertex>& before, const std::vector<Vertex>& after,
                            const std::vector<bool>& remains) {
  std::map<std::pair<Vertex, Vertex>, std::uint64_t> sizes;  // of each part that is left of a part
  for (Vertex v = 0; v < before.size(); ++v)
    if (remains[v]) ++sizes[{before[v], after[v]}];
  std::map<Vertex, std::pair<std::uint64_t, Vertex>> largest;
  for (const auto& [part, size] : sizes) {
    auto& known = largest[part.first];
    if (size > known.first) known = {size, part.second};
  }
  std::vector<Vertex> result;
  for (Vertex v = 0; v < before.size(); ++v)
    if (remains[v] && largest[before[v]].second != after[v]) result.push_back(v);
  return result;
}

}  // namespace

Without without_outlet(const KnowledgeGraph& graph, std::string_view outlet) {
  Without result;
  std::vector<bool> of_outlet;
  for (const ArticleInfo& article : graph.articles()) {
    of_outlet.push_back(graph.text(article.outlet) == outlet);
    if (of_outlet.back()) ++result.articles;
  }
  std::vector<bool> gone, remains(graph.entity_count());
  for (const Edge edge : graph.edges()) {
    gone.push_back(std::ranges::all_of(graph.evidence(graph.claim(edge)),
                                       [&](const Evidence& words) { return of_outlet[words.article]; }));
    if (gone.back())
      result.claims.push_back(edge);
    else
      remains[graph.source(edge)] = remains[graph.target(edge)] = true;
  }
  for (Vertex v = 0; v < graph.entity_count(); ++v)
    if (!remains[v] && graph.entity(v).claims > 0) result.entities.push_back(v);
  const std::vector<Vertex> before = parts(graph, std::vector<bool>(gone.size())), after = parts(graph, gone);
  result.pairs = joined_pairs(before);
  result.lost_pairs = result.pairs - joined_pairs(after);
  result.cut_off = cut_off(before, after, remains);
  return result;
}

std::vector<std::string_view> outlets(const KnowledgeGraph& graph) {
  std::vector<std::string_view> names;
  for (const ArticleInfo& article : graph.articles())
    if (article.outlet != 0) names.push_back(graph.text(article.outlet));
  sort_each_once(names);
  return names;
}

}  // namespace dossier
