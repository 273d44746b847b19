#include "extract/annotate/engine/layers.hpp"

#include <algorithm>
#include <array>

namespace dossier::extract {
namespace {

constexpr unsigned gate_bits = 15;
constexpr unsigned table_step_bits = 3;  // of an argument's fraction bits below the table's
constexpr std::int32_t table_half = 2048;

std::int32_t cut(std::int32_t value) {
  return std::clamp(value, -largest_activation, largest_activation);
}

// value * gate, rounded.
std::int32_t gated(std::int32_t value, std::int32_t gate) {
  return (value * gate + (std::int32_t{1} << (gate_bits - 1))) >> gate_bits;
}

std::int32_t table_index(std::int32_t argument) {
  return std::clamp((argument >> table_step_bits) + table_half, 0, 2 * table_half - 1);
}

const std::vector<std::int32_t>& vector_of(const ModelFile& model, const std::string& name,
                                           std::size_t elements) {
  const std::vector<std::int32_t>& vector = model.vector(name);
  if (vector.size() != elements) throw ModelError("the model is damaged: " + name + " has another size");
  return vector;
}

}  // namespace

Dense::Dense(const ModelFile& model, const std::string& name) {
  const ModelMatrix& matrix = model.matrix(name);
  rows_ = matrix.rows;
  columns_ = padded(matrix.columns);
  weights_.resize(rows_ * columns_, 0);
  for (std::size_t row = 0; row < rows_; ++row) {
    for (std::size_t k = 0; k < matrix.columns; ++k)
      weights_[row * columns_ + k] = matrix.weights[row * matrix.columns + k];
    if (matrix.shifts[row] > 24)
      throw ModelError("the model is damaged: " + name + " has an impossible scale");
  }
  shifts_.assign(matrix.shifts.begin(), matrix.shifts.end());
}

void Dense::multiply(Multiply kernel, const Activations& input, std::size_t words,
                     std::vector<std::int32_t>& products) const {
  if (products.size() < words * rows_) products.resize(words * rows_);
  kernel(weights_.data(), rows_, input.values.data(), words, columns_, products.data());
}

Affine::Affine(const ModelFile& model, const std::string& name)
    : dense_(model, name), bias_(vector_of(model, name + " bias", dense_.rows())) {}

void Affine::activate(Multiply kernel, const Activations& input, std::size_t words, bool rectified,
                      LayerSpace& space, Activations& output) const {
  dense_.multiply(kernel, input, words, space.products);
  output.resize(words, rows());
  const std::int32_t lowest = rectified ? 0 : -largest_activation;
  for (std::size_t word = 0; word < words; ++word) {
    const std::int32_t* products = space.products.data() + word * rows();
    std::int16_t* values = output.of(word);
    for (std::size_t row = 0; row < rows(); ++row) {
      values[row] = static_cast<std::int16_t>(
          std::clamp(dense_.scaled(products[row], row) + bias_[row], lowest, largest_activation));
    }
  }
}

void Affine::score(Multiply kernel, const Activations& input, std::size_t words,
                   std::vector<std::int32_t>& scores) const {
  dense_.multiply(kernel, input, words, scores);
  for (std::size_t word = 0; word < words; ++word) {
    std::int32_t* score = scores.data() + word * rows();
    for (std::size_t row = 0; row < rows(); ++row) score[row] = dense_.scaled(score[row], row) + bias_[row];
  }
}

void Affine::choose(Multiply kernel, const Activations& input, std::size_t words, LayerSpace& space,
                    std::vector<std::uint32_t>& chosen) const {
  score(kernel, input, words, space.products);
  chosen.resize(words);
  for (std::size_t word = 0; word < words; ++word) {
    const std::int32_t* scores = space.products.data() + word * rows();
    chosen[word] = static_cast<std::uint32_t>(std::max_element(scores, scores + rows()) - scores);
  }
}

Recurrent::Recurrent(const ModelFile& model, const std::string& name)
    : dense_(model, name),
      width_(dense_.rows() / 3),
      forget_recurrent_(vector_of(model, name + " forget recurrent", width_)),
      highway_recurrent_(vector_of(model, name + " highway recurrent", width_)),
      forget_bias_(vector_of(model, name + " forget bias", width_)),
      highway_bias_(vector_of(model, name + " highway bias", width_)),
      sigmoid_(vector_of(model, "sigmoid", 2 * table_half)) {
  if (width_ % 2 != 0 || width_ > largest_width)
    throw ModelError("the model is damaged: " + name + " has an impossible width");
}

void Recurrent::scan(const Activations& input, std::size_t words, bool backwards,
                     const std::vector<std::int32_t>& products, Activations& output) const {
  const std::size_t half = width_ / 2;
  const std::size_t first = backwards ? half : 0;
  std::array<std::int32_t, largest_width / 2> state{};
  for (std::size_t i = 0; i < words; ++i) {
    const std::size_t word = backwards ? words - 1 - i : i;
    const std::int32_t* product = products.data() + word * 3 * width_;
    const std::int16_t* carried = input.of(word);
    std::int16_t* told = output.of(word);
    for (std::size_t k = first; k < first + half; ++k) {
      const std::int32_t before = state[k - first];
      const std::int32_t candidate = cut(dense_.scaled(product[k], k));
      const std::int32_t forget = dense_.scaled(product[width_ + k], width_ + k) +
                                  ((forget_recurrent_[k] * before) >> fraction_bits) + forget_bias_[k];
      const std::int32_t highway = dense_.scaled(product[2 * width_ + k], 2 * width_ + k) +
                                   ((highway_recurrent_[k] * before) >> fraction_bits) + highway_bias_[k];
      const auto forget_gate = sigmoid_[static_cast<std::size_t>(table_index(forget))];
      const auto highway_gate = sigmoid_[static_cast<std::size_t>(table_index(highway))];
      const std::int32_t now = candidate + gated(before - candidate, forget_gate);
      state[k - first] = now;
      told[k] = static_cast<std::int16_t>(carried[k] + gated(now - carried[k], highway_gate));
    }
  }
}

void Recurrent::run(Multiply kernel, const Activations& input, std::size_t words, LayerSpace& space,
                    Activations& output) const {
  dense_.multiply(kernel, input, words, space.products);
  output.resize(words, width_);
  scan(input, words, false, space.products, output);
  scan(input, words, true, space.products, output);
}

}  // namespace dossier::extract
