// Packs rectangles side by side into a page somewhat wider than high.
#pragma once

#include <span>

#include "export/layout.hpp"

namespace dossier::exporting {

// The lower left corner of each rectangle, none overlapping another. They are set in their order from the top
// left, each as high as it finds room.
[[nodiscard]] std::vector<Point> pack(std::span<const Room> rectangles);

}  // namespace dossier::exporting
