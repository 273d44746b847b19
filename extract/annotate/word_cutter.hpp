// Cuts what is written as one word into the words that Universal Dependencies count in it.
//
//   didn't -> did|n't     Norland-backed -> Norland|-|backed     35km -> 35|km     re-elected, e-mail: one
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/document.hpp"

namespace dossier::extract {

struct Piece {
  std::uint32_t end = 0;  // in bytes from the start of what is cut
  TokenKind kind = TokenKind::word;
  bool joined = false;  // see Token
};

// Replaces `pieces` by those of the word: letters, digits and what joins them.
void cut_word(std::string_view word, std::vector<Piece>& pieces);

// The bytes of the clitic that the text begins with: of "'s" and the like, where no letter follows; 0 where
// there is none.
[[nodiscard]] std::uint32_t clitic_size(std::string_view text);

}  // namespace dossier::extract
