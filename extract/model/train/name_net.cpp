#include "extract/model/train/name_net.hpp"

#include <algorithm>
#include <cmath>

#include "extract/model/train/loss.hpp"
#include "extract/model/train/names.hpp"

namespace dossier::training {
namespace {

constexpr float score_scale = 1024;

}  // namespace

NameNet::NameNet(Eigen::Index width, Random& random)
    : layer(width, width, random),
      weight(static_cast<Eigen::Index>(extract::name_label_count), width,
             std::sqrt(1.0F / static_cast<float>(width)), random),
      bias(static_cast<Eigen::Index>(extract::name_label_count), 1, 0, random) {}

double NameNet::learn(const Matrix& encoded, const std::vector<std::uint32_t>& starts,
                      const std::vector<std::uint32_t>& labels, float dropout, Random& random,
                      Matrix& gradient) {
  const Matrix& hidden = layer.forward(encoded, starts, dropout, random);
  Matrix scores = affine(weight, bias, hidden);
  const double loss = softmax_loss(scores, labels, 1.0F / static_cast<float>(encoded.cols()));
  Matrix of_hidden = Matrix::Zero(hidden.rows(), hidden.cols());
  affine_back(weight, bias, hidden, scores, of_hidden);
  gradient = layer.backward(encoded, starts, of_hidden);
  return loss;
}

void NameNet::tell(const Matrix& encoded, const std::vector<std::uint32_t>& starts,
                   std::vector<std::uint32_t>& labels) {
  Random unused(0);
  const Matrix scores = affine(weight, bias, layer.forward(encoded, starts, 0, unused));
  extract::NameDecoder decoder;
  std::vector<std::int32_t> rounded;
  std::vector<std::uint32_t> of_sentence;
  labels.clear();
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    rounded.clear();
    for (Eigen::Index i = starts[s]; i < starts[s + 1]; ++i) {
      for (Eigen::Index k = 0; k < scores.rows(); ++k)
        rounded.push_back(static_cast<std::int32_t>(std::lround(score_scale * scores(k, i))));
    }
    decoder.decode(rounded, of_sentence);
    labels.insert(labels.end(), of_sentence.begin(), of_sentence.end());
  }
}

double NameNet::squared_norm() const {
  return layer.squared_norm() + weight.squared_norm() + bias.squared_norm();
}

void NameNet::step(const AdamStep& adam) {
  layer.step(adam);
  weight.step(adam);
  bias.step(adam);
}

void NameNet::save(std::ostream& stream) const {
  layer.save(stream);
  write(stream, weight.value);
  write(stream, bias.value);
}

void NameNet::load(std::istream& stream) {
  layer.load(stream);
  read(stream, weight.value);
  read(stream, bias.value);
}

}  // namespace dossier::training
