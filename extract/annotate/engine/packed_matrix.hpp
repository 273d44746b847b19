// A matrix of weights in the order of the kernels, with what is made of its products.
#pragma once

#include <vector>

#include "extract/annotate/engine/kernels.hpp"

namespace dossier::extract {

class PackedMatrix {
 public:
  // All weights, shifts and biases zero; rows and columns padded.
  void resize(std::size_t rows, std::size_t columns);
  void set_row(std::size_t row, const std::int16_t* weights, std::size_t columns);
  void set_shift(std::size_t row, unsigned shift);  // 24 at most
  void set_bias(std::size_t row, std::int32_t bias) { biases_[row] = bias; }
  // Gives neighbours one shift where their weights allow it: without AVX2 four rows are shifted at once then.
  // Changes no result.
  void align_shifts();

  [[nodiscard]] std::size_t rows() const { return biases_.size(); }  // padded
  [[nodiscard]] std::size_t columns() const { return 2 * pairs_; }   // padded
  [[nodiscard]] MatrixView view() const;

 private:
  [[nodiscard]] std::size_t place(std::size_t row, std::size_t column) const {
    return ((row / vector_step * pairs_ + column / 2) * vector_step + row % vector_step) * 2 + column % 2;
  }
  [[nodiscard]] bool scalable(std::size_t row, std::int32_t by) const;
  void scale(std::size_t row, std::int32_t by);

  std::size_t pairs_ = 0;
  std::vector<std::int16_t> weights_;
  std::vector<std::int32_t> halves_, shifts_, biases_;
};

}  // namespace dossier::extract
