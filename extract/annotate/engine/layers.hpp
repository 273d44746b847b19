// The layers of the model in whole numbers: a number x stands for x / 2^fraction_bits unless said otherwise.
// Sums of products are exact, everything else is shifts, tables and comparisons: the same bits on every
// machine.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/annotate/engine/kernels.hpp"
#include "extract/annotate/engine/model_file.hpp"
#include "extract/annotate/engine/packed_matrix.hpp"

namespace dossier::extract {

inline constexpr std::size_t largest_width = 2 * largest_lanes;
inline constexpr std::int32_t largest_activation = largest_state;
static_assert(state_bits == fraction_bits);

// A matrix of activations, one word after another, each padded.
struct Activations {
  std::size_t width = 0;  // padded
  std::vector<std::int16_t> values;

  void resize(std::size_t words, std::size_t elements);
  [[nodiscard]] std::int16_t* of(std::size_t word) { return values.data() + word * width; }
  [[nodiscard]] const std::int16_t* of(std::size_t word) const { return values.data() + word * width; }
};

// Products and what else a layer needs while it works; kept between calls.
struct LayerSpace {
  std::vector<std::int32_t> products;
  std::vector<std::uint32_t> in_order;  // 0, 1, 2...
};

// One or more dense layers with biases that read the same input, one matrix for the kernel. Either labels
// with the highest score, or scores, or activations.
class Affine {
 public:
  Affine(const ModelFile& model, std::span<const std::string> names);
  Affine(const ModelFile& model, const std::string& name) : Affine(model, std::span(&name, 1)) {}

  [[nodiscard]] std::size_t rows() const { return first_rows_.back(); }
  // Of the part's labels the first.
  [[nodiscard]] std::size_t first_row(std::size_t part) const { return first_rows_[part]; }
  // From one word's scores to the next's.
  [[nodiscard]] std::size_t stride() const { return matrix_.rows(); }

  // scores[word * stride() + row].
  void score(const Kernels& kernels, const Activations& input, std::size_t words,
             std::vector<std::int32_t>& scores) const;
  // Activations cut at 0 and largest_activation.
  void activate(const Kernels& kernels, const Activations& input, std::size_t words, LayerSpace& space,
                Activations& output) const;
  // One word's scores of the part's rows, of all its scores.
  [[nodiscard]] std::span<const std::int32_t> part_of(const std::vector<std::int32_t>& scores,
                                                      std::size_t word, std::size_t part) const {
    const std::size_t first = first_rows_[part];
    return {scores.data() + word * stride() + first, first_rows_[part + 1] - first};
  }

  // Of each word the part's row with the highest score, the first of equals.
  void choose(const Kernels& kernels, const std::vector<std::int32_t>& scores, std::size_t words,
              std::size_t part, std::vector<std::uint32_t>& chosen) const;

 private:
  PackedMatrix matrix_;
  std::vector<std::size_t> first_rows_;  // of the parts, and where the last ends
};

// A bidirectional simple recurrent layer with highway connections, as the training program describes it.
class Recurrent {
 public:
  Recurrent(const ModelFile& model, const std::string& name);

  [[nodiscard]] std::size_t width() const { return 2 * half_; }
  [[nodiscard]] std::size_t stride() const { return matrix_.rows(); }
  // What the words' vectors bring in by themselves: products[word * stride() ...].
  void multiply(const Kernels& kernels, const std::int16_t* input, std::size_t words,
                std::int32_t* products) const;
  // What they bring in one after another: word i is at place[i] of input and products.
  void scan(const Kernels& kernels, const std::int16_t* input, const std::int32_t* products,
            std::span<const std::uint32_t> place, Activations& output) const;
  // Both.
  void run(const Kernels& kernels, const Activations& input, std::size_t words, LayerSpace& space,
           Activations& output) const;

 private:
  std::size_t half_;     // of the width: one direction's lanes
  std::size_t lanes_;    // padded
  PackedMatrix matrix_;  // of one direction candidates, forget gates, highway gates; then of the other
  std::vector<std::int16_t> forget_, highway_;
  std::vector<std::int16_t> sigmoid_;  // of (i - 2048) / 256, in 1 / 2^15
};

}  // namespace dossier::extract
