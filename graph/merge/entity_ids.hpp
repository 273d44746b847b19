// The ids of entities: a function of the case's content, never of its history.
#pragma once

#include <vector>

#include "graph/merge/entities.hpp"

namespace dossier::merging {

// Fills in the ids: state:alb, type:slug-of-the-name; where two would share one, each gets "~" and six
// characters of the hash of its earliest mention (article id, start).
void give_ids(const Locals& locals, std::vector<MergedEntity>& entities);

}  // namespace dossier::merging
