// Tag pairs: which universal word class a tag of the Penn Treebank can go with in English, as UD's guidelines
// have it. The two are told apart from each other; where they do not go together, the pair that does and has
// the highest sum of scores is meant.
#pragma once

#include <cstdint>
#include <span>

#include "extract/syntax.hpp"

namespace dossier::extract {

[[nodiscard]] bool go_together(Upos upos, Xpos xpos);

struct TagPair {
  std::size_t upos = 0;  // places among the labels
  std::size_t xpos = 0;
};

// Of the pairs that go together the one with the highest sum of scores, the first of equals; {0, 0} where
// none does. One score for each label.
[[nodiscard]] TagPair best_pair(std::span<const Upos> upos_labels, std::span<const Xpos> xpos_labels,
                                std::span<const std::int32_t> upos_scores,
                                std::span<const std::int32_t> xpos_scores);

}  // namespace dossier::extract
