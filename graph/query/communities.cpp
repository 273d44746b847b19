#include "graph/query/communities.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace dossier {
namespace {

using Group = std::uint32_t;
using Weights = std::vector<std::pair<std::pair<Group, Group>, std::int64_t>>;  // both ways

// Sorts, and makes one of those with the same ends.
void gather(Weights& weights) {
  std::ranges::sort(weights);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (kept > 0 && weights[kept - 1].first == weights[i].first)
      weights[kept - 1].second += weights[i].second;
    else
      weights[kept++] = weights[i];
  }
  weights.resize(kept);
}

// A graph of which each vertex stands for a group of the graph below it.
struct Level {
  std::vector<std::vector<std::pair<Group, std::int64_t>>> neighbours;  // each once, sorted; both ways
  std::vector<std::int64_t> degrees;                                    // with what lies inside, twice
  std::int64_t total = 0;                                               // of all degrees
};

Level level_of(std::size_t size, const Weights& weights) {
  Level level{std::vector<std::vector<std::pair<Group, std::int64_t>>>(size), std::vector<std::int64_t>(size),
              0};
  for (const auto& [ends, weight] : weights) {
    level.degrees[ends.first] += weight;
    level.total += weight;
    if (ends.first != ends.second) level.neighbours[ends.first].emplace_back(ends.second, weight);
  }
  return level;
}

// Moves vertices to neighbouring groups while that makes the division better.
class Mover {
 public:
  explicit Mover(const Level& level)
      : level_(level), groups_(level.degrees.size()), totals_(level.degrees), links_(level.degrees.size()) {
    std::iota(groups_.begin(), groups_.end(), Group{0});
  }

  std::vector<Group> move_all() {
    for (bool moved = true; moved;) {
      moved = false;
      for (Group vertex = 0; vertex < groups_.size(); ++vertex) moved |= move(vertex);
    }
    return std::move(groups_);
  }

 private:
  // What joining the group gains, up to a constant factor: links to it against what chance would have.
  [[nodiscard]] std::int64_t gain(Group vertex, Group group) const {
    return links_[group] * level_.total - totals_[group] * level_.degrees[vertex];
  }

  bool move(Group vertex) {
    const Group before = groups_[vertex];
    totals_[before] -= level_.degrees[vertex];
    for (const auto& [other, weight] : level_.neighbours[vertex]) links_[groups_[other]] += weight;
    Group best = before;
    for (const auto& [other, weight] : level_.neighbours[vertex]) {
      const Group group = groups_[other];
      const std::int64_t more = gain(vertex, group) - gain(vertex, best);
      if (more > 0 || (more == 0 && best != before && group < best)) best = group;
    }
    for (const auto& [other, weight] : level_.neighbours[vertex]) links_[groups_[other]] = 0;
    totals_[best] += level_.degrees[vertex];
    groups_[vertex] = best;
    return best != before;
  }

  const Level& level_;
  std::vector<Group> groups_;
  std::vector<std::int64_t> totals_;  // of the degrees in each group
  std::vector<std::int64_t> links_;   // from the vertex that is being moved; all zero between moves
};

// Numbers the groups from 0 in the order of their first vertex. Returns how many there are.
std::size_t renumber(std::vector<Group>& groups) {
  std::vector<Group> numbers(groups.size(), UINT32_MAX);
  Group next = 0;
  for (Group& group : groups) {
    if (numbers[group] == UINT32_MAX) numbers[group] = next++;
    group = numbers[group];
  }
  return next;
}

void number_by_size(std::vector<Group>& groups, std::size_t count) {
  std::vector<std::size_t> sizes(count);
  for (const Group group : groups) ++sizes[group];
  std::vector<Group> order(count), numbers(count);
  std::iota(order.begin(), order.end(), Group{0});
  std::ranges::stable_sort(order, std::greater(), [&](Group group) { return sizes[group]; });
  for (Group i = 0; i < count; ++i) numbers[order[i]] = i;
  for (Group& group : groups) group = numbers[group];
}

}  // namespace

std::vector<std::uint32_t> communities(std::size_t entities, std::span<const Arrow> arrows) {
  std::vector<Group> result(entities);
  std::iota(result.begin(), result.end(), Group{0});
  Weights weights;
  for (const Arrow& arrow : arrows) {
    weights.push_back({{arrow.from, arrow.to}, static_cast<std::int64_t>(arrow.weight)});
    weights.push_back({{arrow.to, arrow.from}, static_cast<std::int64_t>(arrow.weight)});
  }
  gather(weights);
  for (std::size_t size = entities;;) {
    std::vector<Group> groups = Mover(level_of(size, weights)).move_all();
    const std::size_t count = renumber(groups);
    for (Group& group : result) group = groups[group];
    if (count == size) break;
    for (auto& [ends, weight] : weights) ends = {groups[ends.first], groups[ends.second]};
    gather(weights);
    size = count;
  }
  number_by_size(result, entities == 0 ? 0 : 1 + *std::ranges::max_element(result));
  return result;
}

}  // namespace dossier
