// Tokens: the words of the English treebanks of Universal Dependencies, cut from raw text.
//
//   Norland's envoy didn't "see" the U.S.-led talks on Feb. 3.
//   Norland|'s|envoy|did|n't|"|see|"|the|U.S.|-|led|talks|on|Feb.|3|.
#pragma once

#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "graph/span.hpp"

namespace dossier::extract {

// Appends the tokens of one paragraph. Every character that is not blank belongs to exactly one token.
void tokenize(std::string_view text, Span paragraph, std::vector<Token>& tokens);

}  // namespace dossier::extract
