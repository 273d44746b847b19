// What interpretation makes of a document beyond its statements: entities, evidence, rules, and nothing of
// nothing.
#include "extract/interpret/interpret.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/annotate/annotate.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "graph/article.hpp"
#include "tests/extract/interpret/given_trees.hpp"

namespace dossier::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Document annotated(const std::string& text) {
  Document document;
  document.article.text = text;
  identify(document.article);
  if (!text.empty()) {
    document.body = {{0, static_cast<std::uint32_t>(text.size())}};
  }
  segment(document);
  return document;
}

const LocalEntity* named(const Reading& reading, const std::string& name) {
  const auto at = std::find_if(reading.entities.begin(), reading.entities.end(),
                               [&](const LocalEntity& entity) { return entity.name == name; });
  return at == reading.entities.end() ? nullptr : &*at;
}

TEST(Interpret, MakesNothingOfNothing) {
  for (const std::string text : {"", "\n", "...", "\"(,)\" - 's", "The", "said", "by by of of to to"}) {
    const Reading reading = interpret(annotated(text), lexicon());
    EXPECT_THAT(reading.statements, IsEmpty()) << text;
    EXPECT_THAT(faults(reading, text), IsEmpty()) << text;
  }
}

TEST(Interpret, EndsWhereTheTextEnds) {
  const std::string whole =
      "Chile's foreign minister, Ana Berg, said Peru and Norway expelled two Chilean diplomats by (";
  for (std::size_t length = 1; length <= whole.size(); ++length) {
    const std::string text = whole.substr(0, length);
    EXPECT_THAT(faults(interpret(annotated(text), lexicon()), text), IsEmpty()) << text;
  }
}

TEST(Interpret, QuotesTheWordsThatCarryTheRelation) {
  const std::string text = "On Friday, Chile's president, Ana Berg, left the harbour.";
  const Document document = annotated(text);
  const Reading reading = interpret(document, lexicon());
  ASSERT_EQ(reading.statements.size(), 1U);
  EXPECT_EQ(words(document, reading.statements[0].evidence[0]), "Chile's president, Ana Berg");
  EXPECT_EQ(words(document, reading.statements[0].subject.span), "Ana Berg");
  EXPECT_EQ(reading.statements[0].rule, "office, comma, name");
}

// The document with the words of `name` told to be one, wherever they stand.
Document with_name(Document document, const std::string& name, NameType type) {
  for (std::uint32_t first = 0; first < document.tokens.size(); ++first) {
    for (std::uint32_t last = first + 1; last <= document.tokens.size(); ++last) {
      const Span span{document.tokens[first].span.begin, document.tokens[last - 1].span.end};
      if (words(document, span) == name) document.names.push_back({first, last, type});
    }
  }
  return document;
}

TEST(Interpret, TakesTheEnginesWordForNames) {
  const Document document = annotated("Chile expelled Tarvo Ilmen from the harbour.");
  EXPECT_EQ(named(interpret(document, lexicon()), "Tarvo Ilmen"), nullptr);
  for (const auto& [told, type] : {std::pair{NameType::person, EntityType::person},
                                   {NameType::organization, EntityType::organization},
                                   {NameType::location, EntityType::place}}) {
    const Reading reading = interpret(with_name(document, "Tarvo Ilmen", told), lexicon());
    const LocalEntity* entity = named(reading, "Tarvo Ilmen");
    ASSERT_NE(entity, nullptr);
    EXPECT_EQ(entity->type, type);
  }
  EXPECT_EQ(named(interpret(with_name(document, "Tarvo Ilmen", NameType::misc), lexicon()), "Tarvo Ilmen"),
            nullptr);
}

TEST(Interpret, TakesNoNameThatTheEngineReadsNowOneWayNowAnother) {
  Document document =
      with_name(annotated("Chile expelled Ilmen. Peru praised Ilmen."), "Ilmen", NameType::person);
  EXPECT_NE(named(interpret(document, lexicon()), "Ilmen"), nullptr);
  document.names.back().type = NameType::organization;
  EXPECT_EQ(named(interpret(document, lexicon()), "Ilmen"), nullptr);
}

