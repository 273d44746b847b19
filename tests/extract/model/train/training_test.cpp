#include "extract/model/train/training.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <sstream>
#include <string>
#include <string_view>

#include "extract/annotate/annotate.hpp"
#include "extract/annotate/conllu.hpp"
#include "extract/model/train/averaging.hpp"
#include "extract/model/train/language_model.hpp"
#include "extract/model/train/quantize.hpp"

namespace dossier::training {
namespace {

constexpr const char* trees =
    "# text = Ana Berg left Norland.\n"
    "1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\t_\n"
    "2\tBerg\tBerg\tPROPN\tNNP\tNumber=Sing\t1\tflat\t_\t_\n"
    "3\tleft\tleave\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_\n"
    "4\tNorland\tNorland\tPROPN\tNNP\tNumber=Sing\t3\tobj\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
    "\n"
    "# text = The boats came.\n"
    "1\tThe\tthe\tDET\tDT\tDefinite=Def|PronType=Art\t2\tdet\t_\t_\n"
    "2\tboats\tboat\tNOUN\tNNS\tNumber=Plur\t3\tnsubj\t_\t_\n"
    "3\tcame\tcome\tVERB\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No\n"
    "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
    "\n";

constexpr const char* names =
    "# source = "
    "ours\nAna\tB-PER\nBerg\tI-PER\nleft\tO\nNorland\tB-LOC\n.\tO\n\nThe\tO\nboats\tO\ncame\tO\n.\tO\n\n";

// Both sentences three times: lemmas are learnt from what is seen so often.
struct Lesson {
  std::vector<TreebankSentence> trees;
  std::vector<NameSentence> names;
};

Lesson lesson() {
  Lesson taught;
  for (int i = 0; i < 3; ++i) {
    std::istringstream tree_text(training::trees);
    std::istringstream name_text(training::names);
    for (auto& sentence : read_treebank(tree_text)) taught.trees.push_back(std::move(sentence));
    for (auto& sentence : read_names(name_text)) taught.names.push_back(std::move(sentence));
  }
  return taught;
}

constexpr Encoder::Size small{32, 3, extract::word_table_rows};

std::string taught_model(const Lesson& taught) {
  Random random(4);
  Training training(taught.trees, taught.names, small, random);
  training.run({.epochs = 150, .rate = 0.01F, .dropout = 0.05F, .batch_words = 60}, random,
               [](int, double) {});
  EXPECT_GT(training.evaluate(taught.trees).labelled, 99);
  EXPECT_GT(training.evaluate(taught.names).f1(), 99);
  return model_bytes(training);
}

// Hands on the trees: as they are, and as the engine annotates their tokens.
void annotate_trees(const extract::Engine& engine,
                    const std::function<void(const std::string&, extract::Document&)>& visit) {
  std::istringstream stream(training::trees);
  extract::read_conllu(
      stream, "trees",
      [&](extract::Document&& document) {
        const std::string gold = extract::to_conllu(document);
        extract::annotate(document, engine, extract::Layer::tokens);
        visit(gold, document);
        return true;
      },
      [](const Diagnostic& diagnostic) { ADD_FAILURE() << diagnostic.message; });
}

TEST(Training, TeachesAModelThatTheEngineReads) {
  const Lesson taught = lesson();
  const std::string model = taught_model(taught);
  annotate_trees(extract::Engine(model), [](const std::string& gold, extract::Document& document) {
    EXPECT_EQ(document.names.size(), 2U);
    document.names.clear();
    EXPECT_EQ(extract::to_conllu(document), gold);
  });
}

// The rows and relations of the trees, a line a word.
std::string trees_told(const extract::Engine& engine) {
  std::string told;
  annotate_trees(engine, [&](const std::string& /*gold*/, const extract::Document& document) {
    for (const extract::Token& token : document.tokens)
      told += std::to_string(token.head) + " " + std::to_string(static_cast<int>(token.deprel)) + "\n";
  });
  return told;
}

std::string names_told(const extract::Engine& engine) {
  std::string told;
  annotate_trees(engine, [&](const std::string& /*gold*/, const extract::Document& document) {
    for (const extract::Name& name : document.names) {
      const Span span = cover(document.tokens[name.first].span, document.tokens[name.last - 1].span);
      told += std::string(extract::words(document, span)) + "; ";
    }
  });
  return told;
}

TEST(Training, ReadsItsModelBack) {
  const Lesson taught = lesson();
  const std::string model = taught_model(taught);
  Random random(5);
  Training training(taught.trees, taught.names, small, random);
  load_model(model, training);
  EXPECT_EQ(model_bytes(training), model);
}

TEST(Training, RefusesAModelOfOtherDimensions) {
  const Lesson taught = lesson();
  const std::string model = taught_model(taught);
  Random random(5);
  Training wider(taught.trees, taught.names, {48, 3, extract::word_table_rows}, random);
  EXPECT_THROW(load_model(model, wider), std::runtime_error);
  const std::vector<TreebankSentence> fewer(taught.trees.begin(), taught.trees.begin() + 1);
  Training other(fewer, taught.names, small, random);
  EXPECT_THROW(load_model(model, other), std::runtime_error);
}

TEST(Training, LearnsTagsAloneBehindWhatIsThere) {
  const Lesson taught = lesson();
  Random random(4);
  Training training(taught.trees, taught.names, small, random);
  const std::string untaught = model_bytes(training);
  const ParserFigures before = training.evaluate(taught.trees);
  training.run({.part = Part::tags, .epochs = 80, .rate = 0.02F, .dropout = 0.05F, .batch_words = 60}, random,
               [](int, double) {});
  const ParserFigures after = training.evaluate(taught.trees);
  EXPECT_GT(after.tags[0], 99);
  EXPECT_LT(before.tags[0], 99);
  EXPECT_EQ(after.unlabelled, before.unlabelled);
  EXPECT_EQ(after.labelled, before.labelled);
  const std::string tags = tag_model_bytes(training);
  const extract::Engine old(untaught);
  const std::array<std::string_view, 1> newer = {tags};
  const extract::Engine engine(untaught, extract::Processor::any, newer);
  EXPECT_EQ(trees_told(engine), trees_told(old));
  EXPECT_NE(engine.checksum(), old.checksum());
}

TEST(Training, LearnsNamesAloneBehindWhatIsThere) {
  const Lesson taught = lesson();
  Random random(4);
  Training training(taught.trees, taught.names, small, random);
  const std::string untaught = model_bytes(training);
  EXPECT_LT(training.evaluate(taught.names).f1(), 99);
  const std::string tags = tag_model_bytes(training);
  training.run({.part = Part::names, .epochs = 80, .rate = 0.02F, .dropout = 0.05F, .batch_words = 60},
               random, [](int, double) {});
  EXPECT_GT(training.evaluate(taught.names).f1(), 99);
  EXPECT_EQ(tag_model_bytes(training), tags);
  const std::string learnt = name_model_bytes(training);
  const std::array<std::string_view, 1> newer = {learnt};
  const extract::Engine old(untaught);
  const extract::Engine engine(untaught, extract::Processor::any, newer);
  EXPECT_EQ(trees_told(engine), trees_told(old));
  EXPECT_EQ(names_told(engine), "Ana Berg; Norland; ");
}

TEST(Averaging, GivesTheMean) {
  const Lesson taught = lesson();
  Random random(4);
  Training training(taught.trees, taught.names, small, random);
  const auto weights = weights_of(training);
  WeightAverage average(training);
  average.give();  // nothing was added: nothing changes
  weights[0][0] = 1;
  average.add();
  weights[0][0] = 4;
  average.add();
  average.give();
  EXPECT_EQ(weights[0][0], 2.5F);
}

TEST(Training, IsTheSameEveryTime) {
  const Lesson taught = lesson();
  EXPECT_EQ(taught_model(taught), taught_model(taught));
}

TEST(Pretraining, LearnsToTellHiddenWords) {
  PlainText text;
  const std::vector<std::vector<std::string>> sentences = {{"the", "boats", "left", "the", "bay"},
                                                           {"the", "envoys", "met", "in", "spring"}};
  for (int i = 0; i < 40; ++i) text.add(sentences[static_cast<std::size_t>(i % 2)]);
  text.add({"too", "short"});
  text.settle();
  EXPECT_EQ(text.sentences(), 40U);
  EXPECT_EQ(text.words.size(), 200U);
  EXPECT_EQ(text.counts.front(), 60U);  // "the"
  Random random(1);
  Encoder encoder(small, random);
  std::vector<double> losses;
  pretrain(encoder, text, 400, random, [&](double, double loss) { losses.push_back(loss); });
  ASSERT_GE(losses.size(), 2U);
  EXPECT_LT(losses.back(), losses.front());
}

NameSentence sentence_of(const std::string& rows) {
  std::istringstream stream(rows);
  return read_names(stream).at(0);
}

TEST(Names, AgreeWhereAllTellThem) {
  const NameSentence one = sentence_of("Ana\tB-PER\nBerg\tI-PER\nleft\tO\nAlba\tB-LOC\nwith\tO\nSudra\tO\n");
  const NameSentence other =
      sentence_of("Ana\tB-PER\nBerg\tI-PER\nleft\tO\nAlba\tB-ORG\nwith\tO\nSudra\tB-LOC\n");
  NameSentence both = one;
  both.labels = agreed_labels(std::vector{one.labels, other.labels});
  std::ostringstream stream;
  write_names(stream, labelled_source, {both, sentence_of("boats\tO\n")});
  EXPECT_EQ(stream.str(),
            "# source = labelled\nAna\tB-PER\nBerg\tI-PER\nleft\tO\nAlba\t?\nwith\tO\nSudra\t?\n\n");
  const NameSentence again = sentence_of(stream.str());
  EXPECT_EQ(again.labels, both.labels);
  EXPECT_EQ(again.source, labelled_source);
}

TEST(Names, ReadTheFormsOfPlainText) {
  std::istringstream stream("# text = don't\n1-2\tdon't\t_\n1\tdo\t_\n2\tn't\t_\n\n1\tAlba\t_\n");
  const auto sentences = read_forms(stream);
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_EQ(sentences[0].forms, (std::vector<std::string>{"do", "n't"}));
  EXPECT_EQ(sentences[1].labels, std::vector<std::uint32_t>{unlabelled});
}

TEST(Training, TellsWithTheLabelsOfItsModel) {
  const Lesson taught = lesson();
  const std::string model = taught_model(taught);
  const Lesson nothing;
  Random random(5);
  Training training(labels_in(model), nothing.trees, nothing.names, small, random);
  load_model(model, training);
  EXPECT_GT(training.evaluate(taught.names).f1(), 99);
}

TEST(Names, HidesDemonyms) {
  std::istringstream stream("Sudran\tB-MISC\nboats\tO\nof\tO\nSudran\tB-ORG\nLines\tI-ORG\n\n");
  std::vector<NameSentence> sentences = read_names(stream);
  hide_demonyms(sentences, [](std::string_view word) { return word == "Sudran"; });
  EXPECT_EQ(sentences[0].labels[0], unlabelled);
  EXPECT_NE(sentences[0].labels[3], unlabelled);
}

TEST(Names, SayWhereTheyAreWrong) {
  std::istringstream stream("Ana\tB-PER\nBerg\tI-PRE\n");
  try {
    (void)read_names(stream);
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "line 2: unknown tag: I-PRE");
  }
}

TEST(Treebank, SaysWhereItIsWrong) {
  for (const auto& [text, message] :
       {std::pair{"1\tAna\n", "line 1: not ten columns"},
        {"1\ta\ta\tX\tX\t_\tx\tdep\t_\t_\n", "line 1: no number: x"},
        {"1\ta\ta\tX\tX\t_\t4\tdep\t_\t_\n\n", "line 2: head outside the sentence"}}) {
    std::istringstream stream(text);
    try {
      (void)read_treebank(stream);
      ADD_FAILURE() << message;
    } catch (const std::runtime_error& error) {
      EXPECT_STREQ(error.what(), message);
    }
  }
}

}  // namespace
}  // namespace dossier::training
