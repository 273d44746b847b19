#include "export/layout_spread.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dossier::exporting {
namespace {

// Each push goes a little too far, so that a chain of neighbours comes to rest in few rounds.
constexpr double excess = 1;
// Rounds until everything is moved outwards as well: those inside a crowd find no room otherwise.
constexpr int patience = 30;
constexpr double growth = 1.04;

class Spreading {
 public:
  Spreading(const std::vector<Room>& rooms, double gap, std::vector<Point>& at)
      : rooms_(rooms), gap_(gap), at_(at), order_(at.size()) {
    std::iota(order_.begin(), order_.end(), 0U);
    for (const Room& room : rooms) highest_ = std::max(highest_, room.height);
  }

  // Whether something had to be moved.
  bool round() {
    std::ranges::sort(order_, {}, [this](std::uint32_t i) { return std::pair(at_[i].y, i); });
    bool moved = false;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const double reach = at_[order_[i]].y + (rooms_[order_[i]].height + highest_) / 2 + gap_;
      for (std::size_t k = i + 1; k < order_.size() && at_[order_[k]].y < reach; ++k) {
        moved = separate(order_[i], order_[k]) || moved;
      }
    }
    return moved;
  }

  void grow() {
    for (Point& point : at_) point = {point.x * growth, point.y * growth};
  }

 private:
  // Moves two that overlap the shorter way; where neither is to the right or above, the order decides.
  bool separate(std::uint32_t a, std::uint32_t b) {
    const double dx = at_[b].x - at_[a].x;
    const double dy = at_[b].y - at_[a].y;
    const double right = (rooms_[a].width + rooms_[b].width) / 2 + gap_ - std::abs(dx);
    const double up = (rooms_[a].height + rooms_[b].height) / 2 + gap_ - std::abs(dy);
    if (right <= 0 || up <= 0) return false;
    const bool forwards = a < b;
    if (right < up) {
      const double step = (dx > 0 || (dx == 0 && forwards) ? 1 : -1) * (right + excess) / 2;
      at_[a].x -= step;
      at_[b].x += step;
    } else {
      const double step = (dy > 0 || (dy == 0 && forwards) ? 1 : -1) * (up + excess) / 2;
      at_[a].y -= step;
      at_[b].y += step;
    }
    return true;
  }

  const std::vector<Room>& rooms_;
  double gap_;
  std::vector<Point>& at_;
  std::vector<std::uint32_t> order_;
  double highest_ = 0;
};

}  // namespace

void spread(const std::vector<Room>& rooms, double gap, std::vector<Point>& at) {
  Spreading spreading(rooms, gap, at);
  for (int i = 1; spreading.round(); ++i) {
    if (i > patience) spreading.grow();
  }
}

}  // namespace dossier::exporting
