#include "extract/annotate/engine/tag_pairs.hpp"

#include <gtest/gtest.h>

#include <array>

namespace dossier::extract {
namespace {

TEST(TagPairs, GoTogetherAsTheGuidelinesSay) {
  EXPECT_TRUE(go_together(Upos::verb, Xpos::vbd));
  EXPECT_TRUE(go_together(Upos::aux, Xpos::md));
  EXPECT_TRUE(go_together(Upos::sconj, Xpos::in));
  EXPECT_TRUE(go_together(Upos::noun, Xpos::fw));
  EXPECT_FALSE(go_together(Upos::verb, Xpos::jj));
  EXPECT_FALSE(go_together(Upos::pron, Xpos::nnp));
  EXPECT_FALSE(go_together(Upos::adp, Xpos::rb));
}

TEST(TagPairs, OfTheHighestSum) {
  constexpr std::array upos = {Upos::verb, Upos::adj};
  constexpr std::array xpos = {Xpos::jj, Xpos::vbn};
  const auto best = [&](std::array<std::int32_t, 2> classes, std::array<std::int32_t, 2> tags) {
    const TagPair pair = best_pair(upos, xpos, classes, tags);
    return std::pair(upos[pair.upos], xpos[pair.xpos]);
  };
  EXPECT_EQ(best({5, 4}, {9, 1}), std::pair(Upos::adj, Xpos::jj));
  EXPECT_EQ(best({9, 1}, {5, 4}), std::pair(Upos::verb, Xpos::vbn));
  EXPECT_EQ(best({1, 1}, {1, 1}), std::pair(Upos::verb, Xpos::vbn));
}

}  // namespace
}  // namespace dossier::extract
