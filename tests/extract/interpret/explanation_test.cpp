// What an explanation tells of given trees: rows that fired, words that caused, and where reading ended.
#include "extract/interpret/explanation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/interpret/interpret.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "tests/extract/interpret/given_trees.hpp"

namespace dossier::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

// A lexicon in which few rows say something, so that no other row meddles.
const Lexicon& small() {
  static const std::string head =
      "# replaces\n# head\tclass\trelation\tsource\ttarget\tsource_types\ttarget_types\teffect\n";
  static const Lexicon lexicon(
      UserTables{
          {"predicates",
           {"mine/predicates.tsv", head + "zap|sanction\tverb\tsanctioned\tsubj\tobj\tS\tS\t-\n"      // 3
                                          "zip out\tverb\tsanctioned\tsubj\tobj\tS\tS\t-\n"           // 4
                                          "deal =card\tverb\tagreed_with\tsubj\twith\tS\tS\t-\n"}}},  // 5
      [](const Diagnostic& diagnostic) { ADD_FAILURE() << to_string(diagnostic); });
  return lexicon;
}

Explanation explained(const std::string& words) {
  const Document document = document_of(words);
  const Explanation explanation = explain(document, small());
  EXPECT_EQ(explanation.reading, interpret(document, small())) << "explaining must read what reading reads";
  return explanation;
}

Ending ending(const std::string& words) {
  const Explanation explanation = explained(words);
  EXPECT_THAT(explanation.reading.statements, IsEmpty());
  EXPECT_THAT(explanation.sentences, SizeIs(1));
  EXPECT_THAT(explanation.sentences[0].attempts, SizeIs(1));
  return explanation.sentences[0].attempts[0].ending;
}

TEST(Explanation, NamesTheWordAndTheRow) {
  const Explanation made =
      explained("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nPeru - PROPN 2 obj");
  ASSERT_THAT(made.sentences, SizeIs(1));
  ASSERT_THAT(made.sentences[0].statements, SizeIs(1));
  const ExplainedStatement& statement = made.sentences[0].statements[0];
  ASSERT_TRUE(statement.word.has_value());
  EXPECT_EQ(statement.word->lemma, "sanction");
  EXPECT_EQ(statement.word->span, (Span{6, 16}));
  EXPECT_EQ(statement.word->row.file, "mine/predicates.tsv");
  EXPECT_EQ(statement.word->row.line, 3U);
  EXPECT_EQ(statement.word->row.cells[0], "zap|sanction");
  EXPECT_THAT(statement.causes, IsEmpty());
  EXPECT_THAT(made.sentences[0].attempts, IsEmpty());
}

TEST(Explanation, NamesTheWordsThatDenyPlanAndSay) {
  const Explanation made = explained(
      "Norway - PROPN 2 nsubj\nsaid say VERB 0 root\nChile - PROPN 6 nsubj\nmay - AUX 6 aux\nnot - PART 6 "
      "advmod\nsanction - VERB 2 ccomp\nPeru - PROPN 6 obj");
  ASSERT_THAT(made.sentences[0].statements, SizeIs(1));
  std::vector<std::string> causes;
  for (const ExplainedCause& cause : made.sentences[0].statements[0].causes)
    causes.push_back(cause.lemma + ":" + std::to_string(static_cast<int>(cause.kind)) + ":" +
                     (cause.entries.empty() ? "" : cause.entries[0].file));
  const auto kind = [](Cause::Kind one) { return std::to_string(static_cast<int>(one)); };
  EXPECT_THAT(causes, ElementsAre("may:" + kind(Cause::Kind::modality) + ":stances.tsv",
                                  "not:" + kind(Cause::Kind::negated) + ":function_words.tsv",
                                  "say:" + kind(Cause::Kind::claimant) + ":governors.tsv"));
  EXPECT_EQ(made.sentences[0].statements[0].causes[2].claimant, "Norway");
}

