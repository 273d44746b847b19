#include "graph/query/path_search.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <tuple>
#include <utility>

namespace dossier {
namespace {

constexpr std::uint64_t unreached = UINT64_MAX;
constexpr std::uint32_t none = UINT32_MAX;

bool in_order(const KnowledgeGraph& graph, const std::vector<Edge>& a, const std::vector<Edge>& b) {
  const auto ends = [&](Edge edge) { return std::pair(graph.source(edge), graph.target(edge)); };
  return std::ranges::lexicographical_compare(a, b, {}, ends, ends);
}

// A way to an entity. Where the order of time matters, several may be worth keeping: one that costs more may
// be there earlier.
struct Label {
  std::uint64_t cost = 0;
  std::int32_t time = INT32_MIN;  // the earliest day on which the last hop can be
  Vertex at = no_vertex;
  std::uint32_t parent = none;
  std::uint32_t next = none;  // of the same entity
  Edge edge;                  // from the parent
  bool settled = false;
  bool beaten = false;
};

}  // namespace

bool comes_before(const KnowledgeGraph& graph, const Trail& a, const Trail& b) {
  return a.cost != b.cost ? a.cost < b.cost : in_order(graph, a.edges, b.edges);
}

// One search: labels are made, the most promising first, until the goal is reached.
class PathSearch::Run {
 public:
  explicit Run(const PathSearch& search)
      : search_(search), network_(search.network_), first_(network_.graph().entity_count(), none) {}

  std::optional<Trail> best(std::span<const Vertex> beginning, std::span<const Vertex> closed) {
    std::vector<std::uint32_t> starts = {add(begin(beginning.front()))};
    for (std::size_t i = 1; i < beginning.size(); ++i) starts = walk_to(beginning[i], starts);
    if (beginning.back() == search_.to_) return starts.empty() ? std::nullopt : trail(starts.front());
    for (const std::uint32_t start : starts) {
      expand(start, [&](Vertex next) {
        return std::ranges::find(beginning, next) == beginning.end() &&
               std::ranges::find(closed, next) == closed.end();
      });
    }
    while (!queue_.empty()) {
      const auto [estimate, cost, index] = queue_.top();
      queue_.pop();
      if (labels_[index].settled || labels_[index].beaten) continue;
      labels_[index].settled = true;
      if (labels_[index].at == search_.to_) return trail(index);
      expand(index, [&](Vertex next) { return std::ranges::find(beginning, next) == beginning.end(); });
    }
    return std::nullopt;
  }

 private:
  static Label begin(Vertex at) {
    Label label;
    label.at = at;
    return label;
  }

  std::uint32_t add(Label label) {
    label.next = std::exchange(first_[label.at], static_cast<std::uint32_t>(labels_.size()));
    labels_.push_back(label);
    return first_[label.at];
  }

  // The ways from these labels to the next entity of the beginning.
  std::vector<std::uint32_t> walk_to(Vertex next, const std::vector<std::uint32_t>& from) {
    for (const std::uint32_t index : from) {
      network_.each_step(
          labels_[index].at, true, [&](Vertex other) { return other == next; },
          [&](Edge edge, Vertex other) { offer(index, edge, other); });
    }
    std::vector<std::uint32_t> reached;
    for (std::uint32_t index = first_[next]; index != none; index = labels_[index].next) {
      labels_[index].settled = true;
      if (!labels_[index].beaten) reached.push_back(index);
    }
    return reached;
  }

  template <typename Open>
  void expand(std::uint32_t index, const Open& open) {
    const auto worth = [&](Vertex other) {
      return search_.least_cost(other) != unreached && open(other) &&
             (other == search_.to_ || network_.may_pass(other));
    };
    network_.each_step(labels_[index].at, true, worth,
                       [&](Edge edge, Vertex other) { offer(index, edge, other); });
  }

