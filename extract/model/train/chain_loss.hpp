// The loss of a sequence of labels as one (a linear-chain conditional random field; J. Lafferty et al.,
// 2001): how a label follows another counts beside what each word says of its own.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/model/train/parameter.hpp"

namespace dossier::training {

// `scores`: labels x words, turned into their gradients. `starts` as of a Batch. A word's label may be
// `no_label`: any will do. `transitions`: (from, to), and adds to its gradient. Each word counts `weight`.
double chain_loss(Matrix& scores, const std::vector<std::uint32_t>& starts,
                  const std::vector<std::uint32_t>& labels, Parameter& transitions, float weight);

}  // namespace dossier::training
