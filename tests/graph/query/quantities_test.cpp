#include "graph/query/quantities.hpp"

#include <gtest/gtest.h>

namespace dossier {
namespace {

TEST(NumberIn, ReadsDigitsAndSmallNumbers) {
  EXPECT_EQ(number_in("more than 2,000 members of the Movement"), 2000);
  EXPECT_EQ(number_in("Two diplomats"), 2);
  EXPECT_EQ(number_in("3,000"), 3000);
  EXPECT_EQ(number_in("hundreds of members"), std::nullopt);
  EXPECT_EQ(number_in("A4 drivers"), std::nullopt);
  EXPECT_EQ(number_in("99999999999999999999 grains"), std::nullopt);
  EXPECT_EQ(number_in(""), std::nullopt);
}

TEST(VagueNumber, IsAWordForSeveral) {
  EXPECT_TRUE(vague_number("hundreds of members"));
  EXPECT_TRUE(vague_number("several diplomats"));
  EXPECT_FALSE(vague_number("members"));
  EXPECT_FALSE(vague_number("the hundreds"));
  EXPECT_FALSE(vague_number("several 12 diplomats"));
}

TEST(HeadNoun, StandsBeforeTheFirstPreposition) {
  EXPECT_EQ(head_noun("more than 2,000 members of the Movement"), "member");
  EXPECT_EQ(head_noun("two Sudran diplomats"), "diplomat");
  EXPECT_EQ(head_noun("Sudra's ambassador to Norland"), "ambassador");
  EXPECT_EQ(head_noun("hundreds of Sudran dissidents"), "dissident");
  EXPECT_EQ(head_noun("several bosses"), "bosse");
  EXPECT_EQ(head_noun(""), "");
}

}  // namespace
}  // namespace dossier
