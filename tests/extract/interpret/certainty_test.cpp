#include "extract/interpret/certainty.hpp"

#include <gtest/gtest.h>

namespace dossier::extract {
namespace {

TEST(Certainty, OfWhatLeavesNoDoubtIsHighest) {
  EXPECT_EQ(certainty({}), 97);
}

TEST(Certainty, FallsWithEachDoubt) {
  EXPECT_EQ(certainty({.of_rule = true}), 96);
  EXPECT_EQ(certainty({.of_rule = true, .resolved = true}), 94);
  EXPECT_EQ(certainty({.of_rule = true, .far = true}), 92);
  EXPECT_EQ(certainty({.of_rule = true, .unnamed = true}), 90);
  EXPECT_EQ(certainty({.of_rule = true, .unreal = true}), 90);
}

TEST(Certainty, IsThatOfAllDoubtsTogether) {
  EXPECT_EQ(certainty({.of_rule = true, .unnamed = true, .far = true, .unreal = true, .resolved = true}), 46);
}

}  // namespace
}  // namespace dossier::extract
