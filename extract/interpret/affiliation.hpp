// Affiliation: who holds which office of whom, whose member, part or citizen a thing is, and where it lies,
// as told inside one noun phrase or by an apposition. No verb but "is" is looked at.
#pragma once

#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Offices of named persons. Widens their noun phrases by the offices found before their names.
[[nodiscard]] std::vector<Finding> find_offices(Scene& scene);

// What organizations, groups of persons and relatives are to others.
[[nodiscard]] std::vector<Finding> find_bonds(Scene& scene);

// Where places lie.
[[nodiscard]] std::vector<Finding> find_places(const Scene& scene);

// Of persons told by whose they are: "Ana Berg's parents", "its ambassador"; once descriptions are known.
[[nodiscard]] std::vector<Finding> find_described_bonds(Scene& scene);

// Makes "the Berg administration" a mention of the state that Berg leads, by these findings; gives that he
// does.
[[nodiscard]] std::vector<Finding> read_administrations(Scene& scene, const std::vector<Finding>& findings);

}  // namespace dossier::extract
