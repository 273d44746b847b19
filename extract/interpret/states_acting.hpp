// Who acts for a state: what its leader decrees and what its army does is its own deed too, and follows from
// theirs.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

struct StateDeed {
  std::size_t of = 0;  // the number of the finding that it follows from
  Finding finding;     // the same of the state
};

// In the order of the findings. Only states that the article names.
[[nodiscard]] std::vector<StateDeed> find_deeds_of_states(const Scene& scene,
                                                          const std::vector<Finding>& findings);

}  // namespace dossier::extract
