#include "extract/annotate/engine/kernels.hpp"

#include <gtest/gtest.h>

#include <vector>

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

TEST(Kernels, AreExact) {
  Dice dice(1);
  for (const Size size : {Size{1, 1, 16}, Size{3, 5, 32}, Size{8, 4, 160}, Size{17, 9, 48}, Size{2, 0, 16}}) {
    const auto weights = numbers(dice, size.rows * size.columns, 127);
    const auto inputs = numbers(dice, size.words * size.columns, 16383);
    std::vector<std::int32_t> expected(size.words * size.rows, 0);
    for (std::size_t word = 0; word < size.words; ++word) {
      for (std::size_t row = 0; row < size.rows; ++row) {
        for (std::size_t k = 0; k < size.columns; ++k) {
          expected[word * size.rows + row] +=
              weights[row * size.columns + k] * inputs[word * size.columns + k];
        }
      }
    }
    for (const bool portable : {true, false}) {
      std::vector<std::int32_t> products(expected.size(), -1);
      choose_multiply(portable)(weights.data(), size.rows, inputs.data(), size.words, size.columns,
                                products.data());
      EXPECT_EQ(products, expected) << size.rows << " rows, " << size.words << " words, portable "
                                    << portable;
    }
  }
}

TEST(Kernels, PadToTheirStep) {
  EXPECT_EQ(padded(0), 0U);
  EXPECT_EQ(padded(1), vector_step);
  EXPECT_EQ(padded(vector_step), vector_step);
  EXPECT_EQ(padded(vector_step + 1), 2 * vector_step);
}

}  // namespace
}  // namespace dossier::extract
