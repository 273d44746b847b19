// Names that the engine tells and the rules do not know: an article's own companies, places and people.
#pragma once

#include "extract/interpret/mention.hpp"

namespace dossier::extract {

// Adds mentions for the names of the document that no known mention covers, where the engine takes the name
// for the same kind of thing nearly wherever it stands in the article.
void add_engine_names(Scene& scene);

}  // namespace dossier::extract
