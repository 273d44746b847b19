#include "extract/annotate/engine/kernels.hpp"

#include <algorithm>
#include <array>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace dossier::extract {
namespace {

constexpr std::size_t lanes = 4;  // rows in a vector of sums

// value * gate, rounded.
std::int32_t gated(std::int32_t value, std::int32_t gate) {
  return (value * gate + (std::int32_t{1} << (gate_bits - 1))) >> gate_bits;
}

std::int32_t looked_up(const std::int16_t* table, std::int32_t argument) {
  return table[std::clamp((argument >> table_step_bits) + table_size / 2, 0, table_size - 1)];
}

// Lanes from `lane` on, one at a time.
void scan_lanes(const ScanTask& task, std::size_t lane) {
  std::array<std::int32_t, largest_lanes> state{};
  for (std::size_t i = 0; i < task.words; ++i) {
    const std::size_t word = task.backwards ? task.words - 1 - i : i;
    const std::int32_t* product = task.products + task.place[word] * task.products_width;
    const std::int16_t* carried = task.inputs + task.place[word] * task.width;
    std::int16_t* told = task.outputs + word * task.width;
    for (std::size_t k = lane; k < task.lanes; ++k) {
      const std::int32_t before = state[k];
      const std::int32_t candidate = std::clamp(product[k], -largest_state, largest_state);
      const std::int32_t forget = product[task.gate_step + k] + ((task.forget[k] * before) >> state_bits);
      const std::int32_t highway =
          product[2 * task.gate_step + k] + ((task.highway[k] * before) >> state_bits);
      const std::int32_t now = candidate + gated(before - candidate, looked_up(task.sigmoid, forget));
      state[k] = now;
      told[k] =
          static_cast<std::int16_t>(carried[k] + gated(now - carried[k], looked_up(task.sigmoid, highway)));
    }
  }
}

#if defined(__SSE2__)

__m128i load(const void* from) {
  return _mm_loadu_si128(static_cast<const __m128i*>(from));
}

// From where memory is aligned to 16 bytes: the multiplication can read it by itself then.
__m128i load_aligned(const void* from) {
  return _mm_load_si128(static_cast<const __m128i*>(from));
}

void store(void* to, __m128i value) {
  _mm_storeu_si128(static_cast<__m128i*>(to), value);
}

// Sums of four rows to results.
__m128i finished(const MatrixView& matrix, std::size_t row, __m128i sums) {
  sums = _mm_add_epi32(sums, load(matrix.halves + row));
  const __m128i shifts = load(matrix.shifts + row);
  const __m128i first = _mm_shuffle_epi32(shifts, 0);
  if (_mm_movemask_epi8(_mm_cmpeq_epi32(shifts, first)) == 0xFFFF) {
    sums = _mm_sra_epi32(sums, _mm_srli_epi64(first, 32));
  } else {
    std::array<std::int32_t, lanes> each{};
    store(each.data(), sums);
    for (std::size_t i = 0; i < lanes; ++i) each[i] >>= matrix.shifts[row + i];
    sums = load(each.data());
  }
  return _mm_add_epi32(sums, load(matrix.biases + row));
}

template <int pair>
inline void add_pair(const std::int16_t* weights, __m128i input, __m128i* sums) {
  const __m128i inputs = _mm_shuffle_epi32(input, pair * 0x55);
#pragma GCC unroll 8
  for (std::size_t i = 0; i < vector_step / lanes; ++i) {
    const __m128i products =
        _mm_madd_epi16(inputs, load_aligned(weights + (pair * vector_step + i * lanes) * 2));
    sums[i] = _mm_add_epi32(sums[i], products);
    asm("" : "+x"(sums[i]));  // Added now: sums that wait for each other need more registers than there are.
  }
}

// A block of rows with `count` words.
template <std::size_t count>
void multiply_block(const MatrixView& matrix, std::size_t row, const std::int16_t* inputs,
                    std::int32_t* results) {
  constexpr std::size_t pairs_at_once = 4;
  constexpr std::size_t vectors = vector_step / lanes;
  const std::int16_t* weights = matrix.weights + row * matrix.pairs * 2;
  const std::size_t columns = matrix.pairs * 2;
  __m128i sums[count][vectors];
#pragma GCC unroll 8
  for (auto& of_word : sums) {
#pragma GCC unroll 8
    for (__m128i& sum : of_word) sum = _mm_setzero_si128();
  }
  for (std::size_t k = 0; k < columns; k += 2 * pairs_at_once) {
#pragma GCC unroll 8
    for (std::size_t word = 0; word < count; ++word) {
      const __m128i input = load(inputs + word * columns + k);
      add_pair<0>(weights, input, sums[word]);
      add_pair<1>(weights, input, sums[word]);
      add_pair<2>(weights, input, sums[word]);
      add_pair<3>(weights, input, sums[word]);
    }
    weights += pairs_at_once * vector_step * 2;
  }
#pragma GCC unroll 8
  for (std::size_t word = 0; word < count; ++word) {
#pragma GCC unroll 8
    for (std::size_t i = 0; i < vectors; ++i) {
      const std::size_t at = row + i * lanes;
      store(results + word * matrix.rows + at, finished(matrix, at, sums[word][i]));
    }
  }
}

void multiply_words(const MatrixView& matrix, const std::int16_t* inputs, std::size_t words,
                    std::int32_t* results) {
  constexpr std::size_t at_once = 2;
  for (std::size_t row = 0; row < matrix.rows; row += vector_step) {
    std::size_t word = 0;
    for (; word + at_once <= words; word += at_once) {
      multiply_block<at_once>(matrix, row, inputs + word * matrix.pairs * 2, results + word * matrix.rows);
    }
    if (word < words)
      multiply_block<1>(matrix, row, inputs + word * matrix.pairs * 2, results + word * matrix.rows);
  }
}

// Of eight lanes: values * gates, rounded.
__m128i gated(__m128i values, __m128i gates) {
  const __m128i high = _mm_slli_epi16(_mm_mulhi_epi16(values, gates), 1);
  const __m128i low = _mm_srli_epi16(_mm_mullo_epi16(values, gates), gate_bits - 1);
  return _mm_add_epi16(high, _mm_avg_epu16(low, _mm_setzero_si128()));
}

// The gates of eight lanes.
__m128i gates(const std::int16_t* sigmoid, const std::int32_t* products, __m128i weights, __m128i before) {
  const __m128i low = _mm_mullo_epi16(weights, before);
  const __m128i high = _mm_mulhi_epi16(weights, before);
  const __m128i first =
      _mm_add_epi32(load(products), _mm_srai_epi32(_mm_unpacklo_epi16(low, high), state_bits));
  const __m128i second =
      _mm_add_epi32(load(products + lanes), _mm_srai_epi32(_mm_unpackhi_epi16(low, high), state_bits));
  __m128i at =
      _mm_packs_epi32(_mm_srai_epi32(first, table_step_bits), _mm_srai_epi32(second, table_step_bits));
  at = _mm_adds_epi16(at, _mm_set1_epi16(table_size / 2));
  at = _mm_min_epi16(_mm_max_epi16(at, _mm_setzero_si128()), _mm_set1_epi16(table_size - 1));
  __m128i told = _mm_cvtsi32_si128(sigmoid[_mm_extract_epi16(at, 0)]);
  told = _mm_insert_epi16(told, sigmoid[_mm_extract_epi16(at, 1)], 1);
  told = _mm_insert_epi16(told, sigmoid[_mm_extract_epi16(at, 2)], 2);
  told = _mm_insert_epi16(told, sigmoid[_mm_extract_epi16(at, 3)], 3);
  told = _mm_insert_epi16(told, sigmoid[_mm_extract_epi16(at, 4)], 4);
  told = _mm_insert_epi16(told, sigmoid[_mm_extract_epi16(at, 5)], 5);
  told = _mm_insert_epi16(told, sigmoid[_mm_extract_epi16(at, 6)], 6);
  return _mm_insert_epi16(told, sigmoid[_mm_extract_epi16(at, 7)], 7);
}

// Eight lanes at once; where the rest begins.
std::size_t scan_vectors(const ScanTask& task) {
  constexpr std::size_t at_once = 2 * lanes;
  const std::size_t end = task.first_lane + (task.lanes - task.first_lane) / at_once * at_once;
  const __m128i largest = _mm_set1_epi16(largest_state);
  const __m128i lowest = _mm_set1_epi16(-largest_state);
  alignas(16) std::array<std::int16_t, largest_lanes> state{};
  for (std::size_t i = 0; i < task.words; ++i) {
    const std::size_t word = task.backwards ? task.words - 1 - i : i;
    const std::int32_t* product = task.products + task.place[word] * task.products_width;
    const std::int16_t* input = task.inputs + task.place[word] * task.width;
    std::int16_t* told = task.outputs + word * task.width;
    for (std::size_t k = task.first_lane; k < end; k += at_once) {
      const __m128i before = load(state.data() + k);
      const __m128i carried = load(input + k);
      __m128i candidate = _mm_packs_epi32(load(product + k), load(product + k + lanes));
      candidate = _mm_max_epi16(_mm_min_epi16(candidate, largest), lowest);
      const __m128i forget = gates(task.sigmoid, product + task.gate_step + k, load(task.forget + k), before);
      const __m128i highway =
          gates(task.sigmoid, product + 2 * task.gate_step + k, load(task.highway + k), before);
      const __m128i now = _mm_add_epi16(candidate, gated(_mm_sub_epi16(before, candidate), forget));
      store(state.data() + k, now);
      store(told + k, _mm_add_epi16(carried, gated(_mm_sub_epi16(now, carried), highway)));
    }
  }
  return end;
}

#else

void multiply_words(const MatrixView& matrix, const std::int16_t* inputs, std::size_t words,
                    std::int32_t* results) {
  const std::size_t columns = matrix.pairs * 2;
  for (std::size_t word = 0; word < words; ++word) {
    for (std::size_t row = 0; row < matrix.rows; row += vector_step) {
      std::array<std::int32_t, vector_step> sums{};
      const std::int16_t* weights = matrix.weights + row * columns;
      for (std::size_t k = 0; k < columns; k += 2, weights += 2 * vector_step) {
        const std::int16_t* input = inputs + word * columns + k;
        for (std::size_t i = 0; i < vector_step; ++i)
          sums[i] += weights[2 * i] * input[0] + weights[2 * i + 1] * input[1];
      }
      for (std::size_t i = 0; i < vector_step; ++i) {
        results[word * matrix.rows + row + i] =
            ((sums[i] + matrix.halves[row + i]) >> matrix.shifts[row + i]) + matrix.biases[row + i];
      }
    }
  }
}

std::size_t scan_vectors(const ScanTask& task) {
  return task.first_lane;
}

#endif

}  // namespace

