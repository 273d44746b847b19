#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/merge/text_marks.hpp"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Credits, StandInDatelinesAndBelowTheText) {
  const auto reuters = ElementsAre("Reuters", "Thomson Reuters");
  EXPECT_THAT(credited_agencies("PORT VALE (Reuters) - Norland said on Monday."), reuters);
  EXPECT_THAT(credited_agencies("(Reuters) \xE2\x80\x94 Norland said on Monday."), reuters);
  EXPECT_THAT(credited_agencies("It was calm.\n\nReuters contributed to this report."), reuters);
  EXPECT_THAT(credited_agencies("It was calm.\nAna Berg, Reuters and others contributed to this report."),
              reuters);
  EXPECT_THAT(credited_agencies("It was calm.\nSource: Reuters"), reuters);
  EXPECT_THAT(credited_agencies("This report contains material from the Associated Press."),
              ElementsAre("AP", "Associated Press"));
}

TEST(Credits, AreNotPicturesQuotationsOrOtherWords) {
  EXPECT_THAT(credited_agencies("Ana Berg in Port Vale. (Jo Lind/Reuters)"), IsEmpty());
  EXPECT_THAT(credited_agencies("A minister told Reuters that the plan (Reuters has seen it) - was off."),
              IsEmpty());
  EXPECT_THAT(credited_agencies("Norland's Reuters office said so."), IsEmpty());
  EXPECT_THAT(credited_agencies("(REUTERSON) - Norland"), IsEmpty());
  EXPECT_THAT(credited_agencies("PORT VALE (xAP) - Norland"), IsEmpty());
}

TEST(Credits, NameEachAgencyOnce) {
  EXPECT_THAT(
      credited_agencies("NORTON (AP) - A fire.\nAssociated Press writer Jo Lind contributed to this."),
      ElementsAre("AP", "Associated Press"));
}

}  // namespace
}  // namespace dossier
