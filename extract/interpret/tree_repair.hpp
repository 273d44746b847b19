// Repairs of dependency trees: what a parser that judges arc by arc gets wrong, and the tree as a whole shows
// to be wrong.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "extract/document.hpp"
#include "extract/lexicon/words.hpp"

namespace dossier::extract {

// The tokens of one sentence and their lemmas; the first token is the document's token `first`, and heads
// point into the document. Mended are:
// - a verb's second subject, which belongs to the clause that the verb takes: "Norland said the decision to
//   leave was wrong" with "decision" below "said";
// - a name's last word read as a verb: "Theresa May said";
// - a name taken from the title before it: "spoke with minister Ana Berg", "Sen. Ana Berg";
// - a name below the body whose chairman it is: "House Committee Chairman Ana Berg";
// - whom a verb's preposition names, taken from its object: "blamed the attacks on Norland" is no attack on
// it;
// - a perfect read as a verb of having: "has broken relations with Norland";
// - a name behind "and" read as a part of the one before it.
void repair_tree(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
                 std::span<const std::string_view> lemmas);

}  // namespace dossier::extract