void multiply_portable(const MatrixView& matrix, const std::int16_t* inputs, std::size_t words,
                       std::int32_t* results) {
  multiply_words(matrix, inputs, words, results);
}

void scan_portable(const ScanTask& task) {
  scan_lanes(task, scan_vectors(task));
}

void sum_rows_portable(const ByteRows& rows, std::int16_t* sums) {
  std::size_t k = 0;
#if defined(__SSE2__)
  for (; k + vector_step <= rows.columns; k += vector_step) {
    __m128i first = _mm_setzero_si128();
    __m128i second = _mm_setzero_si128();
    for (std::size_t i = 0; i < rows.count; ++i) {
      const __m128i bytes = load(rows.table + rows.chosen[i] * rows.columns + k);
      first = _mm_add_epi16(first, _mm_srai_epi16(_mm_unpacklo_epi8(bytes, bytes), 8));
      second = _mm_add_epi16(second, _mm_srai_epi16(_mm_unpackhi_epi8(bytes, bytes), 8));
    }
    store(sums + k, first);
    store(sums + k + vector_step / 2, second);
  }
#endif
  for (; k < rows.columns; ++k) {
    int sum = 0;
    for (std::size_t i = 0; i < rows.count; ++i) sum += rows.table[rows.chosen[i] * rows.columns + k];
    sums[k] = static_cast<std::int16_t>(sum);
  }
}

