// Entities: which mentions of an article are one thing.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Gives every mention that is known for something its entity, and returns the entities. The findings tell who
// holds which office: "the Sudran president" is the one person of the article who was called that.
[[nodiscard]] std::vector<LocalEntity> group_mentions(Scene& scene, const std::vector<Finding>& findings);

}  // namespace dossier::extract
