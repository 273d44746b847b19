// The dateline of a report, which the treebanks count as a sentence: "PORT VALE, Norland (VNA) - ".
#pragma once

#include <cstdint>

#include "extract/document.hpp"

namespace dossier::extract {

// The end of the dateline that the paragraph of the tokens [first, last) begins with; `first` where it has
// none. Of its places the first is in capitals, or an agency stands in brackets before the dash.
[[nodiscard]] std::uint32_t dateline_end(const Document& document, std::uint32_t first, std::uint32_t last);

}  // namespace dossier::extract
