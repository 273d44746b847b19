// Softmax cross entropy and affine layers, forwards and backwards: what all heads share.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/model/train/parameter.hpp"

namespace dossier::training {

inline constexpr std::uint32_t no_label = 0xFFFFFFFF;  // a word that is not learnt from

// Turns scores (labels x words) into the gradient of the summed cross entropy times `weight`; returns that
// sum.
double softmax_loss(Matrix& scores, const std::vector<std::uint32_t>& labels, float weight);

// The same of one column.
double softmax_loss(Eigen::Ref<Vector> scores, Eigen::Index label, float weight);

[[nodiscard]] Matrix affine(const Parameter& weight, const Parameter& bias, const Matrix& input);

// Adds to the gradients of weight, bias and input.
void affine_back(Parameter& weight, Parameter& bias, const Matrix& input, const Matrix& gradient,
                 Matrix& input_gradient);

}  // namespace dossier::training
