// Glued links: some pages put a person's latest headlines into the sentence right behind the name, without a
// blank, and end them with MORE: "minister Ana BergTalks fail in Nordvik Prices rise MORE said". They are no
// part of it, nor is the full name that may stand once more before them: "minister Ana Berg Ana Maria
// BergTalks fail MORE".
#pragma once

#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace dossier::extract {

// The parts of the span that are left without them, in order; mostly the span itself.
[[nodiscard]] std::vector<Span> without_glued_links(std::string_view text, Span span);

}  // namespace dossier::extract
