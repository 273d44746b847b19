// Lines: a text cut into the pieces that stand for themselves on a page: headlines, paragraphs, menu items. A
// paragraph wrapped over several lines of a fixed width is one piece.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/span.hpp"

namespace dossier::extract {

// Without blanks at their ends, none empty, in order.
[[nodiscard]] std::vector<Span> pieces_of(std::string_view text);

// The span without blanks (no-break spaces and byte order marks too) at its ends.
[[nodiscard]] Span trimmed(std::string_view text, Span span);

// Whether a line ends as a sentence does: . ! ? and the like, also before closing quotes and brackets.
[[nodiscard]] bool ends_sentence(std::string_view line);

// Whether a line could be a headline: short, letters in it, no full stop at its end.
[[nodiscard]] bool is_headline(std::string_view line);

// Whether all words of a line start with a capital, `and`, `for`, commas and initials apart: "Ana Berg and Jo
// Roe".
[[nodiscard]] bool is_names_only(std::string_view line);

}  // namespace dossier::extract
