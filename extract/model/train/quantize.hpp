// From trained weights to the integers of the model file: every row of a matrix is scaled by the power of two
// that just fits its largest weight into eight bits.
#pragma once

#include <string>

#include "extract/model/train/training.hpp"

namespace dossier::training {

// The bytes of the model file.
[[nodiscard]] std::string model_bytes(const Training& training);

}  // namespace dossier::training
