#include "extract/interpret/frames.hpp"

namespace dossier::extract {

std::vector<Finding> find_actions(const Scene& /*scene*/) {
  return {};
}

}  // namespace dossier::extract
