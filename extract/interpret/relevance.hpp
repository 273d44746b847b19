// Relevance: what is said of things that the article merely describes in passing ("an American citizen") is
// left out unless something else is said of them too.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

void drop_mere_descriptions(const Scene& scene, std::vector<Finding>& findings);

// Drops that who leads or serves a state visits it.
void drop_visits_at_home(const Scene& scene, std::vector<Finding>& findings);

// Drops that who leads, serves or belongs to a state accuses it by what he merely says of it.
void drop_self_accusations(const Scene& scene, std::vector<Finding>& findings);

}  // namespace dossier::extract
