// Known holders: "President Obama" leads the United States though nobody says of which state, where the
// article speaks of that state. The lexicon knows who held which office when; the article must name the
// office.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Offices of well-known persons whose state or body the words leave out; nothing for what is already told.
// Where the office names a body that nothing else does, it becomes a mention of it.
[[nodiscard]] std::vector<Finding> find_known_holders(Scene& scene, const std::vector<Finding>& told);

// Whose they are (as mentions of states have for their key) and what they are called: offices of states that
// the lexicon knows the person to have held in the article's year. Nothing where the year is not known.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> offices_held(const Scene& scene,
                                                                            const Mention& person);

enum class Term : bool { running, running_or_past };

// The state that the person led at the article's time, by the lexicon: ISO 3166 alpha-3. Empty where it knows
// none, or several.
[[nodiscard]] std::string state_led_by(const Scene& scene, const Mention& person, Term term);

}  // namespace dossier::extract
