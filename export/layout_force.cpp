#include "export/layout_force.hpp"

#include <algorithm>
#include <cmath>

#include "export/layout_quadtree.hpp"

namespace dossier::exporting {
namespace {

constexpr double repulsion = 700;
// Towards the middle, per unit of distance and mass: keeps long branches from reaching far out.
constexpr double gravity = 0.5;
constexpr double first_step = 120, last_step = 1;

std::size_t rounds_for(std::size_t nodes) {
  return std::clamp<std::size_t>(400'000 / nodes, 40, 400);
}

class Relaxation {
 public:
  Relaxation(const Drawing& component, std::vector<Point>& at)
      : component_(component), at_(at), masses_(at.size(), 1.0), forces_(at.size()) {
    for (const Link& link : component.links) {
      ++masses_[link.from];
      ++masses_[link.to];
    }
  }

  void round(double longest_step) {
    push();
    pull();
    move(longest_step);
  }

 private:
  void push() {
    const Quadtree tree(at_, masses_);
    for (std::uint32_t i = 0; i < at_.size(); ++i) {
      const Point away = tree.push(i);
      forces_[i] = {masses_[i] * (repulsion * away.x - gravity * at_[i].x),
                    masses_[i] * (repulsion * away.y - gravity * at_[i].y)};
    }
  }

  void pull() {
    for (const Link& link : component_.links) {
      const double dx = at_[link.to].x - at_[link.from].x;
      const double dy = at_[link.to].y - at_[link.from].y;
      forces_[link.from].x += dx;
      forces_[link.from].y += dy;
      forces_[link.to].x -= dx;
      forces_[link.to].y -= dy;
    }
  }

  // Half the way to where the links alone would bring a node to rest, at most one step.
  void move(double longest_step) {
    for (std::size_t i = 0; i < at_.size(); ++i) {
      const Point way{forces_[i].x / (2 * masses_[i]), forces_[i].y / (2 * masses_[i])};
      const double length = std::sqrt(way.x * way.x + way.y * way.y);
      const double part = length > longest_step ? longest_step / length : 1;
      at_[i].x += way.x * part;
      at_[i].y += way.y * part;
    }
  }

  const Drawing& component_;
  std::vector<Point>& at_;
  std::vector<double> masses_;
  std::vector<Point> forces_;
};

}  // namespace

void relax(const Drawing& component, std::vector<Point>& at) {
  Relaxation relaxation(component, at);
  const std::size_t rounds = rounds_for(at.size());
  for (std::size_t i = 0; i < rounds; ++i) {
    const double left = static_cast<double>(rounds - i) / static_cast<double>(rounds);
    relaxation.round(last_step + (first_step - last_step) * left * left);
  }
}

}  // namespace dossier::exporting
