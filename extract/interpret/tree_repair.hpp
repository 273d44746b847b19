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
// point into the document. What is mended stands in rooms of its own, each mend with an example above it:
// names and titles (name_repair), what is a verb (verb_repair), its subjects and objects (object_repair),
// what hangs on the wrong word (attachment_repair), what is said and who says it (speech_repair), clauses
// parted from their subjects (clause_repair), gerunds and relative clauses (complement_repair). Where the
// mending together would make what hangs on itself, the tree stays as it was.
void repair_tree(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
                 std::span<std::string_view> lemmas);

}  // namespace dossier::extract
