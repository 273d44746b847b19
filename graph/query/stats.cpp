#include "graph/query/stats.hpp"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <map>
#include <set>
#include <tuple>

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
    if (boost::degree(vertex, graph.graph()) > 0) ++sizes[sets.find_set(vertex)];
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
  std::ranges::sort(neighbours);
  neighbours.erase(std::ranges::unique(neighbours).begin(), neighbours.end());
  std::map<Vertex, std::uint64_t> counts;
  for (const auto& [vertex, neighbour] : neighbours) ++counts[vertex];
  stats.most_connected.assign(counts.begin(), counts.end());
  std::ranges::stable_sort(stats.most_connected, std::greater(), &std::pair<Vertex, std::uint64_t>::second);
  if (stats.most_connected.size() > most_connected_listed) stats.most_connected.resize(most_connected_listed);
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
  return result;
}

}  // namespace dossier