  // Makes the label of a step unless there is a better one.
  void offer(std::uint32_t parent, Edge edge, Vertex at) {
    const Days days = network_.days(edge);
    if (labels_[parent].time > days.last) return;
    Label label = begin(at);
    label.time = std::max(labels_[parent].time, days.first);
    label.parent = parent;
    label.edge = edge;
    label.cost = labels_[parent].cost + network_.cost(edge);
    if (at != search_.to_) label.cost += network_.stepping_cost(at);
    for (std::uint32_t other = first_[at]; other != none; other = labels_[other].next) {
      Label& known = labels_[other];
      if (known.beaten) continue;
      if (known.cost == label.cost && known.time == label.time) return prefer(known, label);
      if (known.cost <= label.cost && known.time <= label.time) return;
      if (label.cost <= known.cost && label.time <= known.time) known.beaten = true;
    }
    const std::uint64_t estimate = label.cost + search_.least_cost(at);
    const std::uint64_t cost = label.cost;
    queue_.emplace(estimate, cost, add(label));
  }

  // Of two equal ways the one whose edges come first; what is settled had no equal to come.
  void prefer(Label& known, const Label& label) const {
    if (known.settled || !in_order(network_.graph(), edges_to(label), edges_to(known))) return;
    known.parent = label.parent;
    known.edge = label.edge;
  }

  [[nodiscard]] std::vector<Edge> edges_to(Label label) const {
    std::vector<Edge> edges;
    for (; label.parent != none; label = labels_[label.parent]) edges.push_back(label.edge);
    std::ranges::reverse(edges);
    return edges;
  }

  [[nodiscard]] std::optional<Trail> trail(std::uint32_t index) const {
    Trail found{labels_[index].cost, edges_to(labels_[index]), {}};
    for (; index != none; index = labels_[index].parent) found.entities.push_back(labels_[index].at);
    std::ranges::reverse(found.entities);
    return found;
  }

  using Promise = std::tuple<std::uint64_t, std::uint64_t, std::uint32_t>;  // estimate, cost so far, label
  const PathSearch& search_;
  const PathNetwork& network_;
  std::vector<std::uint32_t> first_;  // label of each entity
  std::vector<Label> labels_;
  std::priority_queue<Promise, std::vector<Promise>, std::greater<>> queue_;
};

PathSearch::PathSearch(const PathNetwork& network, Vertex from, Vertex to)
    : network_(network), to_(to), costs_(network.graph().entity_count(), unreached) {
  if (leaves_its_corner(from)) measure(from);
}

// From where little can be reached, and not the goal, all that leads to the goal need not be measured.
bool PathSearch::leaves_its_corner(Vertex from) const {
  constexpr std::size_t corner = 1000;  // entities
  const auto reached = network_.reach(from, true, corner);
  const auto entity = &std::pair<std::uint32_t, Vertex>::second;
  return reached.size() > corner || std::ranges::find(reached, to_, entity) != reached.end();
}

void PathSearch::measure(Vertex from) {
  using Reached = std::pair<std::uint64_t, Vertex>;
  std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
  costs_[to_] = 0;
  queue.emplace(0, to_);
  while (!queue.empty()) {
    const auto [cost, at] = queue.top();
    queue.pop();
    if (cost > costs_[at]) continue;
    measured_ = cost;
    if (at == from) return;
    if (at != to_ && !network_.may_pass(at)) continue;
    const std::uint64_t passing = cost + (at == to_ ? 0 : network_.stepping_cost(at));
    const auto worth = [&](Vertex before) { return passing < costs_[before]; };
    network_.each_step(at, false, worth, [&](Edge edge, Vertex before) {
      const std::uint64_t total = passing + network_.cost(edge);
      if (total >= costs_[before]) return;
      costs_[before] = total;
      queue.emplace(total, before);
    });
  }
  measured_ = unreached;  // all that leads to the goal has been measured
}

// Beyond what was measured, at least what was: the estimate must never fall by more than a step costs.
std::uint64_t PathSearch::least_cost(Vertex at) const {
  return std::min(costs_[at], measured_);
}

std::optional<Trail> PathSearch::best(std::span<const Vertex> beginning,
                                      std::span<const Vertex> closed) const {
  return Run(*this).best(beginning, closed);
}

}  // namespace dossier
