// Annotation: sentences, tokens, quotations and grammar of the article's body, with exact byte offsets.
#pragma once

#include "extract/document.hpp"

namespace dossier::extract {

// How much of a document is given. Each holds all before it.
enum class Layer : std::uint8_t {
  text,    // the article and its body
  tokens,  // its sentences and their tokens
  tags,    // word classes, tags, features and lemmas
  trees,   // heads and relations; names where there are any
};

// Keeps what is given of the document and fills all other layers anew. So far that is sentences, tokens and
// quotations; the layers of grammar that are not given are left empty.
void annotate(Document& document, Layer given = Layer::text);

}  // namespace dossier::extract
