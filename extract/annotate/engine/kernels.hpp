// The inner loop of the model: products of integer matrices, exact in any order of addition, so that every
// processor gives the same numbers.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dossier::extract {

// Vectors are padded with zeros to a multiple of this many elements.
inline constexpr std::size_t vector_step = 16;

[[nodiscard]] constexpr std::size_t padded(std::size_t elements) {
  return (elements + vector_step - 1) / vector_step * vector_step;
}

// products[word * rows + row] = sum over `columns` of weights[row * columns + k] * inputs[word * columns +
// k]. `columns` is a multiple of vector_step; the sums must fit 32 bits.
using Multiply = void (*)(const std::int16_t* weights, std::size_t rows, const std::int16_t* inputs,
                          std::size_t words, std::size_t columns, std::int32_t* products);

void multiply_portable(const std::int16_t* weights, std::size_t rows, const std::int16_t* inputs,
                       std::size_t words, std::size_t columns, std::int32_t* products);
void multiply_avx2(const std::int16_t* weights, std::size_t rows, const std::int16_t* inputs,
                   std::size_t words, std::size_t columns, std::int32_t* products);

// The fastest that this processor runs; the portable one where `portable` asks for it.
[[nodiscard]] Multiply choose_multiply(bool portable);

}  // namespace dossier::extract
