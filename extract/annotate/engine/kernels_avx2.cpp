// Compiled for AVX2: only intrinsics in here, no inline code that other files share.
#include "extract/annotate/engine/kernels.hpp"

#if defined(__AVX2__)

#include <immintrin.h>

namespace dossier::extract {
namespace {

constexpr std::size_t lanes = 8;          // rows in a vector of sums
constexpr std::size_t words_at_once = 4;  // with sixteen rows: eight vectors of sums

inline __m256i load(const void* from) {
  return _mm256_loadu_si256(static_cast<const __m256i*>(from));
}

inline void store(void* to, __m256i value) {
  _mm256_storeu_si256(static_cast<__m256i*>(to), value);
}

// A pair of inputs for all rows.
inline __m256i pair(const std::int16_t* from) {
  std::int32_t both;
  __builtin_memcpy(&both, from, sizeof both);
  return _mm256_set1_epi32(both);
}

// Sixteen rows with `count` words.
template <std::size_t count>
inline void multiply_block(const MatrixView& block, const std::int16_t* inputs, std::int32_t* results) {
  const std::size_t columns = 2 * block.pairs;
  const std::int16_t* weights = block.weights;
  __m256i sums[count][2];
#pragma GCC unroll 8
  for (std::size_t word = 0; word < count; ++word) {
    sums[word][0] = load(block.halves);
    sums[word][1] = load(block.halves + lanes);
  }
  for (std::size_t k = 0; k < columns; k += 2, weights += 4 * lanes) {
    const __m256i first = load(weights);
    const __m256i second = load(weights + 2 * lanes);
#pragma GCC unroll 8
    for (std::size_t word = 0; word < count; ++word) {
      const __m256i input = pair(inputs + word * columns + k);
      sums[word][0] = _mm256_add_epi32(sums[word][0], _mm256_madd_epi16(first, input));
      sums[word][1] = _mm256_add_epi32(sums[word][1], _mm256_madd_epi16(second, input));
    }
  }
#pragma GCC unroll 8
  for (std::size_t word = 0; word < count; ++word) {
#pragma GCC unroll 8
    for (std::size_t i = 0; i < 2; ++i) {
      const __m256i scaled = _mm256_srav_epi32(sums[word][i], load(block.shifts + i * lanes));
      store(results + word * block.rows + i * lanes,
            _mm256_add_epi32(scaled, load(block.biases + i * lanes)));
    }
  }
}

inline void multiply_rows(const MatrixView& block, const std::int16_t* inputs, std::size_t words,
                          std::int32_t* results) {
  const std::size_t columns = 2 * block.pairs;
  std::size_t word = 0;
  for (; word + words_at_once <= words; word += words_at_once)
    multiply_block<words_at_once>(block, inputs + word * columns, results + word * block.rows);
  inputs += word * columns;
  results += word * block.rows;
  switch (words - word) {
    case 1:
      return multiply_block<1>(block, inputs, results);
    case 2:
      return multiply_block<2>(block, inputs, results);
    case 3:
      return multiply_block<3>(block, inputs, results);
    default:
      return;
  }
}

// Numbers 0 to 3 and 8 to 11: the order in which a vector of sixteen is unpacked.
inline __m256i load_split(const std::int32_t* from) {
  const __m128i low = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  const __m128i high = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + lanes));
  return _mm256_inserti128_si256(_mm256_castsi128_si256(low), high, 1);
}

inline __m256i looked_up(const std::int16_t* table, __m256i arguments) {
  __m256i at = _mm256_srai_epi32(arguments, table_step_bits);
  at = _mm256_add_epi32(at, _mm256_set1_epi32(table_size / 2));
  at = _mm256_min_epi32(_mm256_max_epi32(at, _mm256_setzero_si256()), _mm256_set1_epi32(table_size - 1));
  const __m256i found = _mm256_i32gather_epi32(reinterpret_cast<const int*>(table), at, 2);
  return _mm256_and_si256(found, _mm256_set1_epi32(0xFFFF));
}

// The gates of sixteen lanes.
inline __m256i gates(const std::int16_t* sigmoid, const std::int32_t* products, __m256i weights,
                     __m256i before) {
  const __m256i low = _mm256_mullo_epi16(weights, before);
  const __m256i high = _mm256_mulhi_epi16(weights, before);
  const __m256i first =
      _mm256_add_epi32(load_split(products), _mm256_srai_epi32(_mm256_unpacklo_epi16(low, high), state_bits));
  const __m256i second = _mm256_add_epi32(load_split(products + lanes / 2),
                                          _mm256_srai_epi32(_mm256_unpackhi_epi16(low, high), state_bits));
  return _mm256_packs_epi32(looked_up(sigmoid, first), looked_up(sigmoid, second));
}

struct Step {
  const std::int32_t* product;
  const std::int16_t* input;
  std::int16_t* state;
  std::int16_t* told;
};

