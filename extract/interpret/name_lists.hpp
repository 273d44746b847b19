// Lists of names before a verb ("Norland, Sudra, and the EU have accused ..."), which a parser that judges
// arc by arc likes to tear apart: the first taken for the sentence's head, the middle ones for appositions.
#pragma once

#include <cstdint>
#include <span>

#include "extract/document.hpp"

namespace dossier::extract {

// The tokens of one sentence, the first of which is the document's token `first`. A list whose last or last
// but one name is the verb's subject becomes one subject, its first name with the others as conjuncts, and so
// does the second where it was taken for another name of the first; where
// it goes on with "of Norland, ..." and the verb has a subject before it, the names belong behind the "of".
void mend_name_lists(const Document& document, std::uint32_t first, std::span<Token> tokens);

}  // namespace dossier::extract
