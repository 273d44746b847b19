// Party members: who belongs to a party by a word beside the name: "Rep. Ana Berg, D-Calif.", "Ana Berg,
// Ohio Republican,", "Republican Sen. Ana Berg", "Ana Berg, a Democrat".
#pragma once

#include <string_view>
#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

inline constexpr std::string_view party_by_letter = "party by letter";  // the rule

// Adds a mention of the party at such a word, with the role `implied`.
[[nodiscard]] std::vector<Finding> find_party_members(Scene& scene);

// Somebody told by a name, of whom the text says what it is the name of.
[[nodiscard]] bool is_named_person(const Mention& mention);

}  // namespace dossier::extract
