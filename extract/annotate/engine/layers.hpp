// The layers of the model in whole numbers: a number x stands for x / 2^fraction_bits unless said otherwise.
// Sums of products are exact, everything else is shifts, tables and comparisons: the same bits on every
// machine.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extract/annotate/engine/kernels.hpp"
#include "extract/annotate/engine/model_file.hpp"

namespace dossier::extract {

inline constexpr std::size_t largest_width = 1024;
inline constexpr std::int32_t largest_activation = (8 << fraction_bits) - 1;

// A matrix of activations, one word after another, each padded.
struct Activations {
  std::size_t width = 0;  // padded
  std::vector<std::int16_t> values;

  void resize(std::size_t words, std::size_t elements) {
    width = padded(elements);
    values.assign(words * width, 0);
  }
  [[nodiscard]] std::int16_t* of(std::size_t word) { return values.data() + word * width; }
  [[nodiscard]] const std::int16_t* of(std::size_t word) const { return values.data() + word * width; }
};

// Products and what else a layer needs while it works; kept between calls.
struct LayerSpace {
  std::vector<std::int32_t> products;
};

// weights * input, weights expanded for the kernel.
class Dense {
 public:
  Dense(const ModelFile& model, const std::string& name);

  [[nodiscard]] std::size_t rows() const { return rows_; }
  // Products as they are: of row r scaled by 2^(fraction_bits + shift(r)).
  void multiply(Multiply kernel, const Activations& input, std::size_t words,
                std::vector<std::int32_t>& products) const;
  // The product scaled back, rounded.
  [[nodiscard]] std::int32_t scaled(std::int32_t product, std::size_t row) const {
    const unsigned shift = shifts_[row];
    return shift == 0 ? product : (product + (std::int32_t{1} << (shift - 1))) >> shift;
  }

 private:
  std::size_t rows_;
  std::size_t columns_;  // padded
  std::vector<std::int16_t> weights_;
  std::vector<std::uint8_t> shifts_;
};

// A dense layer with a bias. Either the label with the highest score, or activations.
class Affine {
 public:
  Affine(const ModelFile& model, const std::string& name);

  [[nodiscard]] std::size_t rows() const { return dense_.rows(); }
  // Activations cut at largest_activation; below at 0 where `rectified`.
  void activate(Multiply kernel, const Activations& input, std::size_t words, bool rectified,
                LayerSpace& space, Activations& output) const;
  // scores[word * rows() + row].
  void score(Multiply kernel, const Activations& input, std::size_t words,
             std::vector<std::int32_t>& scores) const;
  // Of each word the row with the highest score, the first of equals.
  void choose(Multiply kernel, const Activations& input, std::size_t words, LayerSpace& space,
              std::vector<std::uint32_t>& chosen) const;

 private:
  Dense dense_;
  std::vector<std::int32_t> bias_;
};

// A bidirectional simple recurrent layer with highway connections, as the training program describes it.
class Recurrent {
 public:
  Recurrent(const ModelFile& model, const std::string& name);

  void run(Multiply kernel, const Activations& input, std::size_t words, LayerSpace& space,
           Activations& output) const;

 private:
  void scan(const Activations& input, std::size_t words, bool backwards,
            const std::vector<std::int32_t>& products, Activations& output) const;

  Dense dense_;
  std::size_t width_;
  std::vector<std::int32_t> forget_recurrent_, highway_recurrent_, forget_bias_, highway_bias_;
  std::vector<std::int32_t> sigmoid_;  // of (i - 2048) / 256, in 1 / 2^15
};

}  // namespace dossier::extract
