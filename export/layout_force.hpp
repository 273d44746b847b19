// Forces: nodes push each other away, links pull their ends together, and both grow with the number of a
// node's links, so that hubs get room (after M. Jacomy and others, "ForceAtlas2, a continuous graph layout
// algorithm", 2014).
#pragma once

#include "export/layout.hpp"

namespace dossier::exporting {

// Moves the nodes of a connected component until they rest, or until a number of rounds that falls with their
// number.
void relax(const Drawing& component, std::vector<Point>& at);

}  // namespace dossier::exporting
