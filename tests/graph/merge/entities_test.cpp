#include "graph/merge/entities.hpp"

#include <gmock/gmock.h>

#include "graph/content_id.hpp"
#include "graph/rows.hpp"
#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using testing::ElementsAre;

TEST(Ids, AreTypeAndSlugOrCountry) {
  EXPECT_THAT(
      ids(merged("state Albania @alb\n + person Édi Rama\n + organization Mojahedin-e-Khalq\n + ~state 14 EU "
                 "countries")),
      ElementsAre("organization:mojahedin-e-khalq", "person:edi-rama", "state:14-eu-countries", "state:alb"));
}

TEST(Ids, SharedOnesTellTheEarliestMention) {
  const KnowledgeGraph graph = merged("person Ana Berg @nor\n person Ana Berg @sud\n + person Ivo Holm");
  const std::string first = ContentHash().add("a1000").add(0).base32(6);
  const std::string second = ContentHash().add("a1001").add(0).base32(6);
  EXPECT_THAT(ids(graph), testing::UnorderedElementsAre("person:ana-berg~" + first,
                                                        "person:ana-berg~" + second, "person:ivo-holm"));
}

TEST(Ids, StayDifferentWhereEvenTheMentionIsShared) {
  std::vector<MergeInput> inputs = tell("person Ana Berg @nor\n + person Ana Berg @sud");
  inputs[0].reading.entities[1].mentions = inputs[0].reading.entities[0].mentions;
  const std::vector<std::string> all = ids(merge(inputs, {}, {}));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_NE(all[0], all[1]);
}

TEST(FullestName, HasMostWordsAndIsNoHeadline) {
  const auto fullest_name = [](std::initializer_list<std::string_view> forms, EntityType type) {
    return merging::fullest_name({forms.begin(), forms.size()}, type);
  };
  const auto person = EntityType::person;
  EXPECT_EQ(fullest_name({"Rama", "Edi Rama", "Rama"}, person), "Edi Rama");
  EXPECT_EQ(fullest_name({"EDI RAMA", "EDI RAMA", "Edi Rama"}, person), "Edi Rama");
  EXPECT_EQ(fullest_name({"EDI RAMA"}, person), "EDI RAMA");
  EXPECT_EQ(fullest_name({"Qasem Holm", "Qassem Holm", "Qassem Holm"}, person), "Qassem Holm");
  EXPECT_EQ(fullest_name({"b", "a"}, person), "a");
  EXPECT_EQ(fullest_name({"FSF", "Free Sudra Front"}, EntityType::organization), "Free Sudra Front");
  EXPECT_EQ(fullest_name({}, person), "");
}

TEST(Entities, CarryWhatAllArticlesSay) {
  const KnowledgeGraph graph =
      merged("person Ana Berg | Berg @nor #foreign minister\n person Ana Berg #envoy\n person ANA BERG");
  ASSERT_EQ(graph.entity_count(), 1U);
  const EntityRow row = entity_row(graph, 0);
  EXPECT_EQ(row.name, "Ana Berg");
  EXPECT_THAT(row.aliases, ElementsAre("ANA BERG", "Berg"));
  EXPECT_THAT(row.positions, ElementsAre("envoy", "foreign minister"));
  EXPECT_EQ(row.country, "nor");
  EXPECT_EQ(row.articles, 3U);
  EXPECT_EQ(row.mentions, 3U);
  EXPECT_TRUE(row.named);
}

TEST(Entities, AreNotCalledByTheirOffice) {
  const KnowledgeGraph graph = merged(
      "article 2019-05-01\n+ person Ana Berg @nor #prime minister\n"
      "article 2019-06-01\n+ ~person Norwegian prime minister @nor #prime minister\n");
  EXPECT_THAT(ids(graph), testing::ElementsAre("person:ana-berg"));
}

TEST(Entities, AStateIsCalledWhatMostArticlesCallIt) {
  const KnowledgeGraph graph =
      merged("state Iran @irn\n state Iran @irn\n state Islamic Republic of Iran | Tehran @irn");
  EXPECT_EQ(entity_row(graph, 0).name, "Iran");
  EXPECT_THAT(entity_row(graph, 0).aliases, ElementsAre("Islamic Republic of Iran", "Tehran"));
}

TEST(Entities, AnEventHasTheMostExactTimeThatFitsAll) {
  const KnowledgeGraph graph = merged("event Port Vale summit %2018\n event Port Vale summit %2018-06");
  ASSERT_EQ(graph.entity_count(), 1U);
  EXPECT_EQ(to_string(entity_row(graph, 0).time), "2018-06");
}

}  // namespace
}  // namespace dossier
