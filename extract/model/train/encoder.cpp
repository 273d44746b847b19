#include "extract/model/train/encoder.hpp"

#include <cmath>

#include "extract/annotate/engine/kernels.hpp"

namespace dossier::training {
namespace {

// What the engine's states hold; learnt with, so that nothing is lost by it.
constexpr float largest_candidate =
    static_cast<float>(extract::largest_state) / static_cast<float>(1 << extract::state_bits);

template <typename Array>
auto sigmoid(const Array& x) {
  return (1 + (-x).exp()).inverse();
}

// Zero or 1 / kept, at random.
void fill_mask(Matrix& mask, Eigen::Index rows, Eigen::Index columns, float dropout, Random& random) {
  mask.resize(rows, columns);
  const auto threshold = static_cast<std::uint64_t>(dropout * 65536.0F);
  const float kept = 1 / (1 - dropout);
  Eigen::Index at = 0;
  const Eigen::Index size = mask.size();
  while (at < size) {
    std::uint64_t bits = random.next();
    for (int i = 0; i < 4 && at < size; ++i, bits >>= 16U)
      mask.data()[at++] = (bits & 0xFFFFU) < threshold ? 0 : kept;
  }
}

}  // namespace

void add_contexts(const Parameter& table, const Batch& batch, Matrix& scores) {
  for (Eigen::Index i = 0; i < scores.cols(); ++i) {
    for (const std::uint32_t row : batch.contexts[static_cast<std::size_t>(i)])
      scores.col(i) += table.value.col(row);
  }
}

void add_contexts_back(Parameter& table, const Batch& batch, const Matrix& gradient) {
  for (Eigen::Index i = 0; i < gradient.cols(); ++i) {
    for (const std::uint32_t row : batch.contexts[static_cast<std::size_t>(i)])
      table.gradient.col(row) += gradient.col(i);
  }
}

RecurrentLayer::RecurrentLayer(Eigen::Index input, Eigen::Index width, Random& random)
    : weight(3 * width, input, std::sqrt(3.0F / static_cast<float>(input)), random),
      recurrent(width, 2, 0.1F, random),
      bias(width, 2, 0.0F, random),
      width_(width) {}

void RecurrentLayer::scan(const Matrix& input, std::uint32_t first, std::uint32_t last, bool backwards) {
  const Eigen::Index half = width_ / 2;
  const Eigen::Index at = backwards ? half : 0;
  const auto forget_part = recurrent.value.col(0).segment(at, half).array();
  const auto highway_part = recurrent.value.col(1).segment(at, half).array();
  const auto forget_bias = bias.value.col(0).segment(at, half).array();
  const auto highway_bias = bias.value.col(1).segment(at, half).array();
  Eigen::ArrayXf before = Eigen::ArrayXf::Zero(half);
  for (std::uint32_t i = first; i < last; ++i) {
    const Eigen::Index t = backwards ? first + last - 1 - i : i;
    auto forget = forget_.col(t).segment(at, half).array();
    auto highway = highway_.col(t).segment(at, half).array();
    auto state = state_.col(t).segment(at, half).array();
    forget = sigmoid(product_.col(t).segment(width_ + at, half).array() + forget_part * before + forget_bias);
    highway = sigmoid(product_.col(t).segment(2 * width_ + at, half).array() + highway_part * before +
                      highway_bias);
    const auto candidate = product_.col(t).segment(at, half).array();
    state = candidate + forget * (before - candidate);
    const auto carried = input.col(t).segment(at, half).array();
    output_.col(t).segment(at, half).array() = carried + highway * (state - carried);
    before = state;
  }
}

const Matrix& RecurrentLayer::forward(const Matrix& input, const std::vector<std::uint32_t>& starts,
                                      float dropout, Random& random) {
  const Eigen::Index words = input.cols();
  if (dropout > 0) {
    fill_mask(mask_, input.rows(), words, dropout, random);
    dropped_ = input.cwiseProduct(mask_);
  } else {
    dropped_ = input;
  }
  product_.noalias() = weight.value * dropped_;
  product_.topRows(width_) =
      product_.topRows(width_).cwiseMax(-largest_candidate).cwiseMin(largest_candidate);
  forget_.resize(width_, words);
  highway_.resize(width_, words);
  state_.resize(width_, words);
  output_.resize(width_, words);
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    scan(input, starts[s], starts[s + 1], false);
    scan(input, starts[s], starts[s + 1], true);
  }
  return output_;
}

