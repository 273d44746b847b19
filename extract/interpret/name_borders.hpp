// Where names that the engine tells end, mended by what the lexicon knows.
#pragma once

#include "extract/document.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace dossier::extract {

// Parts "San Francisco Ana Berg", told as one place, and "United Nations Ana Berg" into the one that the
// lexicon knows and the person behind it; takes times off the end ("Alba Tower Tuesday"); adds
// what was read as a pronoun ("Liu He said").
void mend_name_borders(Document& document, const Lexicon& lexicon);

}  // namespace dossier::extract
