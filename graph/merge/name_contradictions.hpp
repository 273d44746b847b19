// Names that cannot be one thing's: what stops a chain of joins.
#pragma once

#include <span>
#include <string_view>

#include "graph/merge/locals.hpp"

namespace dossier::merging {

// Whether one given name can stand for the other: equal, an initial, a nickname, or the same
// but for romanization.
[[nodiscard]] bool same_given_name(std::string_view a, std::string_view b);

// Whether the keys are the full names of two persons who share a surname: "ana berg", "ivo berg".
[[nodiscard]] bool other_person(std::string_view a, std::string_view b);

// Whether two names spell one acronym out in different words: "syrian democratic force", "social democratic
// front". `acronyms` are the forms among which that acronym must be.
[[nodiscard]] bool other_expansion(const Locals& locals, const NameForm& a, const NameForm& b,
                                   std::span<const NameForm> acronyms);

}  // namespace dossier::merging
