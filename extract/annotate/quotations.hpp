// Quotations: pairs of quotation marks, straight or curly, double or single, told from apostrophes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/document.hpp"

namespace dossier::extract {

// Fills the document's quotations. `paragraphs` are the first tokens of its paragraphs, in order.
//
// Double marks that are not closed end at their paragraph; where the next paragraph opens anew, the quotation
// goes on there. Single marks that are not closed are apostrophes. Marks inside a quotation are part of it.
void find_quotations(Document& document, std::span<const std::uint32_t> paragraphs);

}  // namespace dossier::extract
