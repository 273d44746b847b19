// Pushes nodes apart until no two rooms overlap.
#pragma once

#include "export/layout.hpp"

namespace dossier::exporting {

// Afterwards any two rooms are at least `gap` apart, to the right or upwards.
void spread(const std::vector<Room>& rooms, double gap, std::vector<Point>& at);

}  // namespace dossier::exporting
