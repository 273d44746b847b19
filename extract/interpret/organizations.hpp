// Organizations in a line: by what the lexicon knows, by the word that heads their name or description, by an
// acronym in brackets.
#pragma once

#include <optional>

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

[[nodiscard]] std::optional<Mention> organization_at(const Scene& scene, const Line& line, std::size_t first);

// Gives the mention the name, the key and the state of the body that the lexicon knows.
void become_known(const KnownOrganization& known, Mention& mention);

}  // namespace dossier::extract
