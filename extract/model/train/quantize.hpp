// From trained weights to the integers of the model file, and back: every row of a matrix is scaled by the
// power of two that just fits its largest weight into eight bits.
#pragma once

#include <string>
#include <string_view>

#include "extract/model/train/training.hpp"

namespace dossier::training {

// The bytes of the model file.
[[nodiscard]] std::string model_bytes(const Training& training);

// Those of the tags alone, to stand in the place of a model's.
[[nodiscard]] std::string tag_model_bytes(const Training& training);

// Those of names.
[[nodiscard]] std::string name_model_bytes(const Training& training);

// The labels of a model file's tasks. Throws ModelError.
[[nodiscard]] TaskLabels labels_in(std::string_view bytes);

// The weights of a model file, to go on training from. Throws std::runtime_error where the model has other
// dimensions or labels, ModelError where it is none.
void load_model(std::string_view bytes, Training& training);

}  // namespace dossier::training
