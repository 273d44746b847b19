// The inner loops of the model, in whole numbers and exact in any order of addition, so that every processor
// gives the same numbers.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dossier::extract {

// Vectors are padded with zeros to a multiple of this many elements, matrices to as many rows.
inline constexpr std::size_t vector_step = 16;

[[nodiscard]] constexpr std::size_t padded(std::size_t elements) {
  return (elements + vector_step - 1) / vector_step * vector_step;
}

// A matrix as the kernels read it, so that sums of different rows lie side by side: blocks of vector_step
// rows; in a block the pairs of columns, in a pair its two weights of every row. What is made of a row's
// product is ((product + 2^(shift - 1)) >> shift) + bias.
struct MatrixView {
  const std::int16_t* weights = nullptr;
  const std::int32_t* halves = nullptr;  // 2^(shift - 1)
  const std::int32_t* shifts = nullptr;
  const std::int32_t* biases = nullptr;
  std::size_t pairs = 0;  // of columns
  std::size_t rows = 0;
};

inline constexpr unsigned gate_bits = 15;
inline constexpr unsigned state_bits = 11;      // of a state, below its recurrent weight
inline constexpr unsigned table_step_bits = 3;  // of an argument's fraction bits below the table's
inline constexpr std::int32_t table_size = 4096;
inline constexpr std::int32_t largest_state = (8 << state_bits) - 1;

// One direction of a recurrent layer over the words of a sentence. Word i of the sentence is at place[i] of
// `products` and `inputs`, and at i of `outputs`.
struct ScanTask {
  const std::int16_t* forget = nullptr;  // recurrent weights, of every lane
  const std::int16_t* highway = nullptr;
  const std::int16_t* sigmoid = nullptr;   // table_size entries, and one that is not used
  const std::int32_t* products = nullptr;  // of the candidate; those of the gates follow
  std::size_t products_width = 0;          // from one word to the next
  std::size_t gate_step = 0;               // from the candidate's to the forget gate's to the highway gate's
  const std::int16_t* inputs = nullptr;
  std::int16_t* outputs = nullptr;
  std::size_t width = 0;  // of inputs and outputs, from one word to the next
  const std::uint32_t* place = nullptr;
  std::size_t words = 0;
  std::size_t first_lane = 0;
  std::size_t lanes = 0;  // up to here; 512 at most
  bool backwards = false;
};
inline constexpr std::size_t largest_lanes = 512;

struct ByteRows {
  const std::int8_t* table = nullptr;
  std::size_t columns = 0;
  const std::uint32_t* chosen = nullptr;
  std::size_t count = 0;
};

struct Kernels {
  // results[word * rows + row] of what the matrix makes of the words' inputs, each 2 * pairs long. The sums
  // must fit 32 bits.
  void (*multiply)(const MatrixView& matrix, const std::int16_t* inputs, std::size_t words,
                   std::int32_t* results);
  void (*scan)(const ScanTask& task);
  // sums[k] = what the chosen rows of the table have in column k: few enough that 16 bits hold them.
  void (*sum_rows)(const ByteRows& rows, std::int16_t* sums);
  // The place of the highest, the first of equals. At least one.
  std::uint32_t (*highest)(const std::int32_t* scores, std::size_t count);
};

void multiply_portable(const MatrixView& matrix, const std::int16_t* inputs, std::size_t words,
                       std::int32_t* results);
void scan_portable(const ScanTask& task);
void sum_rows_portable(const ByteRows& rows, std::int16_t* sums);
std::uint32_t highest_portable(const std::int32_t* scores, std::size_t count);

void multiply_avx2(const MatrixView& matrix, const std::int16_t* inputs, std::size_t words,
                   std::int32_t* results);
void scan_avx2(const ScanTask& task);
void sum_rows_avx2(const ByteRows& rows, std::int16_t* sums);
std::uint32_t highest_avx2(const std::int32_t* scores, std::size_t count);

// The fastest that this processor runs; the portable ones where `portable` asks for them.
[[nodiscard]] Kernels choose_kernels(bool portable);

// values[k] <<= shift, cut at largest_state.
void scale_cut(std::int16_t* values, std::size_t count, unsigned shift);

// to[k] = (values[k] >> shift), not below `lowest` nor above `highest`.
void cut(const std::int32_t* values, std::size_t count, unsigned shift, std::int16_t lowest,
         std::int16_t highest, std::int16_t* to);
// sums[k] += addend[k].
void add(const std::int32_t* addend, std::size_t count, std::int32_t* sums);

}  // namespace dossier::extract
