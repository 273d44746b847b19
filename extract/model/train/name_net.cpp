#include "extract/model/train/name_net.hpp"

#include <algorithm>
#include <cmath>

#include "extract/model/train/chain_loss.hpp"
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
      bias(static_cast<Eigen::Index>(extract::name_label_count), 1, 0, random),
      contexts(static_cast<Eigen::Index>(extract::name_label_count), extract::context_rows),
      transitions(static_cast<Eigen::Index>(extract::name_label_count),
                  static_cast<Eigen::Index>(extract::name_label_count)) {}

Matrix NameNet::score(const Matrix& hidden, const Batch& batch) const {
  Matrix scores = affine(weight, bias, hidden);
  add_contexts(contexts, batch, scores);
  return scores;
}

double NameNet::learn(const Matrix& encoded, const Batch& batch, const std::vector<std::uint32_t>& labels,
                      float dropout, Random& random, Matrix& gradient) {
  const Matrix& hidden = layer.forward(encoded, batch.starts, dropout, random);
  Matrix scores = score(hidden, batch);
  const double loss =
      chain_loss(scores, batch.starts, labels, transitions, 1.0F / static_cast<float>(encoded.cols()));
  add_contexts_back(contexts, batch, scores);
  Matrix of_hidden = Matrix::Zero(hidden.rows(), hidden.cols());
  affine_back(weight, bias, hidden, scores, of_hidden);
  gradient = layer.backward(encoded, batch.starts, of_hidden);
  return loss;
}

void NameNet::tell(const Matrix& encoded, const Batch& batch, std::vector<std::uint32_t>& labels) {
  Random unused(0);
  const std::vector<std::uint32_t>& starts = batch.starts;
  const Matrix scores = score(layer.forward(encoded, starts, 0, unused), batch);
  extract::NameTransitions between{};
  for (std::size_t i = 0; i < between.size(); ++i) {
    const auto from = static_cast<Eigen::Index>(i / extract::name_label_count);
    const auto to = static_cast<Eigen::Index>(i % extract::name_label_count);
    between[i] = static_cast<std::int32_t>(std::lround(score_scale * transitions.value(from, to)));
  }
  extract::NameDecoder decoder;
  decoder.set_transitions(between);
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
  return layer.squared_norm() + weight.squared_norm() + bias.squared_norm() + contexts.squared_norm() +
         transitions.squared_norm();
}

void NameNet::step(const AdamStep& adam) {
  layer.step(adam);
  weight.step(adam);
  bias.step(adam);
  contexts.step(adam);
  transitions.step(adam);
}

void NameNet::save(std::ostream& stream) const {
  layer.save(stream);
  write(stream, weight.value);
  write(stream, bias.value);
  write(stream, contexts.value);
  write(stream, transitions.value);
}

void NameNet::load(std::istream& stream) {
  layer.load(stream);
  read(stream, weight.value);
  read(stream, bias.value);
  read(stream, contexts.value);
  read(stream, transitions.value);
}

}  // namespace dossier::training