void RecurrentLayer::scan_back(const Matrix& input, const Matrix& gradient, std::uint32_t first,
                               std::uint32_t last, bool backwards, Matrix& input_gradient) {
  const Eigen::Index half = width_ / 2;
  const Eigen::Index at = backwards ? half : 0;
  const auto forget_part = recurrent.value.col(0).segment(at, half).array();
  const auto highway_part = recurrent.value.col(1).segment(at, half).array();
  const Eigen::ArrayXf zero = Eigen::ArrayXf::Zero(half);
  Eigen::ArrayXf state_gradient = zero;
  Eigen::ArrayXf before(half);
  Eigen::ArrayXf forget_gradient(half);
  Eigen::ArrayXf highway_gradient(half);
  for (std::uint32_t i = last; i-- > first;) {
    const Eigen::Index t = backwards ? first + last - 1 - i : i;
    if (i == first) {
      before = zero;
    } else {
      before = state_.col(backwards ? t + 1 : t - 1).segment(at, half).array();
    }
    const auto up = gradient.col(t).segment(at, half).array();
    const auto forget = forget_.col(t).segment(at, half).array();
    const auto highway = highway_.col(t).segment(at, half).array();
    const auto candidate = product_.col(t).segment(at, half).array();
    const auto carried = input.col(t).segment(at, half).array();
    highway_gradient = up * (state_.col(t).segment(at, half).array() - carried) * highway * (1 - highway);
    state_gradient += up * highway;
    input_gradient.col(t).segment(at, half).array() = up * (1 - highway);
    forget_gradient = state_gradient * (before - candidate) * forget * (1 - forget);
    product_gradient_.col(t).segment(at, half).array() =
        (candidate.abs() < largest_candidate).select(state_gradient * (1 - forget), zero);
    product_gradient_.col(t).segment(width_ + at, half).array() = forget_gradient;
    product_gradient_.col(t).segment(2 * width_ + at, half).array() = highway_gradient;
    recurrent.gradient.col(0).segment(at, half).array() += forget_gradient * before;
    recurrent.gradient.col(1).segment(at, half).array() += highway_gradient * before;
    state_gradient =
        state_gradient * forget + forget_gradient * forget_part + highway_gradient * highway_part;
  }
}

Matrix RecurrentLayer::backward(const Matrix& input, const std::vector<std::uint32_t>& starts,
                                const Matrix& gradient) {
  Matrix input_gradient(input.rows(), input.cols());
  product_gradient_.resize(3 * width_, input.cols());
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    scan_back(input, gradient, starts[s], starts[s + 1], false, input_gradient);
    scan_back(input, gradient, starts[s], starts[s + 1], true, input_gradient);
  }
  bias.gradient.col(0) += product_gradient_.middleRows(width_, width_).rowwise().sum();
  bias.gradient.col(1) += product_gradient_.bottomRows(width_).rowwise().sum();
  weight.gradient.noalias() += product_gradient_ * dropped_.transpose();
  if (mask_.cols() == input.cols()) {
    input_gradient += (weight.value.transpose() * product_gradient_).cwiseProduct(mask_);
  } else {
    input_gradient.noalias() += weight.value.transpose() * product_gradient_;
  }
  return input_gradient;
}

double RecurrentLayer::squared_norm() const {
  return weight.squared_norm() + recurrent.squared_norm() + bias.squared_norm();
}

void RecurrentLayer::step(const AdamStep& adam) {
  for (Parameter* parameter : {&weight, &recurrent, &bias}) parameter->step(adam);
}

void RecurrentLayer::save(std::ostream& stream) const {
  for (const Parameter* parameter : {&weight, &recurrent, &bias}) write(stream, parameter->value);
}

void RecurrentLayer::load(std::istream& stream) {
  for (Parameter* parameter : {&weight, &recurrent, &bias}) read(stream, parameter->value);
}

Encoder::Encoder(const Size& size, Random& random) : table(size.width, size.rows, 0.05F, random) {
  for (int i = 0; i < size.layers; ++i) layers.emplace_back(size.width, size.width, random);
}

const Matrix& Encoder::forward(const Batch& batch, float dropout, Random& random) {
  embedded_.setZero(table.value.rows(), static_cast<Eigen::Index>(batch.words()));
  for (std::size_t i = 0; i < batch.words(); ++i)
    table.gather(batch.rows[i], embedded_.col(static_cast<Eigen::Index>(i)));
  outputs_.assign(1, &embedded_);
  for (RecurrentLayer& layer : layers)
    outputs_.push_back(&layer.forward(*outputs_.back(), batch.starts, dropout, random));
  return *outputs_.back();
}

void Encoder::backward(const Batch& batch, const Matrix& gradient) {
  Matrix current = gradient;
  for (std::size_t i = layers.size(); i-- > 0;)
    current = layers[i].backward(*outputs_[i], batch.starts, current);
  for (std::size_t i = 0; i < batch.words(); ++i)
    table.scatter(batch.rows[i], current.col(static_cast<Eigen::Index>(i)));
}

double Encoder::squared_norm() const {
  double sum = table.squared_norm();
  for (const RecurrentLayer& layer : layers) sum += layer.squared_norm();
  return sum;
}

void Encoder::step(const AdamStep& adam) {
  table.step(adam);
  for (RecurrentLayer& layer : layers) layer.step(adam);
}

void Encoder::save(std::ostream& stream) const {
  write(stream, table.value);
  for (const RecurrentLayer& layer : layers) layer.save(stream);
}

void Encoder::load(std::istream& stream) {
  read(stream, table.value);
  for (RecurrentLayer& layer : layers) layer.load(stream);
}

}  // namespace dossier::training
