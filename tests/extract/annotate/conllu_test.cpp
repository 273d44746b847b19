// CoNLL-U in: what is read, and what is refused with which words. Out: the same again.
#include "extract/annotate/conllu.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct ReadBack {
  std::vector<Document> documents;
  std::vector<std::string> told;  // diagnostics
};

ReadBack read_back(const std::string& text) {
  ReadBack result;
  std::istringstream in(text);
  read_conllu(
      in, "in.conllu",
      [&](Document&& document) {
        result.documents.push_back(std::move(document));
        return true;
      },
      [&](const Diagnostic& diagnostic) { result.told.push_back(to_string(diagnostic)); });
  return result;
}

// Rows with blanks for tabs and the columns that are left out as "_": "1 Ana PROPN NNP 2 nsubj".
std::string row(std::string_view id, std::string_view form, std::string_view upos = "_",
                std::string_view head = "_", std::string_view deprel = "_", std::string_view misc = "_",
                std::string_view lemma = "_", std::string_view features = "_") {
  std::string line;
  for (const std::string_view column :
       {id, form, lemma, upos, std::string_view("_"), features, head, deprel, std::string_view("_"), misc}) {
    line.append(line.empty() ? "" : "\t").append(column);
  }
  return line + '\n';
}

std::vector<std::string> forms(const Document& document) {
  std::vector<std::string> all;
  for (const Token& token : document.tokens) all.emplace_back(words(document, token.span));
  return all;
}

TEST(Conllu, ReadsEveryLayer) {
  const std::string text = "# newdoc id = d7\n# newpar\n# sent_id = 1\n# text = Ana didn't go.\n" +
                           row("1", "Ana", "PROPN", "4", "nsubj", "NER=B-PER", "Ana", "Number=Sing") +
                           row("2-3", "didn't") + row("2", "did", "AUX", "4", "aux", "_", "do") +
                           row("3", "n't", "PART", "4", "advmod", "_", "not", "Polarity=Neg") +
                           row("4", "go", "VERB", "0", "root", "SpaceAfter=No", "go", "VerbForm=Inf") +
                           row("5", ".", "PUNCT", "4", "punct", "_", ".") + "\n";
  const ReadBack result = read_back(text);
  EXPECT_THAT(result.told, IsEmpty());
  ASSERT_EQ(result.documents.size(), 1U);
  const Document& document = result.documents[0];
  EXPECT_EQ(document.article.given_id, "d7");
  EXPECT_EQ(document.article.document, "in.conllu#1");
  EXPECT_EQ(document.article.text, "Ana didn't go.");
  EXPECT_THAT(document.body, ElementsAre(Span{0, 14}));
  EXPECT_THAT(forms(document), ElementsAre("Ana", "did", "n't", "go", "."));
  const Token& negation = document.tokens[2];
  EXPECT_EQ(negation.span, (Span{7, 10}));
  EXPECT_TRUE(negation.joined);
  EXPECT_FALSE(negation.space_before);
  EXPECT_EQ(negation.upos, Upos::part);
  EXPECT_EQ(negation.deprel, Deprel::advmod);
  EXPECT_EQ(negation.features.polarity, feature::Polarity::neg);
  EXPECT_EQ(negation.head, 3U);
  EXPECT_EQ(lemma(document, negation), "not");
  EXPECT_EQ(document.tokens[3].head, 3U);
  EXPECT_EQ(document.tokens[4].kind, TokenKind::punctuation);
  EXPECT_TRUE(document.tokens[0].capitalized);
  EXPECT_THAT(document.names, ElementsAre(Name{0, 1, NameType::person}));
}

