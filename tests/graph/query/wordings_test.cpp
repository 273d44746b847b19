#include "graph/query/wordings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/graph/merge/story.hpp"

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The wordings of Free Sudra in a text; [brackets] stand around its names, {braces} around its descriptions.
Wordings of(std::string marked) {
  std::vector<MergeInput> inputs = tell("organization Free Sudra");
  LocalEntity& entity = inputs[0].reading.entities[0];
  entity.mentions.clear();
  std::string text;
  for (const char c : marked) {
    const auto at = static_cast<std::uint32_t>(text.size());
    if (c == '[') entity.mentions.push_back({{at, at}, MentionForm::name});
    if (c == '{') entity.mentions.push_back({{at, at}, MentionForm::description});
    if (c == ']' || c == '}') entity.mentions.back().span.end = at;
    if (std::string_view("[]{}").find(c) == std::string_view::npos) text += c;
  }
  const Reading reading = inputs[0].reading;
  const std::string id = inputs[0].article.id;
  const KnowledgeGraph graph = merge(std::move(inputs), {}, [](const Diagnostic&) {});
  WordingCollector collector(graph, 0);
  collector.add(id, reading, text);
  return collector.wordings();
}

std::vector<std::string> descriptions(const std::string& marked) {
  std::vector<std::string> words;
  for (const Wording& wording : of(marked).descriptions) words.push_back(wording.words);
  return words;
}

TEST(Wordings, StandBetweenAnArticleAndTheName) {
  EXPECT_THAT(descriptions("It met the exiled opposition movement [Free Sudra] in May."),
              ElementsAre("exiled opposition movement"));
  EXPECT_THAT(descriptions("The exiled [Free Sudra] left."), ElementsAre("exiled Free Sudra"));
  EXPECT_THAT(descriptions("The [Free Sudra] left."), IsEmpty());
  EXPECT_THAT(descriptions("The city where [Free Sudra] met."), IsEmpty());
  EXPECT_THAT(descriptions("Norland met [Free Sudra]."), IsEmpty());
  EXPECT_THAT(descriptions("The government sanctioned [Free Sudra]."), IsEmpty());
  EXPECT_THAT(descriptions("A video of May shows [Free Sudra]."), IsEmpty());
  EXPECT_THAT(descriptions("The long video shows [Free Sudra]."), IsEmpty());
}

TEST(Wordings, StandBetweenAnArticleAndTheNoun) {
  EXPECT_THAT(descriptions("Norland banned this terrorist {group}."), ElementsAre("terrorist group"));
  EXPECT_THAT(descriptions("Norland banned the {group}."), IsEmpty());
}

TEST(Wordings, StandBehindTheName) {
  EXPECT_THAT(descriptions("[Free Sudra], an exiled movement that met"), ElementsAre("exiled movement"));
  EXPECT_THAT(descriptions("[Free Sudra], a Sudran movement, met"), ElementsAre("Sudran movement"));
  EXPECT_THAT(descriptions("[Free Sudra], an official said"), IsEmpty());
  EXPECT_THAT(descriptions("[Free Sudra], Norland and"), IsEmpty());
}

TEST(Wordings, AreFoundOnceAnArticleWithTheirPlace) {
  const Wordings found = of("The exiled movement [Free Sudra] and the exiled movement [Free Sudra]");
  ASSERT_EQ(found.names.size(), 1U);
  EXPECT_EQ(found.names[0].uses.size(), 1U);
  ASSERT_EQ(found.descriptions.size(), 1U);
  ASSERT_EQ(found.descriptions[0].uses.size(), 1U);
  EXPECT_EQ(found.descriptions[0].uses[0].span, (Span{4, 30}));
}

}  // namespace
}  // namespace dossier
