// Bare bodies: a noun for a body that the news use without saying whose it is. "Police arrested Ana Berg"
// means the one police that the article has named before, "Oslo police"; where it has named none, or several,
// nobody is meant. And short names: "the House" of an article that speaks of the Senate
// (lexicon/short_names.tsv).
#pragma once

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// Makes every such description or name the body that it means. Descriptions must be mentions already.
void name_bare_bodies(Scene& scene);

}  // namespace dossier::extract
