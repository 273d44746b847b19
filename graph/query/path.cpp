#include "graph/query/path.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/query/path_network.hpp"
#include "graph/query/path_search.hpp"

namespace dossier {
namespace {

// Of each leg of a path with stops, so many ways are tried with those of the other legs.
constexpr std::size_t ways_of_a_leg = 20;

// Keeps the trails in order, each once.
void insert(const KnowledgeGraph& graph, std::vector<Trail>& trails, Trail trail) {
  const auto before = [&](const Trail& a, const Trail& b) { return comes_before(graph, a, b); };
  const auto place = std::ranges::lower_bound(trails, trail, before);
  if (place == trails.end() || before(trail, *place)) trails.insert(place, std::move(trail));
}

// Where the trails that begin like this one go on to.
std::vector<Vertex> taken_after(const std::vector<Trail>& trails, std::span<const Vertex> beginning) {
  std::vector<Vertex> taken;
  for (const Trail& trail : trails) {
    const bool alike = trail.entities.size() > beginning.size() &&
                       std::ranges::equal(beginning, std::span(trail.entities).first(beginning.size()));
    if (alike) taken.push_back(trail.entities[beginning.size()]);
  }
  return taken;
}

// Yen's algorithm: each next path leaves one that is known at some entity, where it goes on differently.
std::vector<Trail> cheapest_trails(const PathNetwork& network, Vertex from, Vertex to, std::size_t count) {
  const PathSearch search(network, from, to);
  std::vector<Trail> found, candidates;
  if (auto first = search.best(std::span(&from, 1), {})) found.push_back(*std::move(first));
  while (!found.empty() && found.size() < count) {
    const std::vector<Vertex> last = found.back().entities;
    for (std::size_t length = 1; length < last.size(); ++length) {
      const std::span beginning = std::span(last).first(length);
      if (auto next = search.best(beginning, taken_after(found, beginning)))
        insert(network.graph(), candidates, *std::move(next));
    }
    if (candidates.empty()) break;
    found.push_back(std::move(candidates.front()));
    candidates.erase(candidates.begin());
  }
  return found;
}

bool passes_twice(const std::vector<Vertex>& entities) {
  std::vector<Vertex> sorted = entities;
  std::ranges::sort(sorted);
  return std::ranges::adjacent_find(sorted) != sorted.end();
}

bool is_in_time_order(const PathNetwork& network, const Trail& trail) {
  std::int32_t time = INT32_MIN;
  for (const Edge edge : trail.edges) {
    const Days days = network.days(edge);
    if (time > days.last) return false;
    time = std::max(time, days.first);
  }
  return true;
}

Trail joined(const Trail& before, const Trail& after) {
  Trail trail = before;
  trail.cost += after.cost;
  trail.edges.insert(trail.edges.end(), after.edges.begin(), after.edges.end());
  trail.entities.insert(trail.entities.end(), after.entities.begin() + 1, after.entities.end());
  return trail;
}

std::vector<Trail> trails_by_stops(const PathNetwork& network, const std::vector<Vertex>& stops,
                                   std::size_t count) {
  if (stops.size() == 2) return cheapest_trails(network, stops[0], stops[1], count);
  std::vector<Trail> trails = {{0, {}, {stops.front()}}};
  for (std::size_t leg = 1; leg < stops.size(); ++leg) {
    const std::vector<Trail> ways =
        cheapest_trails(network, stops[leg - 1], stops[leg], std::max(count, ways_of_a_leg));
    std::vector<Trail> longer;
    for (const Trail& before : trails) {
      for (const Trail& after : ways) {
        Trail trail = joined(before, after);
        if (!passes_twice(trail.entities) && is_in_time_order(network, trail))
          insert(network.graph(), longer, std::move(trail));
      }
    }
    if (longer.size() > std::max(count, ways_of_a_leg)) longer.resize(std::max(count, ways_of_a_leg));
    trails = std::move(longer);
  }
  if (trails.size() > count) trails.resize(count);
  return trails;
}

// Smaller is surer: affirmed, asserted, in the article's own voice, well read.
auto order_of_doubt(const KnowledgeGraph& graph, Edge edge) {
  const Claim& claim = graph.claim(edge);
  const int modality = claim.modality == Modality::asserted ? 0 : claim.modality == Modality::alleged ? 1 : 2;
  return std::tuple(claim.polarity, modality, claim.claimants.size, 100 - claim.confidence);
}

// Where costs or times chose between the claims of a proposition, what they chose is told; else the surest.
Hop hop(const PathNetwork& network, Edge walked, Vertex from) {
  const KnowledgeGraph& graph = network.graph();
  Hop result{walked, graph.source(walked) == from, {}};
  for (auto [edge, end] = boost::out_edges(graph.source(walked), graph.graph()); edge != end; ++edge) {
    const bool alike = graph.target(*edge) == graph.target(walked) &&
                       graph.claim(*edge).relation == graph.claim(walked).relation;
    if (alike) result.proposition.push_back(*edge);
  }
  if (network.options().strongest || network.options().in_time_order) return result;
  for (const Edge edge : result.proposition)
    if (network.admits(edge) && order_of_doubt(graph, edge) < order_of_doubt(graph, result.claim))
      result.claim = edge;
  return result;
}

PathAnswer answer(const PathNetwork& network, const Trail& trail) {
  const KnowledgeGraph& graph = network.graph();
  PathAnswer result;
  result.entities = trail.entities;
  result.cost = trail.cost;
  for (std::size_t i = 0; i < trail.edges.size(); ++i) {
    result.hops.push_back(hop(network, trail.edges[i], trail.entities[i]));
    const auto doubt_of = [&](std::size_t at) { return doubt(graph.claim(result.hops[at].claim)); };
    if (doubt_of(i) > doubt_of(result.weakest)) result.weakest = i;
  }
  return result;
}

}  // namespace

std::vector<PathAnswer> find_paths(const KnowledgeGraph& graph, Vertex from, Vertex to,
                                   const PathOptions& options) {
  std::vector<Vertex> stops = {from};
  stops.insert(stops.end(), options.via.begin(), options.via.end());
  stops.push_back(to);
  const auto unknown = [&](Vertex stop) { return stop >= graph.entity_count(); };
  if (std::ranges::any_of(stops, unknown)) return {};
  const PathNetwork network(graph, options, stops);
  std::vector<PathAnswer> answers;
  for (const Trail& trail : trails_by_stops(network, stops, options.count))
    answers.push_back(answer(network, trail));
  return answers;
}

PathAnswer shortest_path(const KnowledgeGraph& graph, Vertex from, Vertex to, const PathOptions& options) {
  PathOptions one = options;
  one.count = 1;
  std::vector<PathAnswer> answers = find_paths(graph, from, to, one);
  return answers.empty() ? PathAnswer{} : std::move(answers.front());
}

}  // namespace dossier