TEST(Conllu, ParagraphsAreEmptyLinesAndDocumentsApart) {
  const std::string text = "# newdoc id = a\n" + row("1", "One", "_", "_", "_", "SpaceAfter=No") +
                           row("2", ".") + "\n" + row("1", "Two") + "\n# newpar\n" +
                           row("1", "Three", "_", "_", "_", "SpaceAfter=No") + "\n" + row("1", "!") +
                           "\n# newdoc id = b\n# meta::document = wire/4\n# meta::date = 2021-03-04\n" +
                           row("1", "Four") + "\n";
  const ReadBack result = read_back(text);
  EXPECT_THAT(result.told, IsEmpty());
  ASSERT_EQ(result.documents.size(), 2U);
  EXPECT_EQ(result.documents[0].article.text, "One. Two\n\nThree!");
  EXPECT_EQ(result.documents[0].sentences.size(), 4U);
  EXPECT_TRUE(result.documents[0].sentences[2].paragraph_start);
  EXPECT_FALSE(result.documents[0].tokens.back().space_before);
  EXPECT_EQ(result.documents[1].article.text, "Four");
  EXPECT_EQ(result.documents[1].article.document, "wire/4");
  EXPECT_EQ(to_string(result.documents[1].article.date), "2021-03-04");
}

struct SplitCase {
  std::string surface;
  std::vector<std::string> words;
  std::vector<std::string> parts;
};

TEST(Conllu, MultiwordTokensAreSplit) {
  const SplitCase cases[] = {
      {"cannot", {"can", "not"}, {"can", "not"}},
      {"gonna", {"going", "na"}, {"gon", "na"}},
      {"Imma", {"I", "am", "going"}, {"I", "m", "ma"}},
      {"du", {"de", "le"}, {"d", "u"}},
      {"éà", {"x", "y"}, {"é", "à"}},
      {"aab", {"a", "a", "c"}, {"a", "a", "b"}},
  };
  for (const SplitCase& one : cases) {
    std::string text = row("1-" + std::to_string(one.words.size()), one.surface);
    for (std::size_t i = 0; i < one.words.size(); ++i) text += row(std::to_string(i + 1), one.words[i]);
    const ReadBack result = read_back(text);
    ASSERT_EQ(result.documents.size(), 1U) << one.surface;
    EXPECT_EQ(result.documents[0].article.text, one.surface);
    EXPECT_EQ(forms(result.documents[0]), one.parts) << one.surface;
  }
}

TEST(Conllu, EmptyNodesByteOrderMarksAndCarriageReturnsAreNoTrouble) {
  std::string text = "\xEF\xBB\xBF# newpar\r\n" + row("1", "Sudra") + row("1.1", "left") + row("2", "left");
  const ReadBack result = read_back(text);
  EXPECT_THAT(result.told, IsEmpty());
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_THAT(forms(result.documents[0]), ElementsAre("Sudra", "left"));
  EXPECT_EQ(result.documents[0].article.document, "in.conllu");
}

struct Trouble {
  std::string rows;
  std::string told;
};

