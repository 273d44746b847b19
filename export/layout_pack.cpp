#include "export/layout_pack.hpp"

#include <algorithm>
#include <cmath>

namespace dossier::exporting {
namespace {

constexpr double page_shape = 1.5;   // width to height
constexpr double room_wasted = 1.1;  // more page than the rectangles have in all

// How deep each stretch of the page is filled, from left to right (the "skyline").
class Page {
 public:
  explicit Page(double width) : stretches_{{0, 0}}, width_(width) {}

  // Where the upper left corner goes; depth counts downwards.
  Point take(const Room& rectangle) {
    std::size_t best = 0;
    double best_depth = depth_under(0, rectangle.width);
    for (std::size_t i = 1; i < stretches_.size() && stretches_[i].x + rectangle.width <= width_; ++i) {
      const double depth = depth_under(i, rectangle.width);
      if (depth >= best_depth) continue;
      best = i;
      best_depth = depth;
    }
    const double x = stretches_[best].x;
    fill(best, x + rectangle.width, best_depth + rectangle.height);
    return {x, best_depth};
  }

 private:
  struct Stretch {
    double x, depth;
  };

  [[nodiscard]] double depth_under(std::size_t first, double width) const {
    const double end = stretches_[first].x + width;
    double depth = 0;
    for (std::size_t i = first; i < stretches_.size() && stretches_[i].x < end; ++i) {
      depth = std::max(depth, stretches_[i].depth);
    }
    return depth;
  }

  void fill(std::size_t first, double end, double depth) {
    std::size_t last = first;
    while (last + 1 < stretches_.size() && stretches_[last + 1].x <= end) ++last;
    const Stretch filled{stretches_[first].x, depth};
    const Stretch rest{end, stretches_[last].depth};
    const auto begin = stretches_.begin() + static_cast<std::ptrdiff_t>(first);
    const auto at = stretches_.erase(begin, begin + static_cast<std::ptrdiff_t>(last - first + 1));
    stretches_.insert(at, {filled, rest});
  }

  std::vector<Stretch> stretches_;
  double width_;
};

}  // namespace

std::vector<Point> pack(std::span<const Room> rectangles) {
  double area = 0;
  double widest = 0;
  for (const Room& rectangle : rectangles) {
    area += rectangle.width * rectangle.height;
    widest = std::max(widest, rectangle.width);
  }
  Page page(std::max(widest, std::sqrt(area * room_wasted * page_shape)));
  std::vector<Point> corners;
  corners.reserve(rectangles.size());
  for (const Room& rectangle : rectangles) {
    const Point corner = page.take(rectangle);
    corners.push_back({corner.x, -corner.y - rectangle.height});
  }
  return corners;
}

}  // namespace dossier::exporting
