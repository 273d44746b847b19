// Whereabouts: who speaks somewhere abroad has travelled there: "Norland's president said in Port Vale,
// Sudra", "speaking in Sudra, Ana Berg". Of whom nobody tells which state he is of, nothing is concluded.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// The visits of those who lead or serve a state by what is told.
[[nodiscard]] std::vector<Finding> find_whereabouts(const Scene& scene, const std::vector<Finding>& told);

}  // namespace dossier::extract