TEST(Conllu, WhatCannotBeUsedIsToldAndTheRestRead) {
  const std::string out = "; the sentence is left out";
  const Trouble cases[] = {
      {"1\tNine\t_\t_\t_\t_\t_\t_\t_\n",
       ":4: error: 9 columns where CoNLL-U has 10, separated by tabs" + out},
      {"1 Blanks\n", ":4: error: 1 column where CoNLL-U has 10, separated by tabs" + out},
      {row("1", "a") + row("3", "b"),
       ":5: error: the id '3' where 2 follows: ids count the words from 1" + out},
      {row("x", "a"), ":4: error: the id 'x' where 1 follows: ids count the words from 1" + out},
      {row("1", ""), ":4: error: a word without a form" + out},
      {row("1", "a", "_", "2", "dep"), ":4: error: the head '2' is not in the sentence" + out},
      {row("1", "a", "_", "-1", "dep"), ":4: error: the head '-1' is not in the sentence" + out},
      {row("1", "a", "_", "1", "dep"), ":4: error: word 1 is its own head" + out},
      {row("1", "a", "_", "0") + row("2", "b", "_", "3") + row("3", "c", "_", "2"),
       ":5: error: the heads go in a circle through word 2" + out},
      {row("1", "a", "_", "2") + row("2", "b", "_", "1"),
       ":4: error: the heads go in a circle through word 1" + out},
      {row("1", "a", "_", "0") + row("2", "b", "_", "0"),
       ":5: error: a second root; a sentence has one word with head 0" + out},
      {row("1", "a", "_", "0") + row("2", "b"), ":5: error: some words have a head and others none" + out},
      {row("1", "\xC3("), ":4: error: not UTF-8" + out},
      {row("1", "\xED\xA0\x80"), ":4: error: not UTF-8" + out},
      {row("1-3", "abc") + row("1", "a"),
       ":5: error: the sentence ends inside the multiword token '1-3'" + out},
      {row("2-3", "abc") + row("1", "a"),
       ":4: error: the multiword token '2-3' does not stand before its first word" + out},
      {row("2-1", "abc"), ":4: error: not a range of ids: '2-1'" + out},
      {row("1-2", "a") + row("1", "x") + row("2", "y"),
       ":5: error: 2 words cannot share the letters of 'a'" + out},
      {row("0.1", "a"), ":4: error: no word" + out},
      {row("1.a", "a"), ":4: error: not an id: '1.a'" + out},
      {"# \xFF\n", ":4: error: not UTF-8; the comment is left out"},
  };
  for (const Trouble& one : cases) {
    const ReadBack result = read_back("# newdoc id = d\n" + row("1", "Before") + "\n" + one.rows + "\n" +
                                      row("1", "After") + "\n");
    EXPECT_THAT(result.told, ElementsAre("in.conllu" + one.told)) << one.rows;
    ASSERT_EQ(result.documents.size(), 1U);
    EXPECT_EQ(result.documents[0].article.text, "Before After");
  }
}

TEST(Conllu, WhatIsUnknownIsToldOnceAndReadAsNone) {
  const ReadBack result =
      read_back("# text = Norland  left\n" +
                row("1", "Norland", "NAME", "2", "nsubj:odd", "NER=B-CAT", "_", "Number=Many|Person=3") +
                row("2", "left", "NAME", "0", "top"));
  EXPECT_THAT(result.told,
              ElementsAre("in.conllu:2: warning: unknown word class 'NAME', read as none",
                          "in.conllu:2: warning: unknown relation 'nsubj:odd', read as 'nsubj'",
                          "in.conllu:2: warning: unknown feature 'Number=Many', left out",
                          "in.conllu:3: warning: unknown relation 'top', read as none",
                          "in.conllu:2: warning: unknown kind of name 'B-CAT', left out",
                          "in.conllu:1: warning: the words do not make up this text; they are what is read"));
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_EQ(result.documents[0].tokens[0].deprel, Deprel::nsubj);
  EXPECT_EQ(to_text(result.documents[0].tokens[0].features), "Person=3");
  EXPECT_THAT(result.documents[0].names, IsEmpty());
}

TEST(Conllu, NamesFollowTheirMarks) {
  const auto marked = [](std::string_view id, std::string_view mark) {
    return row(id, "w", "_", "_", "_", "NER=" + std::string(mark));
  };
  const ReadBack result =
      read_back(marked("1", "B-ORG") + marked("2", "I-ORG") + marked("3", "B-ORG") + marked("4", "I-PER") +
                marked("5", "O") + marked("6", "I-PER") + "\n" + marked("1", "I-PER"));
  EXPECT_THAT(result.told, IsEmpty());
  EXPECT_THAT(
      result.documents.at(0).names,
      ElementsAre(Name{0, 2, NameType::organization}, Name{2, 3, NameType::organization},
                  Name{3, 4, NameType::person}, Name{5, 6, NameType::person}, Name{6, 7, NameType::person}));
}

// A document of chance, as a text of rows.
class RandomRows {
 public:
  explicit RandomRows(unsigned seed) : chance_(seed) {}

