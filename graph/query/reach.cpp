#include "graph/query/reach.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "graph/names.hpp"
#include "graph/query/path_network.hpp"

namespace dossier {
namespace {

constexpr std::size_t alike_listed = 10;
constexpr std::size_t shortest_telling_word = 4;  // letters

Reach reach(const PathNetwork& network, Vertex start, bool forward) {
  Reach result{{{0, start}}};
  std::vector<bool> seen(network.graph().entity_count());
  seen[start] = true;
  for (std::size_t i = 0; i < result.entities.size(); ++i) {
    const auto [hops, at] = result.entities[i];
    if (i > 0 && !network.may_pass(at)) continue;
    network.each_step(at, forward, [&, next = hops + 1](Edge, Vertex other) {
      if (seen[other]) return;
      seen[other] = true;
      result.entities.emplace_back(next, other);
    });
  }
  std::ranges::sort(result.entities, {}, [&](const auto& reached) {
    const auto claims = boost::degree(reached.second, network.graph().graph());
    return std::tuple(reached.first, SIZE_MAX - claims, reached.second);
  });
  return result;
}

// The words of an entity's names that may tell it from others.
std::set<std::string> telling_words(const KnowledgeGraph& graph, Vertex vertex) {
  const Entity& entity = graph.entity(vertex);
  std::set<std::string> words;
  if (!entity.named || entity.type == EntityType::state) return words;
  const auto add = [&](StringId form) {
    const std::string key = name_key(graph.text(form), entity.type);
    for (const std::string_view word : words_of(key))
      if (word.size() >= shortest_telling_word) words.emplace(word);
  };
  add(entity.name);
  for (const StringId alias : graph.list(entity.aliases)) add(alias);
  return words;
}

// Entities of both sides of which no third bears the word that they share.
std::vector<std::pair<Vertex, Vertex>> alike_names(const KnowledgeGraph& graph, const Reach& from,
                                                   const Reach& to) {
  std::map<std::string, std::vector<std::pair<std::uint32_t, Vertex>>> lefts, rights;
  for (const auto& [hops, vertex] : from.entities)
    for (const std::string& word : telling_words(graph, vertex)) lefts[word].emplace_back(hops, vertex);
  for (const auto& [hops, vertex] : to.entities)
    for (const std::string& word : telling_words(graph, vertex)) rights[word].emplace_back(hops, vertex);
  std::set<std::tuple<std::uint32_t, Vertex, Vertex>> pairs;
  for (const auto& [word, left] : lefts) {
    const auto right = rights.find(word);
    if (right == rights.end() || left.size() > 1 || right->second.size() > 1) continue;
    const auto& [left_hops, one] = left.front();
    const auto& [right_hops, other] = right->second.front();
    if (one != other) pairs.emplace(left_hops + right_hops, one, other);
  }
  std::vector<std::pair<Vertex, Vertex>> nearest;
  for (const auto& [hops, one, other] : pairs)
    if (nearest.size() < alike_listed) nearest.emplace_back(one, other);
  return nearest;
}

std::set<std::uint32_t> articles_about(const KnowledgeGraph& graph, Vertex vertex) {
  std::set<std::uint32_t> articles;
  const auto add = [&](const auto& range) {
    for (auto edge = range.first; edge != range.second; ++edge)
      for (const Evidence& evidence : graph.evidence(graph.claim(*edge))) articles.insert(evidence.article);
  };
  add(boost::out_edges(vertex, graph.graph()));
  add(boost::in_edges(vertex, graph.graph()));
  return articles;
}

}  // namespace

NearMiss near_miss(const KnowledgeGraph& graph, Vertex from, Vertex to, const PathOptions& options) {
  const PathNetwork network(graph, options, {from, to});
  NearMiss miss{reach(network, from, true), reach(network, to, false), {}, {}};
  miss.alike = alike_names(graph, miss.from, miss.to);
  const std::set<std::uint32_t> one = articles_about(graph, from), other = articles_about(graph, to);
  std::ranges::set_intersection(one, other, std::back_inserter(miss.articles));
  return miss;
}

}  // namespace dossier
