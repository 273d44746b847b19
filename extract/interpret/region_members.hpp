// Legislators by their region: "the Alba Republican", "the Alba senator", for whom the article has named as
// the one who sits for it.
#pragma once

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// Adds a mention of the legislator for every such description that can mean one only.
void name_region_members(Scene& scene);

}  // namespace dossier::extract