  std::string document() {
    std::string text;
    for (std::size_t left = 1 + chance_() % 5; left > 0; --left) {
      if (chance_() % 3 == 0) text += "# newpar\n";
      sentence(text);
    }
    return text;
  }

 private:
  void sentence(std::string& text) {
    const std::size_t count = 1 + chance_() % 7;
    const bool trees = chance_() % 4 != 0;
    const std::size_t root = chance_() % count;
    for (std::size_t i = 0; i < count; ++i) {
      const bool pair = i + 1 < count && chance_() % 5 == 0;
      const std::string number = std::to_string(i + 1);
      if (pair) {
        text +=
            row(number + "-" + std::to_string(i + 2), "wo" + std::string("n't"), "_", "_", "_", misc(false));
      }
      // Heads to the left, the first word's to the root: no circles.
      const std::size_t head = i == root ? 0 : i > root || i == 0 ? root + 1 : i;
      text += row(number, pair ? "wo" : form(), pick({"NOUN", "VERB", "_", "X"}),
                  trees ? std::to_string(head) : "_", trees ? pick({"nsubj:pass", "obl", "dep"}) : "_",
                  misc(true), pick({"_", "be", "ß", "a b"}),
                  pick({"_", "Number=Sing|Person=3", "Degree=Sup", "Abbr=Yes|Typo=Yes"}));
      if (pair) {
        ++i;
        const std::size_t next = i == root ? 0 : root + 1;
        text +=
            row(std::to_string(i + 1), "n't", "PART", trees ? std::to_string(next) : "_", "_", misc(true));
      }
    }
    text += "\n";
  }

  std::string form() { return std::string(pick({"Ana", "Å", "_", "3.5", "—", "$", "U.S.", "x"})); }
  std::string misc(bool names) {
    const std::string_view name = names ? pick({"_", "_", "NER=B-PER", "NER=I-PER", "NER=B-LOC"}) : "_";
    const bool glued = chance_() % 3 == 0;
    if (!glued) return std::string(name);
    return name == "_" ? "SpaceAfter=No" : std::string(name) + "|SpaceAfter=No";
  }
  std::string_view pick(std::initializer_list<std::string_view> options) {
    return options.begin()[chance_() % options.size()];
  }

  std::mt19937 chance_;
};

TEST(Conllu, WhatWasWrittenReadsBackEqual) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const ReadBack first =
        read_back("# newdoc id = d\n# meta::outlet = The Lamp\n" + RandomRows(seed).document());
    ASSERT_THAT(first.told, IsEmpty()) << seed;
    ASSERT_EQ(first.documents.size(), 1U);
    const Document& before = first.documents[0];
    const std::string written = to_conllu(before);
    const ReadBack second = read_back(written);
    ASSERT_THAT(second.told, IsEmpty()) << written;
    ASSERT_EQ(second.documents.size(), 1U);
    const Document& after = second.documents[0];
    ASSERT_EQ(after.article.text, before.article.text) << written;
    ASSERT_EQ(after.article.outlet, "The Lamp");
    ASSERT_EQ(after.names, before.names) << written;
    ASSERT_EQ(after.lemmas, before.lemmas);
    ASSERT_EQ(after.tokens.size(), before.tokens.size());
    for (std::size_t i = 0; i < after.tokens.size(); ++i) {
      const Token& a = before.tokens[i];
      const Token& b = after.tokens[i];
      ASSERT_EQ(a.span, b.span) << written;
      ASSERT_TRUE(a.kind == b.kind && a.space_before == b.space_before && a.joined == b.joined) << written;
      ASSERT_TRUE(a.upos == b.upos && a.deprel == b.deprel && a.head == b.head) << written;
      ASSERT_TRUE(a.features == b.features && a.lemma == b.lemma && a.lemma_size == b.lemma_size) << written;
    }
    ASSERT_EQ(to_conllu(after), written);
  }
}

}  // namespace
}  // namespace dossier::extract