TEST(Explanation, TellsWhereReadingEnded) {
  EXPECT_EQ(ending("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nit - PRON 2 obj"),
            Ending::target_unknown);
  EXPECT_EQ(ending("it - PRON 2 nsubj\nsanctioned sanction VERB 0 root\nChile - PROPN 2 obj"),
            Ending::source_unknown);
  EXPECT_EQ(ending("NATO - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nChile - PROPN 2 obj"),
            Ending::source_refused);
  EXPECT_EQ(ending("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nNATO - PROPN 2 obj"),
            Ending::target_refused);
  EXPECT_EQ(ending("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root"), Ending::no_target);
  EXPECT_EQ(ending("sanctioning sanction VERB 0 root\nChile - PROPN 1 obj"), Ending::no_source);
  EXPECT_EQ(ending("Chile - PROPN 2 nsubj\nzipped zip VERB 0 root\nPeru - PROPN 2 obj"),
            Ending::other_particle);
  EXPECT_EQ(ending("Chile - PROPN 2 nsubj\ndealt deal VERB 0 root\nPeru - PROPN 2 obj"),
            Ending::other_object);
  EXPECT_EQ(ending("Chile - PROPN 4 nsubj\nwould - AUX 4 aux\nhave - AUX 4 aux\nsanctioned sanction VERB 0 "
                   "root\nPeru - PROPN 4 obj"),
            Ending::blocked);
  EXPECT_EQ(ending("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nhe - PRON 2 nsubj"),
            Ending::damaged);
}

TEST(Explanation, ASecondSubjectRightBehindTheVerbIsItsObject) {
  const Explanation made =
      explained("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nPeru - PROPN 2 nsubj");
  ASSERT_THAT(made.reading.statements, SizeIs(1));
}

TEST(Explanation, TellsWhatWasAskedForAndWhatStoodThere) {
  const Attempt refused =
      explained("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nNATO - PROPN 2 obj")
          .sentences[0]
          .attempts[0];
  EXPECT_EQ(refused.wanted, "S");
  EXPECT_EQ(refused.type, EntityType::organization);
  EXPECT_EQ(refused.end, (Span{17, 21}));
  const Attempt object =
      explained("Chile - PROPN 2 nsubj\ndealt deal VERB 0 root\nPeru - PROPN 2 obj").sentences[0].attempts[0];
  EXPECT_EQ(object.wanted, "card");
  EXPECT_EQ(object.end, (Span{12, 16}));
}

// What a user takes from a line leaves rows of that line behind: the right one is told.
TEST(Explanation, NamesTheRestOfALineThatAUserHasCut) {
  const Lexicon lexicon(
      UserTables{{"predicates",
                  {"mine/predicates.tsv",
                   "# adds\n# head\tclass\trelation\tsource\ttarget\tsource_types\ttarget_types\teffect\n"
                   "-expel\tverb\n"}}},
      [](const Diagnostic& diagnostic) { ADD_FAILURE() << to_string(diagnostic); });
  const auto row = [&](const std::string& verb) {
    const Explanation made = explain(
        document_of("Chile - PROPN 2 nsubj\n" + verb + " - VERB 0 root\nPeru - PROPN 2 obj"), lexicon);
    const auto& statements = made.sentences.at(0).statements;
    return statements.empty() ? "nothing" : statements[0].word->row.cells[0];
  };
  EXPECT_EQ(row("expel"), "nothing");
  EXPECT_EQ(row("banish"), "banish");
}

TEST(Explanation, TellsWhatBlocked) {
  const Explanation made = explained(
      "Norway - PROPN 2 nsubj\nwondered wonder VERB 0 root\nwhether - SCONJ 5 mark\nChile - PROPN 5 nsubj\n"
      "sanctioned sanction VERB 2 ccomp\nPeru - PROPN 5 obj");
  ASSERT_THAT(made.sentences[0].attempts, SizeIs(1));
  ASSERT_THAT(made.sentences[0].attempts[0].causes, SizeIs(1));
  EXPECT_EQ(made.sentences[0].attempts[0].causes[0].lemma, "wonder");
}

TEST(Explanation, WordsOfOtherSentencesAreKeptApart) {
  const Explanation made = explained(
      "Chile - PROPN 2 nsubj\nslept sleep VERB 0 root\n==\nChile - PROPN 2 nsubj\nsanctioned sanction VERB 0 "
      "root\nPeru - PROPN 2 obj");
  ASSERT_THAT(made.sentences, SizeIs(2));
  EXPECT_THAT(made.sentences[0].statements, IsEmpty());
  EXPECT_THAT(made.sentences[0].attempts, IsEmpty());
  EXPECT_THAT(made.sentences[1].statements, SizeIs(1));
}

}  // namespace
}  // namespace dossier::extract