std::uint32_t highest_portable(const std::int32_t* scores, std::size_t count) {
  std::size_t best = 0;
  std::int32_t highest = scores[0];
  for (std::size_t i = 1; i < count; ++i) {
    if (scores[i] > highest) {
      highest = scores[i];
      best = i;
    }
  }
  return static_cast<std::uint32_t>(best);
}

Kernels choose_kernels(bool portable) {
#if defined(__x86_64__)
  if (!portable && __builtin_cpu_supports("avx2"))
    return {multiply_avx2, scan_avx2, sum_rows_avx2, highest_avx2};
#endif
  return {multiply_portable, scan_portable, sum_rows_portable, highest_portable};
}

void scale_cut(std::int16_t* values, std::size_t count, unsigned shift) {
  std::size_t k = 0;
#if defined(__SSE2__)
  for (; k + vector_step / 2 <= count; k += vector_step / 2) {
    __m128i value = load(values + k);
    for (unsigned i = 0; i < shift; ++i) value = _mm_adds_epi16(value, value);
    value = _mm_min_epi16(value, _mm_set1_epi16(largest_state));
    store(values + k, _mm_max_epi16(value, _mm_set1_epi16(-largest_state)));
  }
#endif
  for (; k < count; ++k) {
    values[k] =
        static_cast<std::int16_t>(std::clamp(values[k] * (1 << shift), -largest_state, largest_state));
  }
}

void cut(const std::int32_t* values, std::size_t count, unsigned shift, std::int16_t lowest,
         std::int16_t highest, std::int16_t* to) {
  std::size_t k = 0;
#if defined(__SSE2__)
  for (; k + 2 * lanes <= count; k += 2 * lanes) {
    const __m128i first = _mm_srai_epi32(load(values + k), static_cast<int>(shift));
    const __m128i second = _mm_srai_epi32(load(values + k + lanes), static_cast<int>(shift));
    const __m128i short_values = _mm_min_epi16(_mm_packs_epi32(first, second), _mm_set1_epi16(highest));
    store(to + k, _mm_max_epi16(short_values, _mm_set1_epi16(lowest)));
  }
#endif
  for (; k < count; ++k)
    to[k] = static_cast<std::int16_t>(std::clamp<std::int32_t>(values[k] >> shift, lowest, highest));
}

void add(const std::int32_t* addend, std::size_t count, std::int32_t* sums) {
  std::size_t k = 0;
#if defined(__SSE2__)
  for (; k + lanes <= count; k += lanes) store(sums + k, _mm_add_epi32(load(sums + k), load(addend + k)));
#endif
  for (; k < count; ++k) sums[k] += addend[k];
}

}  // namespace dossier::extract
