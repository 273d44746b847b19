#include "extract/annotate/engine/packed_matrix.hpp"

#include <algorithm>
#include <cstdlib>

namespace dossier::extract {
namespace {

constexpr std::size_t neighbours = 4;
constexpr std::int32_t largest_shift = 24;

}  // namespace

void PackedMatrix::resize(std::size_t rows, std::size_t columns) {
  pairs_ = padded(columns) / 2;
  weights_.assign(padded(rows) * pairs_ * 2, 0);
  halves_.assign(padded(rows), 0);
  shifts_.assign(padded(rows), 0);
  biases_.assign(padded(rows), 0);
}

void PackedMatrix::set_row(std::size_t row, const std::int16_t* weights, std::size_t columns) {
  std::int16_t* to = weights_.data() + place(row, 0);
  for (std::size_t k = 0; k + 1 < columns; k += 2, to += 2 * vector_step) std::copy_n(weights + k, 2, to);
  if (columns % 2 != 0) *to = weights[columns - 1];
}

void PackedMatrix::set_shift(std::size_t row, unsigned shift) {
  shifts_[row] = static_cast<std::int32_t>(shift);
  halves_[row] = shift == 0 ? 0 : std::int32_t{1} << (shift - 1);
}

// Whether weights times 2^by fit 16 bits, and their sums 32 bits whatever the inputs.
bool PackedMatrix::scalable(std::size_t row, std::int32_t by) const {
  constexpr std::int64_t largest_weight = 0x7FFF;
  constexpr std::int64_t largest_input = 0x8000;
  constexpr std::int64_t largest_sum = 0x7FFFFFFF - (std::int64_t{1} << largest_shift);
  std::int64_t sum = 0;
  for (std::size_t k = 0; k < columns(); ++k) {
    const std::int64_t weight = std::abs(std::int64_t{weights_[place(row, k)]}) << by;
    if (weight > largest_weight) return false;
    sum += weight * largest_input;
  }
  return sum <= largest_sum;
}

void PackedMatrix::scale(std::size_t row, std::int32_t by) {
  for (std::size_t k = 0; k < columns(); ++k) {
    std::int16_t& weight = weights_[place(row, k)];
    weight = static_cast<std::int16_t>(weight * (1 << by));
  }
  set_shift(row, static_cast<unsigned>(shifts_[row] + by));
}

void PackedMatrix::align_shifts() {
  for (std::size_t first = 0; first < rows(); first += neighbours) {
    std::int32_t shift = 0;
    for (std::size_t row = first; row < first + neighbours; ++row) {
      if (scalable(row, largest_shift)) set_shift(row, 0);  // nothing but zeros
      shift = std::max(shift, shifts_[row]);
    }
    bool all = true;
    for (std::size_t row = first; row < first + neighbours; ++row)
      all = all && scalable(row, shift - shifts_[row]);
    for (std::size_t row = first; all && row < first + neighbours; ++row) scale(row, shift - shifts_[row]);
  }
}

MatrixView PackedMatrix::view() const {
  return {weights_.data(), halves_.data(), shifts_.data(), biases_.data(), pairs_, rows()};
}

}  // namespace dossier::extract
