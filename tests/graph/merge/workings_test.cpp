#include "graph/merge/workings.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Workings workings(const std::string& story, const std::string& judgements = {}) {
  return {tell(story), parse_judgements(judgements, "test.judgements", {})};
}

// "MEK doc0 = MEK doc1: they bear one acronym 90"
std::vector<std::string> steps(const Workings& workings, Vertex vertex, const std::string& from,
                               const std::string& to) {
  std::vector<std::string> lines;
  for (const JoinStep& step : workings.joins_between(vertex, from, to)) {
    lines.push_back(step.left.name + ' ' + step.left.document + " = " + step.right.name + ' ' +
                    step.right.document + ": " + std::string(step.reason) + ' ' + std::to_string(step.score));
  }
  return lines;
}

struct WorkingsRow {
  const char* story;
  const char* from;
  const char* to;
  std::vector<std::string> steps;
};

TEST(Workings, TellTheJoinsBetweenTwoNames) {
  const WorkingsRow rows[] = {
      {"person Ana Berg\n person Berg",
       "Berg",
       "Ana Berg",
       {"Berg doc1 = Ana Berg doc0: nobody else in sight is called so 85"}},
      {"organization Free Sudra Guard | FSG\n organization FSG", "FSG", "Free Sudra Guard", {}},
      {"organization Free Sudra Guard | FSG\n organization Sudra Freedom\n organization FSG | Sudra Freedom",
       "Sudra Freedom",
       "Free Sudra Guard",
       {"FSG doc2 = Free Sudra Guard doc0: they bear one acronym 90"}},
      {"state Norland | Norlandic @nor\n state Norland Kingdom @nor",
       "Norland Kingdom",
       "Norlandic",
       {"Norland Kingdom doc1 = Norland doc0: they are one state by its code 99"}},
      {"person Qassem Holmi @irn\n person Qasem Holmi",
       "Qassem Holmi",
       "Qasem Holmi",
       {"Qassem Holmi doc0 = Qasem Holmi doc1: their full names differ only as romanizations do 90"}},
      {"person William Berg #attorney general\n person Bill Berg #attorney general",
       "William Berg",
       "Bill Berg",
       {"William Berg doc0 = Bill Berg doc1: their names differ by a nickname, and they keep one company or "
        "office 85"}},
  };
  for (const WorkingsRow& row : rows)
    EXPECT_EQ(steps(workings(row.story), 0, row.from, row.to), row.steps) << row.story;
}

TEST(Workings, NameTheArticleThatUsesBothNames) {
  const Workings made = workings("organization Free Sudra Guard | FSG\n organization FSG");
  const auto place = made.place_of_both(0, "FSG", "Free Sudra Guard");
  ASSERT_TRUE(place);
  EXPECT_EQ(place->document, "doc0");
  EXPECT_FALSE(workings("person Ana Berg\n person Berg").place_of_both(0, "Berg", "Ana Berg"));
}

TEST(Workings, AJudgementIsAReason) {
  const Workings made = workings("person Ivo Holm\n person Ana Berg",
                                 "same person:\"Ivo Holm\" | person:\"Ana Berg\" | eva | alias\n");
  EXPECT_THAT(steps(made, 0, "Ivo Holm", "Ana Berg"),
              ElementsAre("Ivo Holm doc0 = Ana Berg doc1: a judgement says so 100"));
}

TEST(Workings, TellWhatKeepsTwoApart) {
  const auto apart = [](const char* story, const char* judgements = "") {
    return std::string(workings(story, judgements).contradiction(0, 1));
  };
  EXPECT_THAT(apart("person Georgia\n place Georgia"), HasSubstr("types"));
  EXPECT_THAT(apart("person Ana Berg @nor\n person Ana Berg @sud"), HasSubstr("countries"));
  EXPECT_THAT(apart("person Ana Berg\n person Ivo Berg"), HasSubstr("names"));
  EXPECT_THAT(apart("~event the raid ^raided %2018\n ~event the raid ^raided %2019"), HasSubstr("times"));
  EXPECT_THAT(apart("person Ana Berg\n person Berg",
                    "different person:\"Ana Berg\" | person:\"Berg\" | eva | her brother"),
              HasSubstr("judgement"));
  EXPECT_THAT(apart("person Ana Berg\n person Ivo Holm"), IsEmpty());
}

TEST(Workings, AJudgementIsToNameOneEntity) {
  const std::string story = "person Ana Berg @nor\n person Ana Berg @sud\n person Ivo Holm";
  const Workings made = workings(story);
  const std::vector<std::string> all = ids(merged(story));
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(to_string(made.written(2)), "person:\"Ivo Holm\"");
  for (Vertex vertex = 0; vertex < 3; ++vertex)
    EXPECT_THAT(made.meant_by(made.written(vertex)), ElementsAre(vertex));
  EXPECT_THAT(made.meant_by({EntityType::person, "ana berg", {}, std::nullopt}), ElementsAre(0, 1));
  EXPECT_THAT(made.meant_by({EntityType::state, "Ana Berg", {}, std::nullopt}), IsEmpty());
}

TEST(Workings, ANameThatIsTwiceInOneArticleIsNarrowedToItsPlace) {
  const Workings made = workings("person Ana Berg @nor\n + person Ana Berg @sud");
  EXPECT_THAT(to_string(made.written(0)), HasSubstr("@a1000:"));
  EXPECT_THAT(made.meant_by(made.written(0)), ElementsAre(0));
  EXPECT_THAT(made.meant_by(made.written(1)), ElementsAre(1));
}

}  // namespace
}  // namespace dossier
