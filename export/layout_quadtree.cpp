#include "export/layout_quadtree.hpp"

#include <algorithm>

namespace dossier::exporting {
namespace {

constexpr int levels = 24;
constexpr std::uint32_t leaf_size = 8;
// A cell acts as one where its width is less than 1.1 of its distance.
constexpr double opening_squared = 1.2;
// Two points closer than this push as if they were this far apart.
constexpr double least_distance_squared = 1;

std::uint64_t spread_bits(std::uint64_t value) {
  value = (value | value << 16) & 0x0000FFFF0000FFFF;
  value = (value | value << 8) & 0x00FF00FF00FF00FF;
  value = (value | value << 4) & 0x0F0F0F0F0F0F0F0F;
  value = (value | value << 2) & 0x3333333333333333;
  return (value | value << 1) & 0x5555555555555555;
}

struct Square {
  Point corner;
  double width = 1;
};

Square bounds(std::span<const Point> at) {
  Point low = at.front();
  Point high = at.front();
  for (const Point& point : at) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  return {low, std::max({high.x - low.x, high.y - low.y, 1.0})};
}

void add_push(Point& sum, const Point& from, const Point& other, double mass) {
  const double dx = from.x - other.x;
  const double dy = from.y - other.y;
  const double factor = mass / std::max(dx * dx + dy * dy, least_distance_squared);
  sum.x += dx * factor;
  sum.y += dy * factor;
}

}  // namespace

Quadtree::Quadtree(std::span<const Point> at, std::span<const double> masses) : bodies_(at.size()), at_(at) {
  if (at.empty()) return;
  const Square all = bounds(at);
  const double scale = static_cast<double>((1U << levels) - 1) / all.width;
  const auto cell = [scale](double offset) {
    return spread_bits(static_cast<std::uint64_t>(offset * scale));
  };
  for (std::uint32_t i = 0; i < at.size(); ++i) {
    const std::uint64_t code = cell(at[i].x - all.corner.x) | cell(at[i].y - all.corner.y) << 1;
    bodies_[i] = {code, i, at[i], masses[i]};
  }
  std::ranges::sort(bodies_, {}, [](const Body& body) { return std::pair(body.code, body.point); });
  split(0, static_cast<std::uint32_t>(bodies_.size()), levels, all.width);
}

void Quadtree::split(std::uint32_t begin, std::uint32_t end, int level, double width) {
  const std::size_t place = cells_.size();
  cells_.emplace_back();
  Cell cell;
  cell.width_squared = width * width;
  cell.begin = begin;
  cell.end = end;
  for (std::uint32_t i = begin; i < end; ++i) {
    cell.mass += bodies_[i].mass;
    cell.centre.x += bodies_[i].at.x * bodies_[i].mass;
    cell.centre.y += bodies_[i].at.y * bodies_[i].mass;
  }
  cell.centre = {cell.centre.x / cell.mass, cell.centre.y / cell.mass};
  cell.leaf = level == 0 || end - begin <= leaf_size;
  if (!cell.leaf) {
    const int shift = 2 * (level - 1);
    for (std::uint32_t from = begin; from < end;) {
      const std::uint64_t quarter = bodies_[from].code >> shift;
      std::uint32_t to = from;
      while (to < end && bodies_[to].code >> shift == quarter) ++to;
      split(from, to, level - 1, width / 2);
      from = to;
    }
  }
  cell.next = static_cast<std::uint32_t>(cells_.size());
  cells_[place] = cell;
}

Point Quadtree::push(std::uint32_t point) const {
  const Point from = at_[point];
  Point sum;
  for (std::uint32_t i = 0; i < cells_.size();) {
    const Cell& cell = cells_[i];
    const double dx = from.x - cell.centre.x;
    const double dy = from.y - cell.centre.y;
    const bool far = cell.width_squared < opening_squared * (dx * dx + dy * dy);
    if (far) {
      add_push(sum, from, cell.centre, cell.mass);
    } else if (cell.leaf) {
      for (std::uint32_t k = cell.begin; k < cell.end; ++k) {
        if (bodies_[k].point != point) add_push(sum, from, bodies_[k].at, bodies_[k].mass);
      }
    }
    i = far || cell.leaf ? cell.next : i + 1;
  }
  return sum;
}

}  // namespace dossier::exporting
