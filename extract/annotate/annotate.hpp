// Annotation: sentences, tokens, quotations and grammar of the article's body, with exact byte offsets.
#pragma once

#include "extract/annotate/engine/engine.hpp"
#include "extract/document.hpp"

namespace dossier::extract {

// Keeps what is given of the document and fills all other layers anew: sentences, tokens and quotations by
// rule, grammar and names by the engine.
void annotate(Document& document, const Engine& engine, Layer given = Layer::text);

// The rules alone: grammar and names are left empty unless given.
void segment(Document& document, Layer given = Layer::text);

}  // namespace dossier::extract
