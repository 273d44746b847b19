#include "extract/annotate/engine/verb_forms.hpp"

#include <gtest/gtest.h>

namespace dossier::extract {
namespace {

TEST(VerbForms, AreOfTheVerbThatHasThem) {
  EXPECT_EQ(verb_instead("expelled", "expell", Xpos::vbd), "expel");
  EXPECT_EQ(verb_instead("fought", "foug", Xpos::vbd), "fight");
  EXPECT_EQ(verb_instead("interfered", "interfer", Xpos::vbn), "interfere");
  EXPECT_EQ(verb_instead("banning", "bann", Xpos::vbg), "ban");
  EXPECT_EQ(verb_instead("applying", "appli", Xpos::vbg), "apply");
  EXPECT_EQ(verb_instead("defies", "defie", Xpos::vbz), "defy");
  EXPECT_EQ(verb_instead("Planned", "Planned", Xpos::vbn), "plan");
  EXPECT_EQ(verb_instead("vetoes", "vetoe", Xpos::vbz), "veto");
}

TEST(VerbForms, LeaveALemmaThatIsAVerb) {
  EXPECT_EQ(verb_instead("fell", "fall", Xpos::vbd), std::nullopt);
  EXPECT_EQ(verb_instead("fell", "fell", Xpos::vb), std::nullopt);
  EXPECT_EQ(verb_instead("Took", "Take", Xpos::vbd), std::nullopt);
}

TEST(VerbForms, GuessNoVerb) {
  EXPECT_EQ(verb_instead("blorped", "blorpe", Xpos::vbd), std::nullopt);
  EXPECT_EQ(verb_instead("singed", "singg", Xpos::vbd), std::nullopt);  // of "sing" or of "singe"
  EXPECT_EQ(verb_instead("", "", Xpos::vbd), std::nullopt);
}

TEST(VerbForms, TellWhatIsNoFormOfAVerb) {
  EXPECT_TRUE(is_own_lemma("involved", Xpos::jj));
  EXPECT_TRUE(is_own_lemma("cleaning", Xpos::nn));
  EXPECT_FALSE(is_own_lemma("involved", Xpos::vbn));
  EXPECT_FALSE(is_own_lemma("cleaning", Xpos::vbg));
  EXPECT_FALSE(is_own_lemma("Cleaning", Xpos::nn));
  EXPECT_FALSE(is_own_lemma("boat", Xpos::nn));
}

TEST(VerbForms, TellMen) {
  EXPECT_TRUE(are_men("gunmen", Xpos::nns));
  EXPECT_TRUE(are_men("women", Xpos::nns));
  EXPECT_FALSE(are_men("men", Xpos::nns));
  EXPECT_FALSE(are_men("omen", Xpos::nn));
  EXPECT_FALSE(are_men("Yemen", Xpos::nnp));
}

}  // namespace
}  // namespace dossier::extract
