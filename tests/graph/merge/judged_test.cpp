#include <gmock/gmock.h>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct JudgedRow {
  const char* story;
  const char* judgements;
  std::size_t things;
};

TEST(Judgements, StandAboveTheRules) {
  const JudgedRow rows[] = {
      {"person Qassem Holm\n person Kassim Holmes",
       "same person:\"Qassem Holm\" | person:\"Kassim Holmes\" | ana | slip", 1},
      {"person Ana Berg @nor\n person Ana Berg @sud",
       "same person:\"Ana Berg\"@doc0 | person:\"Ana Berg\"@doc1 | ana | moved", 1},
      {"person Ana Berg\n person Ana Berg",
       "different person:\"Ana Berg\"@doc0 | person:\"Ana Berg\"@doc1 | ana | two women", 2},
      {"person Ana Berg\n person Ana Berg",
       "different person:\"Ana Berg\"@a1000:0 | person:\"Ana Berg\"@a1001:0 | ana | two women", 2},
      {"person Ana Berg\n person Berg", "different person:\"Ana Berg\" | person:\"Berg\" | ana | her brother",
       2},
      {"organization Free Sudra\n place Free Sudra",
       "same organization:\"Free Sudra\" | place:\"Free Sudra\" | ana | a camp", 1},
      {"organization Old Guild | OGX\n organization Other Guests | OGX\n organization Old Guild | Other "
       "Guests",
       "different organization:\"Old Guild\"@doc0 | organization:\"Other Guests\"@doc1 | ana | no", 2},
  };
  for (const JudgedRow& row : rows) {
    std::vector<std::string> warnings;
    EXPECT_EQ(merged(row.story, row.judgements, &warnings).entity_count(), row.things) << row.judgements;
    EXPECT_THAT(warnings, IsEmpty()) << row.judgements;
  }
}

TEST(Judgements, ThatFitNothingAreWarnings) {
  std::vector<std::string> warnings;
  (void)merged("person Ana Berg", "same person:\"Ana Berg\" | person:\"Ivo Holm\" | ana | cousin\n",
               &warnings);
  EXPECT_THAT(warnings, ElementsAre(HasSubstr("fits nothing")));
}

TEST(Judgements, ThatFitOneEntityOnBothSidesAreWarnings) {
  std::vector<std::string> warnings;
  const std::string line = "different person:\"Ana Berg\" | person:\"Ms Ana Berg\" | ana | no";
  EXPECT_EQ(merged("person Ana Berg", line, &warnings).entity_count(), 1U);
  EXPECT_THAT(warnings, ElementsAre(HasSubstr("both sides")));
}

TEST(Judgements, OrderHasNoMeaning) {
  const std::string story = "person Ana Berg\n person Ivo Holm\n person Ida Dahl";
  const std::string same_ab = "same person:\"Ana Berg\" | person:\"Ivo Holm\" | ana | x\n";
  const std::string same_bc = "same person:\"Ivo Holm\" | person:\"Ida Dahl\" | ana | x\n";
  const std::string apart = "different person:\"Ana Berg\" | person:\"Ida Dahl\" | ana | x\n";
  std::vector<std::string> warnings;
  const std::vector<std::string> expected = ids(merged(story, same_ab + same_bc + apart, &warnings));
  EXPECT_THAT(warnings, ElementsAre(HasSubstr("contradicts")));
  EXPECT_EQ(expected.size(), 2U);
  EXPECT_EQ(ids(merged(story, apart + same_bc + same_ab)), expected);
  EXPECT_EQ(ids(merged(story, same_bc + apart + same_ab)), expected);
}

}  // namespace
}  // namespace dossier
