// Which words of two annotations of one text are the same word.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "extract/model/annotated_text.hpp"

namespace dossier::evaluation {

// A word of the gold text and the one of the system's, as indices.
using WordPair = std::pair<std::uint32_t, std::uint32_t>;

// As the CoNLL 2018 shared task aligns: by equal spans, and within multiword tokens by the longest common
// subsequence of the forms in lower case. Sorted, each word once at most.
[[nodiscard]] std::vector<WordPair> align_words(const std::vector<Word>& gold,
                                                const std::vector<Word>& system);

}  // namespace dossier::evaluation
