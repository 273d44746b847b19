#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extract/annotate/engine/lemma_script.hpp"
#include "extract/annotate/engine/typewriter.hpp"
#include "extract/annotate/engine/word_features.hpp"

namespace dossier::extract {
namespace {

struct LemmaCase {
  const char* form;
  const char* lemma;
  const char* script;
};

TEST(LemmaScript, TellsHowTheLemmaIsMade) {
  for (const LemmaCase& each : {
           LemmaCase{"boats", "boat", "-1."},
           {"cities", "city", "-3.y"},
           {"Running", "run", "l4."},
           {"TROMSA", "Tromsa", "t0."},
           {"went", "go", "=go"},
           {"Oslo", "Oslo", "-0."},
           {"1,100", "1100", "-0."},
           {"n’t", "not", "-2.ot"},
           {"’s", "'s", "-0."},
           {"9", "95", "-0.5"},
           {"", "", "="},
       }) {
    EXPECT_EQ(lemma_script(each.form, each.lemma), each.script) << each.form;
    std::string made;
    apply_lemma_script(each.script, each.form, made);
    EXPECT_EQ(made, each.lemma);
  }
}

TEST(LemmaScript, KeepsTheFormWhereItDoesNotFit) {
  for (const char* script : {"-5.y", "-", "", "-x.", "l2"}) {
    std::string made = "a ";
    apply_lemma_script(script, "sea", made);
    EXPECT_EQ(made, "a sea") << script;
  }
}

TEST(Typewriter, StraightensMarks) {
  EXPECT_EQ(typewritten("“it’s …”"), "\"it's ...\"");
  EXPECT_EQ(typewritten("Ærø"), "Ærø");
}

TEST(WordFeatures, LieWithinTheTable) {
  for (const char* form : {"", "a", "Łódź", "1,100",
                           "a-very-long-word-that-goes-on-and-on-and-on-and-on-and-on-and-on-and-on"}) {
    for (const std::uint32_t row : word_features(form, false)) {
      EXPECT_GT(row, hidden_word_row);
      EXPECT_LT(row, word_table_rows);
    }
  }
}

TEST(WordFeatures, TellTheWordAsItIsMeant) {
  EXPECT_EQ(word_features("’s", false), word_features("'s", false));
  EXPECT_EQ(word_features("1987", false), word_features("2041", false));
  const WordFeatures small = word_features("harbour", false);
  const WordFeatures capital = word_features("Harbour", false);
  const WordFeatures first = word_features("Harbour", true);
  EXPECT_TRUE(std::equal(small.begin(), small.begin() + identity_feature_count, capital.begin()));
  EXPECT_NE(small, capital);
  EXPECT_NE(capital, first);
}

}  // namespace
}  // namespace dossier::extract
