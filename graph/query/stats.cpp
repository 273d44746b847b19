#include "graph/query/stats.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "graph/each_once.hpp"
#include "graph/query/communities.hpp"
#include "graph/query/page_rank.hpp"

namespace dossier {
namespace {

constexpr std::size_t most_connected_listed = 10;

void count_entities(const KnowledgeGraph& graph, Stats& stats) {
  constexpr std::array all{EntityType::person, EntityType::state, EntityType::organization, EntityType::place,
                           EntityType::event};
  std::map<EntityType, std::uint64_t> counts;
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex) ++counts[graph.entity(vertex).type];
  for (const EntityType type : all) stats.by_type.emplace_back(type, counts[type]);
}

void count_claims(const KnowledgeGraph& graph, Stats& stats) {
  std::map<Relation, std::uint64_t> relations;
  std::vector<std::uint64_t> statements;
  for (const Edge edge : graph.edges()) {
    const Claim& claim = graph.claim(edge);
    ++relations[claim.relation];
    for (const Evidence& words : graph.evidence(claim)) statements.push_back(words.statement);
    if (claim.polarity == Polarity::negated) ++stats.negated;
    if (class_of(claim.modality) == ModalityClass::alleged) ++stats.alleged;
    if (class_of(claim.modality) == ModalityClass::not_yet) ++stats.not_yet;
    if (claim.claimants.size > 0) ++stats.attributed;
  }
  std::ranges::sort(statements);
  stats.statements = static_cast<std::uint64_t>(std::ranges::unique(statements).begin() - statements.begin());
  stats.by_relation.assign(relations.begin(), relations.end());
  std::ranges::stable_sort(stats.by_relation, std::greater(), &std::pair<Relation, std::uint64_t>::second);
}

// Only entities with a claim belong to a component.
void count_components(const KnowledgeGraph& graph, Stats& stats) {
  std::vector<std::size_t> rank(graph.entity_count());
  std::vector<Vertex> parent(graph.entity_count());
  boost::disjoint_sets sets(rank.data(), parent.data());
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex) sets.make_set(vertex);
  for (const Edge edge : graph.edges()) sets.union_set(graph.source(edge), graph.target(edge));
  std::map<Vertex, std::uint64_t> sizes;
  for (Vertex vertex = 0; vertex < graph.entity_count(); ++vertex)
    if (graph.entity(vertex).claims > 0) ++sizes[sets.find_set(vertex)];
  stats.components = sizes.size();
  for (const auto& [root, size] : sizes) stats.largest_component = std::max(stats.largest_component, size);
}

void find_most_connected(const KnowledgeGraph& graph, Stats& stats) {
  std::vector<std::pair<Vertex, Vertex>> neighbours;
  for (const Edge edge : graph.edges()) {
    const Claim& claim = graph.claim(edge);
    if (claim.polarity != Polarity::affirmed || claim.modality != Modality::asserted) continue;
    neighbours.emplace_back(graph.source(edge), graph.target(edge));
    neighbours.emplace_back(graph.target(edge), graph.source(edge));
  }
  sort_each_once(neighbours);
  std::map<Vertex, std::uint64_t> counts;
  for (const auto& [vertex, neighbour] : neighbours) ++counts[vertex];
  stats.most_connected.assign(counts.begin(), counts.end());
  std::ranges::stable_sort(stats.most_connected, std::greater(), &std::pair<Vertex, std::uint64_t>::second);
  if (stats.most_connected.size() > most_connected_listed) stats.most_connected.resize(most_connected_listed);
}

constexpr std::size_t smallest_community = 3, communities_listed = 10;

void find_most_central(const KnowledgeGraph& graph, Stats& stats) {
  const std::vector<Arrow> arrows = plain_arrows(graph);
  if (arrows.empty()) return;
  const std::vector<std::uint64_t> ranks = page_rank(graph.entity_count(), arrows);
  const std::vector<std::uint32_t> groups = communities(graph.entity_count(), arrows);
  std::vector<Vertex> order(graph.entity_count());
  std::iota(order.begin(), order.end(), Vertex{0});
  std::ranges::stable_sort(order, std::greater(), [&](Vertex vertex) { return ranks[vertex]; });
  for (const Vertex vertex : std::span(order).first(std::min(order.size(), most_connected_listed)))
    stats.most_central.emplace_back(vertex, ranks[vertex]);
  std::vector<std::vector<Vertex>> members(1 + *std::ranges::max_element(groups));
  for (const Vertex vertex : order) members[groups[vertex]].push_back(vertex);
  std::erase_if(members, [](const auto& group) { return group.size() < smallest_community; });
  stats.communities = members.size();
  if (members.size() > communities_listed) members.resize(communities_listed);
  stats.largest_communities = std::move(members);
}

}  // namespace

Stats stats(const KnowledgeGraph& graph) {
  Stats result;
  result.articles = graph.articles().size();
  std::set<StringId> outlets;
  for (const ArticleInfo& article : graph.articles())
    if (article.outlet != 0) outlets.insert(article.outlet);
  result.outlets = outlets.size();
  result.entities = graph.entity_count();
  result.claims = graph.claim_count();
  count_entities(graph, result);
  count_claims(graph, result);
  count_components(graph, result);
  find_most_connected(graph, result);
  find_most_central(graph, result);
  return result;
}

}  // namespace dossier
