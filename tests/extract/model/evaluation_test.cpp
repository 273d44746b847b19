// How annotations are compared: small texts whose figures can be counted by hand.
#include "extract/model/evaluation.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace dossier::evaluation {
namespace {

// Lines as "ID FORM LEMMA UPOS HEAD DEPREL [NER]" with blanks; the other columns are "_".
AnnotatedText text(const std::string& lines) {
  std::istringstream in(lines);
  std::string conllu;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    std::vector<std::string> cell;
    for (std::string one; cells >> one;) cell.push_back(one);
    if (!cell.empty()) {
      cell.resize(7, "_");
      const std::string misc = cell[6] == "_" ? "_" : "SpaceAfter=No|NER=" + cell[6];
      conllu += cell[0] + '\t' + cell[1] + '\t' + cell[2] + '\t' + cell[3] + "\t_\t_\t" + cell[4] + '\t' +
                cell[5] + "\t_\t" + misc;
    }
    conllu += '\n';
  }
  std::istringstream rows(conllu);
  return read_annotated_text(rows);
}

Score find(const std::vector<Measure>& measures, const std::string& name) {
  for (const Measure& measure : measures) {
    if (measure.name == name) return measure.score;
  }
  ADD_FAILURE() << "no measure " << name;
  return {};
}

const char* const gold_lines =
    "1 Ana Ana PROPN 2 nsubj B-PER\n"
    "2 visited visit VERB 0 root\n"
    "3 Sudra Sudra PROPN 2 obj B-LOC\n"
    "4 . . PUNCT 2 punct\n"
    "\n"
    "1 Norland Norland PROPN 2 nsubj:pass B-LOC\n"
    "2 left leave VERB 0 root\n";

struct Case {
  std::string what;
  std::string system;
  std::string measure;
  Score score;  // gold, system, correct, aligned
};

TEST(Evaluation, CountsAsTheSharedTaskDoes) {
  const std::string all_right = gold_lines;
  const std::string one_sentence =
      "1 Ana Ana PROPN 2 nsubj\n2 visited visit VERB 0 root\n3 Sudra Sudra PROPN 2 obj\n4 . . PUNCT 2 punct\n"
      "5 Norland Norland PROPN 6 nsubj\n6 left leave VERB 2 parataxis\n";
  const std::string cut_more =
      "1 Ana Ana PROPN 2 nsubj\n2 visited visited VERB 0 root\n3 Sud Sud PROPN 4 compound\n4 ra ra PROPN 2 "
      "obj\n"
      "5 . . PUNCT 2 punct\n\n1 Norland Norland NOUN 2 nsubj\n2 left leave VERB 0 root\n";
  const Case cases[] = {
      {"equal", all_right, "Tokens", {6, 6, 6, 0}},
      {"equal", all_right, "Sentences", {2, 2, 2, 0}},
      {"equal", all_right, "LAS", {6, 6, 6, 6}},
      {"sentences joined", one_sentence, "Sentences", {2, 1, 0, 0}},
      {"a root that is none", one_sentence, "UAS", {6, 6, 5, 6}},
      {"subtypes do not count", one_sentence, "LAS", {6, 6, 5, 6}},
      {"a word cut in two", cut_more, "Tokens", {6, 7, 5, 0}},
      {"a word cut in two", cut_more, "Words", {6, 7, 5, 5}},
      {"of the aligned words only", cut_more, "UPOS", {6, 7, 4, 5}},
      {"lemmas", cut_more, "Lemmas", {6, 7, 4, 5}},
      {"heads of the aligned words", cut_more, "UAS", {6, 7, 5, 5}},
  };
  const AnnotatedText gold = text(gold_lines);
  for (const Case& one : cases) {
    const Evaluation evaluation = evaluate(gold, text(one.system));
    EXPECT_EQ(find(evaluation.measures, one.measure), one.score) << one.what << ": " << one.measure;
  }
}

TEST(Evaluation, CountsRelationsWithTheirSubtypes) {
  const Evaluation evaluation =
      evaluate(text(gold_lines), text("1 Ana Ana PROPN 2 nsubj\n2 visited visit VERB 0 root\n"
                                      "3 Sudra Sudra PROPN 1 obj\n4 . . PUNCT 2 punct\n\n"
                                      "1 Norland Norland PROPN 2 nsubj\n2 left leave VERB 0 root\n"));
  EXPECT_EQ(find(evaluation.relations, "nsubj"), (Score{1, 2, 1, 0}));
  EXPECT_EQ(find(evaluation.relations, "nsubj:pass"), (Score{1, 0, 0, 0}));
  EXPECT_EQ(find(evaluation.relations, "obj"), (Score{1, 1, 0, 0}));
}

TEST(Evaluation, AlignsMultiwordTokensByTheirForms) {
  const AnnotatedText gold =
      text("1-2 don't\n1 do do AUX 3 aux\n2 n't not PART 3 advmod\n3 go go VERB 0 root\n");
  struct Row {
    std::string system;
    Score tokens;
    Score words;
  };
  const Row rows[] = {
      {"1-2 don't\n1 Do do AUX 3 aux\n2 n't not PART 3 advmod\n3 go go VERB 0 root\n",
       {2, 2, 2, 0},
       {3, 3, 3, 3}},
      {"1 do do AUX 3 aux\n2 n't not PART 3 advmod\n3 go go VERB 0 root\n", {2, 3, 1, 0}, {3, 3, 3, 3}},
      {"1 don't do AUX 2 aux\n2 go go VERB 0 root\n", {2, 2, 2, 0}, {3, 2, 1, 1}},
      {"1-2 don'tgo\n1 n't not PART 2 advmod\n2 go go VERB 0 root\n", {2, 1, 0, 0}, {3, 2, 2, 2}},
  };
  for (const Row& one : rows) {
    const Evaluation evaluation = evaluate(gold, text(one.system));
    EXPECT_EQ(find(evaluation.measures, "Tokens"), one.tokens) << one.system;
    EXPECT_EQ(find(evaluation.measures, "Words"), one.words) << one.system;
  }
}

