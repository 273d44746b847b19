#include "extract/annotate/engine/kernels.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "extract/annotate/engine/packed_matrix.hpp"
#include "tests/extract/annotate/engine/made_model.hpp"

namespace dossier::extract {
namespace {

struct Size {
  std::size_t rows, words, columns;
};

std::vector<std::int16_t> numbers(Dice& dice, std::size_t count, std::int32_t largest) {
  std::vector<std::int16_t> values;
  for (std::size_t i = 0; i < count; ++i)
    values.push_back(static_cast<std::int16_t>(dice.roll(-largest, largest)));
  return values;
}

constexpr std::array<bool, 2> either = {true, false};

struct Made {
  PackedMatrix matrix;
  std::vector<std::int16_t> inputs;
  std::vector<std::int32_t> expected;
};

// Every row another shift and bias; the second row zeros.
Made made(Dice& dice, const Size& size, std::int32_t largest_shift) {
  Made some;
  some.matrix.resize(size.rows, size.columns);
  some.inputs = numbers(dice, size.words * size.columns, 16383);
  some.expected.assign(size.words * some.matrix.rows(), 0);
  for (std::size_t row = 0; row < size.rows; ++row) {
    const auto weights = numbers(dice, size.columns, row == 1 ? 0 : 127);
    const std::int32_t shift = dice.roll(0, largest_shift);
    const std::int32_t bias = dice.roll(-5000, 5000);
    some.matrix.set_row(row, weights.data(), size.columns);
    some.matrix.set_shift(row, static_cast<unsigned>(shift));
    some.matrix.set_bias(row, bias);
    for (std::size_t word = 0; word < size.words; ++word) {
      std::int32_t sum = shift == 0 ? 0 : std::int32_t{1} << (shift - 1);
      for (std::size_t k = 0; k < size.columns; ++k) sum += weights[k] * some.inputs[word * size.columns + k];
      some.expected[word * some.matrix.rows() + row] = (sum >> shift) + bias;
    }
  }
  return some;
}

TEST(Kernels, MultiplyExactly) {
  Dice dice(1);
  for (const Size size : {Size{1, 1, 16}, Size{3, 5, 32}, Size{8, 4, 160}, Size{17, 9, 48}, Size{2, 0, 16},
                          Size{64, 7, 96}, Size{40, 6, 16}}) {
    for (const std::int32_t largest_shift : {0, 2, 20}) {
      Made some = made(dice, size, largest_shift);
      for (const bool aligned : {false, true}) {
        if (aligned) some.matrix.align_shifts();
        for (const bool portable : either) {
          std::vector<std::int32_t> results(some.expected.size(), -1);
          choose_kernels(portable).multiply(some.matrix.view(), some.inputs.data(), size.words,
                                            results.data());
          EXPECT_EQ(results, some.expected) << size.rows << " rows, " << size.words << " words, portable "
                                            << portable << ", aligned " << aligned;
        }
      }
    }
  }
}

std::int32_t gated(std::int32_t value, std::int32_t gate) {
  return (value * gate + (1 << 14)) >> 15;
}

// A scan of random numbers, and what it must tell.
struct Scanned {
  static constexpr std::size_t words = 7;
  std::size_t lanes, width;
  std::vector<std::int16_t> forget, highway, sigmoid, inputs;
  std::vector<std::int32_t> products;
  std::vector<std::uint32_t> place = {3, 0, 6, 3, 2, 5, 1};

  Scanned(Dice& dice, std::size_t some) : lanes(some), width(padded(some)) {
    forget = numbers(dice, lanes, 32767);
    highway = numbers(dice, lanes, 3000);
    for (std::int32_t i = 0; i < table_size; ++i) sigmoid.push_back(static_cast<std::int16_t>(i * 8 + 7));
    sigmoid.push_back(0);
    inputs = numbers(dice, words * width, 16383);
    for (std::size_t i = 0; i < words * 3 * width; ++i) products.push_back(dice.roll(-40000, 40000));
  }

  [[nodiscard]] std::int32_t gate(std::int32_t argument) const {
    return sigmoid[static_cast<std::size_t>(std::clamp((argument >> 3) + 2048, 0, 4095))];
  }

