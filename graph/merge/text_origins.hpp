// Which articles print one text: the same words, or nearly.
//
// Two texts are nearly one where at least half of the shorter one's shingles, and not just a few, stand in
// the other: a wire report printed in full and one cut after its first paragraphs. Compared are only articles
// that stand next to each other among those with the same shingle: if one of two texts that are nearly the
// same is not compared with the other, then because a third one, with all that they have in common, stands
// between them. So the work grows with the length of all texts together.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/merge/merge.hpp"

namespace dossier::merging {

// For each input the first one with nearly its text, or itself's place where that is the first of several;
// no_article where no other has it. `inputs` must be in their canonical order.
[[nodiscard]] std::vector<std::uint32_t> text_origins(const std::vector<MergeInput>& inputs);

}  // namespace dossier::merging
