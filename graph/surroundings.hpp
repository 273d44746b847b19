// The sentence around a quotation, for people who read it: found by white space and punctuation alone, not by
// the sentences that extraction saw.
#pragma once

#include <cstddef>
#include <string_view>

#include "graph/span.hpp"

namespace dossier {

inline constexpr std::size_t longest_surroundings = 400;  // bytes, on either side

// A span that holds `words` and reaches to the ends of their sentence or line, or to a space where the
// sentence is too long. `words` must be valid in the text.
[[nodiscard]] Span sentence_around(std::string_view text, Span words);

}  // namespace dossier