TEST(Evaluation, ComparesWholeNames) {
  const AnnotatedText gold = text(
      "1 Ana Ana PROPN 2 x B-PER\n2 Berg Berg PROPN 0 x I-PER\n3-4 Sudra's\n3 Sudra S PROPN 2 x B-LOC\n4 's "
      "'s PART 2 x\n");
  struct Row {
    std::string system;
    std::string name;
    Score score;
  };
  const Row rows[] = {
      {"1 Ana A X 0 x B-PER\n2 Berg B X 1 x I-PER\n3 Sudra S X 1 x B-LOC\n4 's s X 1 x\n",
       "all",
       {2, 2, 2, 0}},
      {"1 Ana A X 0 x B-PER\n2 Berg B X 1 x B-PER\n3 Sudra S X 1 x B-ORG\n4 's s X 1 x\n",
       "all",
       {2, 3, 0, 0}},
      {"1 Ana A X 0 x I-PER\n2 Berg B X 1 x I-PER\n3 Sudra's S X 1 x B-LOC\n", "PER", {1, 1, 1, 0}},
      {"1 Ana A X 0 x I-PER\n2 Berg B X 1 x I-PER\n3 Sudra's S X 1 x B-LOC\n", "LOC", {1, 1, 0, 0}},
  };
  for (const Row& one : rows) {
    EXPECT_EQ(find(evaluate(gold, text(one.system)).names, one.name), one.score) << one.system;
  }
}

TEST(Evaluation, LeavesWordsOut) {
  std::istringstream ours("Norlandic\tB-MISC\nboats\tO\nBank\tB-ORG\nof\tI-ORG\nSudra\tI-ORG\n");
  std::istringstream theirs("Norlandic\tB-LOC\nboats\tO\nBank\tB-ORG\nof\tI-ORG\nSudra\tI-ORG\n");
  AnnotatedText gold = read_annotated_text(ours);
  AnnotatedText system = read_annotated_text(theirs);
  EXPECT_EQ(find(evaluate(gold, system).names, "all"), (Score{2, 2, 1, 0}));
  EXPECT_EQ(find(evaluate(gold, system).names, "PER ORG LOC"), (Score{1, 2, 1, 0}));
  leave_out(gold, system, [](std::string_view word) { return word == "Norlandic" || word == "Sudra"; });
  EXPECT_EQ(find(evaluate(gold, system).names, "all"), (Score{1, 1, 1, 0}));
}

TEST(Evaluation, ReadsTaggedWordsBySource) {
  std::istringstream gold(
      "# source = lamp\nAna\tB-PER\nBerg\tI-PER\n\n# source = post\nSudra\tB-LOC\n#\tO\n");
  std::istringstream system("Ana\tB-PER\nBerg\tO\nSudra\tB-LOC\n#\tO\n");
  const Evaluation evaluation = evaluate(read_annotated_text(gold), read_annotated_text(system));
  EXPECT_EQ(find(evaluation.names, "lamp all"), (Score{1, 1, 0, 0}));
  EXPECT_EQ(find(evaluation.names, "post all"), (Score{1, 1, 1, 0}));
  EXPECT_EQ(find(evaluation.names, "all"), (Score{2, 2, 1, 0}));
  EXPECT_EQ(find(evaluation.measures, "Words"), (Score{4, 4, 4, 4}));
  EXPECT_EQ(evaluation.measures.size(), 3U) << "no tags, no trees: nothing to tell of them";
  EXPECT_TRUE(evaluation.relations.empty());
}

TEST(Evaluation, RoundsToHundredthsOfAPercent) {
  EXPECT_EQ((Score{3, 3, 2, 0}.f1()), 6667U);
  EXPECT_EQ((Score{0, 0, 0, 0}.f1()), 0U);
  EXPECT_EQ((Score{8, 4, 4, 5}.precision()), 10000U);
  EXPECT_EQ((Score{8, 4, 4, 5}.recall()), 5000U);
  EXPECT_EQ((Score{8, 4, 4, 5}.accuracy()), 8000U);
}

TEST(Evaluation, TellsATable) {
  const std::string table = to_text(evaluate(text(gold_lines), text(gold_lines)));
  EXPECT_NE(table.find("LAS                         100.00    100.00    100.00    100.00\n"),
            std::string::npos)
      << table;
  EXPECT_EQ(table.find("\nORG"), std::string::npos) << table;
}

TEST(Evaluation, RefusesWhatCannotBeCompared) {
  const auto message = [](const std::string& rows) -> std::string {
    try {
      std::istringstream in(rows);
      (void)evaluate(text(gold_lines), read_annotated_text(in));
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "nothing";
  };
  EXPECT_EQ(
      message("1\tAnna\t_\t_\t_\t_\t_\t_\t_\t_\n"),
      "the two are not the same text: after 2 bytes without blanks, gold goes on 'avisitedSudra.Norlan', the "
      "system 'na'");
  EXPECT_EQ(message("1\tAna\t_\t_\n"), "1: 4 columns where there must be 10, or 2 in IOB2");
  EXPECT_EQ(message("2\tAna\t_\t_\t_\t_\t_\t_\t_\t_\n"), "1: ids must count the words of a sentence from 1");
  EXPECT_EQ(message("1\tAna\t_\t_\t_\t_\t7\tdep\t_\t_\n"), "1: the head of word 1 is not in the sentence");
}

}  // namespace
}  // namespace dossier::evaluation
