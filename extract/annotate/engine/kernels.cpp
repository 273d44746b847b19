#include "extract/annotate/engine/kernels.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dossier::extract {
namespace {

#if defined(__SSE2__)

constexpr std::size_t lanes = 8;

std::int32_t product(const std::int16_t* a, const std::int16_t* b, std::size_t columns) {
  __m128i sums = _mm_setzero_si128();
  for (std::size_t k = 0; k < columns; k += lanes) {
    const __m128i x = _mm_loadu_si128(reinterpret_cast<const __m128i*>(a + k));
    const __m128i y = _mm_loadu_si128(reinterpret_cast<const __m128i*>(b + k));
    sums = _mm_add_epi32(sums, _mm_madd_epi16(x, y));
  }
  sums = _mm_add_epi32(sums, _mm_shuffle_epi32(sums, 0x4E));
  return _mm_cvtsi128_si32(_mm_add_epi32(sums, _mm_shuffle_epi32(sums, 0xB1)));
}

#else

std::int32_t product(const std::int16_t* a, const std::int16_t* b, std::size_t columns) {
  std::int32_t sum = 0;
  for (std::size_t k = 0; k < columns; ++k) sum += a[k] * b[k];
  return sum;
}

#endif

}  // namespace

void multiply_portable(const std::int16_t* weights, std::size_t rows, const std::int16_t* inputs,
                       std::size_t words, std::size_t columns, std::int32_t* products) {
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t word = 0; word < words; ++word) {
      products[word * rows + row] = product(weights + row * columns, inputs + word * columns, columns);
    }
  }
}

Multiply choose_multiply(bool portable) {
#if defined(__x86_64__)
  if (!portable && __builtin_cpu_supports("avx2")) return multiply_avx2;
#endif
  return multiply_portable;
}

}  // namespace dossier::extract
