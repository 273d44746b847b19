// Speakers: who says a quotation, so that "I" and "we" in it are somebody.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

using Speakers = std::vector<std::optional<MentionRef>>;  // of each quotation of the document

// Of each quotation of the document the mention that a verb of reporting has for its subject: in the
// quotation's own sentences, or those of the quotation before it in the paragraph. Nothing where that is not
// sure.
[[nodiscard]] Speakers find_speakers(const Scene& scene);

// A newspaper, a broadcaster: what they tell is no accusation of theirs.
[[nodiscard]] bool is_medium(const Words& words, const Mention& mention);

}  // namespace dossier::extract
