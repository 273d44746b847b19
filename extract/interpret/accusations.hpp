// Accusations: who says that somebody did something bad accuses him of it: "Norland says Sudra attacked the
// port". Newspapers accuse nobody by reporting.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Adds to the findings one for each of those who say so.
void add_accusations(const Scene& scene, std::vector<Finding>& findings);

}  // namespace dossier::extract
