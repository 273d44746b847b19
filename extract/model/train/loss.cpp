#include "extract/model/train/loss.hpp"

#include <cmath>

namespace dossier::training {

double softmax_loss(Eigen::Ref<Vector> scores, Eigen::Index label, float weight) {
  const float highest = scores.maxCoeff();
  const double distance = static_cast<double>(highest) - static_cast<double>(scores(label));
  scores = (scores.array() - highest).exp().matrix();
  const float sum = scores.sum();
  scores *= weight / sum;
  scores(label) -= weight;
  return static_cast<double>(weight) * (distance + std::log(static_cast<double>(sum)));
}

double softmax_loss(Matrix& scores, const std::vector<std::uint32_t>& labels, float weight) {
  double loss = 0;
  for (Eigen::Index i = 0; i < scores.cols(); ++i) {
    const std::uint32_t label = labels[static_cast<std::size_t>(i)];
    if (label == no_label) {
      scores.col(i).setZero();
    } else {
      loss += softmax_loss(scores.col(i), label, weight);
    }
  }
  return loss;
}

Matrix affine(const Parameter& weight, const Parameter& bias, const Matrix& input) {
  Matrix output(weight.value.rows(), input.cols());
  output.noalias() = weight.value * input;
  output.colwise() += bias.value.col(0);
  return output;
}

void affine_back(Parameter& weight, Parameter& bias, const Matrix& input, const Matrix& gradient,
                 Matrix& input_gradient) {
  weight.gradient.noalias() += gradient * input.transpose();
  bias.gradient.col(0) += gradient.rowwise().sum();
  input_gradient.noalias() += weight.value.transpose() * gradient;
}

}  // namespace dossier::training