  [[nodiscard]] std::vector<std::int16_t> expected(bool backwards) const {
    std::vector<std::int16_t> outputs(words * width, 0);
    for (std::size_t k = 0; k < lanes; ++k) {
      std::int32_t state = 0;
      for (std::size_t i = 0; i < words; ++i) {
        const std::size_t word = backwards ? words - 1 - i : i;
        const std::int32_t* product = products.data() + place[word] * 3 * width + k;
        const std::int32_t carried = inputs[place[word] * width + k];
        const std::int32_t candidate = std::clamp(product[0], -16383, 16383);
        const std::int32_t forgets = gate(product[width] + ((forget[k] * state) >> 11));
        const std::int32_t leaves = gate(product[2 * width] + ((highway[k] * state) >> 11));
        state = candidate + gated(state - candidate, forgets);
        outputs[word * width + k] = static_cast<std::int16_t>(carried + gated(state - carried, leaves));
      }
    }
    return outputs;
  }

  [[nodiscard]] std::vector<std::int16_t> told(const Kernels& kernels, bool backwards) const {
    std::vector<std::int16_t> outputs(words * width, 0);
    ScanTask task;
    task.forget = forget.data();
    task.highway = highway.data();
    task.sigmoid = sigmoid.data();
    task.products = products.data();
    task.products_width = 3 * width;
    task.gate_step = width;
    task.inputs = inputs.data();
    task.outputs = outputs.data();
    task.width = width;
    task.place = place.data();
    task.words = words;
    task.lanes = lanes;
    task.backwards = backwards;
    kernels.scan(task);
    return outputs;
  }
};

TEST(Kernels, ScanExactly) {
  Dice dice(4);
  for (const std::size_t lanes : {1U, 8U, 16U, 24U, 29U, 80U}) {
    const Scanned scanned(dice, lanes);
    for (const bool portable : either) {
      for (const bool backwards : either) {
        EXPECT_EQ(scanned.told(choose_kernels(portable), backwards), scanned.expected(backwards))
            << lanes << " lanes, portable " << portable << ", backwards " << backwards;
      }
    }
  }
}

TEST(Kernels, FindTheFirstOfTheHighest) {
  Dice dice(5);
  for (std::size_t count = 1; count < 60; ++count) {
    std::vector<std::int32_t> scores;
    for (std::size_t i = 0; i < count; ++i) scores.push_back(dice.roll(-6, 6));
    const auto highest = std::max_element(scores.begin(), scores.end()) - scores.begin();
    for (const bool portable : either)
      EXPECT_EQ(choose_kernels(portable).highest(scores.data(), count), highest) << count << portable;
  }
}

TEST(Kernels, SumScaleAndCut) {
  Dice dice(6);
  for (const std::size_t columns : {3U, 16U, 37U, 160U}) {
    std::vector<std::int8_t> table;
    for (std::size_t i = 0; i < 5 * columns; ++i)
      table.push_back(static_cast<std::int8_t>(dice.roll(-128, 127)));
    const std::vector<std::uint32_t> chosen = {4, 0, 2, 2};
    std::vector<std::int16_t> expected;
    std::vector<std::int16_t> scaled;
    for (std::size_t k = 0; k < columns; ++k) {
      int sum = 0;
      for (const std::uint32_t row : chosen) sum += table[row * columns + k];
      expected.push_back(static_cast<std::int16_t>(sum));
      scaled.push_back(static_cast<std::int16_t>(std::clamp(sum * 64, -16383, 16383)));
    }
    for (const bool portable : either) {
      std::vector<std::int16_t> sums(columns, 1);
      choose_kernels(portable).sum_rows({table.data(), columns, chosen.data(), chosen.size()}, sums.data());
      EXPECT_EQ(sums, expected) << columns;
      scale_cut(sums.data(), columns, 6);
      EXPECT_EQ(sums, scaled) << columns;
    }
  }
}

TEST(Kernels, ShiftAndCut) {
  const std::vector<std::int32_t> values = {-100000, -9, -8, 0, 7, 8, 15, 800000, 3000000, -1};
  std::vector<std::int16_t> told(values.size());
  cut(values.data(), values.size(), 3, -0x7FFF, 0x7FFF, told.data());
  EXPECT_EQ(told, (std::vector<std::int16_t>{-12500, -2, -1, 0, 0, 1, 1, 0x7FFF, 0x7FFF, -1}));
  cut(values.data(), values.size(), 0, 0, 16383, told.data());
  EXPECT_EQ(told, (std::vector<std::int16_t>{0, 0, 0, 0, 7, 8, 15, 16383, 16383, 0}));
}

TEST(Kernels, PadToTheirStep) {
  EXPECT_EQ(padded(0), 0U);
  EXPECT_EQ(padded(1), vector_step);
  EXPECT_EQ(padded(vector_step), vector_step);
  EXPECT_EQ(padded(vector_step + 1), 2 * vector_step);
}

}  // namespace
}  // namespace dossier::extract
