#include "extract/annotate/engine/lemma_mender.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

namespace dossier::extract {
namespace {

std::string mended(std::string_view form, Upos upos, Xpos xpos, std::string_view lemma) {
  return better_lemma({form, upos, xpos}, lemma).value_or("as it is");
}

TEST(LemmaMender, MakesVerbsOfVerbs) {
  EXPECT_EQ(mended("expelled", Upos::verb, Xpos::vbd, "expell"), "expel");
  EXPECT_EQ(mended("fell", Upos::verb, Xpos::vbd, "fall"), "as it is");
}

TEST(LemmaMender, KeepsWhatIsALemmaItself) {
  EXPECT_EQ(mended("involved", Upos::adj, Xpos::jj, "involve"), "involved");
  EXPECT_EQ(mended("cleaning", Upos::noun, Xpos::nn, "clean"), "cleaning");
  EXPECT_EQ(mended("gunmen", Upos::noun, Xpos::nns, "gunmen"), "gunman");
}

TEST(LemmaMender, WritesNamesAndTheirAdjectivesWithACapital) {
  EXPECT_EQ(mended("norwegian", Upos::adj, Xpos::jj, "norwegian"), "Norwegian");
  EXPECT_EQ(mended("norway", Upos::propn, Xpos::nnp, "norway"), "Norway");
  EXPECT_EQ(mended("Norway", Upos::propn, Xpos::nnp, "norway"), "Norway");
  EXPECT_EQ(mended("wooden", Upos::adj, Xpos::jj, "wooden"), "as it is");
  EXPECT_EQ(mended("al", Upos::propn, Xpos::nnp, "al"), "as it is");
  EXPECT_EQ(mended("bridge", Upos::propn, Xpos::nnp, "bridge"), "as it is");  // common as well
  EXPECT_EQ(mended("Will", Upos::aux, Xpos::md, "Will"), "will");
  EXPECT_EQ(mended("I", Upos::pron, Xpos::prp, "I"), "as it is");
}

TEST(LemmaMender, WritesOutMonthsAndDays) {
  EXPECT_EQ(mended("Nov.", Upos::propn, Xpos::nnp, "Nov."), "November");
  EXPECT_EQ(mended("Tues", Upos::propn, Xpos::nnp, "Tues"), "Tuesday");
  EXPECT_EQ(mended("Mar", Upos::noun, Xpos::nn, "Mar"), "as it is");
  EXPECT_EQ(mended("March", Upos::propn, Xpos::nnp, "March"), "as it is");
}

TEST(LemmaMender, TakesTheDegreeOffAnAdjective) {
  EXPECT_EQ(mended("ruder", Upos::adj, Xpos::jjr, "rud"), "rude");
  EXPECT_EQ(mended("hottest", Upos::adj, Xpos::jjs, "hott"), "hot");
  EXPECT_EQ(mended("happiest", Upos::adj, Xpos::jjs, "happi"), "happy");
  EXPECT_EQ(mended("louder", Upos::adv, Xpos::rbr, "loude"), "loud");
  EXPECT_EQ(mended("better", Upos::adj, Xpos::jjr, "good"), "as it is");
  EXPECT_EQ(mended("est", Upos::adj, Xpos::jjs, "est"), "as it is");
}

TEST(LemmaMender, ShortensWhatIsDrawnOut) {
  EXPECT_EQ(mended("sooooo", Upos::adv, Xpos::rb, "sooooo"), "so");
  EXPECT_EQ(mended("litttle", Upos::adj, Xpos::jj, "litttle"), "little");
  EXPECT_EQ(mended("VERYYY", Upos::adv, Xpos::rb, "VERYYY"), "very");
  EXPECT_EQ(mended("zzzzub", Upos::noun, Xpos::nn, "zzzzub"), "as it is");
  EXPECT_EQ(mended("viii", Upos::adj, Xpos::jj, "viii"), "as it is");
  EXPECT_EQ(mended("Brrr", Upos::propn, Xpos::nnp, "Brrr"), "as it is");
}

TEST(LemmaMender, TakesFilesForThings) {
  EXPECT_EQ(mended("Report.PDF", Upos::noun, Xpos::nn, "Report.PDF"), "report.pdf");
  EXPECT_TRUE(is_file_name("Report.PDF"));
  EXPECT_FALSE(is_file_name("pdf"));
  EXPECT_FALSE(is_file_name(".pdf"));
  EXPECT_FALSE(is_file_name("report.pdf."));
  EXPECT_FALSE(is_file_name("https://alba.example/report.pdf"));
  EXPECT_FALSE(is_file_name("www.alba.zip"));
  EXPECT_FALSE(is_file_name("Mr.Doctor"));
}

}  // namespace
}  // namespace dossier::extract
