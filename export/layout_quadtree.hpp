// A quadtree over points with masses, for forces between all pairs in n log n steps (J. Barnes and P. Hut, "A
// hierarchical O(N log N) force-calculation algorithm", 1986): what is far away acts as one mass in its
// centre.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "export/exporter.hpp"

namespace dossier::exporting {

class Quadtree {
 public:
  Quadtree(std::span<const Point> at, std::span<const double> masses);

  // The sum of mass * difference / distance² over all other points: a repulsion that falls with distance.
  [[nodiscard]] Point push(std::uint32_t point) const;

 private:
  struct Body {
    std::uint64_t code = 0;  // position along a Z-curve, two bits a level
    std::uint32_t point = 0;
    Point at;
    double mass = 0;
  };
  // A square, with those inside it directly behind it up to `next`.
  struct Cell {
    Point centre;  // of mass
    double mass = 0, width_squared = 0;
    std::uint32_t next = 0, begin = 0, end = 0;  // cells; bodies
    bool leaf = false;
  };

  void split(std::uint32_t begin, std::uint32_t end, int level, double width);

  std::vector<Body> bodies_;  // along the curve
  std::vector<Cell> cells_;
  std::span<const Point> at_;
};

}  // namespace dossier::exporting
