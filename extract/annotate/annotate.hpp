// Annotation: sentences, tokens and quotations of the article's body, with exact byte offsets.
#pragma once

#include "extract/document.hpp"

namespace dossier::extract {

// Fills sentences, tokens and quotations from the text and its body spans.
void annotate(Document& document);

}  // namespace dossier::extract
