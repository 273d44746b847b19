// Sentences: where the tokens of one paragraph are cut.
#pragma once

#include <cstdint>

#include "extract/document.hpp"

namespace dossier::extract {

// Appends the sentences over the document's tokens from `first` on, which are one paragraph.
void add_sentences(Document& document, std::uint32_t first);

}  // namespace dossier::extract