inline void scan_block(const ScanTask& task, const Step& step, std::size_t k) {
  const __m256i before = load(step.state + k);
  const __m256i carried = load(step.input + k);
  __m256i candidate =
      _mm256_packs_epi32(load_split(step.product + k), load_split(step.product + k + lanes / 2));
  candidate = _mm256_min_epi16(candidate, _mm256_set1_epi16(largest_state));
  candidate = _mm256_max_epi16(candidate, _mm256_set1_epi16(-largest_state));
  const std::int32_t* gate = step.product + task.gate_step + k;
  const __m256i forget = gates(task.sigmoid, gate, load(task.forget + k), before);
  const __m256i highway = gates(task.sigmoid, gate + task.gate_step, load(task.highway + k), before);
  const __m256i now =
      _mm256_add_epi16(candidate, _mm256_mulhrs_epi16(_mm256_sub_epi16(before, candidate), forget));
  store(step.state + k, now);
  store(step.told + k,
        _mm256_add_epi16(carried, _mm256_mulhrs_epi16(_mm256_sub_epi16(now, carried), highway)));
}

}  // namespace

void multiply_avx2(const MatrixView& matrix, const std::int16_t* inputs, std::size_t words,
                   std::int32_t* results) {
  MatrixView block = matrix;  // of rows to come
  for (std::size_t row = 0; row < block.rows; row += vector_step) {
    multiply_rows(block, inputs, words, results + row);
    block.weights += 2 * block.pairs * vector_step;
    block.halves += vector_step;
    block.shifts += vector_step;
    block.biases += vector_step;
  }
}

void scan_avx2(const ScanTask& task) {
  constexpr std::size_t at_once = 2 * lanes;
  const std::size_t end = task.first_lane + (task.lanes - task.first_lane) / at_once * at_once;
  alignas(32) std::int16_t state[largest_lanes] = {};
  for (std::size_t i = 0; i < task.words; ++i) {
    const std::size_t word = task.backwards ? task.words - 1 - i : i;
    const std::size_t place = task.place[word];
    const Step step = {task.products + place * task.products_width, task.inputs + place * task.width, state,
                       task.outputs + word * task.width};
    for (std::size_t k = task.first_lane; k < end; k += at_once) scan_block(task, step, k);
  }
  if (end == task.lanes) return;
  ScanTask rest = task;
  rest.first_lane = end;
  scan_portable(rest);
}

void sum_rows_avx2(const ByteRows& rows, std::int16_t* sums) {
  if (rows.columns % vector_step != 0) return sum_rows_portable(rows, sums);
  for (std::size_t k = 0; k < rows.columns; k += vector_step) {
    __m256i sum = _mm256_setzero_si256();
    for (std::size_t i = 0; i < rows.count; ++i) {
      const std::int8_t* from = rows.table + rows.chosen[i] * rows.columns + k;
      sum = _mm256_add_epi16(sum,
                             _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from))));
    }
    store(sums + k, sum);
  }
}

std::uint32_t highest_avx2(const std::int32_t* scores, std::size_t count) {
  if (count < 2 * lanes) return highest_portable(scores, count);
  __m256i highest = load(scores);
  __m256i at = _mm256_setzero_si256();
  std::size_t i = lanes;
  for (; i + lanes <= count; i += lanes) {
    const __m256i next = load(scores + i);
    const __m256i higher = _mm256_cmpgt_epi32(next, highest);
    highest = _mm256_max_epi32(highest, next);
    at = _mm256_blendv_epi8(at, _mm256_set1_epi32(static_cast<int>(i)), higher);
  }
  alignas(32) std::int32_t values[lanes];
  alignas(32) std::uint32_t places[lanes];
  store(values, highest);
  store(places, at);
  std::int32_t best = values[0];
  std::uint32_t place = places[0];
  for (std::uint32_t lane = 1; lane < lanes; ++lane) {
    const std::uint32_t other = places[lane] + lane;
    if (values[lane] > best || (values[lane] == best && other < place)) {
      best = values[lane];
      place = other;
    }
  }
  for (; i < count; ++i) {
    if (scores[i] <= best) continue;
    best = scores[i];
    place = static_cast<std::uint32_t>(i);
  }
  return place;
}

}  // namespace dossier::extract

#else

namespace dossier::extract {

void multiply_avx2(const MatrixView& matrix, const std::int16_t* inputs, std::size_t words,
                   std::int32_t* results) {
  multiply_portable(matrix, inputs, words, results);
}

void scan_avx2(const ScanTask& task) {
  scan_portable(task);
}

void sum_rows_avx2(const ByteRows& rows, std::int16_t* sums) {
  sum_rows_portable(rows, sums);
}

std::uint32_t highest_avx2(const std::int32_t* scores, std::size_t count) {
  return highest_portable(scores, count);
}

}  // namespace dossier::extract

#endif
