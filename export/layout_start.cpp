#include "export/layout_start.hpp"

#include <algorithm>
#include <span>

namespace dossier::exporting {
namespace {

// The point of the unit circle after `turn` turns, 0 to 1, near enough: rational parametrisation of a quarter
// by the tangent of half the angle, which a cubic follows within a hundredth.
Point on_circle(double turn) {
  const double quarters = turn * 4;
  const int quarter = static_cast<int>(quarters);
  const double part = quarters - quarter;
  const double tangent = part * (0.785 + 0.215 * part * part);
  const double x = (1 - tangent * tangent) / (1 + tangent * tangent);
  const double y = 2 * tangent / (1 + tangent * tangent);
  switch (quarter % 4) {
    case 0:
      return {x, y};
    case 1:
      return {-y, x};
    case 2:
      return {-x, -y};
    default:
      return {y, -x};
  }
}

// Who is joined to whom, both ways: the neighbours of each node in order, one list after another.
class Neighbours {
 public:
  explicit Neighbours(const Drawing& drawing)
      : begin_(drawing.rooms.size() + 1), all_(drawing.links.size() * 2) {
    for (const Link& link : drawing.links) {
      ++begin_[link.from + 1];
      ++begin_[link.to + 1];
    }
    for (std::size_t i = 1; i < begin_.size(); ++i) begin_[i] += begin_[i - 1];
    std::vector<std::uint32_t> next(begin_.begin(), begin_.end() - 1);
    for (const Link& link : drawing.links) {
      all_[next[link.from]++] = link.to;
      all_[next[link.to]++] = link.from;
    }
  }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t node) const {
    return std::span(all_).subspan(begin_[node], begin_[node + 1] - begin_[node]);
  }
  [[nodiscard]] std::uint32_t most_joined() const {
    std::uint32_t best = 0;
    for (std::uint32_t i = 1; i + 1 < begin_.size(); ++i) {
      if (of(i).size() > of(best).size()) best = i;
    }
    return best;
  }

 private:
  std::vector<std::uint32_t> begin_, all_;
};

constexpr std::uint32_t nobody = UINT32_MAX;

struct Tree {
  std::vector<std::uint32_t> order, parent;  // parents before children; of each node, nobody for the root
};

Tree breadth_first(const Neighbours& neighbours, std::size_t nodes) {
  Tree tree{{neighbours.most_joined()}, std::vector<std::uint32_t>(nodes, nobody)};
  tree.order.reserve(nodes);
  for (std::size_t i = 0; i < tree.order.size(); ++i) {
    const std::uint32_t node = tree.order[i];
    for (const std::uint32_t other : neighbours.of(node)) {
      if (other == tree.order.front() || tree.parent[other] != nobody) continue;
      tree.parent[other] = node;
      tree.order.push_back(other);
    }
  }
  return tree;
}

std::vector<double> count_leaves(const Tree& tree) {
  std::vector<double> leaves(tree.parent.size());
  for (std::size_t i = tree.order.size(); i-- > 0;) {
    const std::uint32_t node = tree.order[i];
    leaves[node] = std::max(leaves[node], 1.0);
    if (tree.parent[node] != nobody) leaves[tree.parent[node]] += leaves[node];
  }
  return leaves;
}

}  // namespace

std::vector<Point> radial_tree(const Drawing& component, double distance) {
  const std::size_t nodes = component.rooms.size();
  const Tree tree = breadth_first(Neighbours(component), nodes);
  const std::vector<double> leaves = count_leaves(tree);
  std::vector<double> next(nodes), radius(nodes);  // the turn not yet given to children; from the root
  const double share = 1 / leaves[tree.order.front()];
  std::vector<Point> at(nodes);
  for (const std::uint32_t node : tree.order) {
    const std::uint32_t parent = tree.parent[node];
    if (parent == nobody) continue;
    const double begin = next[parent];
    next[node] = begin;
    next[parent] += leaves[node] * share;
    radius[node] = radius[parent] + distance;
    const Point direction = on_circle(begin + leaves[node] * share / 2);
    at[node] = {direction.x * radius[node], direction.y * radius[node]};
  }
  return at;
}

}  // namespace dossier::exporting
