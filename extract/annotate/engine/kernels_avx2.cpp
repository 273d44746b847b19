// Compiled for AVX2: only intrinsics in here, no inline code that other files share.
#include "extract/annotate/engine/kernels.hpp"

#if defined(__AVX2__)

#include <immintrin.h>

namespace dossier::extract {
namespace {

constexpr std::size_t block = 4;  // words at once: four sums for every weight that is loaded

inline __m256i load(const std::int16_t* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

inline std::int32_t total(__m256i sums) {
  const __m128i half = _mm_add_epi32(_mm256_castsi256_si128(sums), _mm256_extracti128_si256(sums, 1));
  const __m128i quarter = _mm_add_epi32(half, _mm_shuffle_epi32(half, 0x4E));
  return _mm_cvtsi128_si32(_mm_add_epi32(quarter, _mm_shuffle_epi32(quarter, 0xB1)));
}

// The totals of four vectors of sums.
inline __m128i totals(__m256i a, __m256i b, __m256i c, __m256i d) {
  const __m256i pairs = _mm256_hadd_epi32(_mm256_hadd_epi32(a, b), _mm256_hadd_epi32(c, d));
  return _mm_add_epi32(_mm256_castsi256_si128(pairs), _mm256_extracti128_si256(pairs, 1));
}

// Two rows of weights with one block of words: eight sums in registers.
inline void multiply_rows(const std::int16_t* first, const std::int16_t* second, const std::int16_t* inputs,
                          std::size_t columns, __m128i& of_first, __m128i& of_second) {
  const std::int16_t* input[block] = {inputs, inputs + columns, inputs + 2 * columns, inputs + 3 * columns};
  __m256i a0 = _mm256_setzero_si256(), a1 = a0, a2 = a0, a3 = a0;
  __m256i b0 = a0, b1 = a0, b2 = a0, b3 = a0;
  for (std::size_t k = 0; k < columns; k += vector_step) {
    const __m256i a = load(first + k);
    const __m256i b = load(second + k);
    __m256i x = load(input[0] + k);
    a0 = _mm256_add_epi32(a0, _mm256_madd_epi16(a, x));
    b0 = _mm256_add_epi32(b0, _mm256_madd_epi16(b, x));
    x = load(input[1] + k);
    a1 = _mm256_add_epi32(a1, _mm256_madd_epi16(a, x));
    b1 = _mm256_add_epi32(b1, _mm256_madd_epi16(b, x));
    x = load(input[2] + k);
    a2 = _mm256_add_epi32(a2, _mm256_madd_epi16(a, x));
    b2 = _mm256_add_epi32(b2, _mm256_madd_epi16(b, x));
    x = load(input[3] + k);
    a3 = _mm256_add_epi32(a3, _mm256_madd_epi16(a, x));
    b3 = _mm256_add_epi32(b3, _mm256_madd_epi16(b, x));
  }
  of_first = totals(a0, a1, a2, a3);
  of_second = totals(b0, b1, b2, b3);
}

void multiply_block(const std::int16_t* weights, std::size_t rows, const std::int16_t* inputs,
                    std::size_t columns, std::int32_t* products) {
  for (std::size_t row = 0; row < rows; row += 2) {
    const std::size_t next = row + 1 < rows ? row + 1 : row;
    __m128i of_first;
    __m128i of_second;
    multiply_rows(weights + row * columns, weights + next * columns, inputs, columns, of_first, of_second);
    alignas(16) std::int32_t told[2][block];
    _mm_store_si128(reinterpret_cast<__m128i*>(told[0]), of_first);
    _mm_store_si128(reinterpret_cast<__m128i*>(told[1]), of_second);
    for (std::size_t i = 0; i < block; ++i) {
      products[i * rows + row] = told[0][i];
      products[i * rows + next] = told[1][i];
    }
  }
}

}  // namespace

void multiply_avx2(const std::int16_t* weights, std::size_t rows, const std::int16_t* inputs,
                   std::size_t words, std::size_t columns, std::int32_t* products) {
  std::size_t word = 0;
  for (; word + block <= words; word += block) {
    multiply_block(weights, rows, inputs + word * columns, columns, products + word * rows);
  }
  for (; word < words; ++word) {
    for (std::size_t row = 0; row < rows; ++row) {
      __m256i sum = _mm256_setzero_si256();
      for (std::size_t k = 0; k < columns; k += vector_step) {
        sum = _mm256_add_epi32(
            sum, _mm256_madd_epi16(load(weights + row * columns + k), load(inputs + word * columns + k)));
      }
      products[word * rows + row] = total(sum);
    }
  }
}

}  // namespace dossier::extract

#else

namespace dossier::extract {

void multiply_avx2(const std::int16_t* weights, std::size_t rows, const std::int16_t* inputs,
                   std::size_t words, std::size_t columns, std::int32_t* products) {
  multiply_portable(weights, rows, inputs, words, columns, products);
}

}  // namespace dossier::extract

#endif
