#include "graph/query/topics.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "graph/query/quantities.hpp"

namespace dossier {
namespace {

constexpr std::int32_t longest_silence = 45;  // days between two reports of one thing that happened

// The one named thing that the entity stands in this relation to; none where there are several.
Vertex only_target(const KnowledgeGraph& graph, Vertex vertex, Relation relation) {
  Vertex only = no_vertex;
  for (auto [edge, end] = boost::out_edges(vertex, graph.graph()); edge != end; ++edge) {
    const Claim& claim = graph.claim(*edge);
    const Vertex target = graph.target(*edge);
    if (claim.relation != relation || claim.polarity != Polarity::affirmed || !graph.entity(target).named)
      continue;
    if (only != no_vertex && only != target) return no_vertex;
    only = target;
  }
  return only;
}

// "two Sudran diplomats", "several diplomats", "Sudran diplomats"; not "Sudra's ambassador".
bool is_group(std::string_view name) {
  return number_in(name) || vague_number(name) || name.ends_with('s');
}

using Key = std::tuple<Relation, TopicEnd, TopicEnd>;

std::optional<std::int32_t> published(const KnowledgeGraph& graph, std::uint32_t article) {
  const Date& date = graph.articles()[article].date;
  if (date.form != Date::Form::point || date.first.day == 0 || date.first.year == 0) return std::nullopt;
  return to_days(date.first);
}

std::optional<std::int32_t> day_of(const KnowledgeGraph& graph, Edge edge) {
  std::optional<std::int32_t> first;
  for (const Evidence& words : graph.evidence(graph.claim(edge))) {
    const auto day = published(graph, words.article);
    if (day && (!first || *day < *first)) first = day;
  }
  return first;
}

// Cuts what happened where nothing was reported of it for long; claims of no known day stay with the first.
void add_episodes(const KnowledgeGraph& graph, const Key& key, const std::vector<Edge>& claims,
                  std::vector<Topic>& topics) {
  std::vector<std::pair<std::int32_t, std::size_t>> days;
  for (std::size_t i = 0; i < claims.size(); ++i)
    days.emplace_back(day_of(graph, claims[i]).value_or(INT32_MIN), i);
  std::ranges::sort(days);
  std::vector<std::vector<std::size_t>> episodes;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const bool known = i > 0 && days[i - 1].first != INT32_MIN;
    const bool later = known && days[i].first - days[i - 1].first > longest_silence;
    if (i == 0 || (later && !lasts(std::get<0>(key)))) episodes.emplace_back();
    episodes.back().push_back(days[i].second);
  }
  for (std::vector<std::size_t>& episode : episodes) {
    std::ranges::sort(episode);
    Topic topic{std::get<0>(key), std::get<1>(key), std::get<2>(key), {}};
    for (const std::size_t claim : episode) topic.claims.push_back(claims[claim]);
    topics.push_back(std::move(topic));
  }
}

bool is_about(const KnowledgeGraph& graph, const Key& key, Edge edge, Vertex vertex) {
  if (vertex == no_vertex || std::get<1>(key).thing == vertex || std::get<2>(key).thing == vertex)
    return true;
  if (graph.source(edge) == vertex || graph.target(edge) == vertex) return true;
  const auto claimants = graph.list(graph.claim(edge).claimants);
  return std::ranges::find(claimants, vertex) != claimants.end();
}

}  // namespace

bool lasts(Relation relation) {
  return info(relation).group == RelationGroup::affiliation || relation == Relation::hosts ||
         relation == Relation::controls;
}

bool in_time(const KnowledgeGraph& graph, std::uint32_t article, const std::vector<Edge>& claims) {
  const auto day = published(graph, article);
  return !day || std::ranges::any_of(claims, [&](Edge edge) {
    return std::ranges::any_of(graph.evidence(graph.claim(edge)), [&](const Evidence& words) {
      const auto report = published(graph, words.article);
      return !report || (*day - *report <= longest_silence && *report - *day <= longest_silence);
    });
  });
}

TopicEnd topic_end(const KnowledgeGraph& graph, Vertex vertex) {
  const Entity& entity = graph.entity(vertex);
  const std::string_view name = graph.text(entity.name);
  if (entity.named || entity.type == EntityType::event || entity.type == EntityType::place)
    return {vertex, {}};
  const Vertex whole = only_target(graph, vertex, Relation::member_of);
  if (whole != no_vertex) return {whole, {}};
  if (!is_group(name)) return {vertex, {}};
  for (const Relation relation : {Relation::serves, Relation::national_of}) {
    const Vertex home = only_target(graph, vertex, relation);
    if (home != no_vertex) return {home, head_noun(name)};
  }
  return {vertex, {}};
}

std::vector<Topic> topics(const KnowledgeGraph& graph, const TopicChoice& choice) {
  std::map<Key, std::vector<Edge>> claims;
  std::map<Key, bool> asked;
  for (const Edge edge : graph.edges()) {
    const Relation relation = graph.claim(edge).relation;
    if (choice.relation && *choice.relation != relation) continue;
    Key key(relation, topic_end(graph, graph.source(edge)), topic_end(graph, graph.target(edge)));
    bool& wanted = asked[key];
    wanted = wanted || is_about(graph, key, edge, choice.about);
    claims[std::move(key)].push_back(edge);
  }
  std::vector<Topic> topics;
  for (const auto& [key, edges] : claims)
    if (asked.at(key)) add_episodes(graph, key, edges, topics);
  return topics;
}

}  // namespace dossier
