#include "extract/annotate/engine/engine.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extract/annotate/annotate.hpp"
#include "extract/annotate/conllu.hpp"
#include "extract/annotate/engine/model_file.hpp"
#include "extract/annotate/engine/name_decoder.hpp"
#include "tests/extract/annotate/engine/made_model.hpp"

namespace dossier::extract {
namespace {

Document document_of(std::string text) {
  Document document;
  document.article.text = std::move(text);
  document.body = {{0, static_cast<std::uint32_t>(document.article.text.size())}};
  return document;
}

std::string long_text() {
  std::string text = "Norland's envoy didn't see the talks. “No,” she said: wait.\n\nHarbour:";
  for (int i = 0; i < 60; ++i) text += " the " + std::to_string(i) + "th boat of Quiet Bay";
  return text + ".\n\nIt ended.\n";
}

const std::string& model() {
  static const std::string bytes = made_model(5);
  return bytes;
}

Document annotated(const std::string& text, Processor processor = Processor::any) {
  Document document = document_of(text);
  annotate(document, Engine(model(), processor));
  return document;
}

TEST(Engine, TellsTheSameOnEveryProcessor) {
  EXPECT_EQ(to_conllu(annotated(long_text(), Processor::any)),
            to_conllu(annotated(long_text(), Processor::portable)));
}

TEST(Engine, AnotherModelTellsOtherThings) {
  Document document = document_of(long_text());
  const std::string other = made_model(6);
  annotate(document, Engine(other));
  EXPECT_NE(to_conllu(document), to_conllu(annotated(long_text())));
}

TEST(Engine, FillsEveryLayer) {
  const Document document = annotated(long_text());
  for (const Token& token : document.tokens) {
    EXPECT_NE(token.upos, Upos::none);
    EXPECT_NE(token.xpos, Xpos::none);
    EXPECT_NE(token.deprel, Deprel::none);
    EXPECT_LT(token.head, document.tokens.size());
  }
  EXPECT_FALSE(document.names.empty());
  for (const Name& name : document.names) EXPECT_LT(name.first, name.last);
}

// Every sentence one root, every word's heads lead there, and nothing leaves the sentence: of long ones too.
TEST(Engine, MakesOneTreeOfEverySentence) {
  const Document document = annotated(long_text());
  for (const Sentence& sentence : document.sentences) {
    int roots = 0;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      roots += document.tokens[i].head == i ? 1 : 0;
      EXPECT_EQ(document.tokens[i].head == i, document.tokens[i].deprel == Deprel::root);
      std::uint32_t at = i;
      for (std::uint32_t steps = sentence.first; steps <= sentence.last && document.tokens[at].head != at;
           ++steps) {
        at = document.tokens[at].head;
        ASSERT_GE(at, sentence.first);
        ASSERT_LT(at, sentence.last);
      }
      EXPECT_EQ(document.tokens[at].head, at) << "a circle";
    }
    EXPECT_EQ(roots, 1);
  }
}

TEST(Engine, KeepsWhatIsGiven) {
  Document document = annotated("Ana Berg saw the boat.");
  document.tokens[0].upos = Upos::intj;
  const std::uint32_t head = document.tokens[3].head;
  const std::string other = made_model(9);
  annotate(document, Engine(other), Layer::trees);
  EXPECT_EQ(document.tokens[0].upos, Upos::intj);
  EXPECT_EQ(document.tokens[3].head, head);
  annotate(document, Engine(other), Layer::tokens);
  EXPECT_NE(document.tokens[0].upos, Upos::intj);
}

TEST(Engine, ReadsNothingOfNothing) {
  EXPECT_TRUE(annotated("").tokens.empty());
  EXPECT_TRUE(annotated("\n \n").names.empty());
}

TEST(Engine, RefusesTransitionsOfAnotherSize) {
  const std::string model = made_model(3);
  const auto with_transitions = [&](std::uint32_t labels) {
    ModelWriter writer;
    const std::vector<std::uint8_t> shifts(labels, 4);
    const std::vector<std::int8_t> weights(std::size_t{labels} * labels, 1);
    writer.add_matrix("name transitions", {labels, labels, shifts, weights});
    return writer.finish();
  };
  const std::string fits = with_transitions(static_cast<std::uint32_t>(name_label_count));
  const std::string other = with_transitions(static_cast<std::uint32_t>(name_label_count - 1));
  EXPECT_NO_THROW(Engine(model, Processor::any, std::array<std::string_view, 1>{fits}));
  EXPECT_THROW(Engine(model, Processor::any, std::array<std::string_view, 1>{other}), ModelError);
}

}  // namespace
}  // namespace dossier::extract
