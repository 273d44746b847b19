// Where the forces begin: a radial tree, so that what hangs together starts together and little is tangled.
#pragma once

#include "export/layout.hpp"

namespace dossier::exporting {

// The breadth-first tree from the node with the most links (the first of them), in rings `distance` apart;
// each branch takes a share of the turn by its leaves. All nodes must be connected.
[[nodiscard]] std::vector<Point> radial_tree(const Drawing& component, double distance);

}  // namespace dossier::exporting