TEST(Interpret, TakesNoPartyLabelForAName) {
  const Document party = annotated("Chile expelled D-W.Va. on Friday.");
  EXPECT_EQ(named(interpret(with_name(party, "D-W.Va.", NameType::person), lexicon()), "D-W.Va."), nullptr);
}

TEST(Interpret, TellsWhatIsKnownOfAPerson) {
  const Reading reading = interpret(
      annotated("Norwegian Prime Minister Ana Berg left. Ms. Berg waved. Peru praised Berg."), lexicon());
  const LocalEntity* person = named(reading, "Ana Berg");
  ASSERT_NE(person, nullptr);
  EXPECT_EQ(person->type, EntityType::person);
  EXPECT_TRUE(person->named);
  EXPECT_EQ(person->country, "nor");
  EXPECT_THAT(person->positions, ElementsAre("prime minister"));
  EXPECT_THAT(person->aliases, ElementsAre("Berg"));
  EXPECT_EQ(person->mentions.size(), 3U);
}

TEST(Interpret, JoinsTheWordsForAState) {
  const Reading reading =
      interpret(annotated("Oslo condemned Peru. Norway's government praised Chile."), lexicon());
  const LocalEntity* state = named(reading, "Norway");
  ASSERT_NE(state, nullptr);
  EXPECT_EQ(state->country, "nor");
  EXPECT_THAT(state->aliases, ElementsAre("Norway's government", "Oslo"));
}

TEST(Interpret, CountsAGroup) {
  const Reading reading = interpret(annotated("Chile expelled 23 Norwegian diplomats."), lexicon());
  const LocalEntity* group = named(reading, "23 Norwegian diplomats");
  ASSERT_NE(group, nullptr);
  EXPECT_FALSE(group->named);
  ASSERT_TRUE(group->quantity.has_value());
  EXPECT_EQ(group->quantity->number, 23);
}

TEST(Interpret, ReadsTheSameTwice) {
  const Document document =
      annotated("Norwegian Prime Minister Ana Berg accused Chile and Peru, Reuters reported.");
  const Reading one = interpret(document, lexicon());
  const Reading two = interpret(document, lexicon());
  ASSERT_EQ(one.statements.size(), two.statements.size());
  for (std::size_t i = 0; i < one.statements.size(); ++i) {
    EXPECT_EQ(statement_id("a", one.statements[i]), statement_id("a", two.statements[i]));
  }
}

TEST(Interpret, TellsWhatANamedThingIs) {
  const Reading reading =
      interpret(document_of("Ana - PROPN 12 nsubj\nBerg - PROPN 1 flat\n, - PUNCT 5 punct\na - DET 5 det\n"
                            "pilot - NOUN 1 appos\nfrom - ADP 9 case\nthe - DET 9 det\nold - ADJ 9 amod\n"
                            "port - NOUN 5 nmod\n, - PUNCT 5 punct\nsharply - ADV 12 advmod\n"
                            "criticized criticize VERB 0 root\nPeru - PROPN 12 obj"),
                lexicon());
  const LocalEntity* person = named(reading, "Ana Berg");
  ASSERT_NE(person, nullptr);
  EXPECT_EQ(person->description, "a pilot from the old port");
}

TEST(Interpret, TellsWhenWhereAndOfWhatKindAnEventWas) {
  const Reading reading = interpret(
      document_of("Ana - PROPN 4 nsubj:pass\nBerg - PROPN 1 flat\nwas be AUX 4 aux:pass\n"
                  "arrested arrest VERB 0 root\nin - ADP 6 case\nPeru - PROPN 4 obl\nin - ADP 8 case\n"
                  "2010 - NUM 4 obl"),
      lexicon());
  const LocalEntity* event = named(reading, "arrest of Ana Berg in Peru");
  ASSERT_NE(event, nullptr);
  EXPECT_EQ(event->event_type, Relation::arrested);
  EXPECT_EQ(to_string(event->time), "2010");
  ASSERT_LT(event->place, reading.entities.size());
  EXPECT_EQ(reading.entities[event->place].name, "Peru");
}

}  // namespace
}  // namespace dossier::extract
