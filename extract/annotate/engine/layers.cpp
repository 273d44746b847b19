#include "extract/annotate/engine/layers.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace dossier::extract {
namespace {

constexpr unsigned largest_shift = 24;
constexpr std::size_t gate_count = 3;  // with the candidate

const std::vector<std::int32_t>& vector_of(const ModelFile& model, const std::string& name,
                                           std::size_t elements) {
  const std::vector<std::int32_t>& vector = model.vector(name);
  if (vector.size() != elements) throw ModelError("the model is damaged: " + name + " has another size");
  return vector;
}

// As numbers of 16 bits, from `lowest` on.
std::vector<std::int16_t> short_vector_of(const ModelFile& model, const std::string& name,
                                          std::size_t elements, std::int32_t lowest) {
  std::vector<std::int16_t> numbers;
  for (const std::int32_t element : vector_of(model, name, elements)) {
    if (element < lowest || element > std::numeric_limits<std::int16_t>::max())
      throw ModelError("the model is damaged: " + name + " has impossible elements");
    numbers.push_back(static_cast<std::int16_t>(element));
  }
  return numbers;
}

// Row `from` of the model's matrix to row `to` of the kernel's.
void pack_row(const ModelMatrix& matrix, std::size_t from, PackedMatrix& packed, std::size_t to) {
  const std::span<const std::int8_t> bytes = matrix.weights.subspan(from * matrix.columns, matrix.columns);
  const std::vector<std::int16_t> weights(bytes.begin(), bytes.end());
  packed.set_row(to, weights.data(), weights.size());
  packed.set_shift(to, matrix.shifts[from]);
}

const ModelMatrix& matrix_of(const ModelFile& model, const std::string& name) {
  const ModelMatrix& matrix = model.matrix(name);
  if (std::any_of(matrix.shifts.begin(), matrix.shifts.end(),
                  [](std::uint8_t shift) { return shift > largest_shift; })) {
    throw ModelError("the model is damaged: " + name + " has an impossible scale");
  }
  return matrix;
}

}  // namespace

void Activations::resize(std::size_t words, std::size_t elements) {
  if (width != padded(elements)) values.clear();
  width = padded(elements);
  if (values.size() < words * width) values.resize(words * width, 0);
}

Affine::Affine(const ModelFile& model, std::span<const std::string> names) : first_rows_{0} {
  for (const std::string& name : names)
    first_rows_.push_back(first_rows_.back() + matrix_of(model, name).rows);
  const std::size_t columns = model.matrix(names.front()).columns;
  matrix_.resize(rows(), columns);
  for (std::size_t part = 0; part < names.size(); ++part) {
    const ModelMatrix& matrix = model.matrix(names[part]);
    const std::vector<std::int32_t>& bias = vector_of(model, names[part] + " bias", matrix.rows);
    if (matrix.columns != columns)
      throw ModelError("the model is damaged: " + names[part] + " has another size");
    for (std::size_t row = 0; row < matrix.rows; ++row) {
      pack_row(matrix, row, matrix_, first_rows_[part] + row);
      matrix_.set_bias(first_rows_[part] + row, bias[row]);
    }
  }
  matrix_.align_shifts();
}

void Affine::score(const Kernels& kernels, const Activations& input, std::size_t words,
                   std::vector<std::int32_t>& scores) const {
  if (scores.size() < words * stride()) scores.resize(words * stride());
  kernels.multiply(matrix_.view(), input.values.data(), words, scores.data());
}

void Affine::activate(const Kernels& kernels, const Activations& input, std::size_t words, LayerSpace& space,
                      Activations& output) const {
  score(kernels, input, words, space.products);
  output.resize(words, rows());
  for (std::size_t word = 0; word < words; ++word)
    cut(space.products.data() + word * stride(), rows(), 0, 0, largest_activation, output.of(word));
}

void Affine::choose(const Kernels& kernels, const std::vector<std::int32_t>& scores, std::size_t words,
                    std::size_t part, std::vector<std::uint32_t>& chosen) const {
  const std::size_t first = first_rows_[part];
  chosen.resize(words);
  for (std::size_t word = 0; word < words; ++word)
    chosen[word] = kernels.highest(scores.data() + word * stride() + first, first_rows_[part + 1] - first);
}

Recurrent::Recurrent(const ModelFile& model, const std::string& name)
    : half_(matrix_of(model, name).rows / gate_count / 2), lanes_(padded(half_)) {
  const ModelMatrix& matrix = model.matrix(name);
  if (matrix.rows != gate_count * width() || width() > largest_width || half_ == 0)
    throw ModelError("the model is damaged: " + name + " has an impossible width");
  constexpr std::int32_t lowest = std::numeric_limits<std::int16_t>::min();
  forget_ = short_vector_of(model, name + " forget recurrent", width(), lowest);
  highway_ = short_vector_of(model, name + " highway recurrent", width(), lowest);
  sigmoid_ = short_vector_of(model, "sigmoid", table_size, 0);
  sigmoid_.push_back(0);
  const std::vector<std::int32_t>* biases[gate_count] = {nullptr,
                                                         &vector_of(model, name + " forget bias", width()),
                                                         &vector_of(model, name + " highway bias", width())};
  matrix_.resize(2 * gate_count * lanes_, matrix.columns);
  for (std::size_t gate = 0; gate < gate_count; ++gate) {
    for (std::size_t k = 0; k < width(); ++k) {
      const std::size_t to = (k / half_ * gate_count + gate) * lanes_ + k % half_;
      pack_row(matrix, gate * width() + k, matrix_, to);
      if (biases[gate] != nullptr) matrix_.set_bias(to, (*biases[gate])[k]);
    }
  }
  matrix_.align_shifts();
}

void Recurrent::multiply(const Kernels& kernels, const std::int16_t* input, std::size_t words,
                         std::int32_t* products) const {
  kernels.multiply(matrix_.view(), input, words, products);
}

void Recurrent::scan(const Kernels& kernels, const std::int16_t* input, const std::int32_t* products,
                     std::span<const std::uint32_t> place, Activations& output) const {
  output.resize(place.size(), width());
  for (const bool backwards : {false, true}) {
    const std::size_t first = backwards ? half_ : 0;
    kernels.scan({.forget = forget_.data() + first,
                  .highway = highway_.data() + first,
                  .sigmoid = sigmoid_.data(),
                  .products = products + (backwards ? gate_count * lanes_ : 0),
                  .products_width = stride(),
                  .gate_step = lanes_,
                  .inputs = input + first,
                  .outputs = output.of(0) + first,
                  .width = output.width,
                  .place = place.data(),
                  .words = place.size(),
                  .first_lane = 0,
                  .lanes = half_,
                  .backwards = backwards});
  }
}

void Recurrent::run(const Kernels& kernels, const Activations& input, std::size_t words, LayerSpace& space,
                    Activations& output) const {
  if (space.products.size() < words * stride()) space.products.resize(words * stride());
  if (space.in_order.size() < words) {
    space.in_order.resize(words);
    std::iota(space.in_order.begin(), space.in_order.end(), 0);
  }
  multiply(kernels, input.values.data(), words, space.products.data());
  scan(kernels, input.values.data(), space.products.data(), std::span(space.in_order).first(words), output);
}

}  // namespace dossier::extract
