// Paragraphs: the parts of the body that no sentence leaves.
#pragma once

#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace dossier::extract {

// The paragraphs of one body span, in order, without the blanks around them. A paragraph ends at an empty
// line, and at every line break but those of wrapped prose: of lines filled up to one common width, or of a
// line that goes on in lower case.
[[nodiscard]] std::vector<Span> paragraphs(std::string_view text, Span body);

}  // namespace dossier::extract
