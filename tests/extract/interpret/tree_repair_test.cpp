// What is mended of trees that cannot be right.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "extract/interpret/arcs.hpp"
#include "extract/interpret/tree.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "tests/extract/interpret/given_trees.hpp"

namespace dossier::extract {
namespace {

struct Arc {
  std::size_t head = no_node;
  Deprel relation = Deprel::none;
  friend bool operator==(const Arc&, const Arc&) = default;
};

// `name`: the tokens of a name that the recognizer has found, if any.
Arc arc(const std::string& words, std::size_t node, const Name& name = {}) {
  Document document = document_of(words);
  if (name.last > name.first) document.names = {name};
  const Line line = make_line(document, document.sentences.front());
  const Tree tree(document, document.sentences.front(), line, lexicon().words());
  return {tree.head(node), tree.relation(node)};
}

TEST(TreeRepair, GivesTheSecondSubjectToTheClause) {
  const std::string words =
      "Chile - PROPN 2 nsubj\nsaid say VERB 0 root\nPeru - PROPN 2 nsubj\nleft leave VERB 2 ccomp";
  EXPECT_EQ(arc(words, 0), (Arc{1, Deprel::nsubj}));
  EXPECT_EQ(arc(words, 2), (Arc{3, Deprel::nsubj}));
}

TEST(TreeRepair, MakesTheSecondSubjectTheObjectOfAVerbThatTakesOne) {
  EXPECT_EQ(arc("Chile - PROPN 2 nsubj\nleft leave VERB 0 root\nPeru - PROPN 2 nsubj", 2),
            (Arc{1, Deprel::obj}));
  EXPECT_EQ(arc("Chile - PROPN 2 nsubj\nhopes hope VERB 0 root\nPeru - PROPN 2 nsubj", 2),
            (Arc{1, Deprel::nsubj}));
  EXPECT_EQ(arc("Chile - PROPN 2 nsubj\nleft leave VERB 0 root\nit - PRON 2 nsubj", 2),
            (Arc{1, Deprel::nsubj}));
}

TEST(TreeRepair, LeavesAPrepositionAboveWhatIsAPartOfIt) {
  const std::string words =
      "asked ask VERB 0 root\nfor - ADP 3 case\nhelp - NOUN 1 obl\nin - ADP 3 case\ncase - NOUN 4 fixed\n"
      "of - ADP 7 case\nattacks attack NOUN 5 nmod";
  EXPECT_EQ(arc(words, 3), (Arc{2, Deprel::case_}));
  EXPECT_EQ(arc(words, 4), (Arc{3, Deprel::fixed}));
}

TEST(TreeRepair, ReadsACopulaThatHangsOnNothing) {
  EXPECT_EQ(arc("is be AUX 0 cop\nit - PRON 1 nsubj", 1), (Arc{0, Deprel::nsubj}));
}

TEST(Arcs, KnowWhetherSomethingHangsOnItself) {
  std::vector<Token> tokens(4);
  const auto hang = [&](std::initializer_list<std::uint32_t> heads) {
    std::ranges::transform(heads, tokens.begin(), [](std::uint32_t head) {
      Token token;
      token.head = head;
      return token;
    });
    return Arcs(0, tokens).is_forest();
  };
  EXPECT_TRUE(hang({1, 1, 1, 2}));
  EXPECT_TRUE(hang({no_head, 0, 1, 2}));
  EXPECT_FALSE(hang({1, 1, 3, 2}));
  EXPECT_FALSE(hang({1, 2, 0, 2}));
}

TEST(TreeRepair, KnowsMayForAName) {
  const std::string words = "Ana - PROPN 3 nsubj\nMay may AUX 3 aux\nleft leave VERB 0 root";
  EXPECT_EQ(arc(words, 1), (Arc{0, Deprel::flat}));
  const std::string may = "Chile - PROPN 3 nsubj\nmay - AUX 3 aux\nleft leave VERB 0 root";
  EXPECT_EQ(arc(may, 1), (Arc{2, Deprel::aux}));
}

TEST(TreeRepair, JoinsATitleAndAName) {
  const std::string words =
      "met meet VERB 0 root\nminister - NOUN 1 obj\nAna - PROPN 1 obj\nBerg - PROPN 3 flat";
  EXPECT_EQ(arc(words, 2), (Arc{1, Deprel::flat}));
}

TEST(TreeRepair, TakesWhomAVerbNamesFromItsObject) {
  const std::string words =
      "blamed blame VERB 0 root\nattacks attack NOUN 1 obj\non - ADP 4 case\nPeru - PROPN 2 nmod";
  EXPECT_EQ(arc(words, 3), (Arc{0, Deprel::obl}));
  const std::string condemned =
      "condemned condemn VERB 0 root\nattacks attack NOUN 1 obj\non - ADP 4 case\nPeru - PROPN 2 nmod";
  EXPECT_EQ(arc(condemned, 3), (Arc{1, Deprel::nmod}));
}

TEST(TreeRepair, MakesNamesBehindAndConjuncts) {
  const std::string words = "Ana - PROPN 4 nsubj\nand - CCONJ 3 cc\nIda - PROPN 1 flat\nmet meet VERB 0 root";
  EXPECT_EQ(arc(words, 2), (Arc{0, Deprel::conj}));
}

TEST(TreeRepair, JoinsAName) {
  const std::string words =
      "group - NOUN 4 nsubj\nAlba - PROPN 1 compound\nInternational - PROPN 4 obj\naccused accuse VERB 0 "
      "root";
  const Name alba{1, 3, NameType::organization};
  EXPECT_EQ(arc(words, 1, alba), (Arc{0, Deprel::appos}));
  EXPECT_EQ(arc(words, 2, alba), (Arc{1, Deprel::flat}));
}

TEST(TreeRepair, GivesAnObjectToTheVerbItStandsBehind) {
  const std::string words =
      "Berg - PROPN 2 nsubj\nrose rise VERB 0 root\nby - SCONJ 5 mark\nbeing be AUX 5 aux:pass\n"
      "named name VERB 2 advcl\nvice - NOUN 7 compound\npresident - NOUN 2 obj";
  EXPECT_EQ(arc(words, 6), (Arc{4, Deprel::obj}));
  const std::string own =
      "Berg - PROPN 2 nsubj\nrose rise VERB 0 root\nby - SCONJ 5 mark\nbeing be AUX 5 aux:pass\n"
      "named name VERB 2 advcl\nchief - NOUN 5 obj\npresident - NOUN 2 obj";
  EXPECT_EQ(arc(own, 6), (Arc{1, Deprel::obj}));
}

TEST(TreeRepair, LooksForTheSecondPrepositionInsideTheSentence) {
  const std::string words = "threw throw VERB 0 root\nLima - PROPN 1 obl\nout - ADP 2 case";
  EXPECT_EQ(arc(words, 2), (Arc{1, Deprel::case_}));
}

TEST(TreeRepair, MakesNoCircleOfAName) {
  const std::string words = "group - NOUN 3 nmod\nAlba - PROPN 1 compound\nInternational - PROPN 0 root";
  EXPECT_EQ(arc(words, 2, {1, 3, NameType::organization}), (Arc{no_node, Deprel::root}));
}

TEST(TreeRepair, FindsTheVerbOfASentence) {
  const std::string attribute =
      "Chile - PROPN 2 compound\nshelled shell VERB 3 amod VerbForm=Part\ntowns town NOUN 0 root\n. - PUNCT "
      "3 punct";
  EXPECT_EQ(arc(attribute, 2),
            (Arc{no_node, Deprel::root}));  // without the tag of a past there is no telling
  const std::string object = "hold - VERB 0 root\nPeru - PROPN 3 compound\nresponsible - ADJ 1 obj";
  EXPECT_EQ(arc(object, 1), (Arc{0, Deprel::obj}));
  EXPECT_EQ(arc(object, 2), (Arc{0, Deprel::xcomp}));
}

TEST(NameLists, BecomeOneSubject) {
  const std::string words =
      "Chile - PROPN 0 root\n, - PUNCT 3 punct\nPeru - PROPN 1 conj\nand - CCONJ 5 cc\nNorway - PROPN 6 "
      "nsubj\n"
      "left leave VERB 1 conj";
  EXPECT_EQ(arc(words, 5), (Arc{no_node, Deprel::root}));
  EXPECT_EQ(arc(words, 0), (Arc{5, Deprel::nsubj}));
  EXPECT_EQ(arc(words, 2), (Arc{0, Deprel::conj}));
  EXPECT_EQ(arc(words, 4), (Arc{0, Deprel::conj}));
}

TEST(NameLists, LeaveAPlaceBeforeTheSubjectAlone) {
  const std::string words =
      "In in ADP 2 case\nPeru - PROPN 4 obl\n, - PUNCT 2 punct\nChile - PROPN 5 nsubj\nleft leave VERB 0 "
      "root";
  EXPECT_EQ(arc(words, 1), (Arc{3, Deprel::obl}));
  EXPECT_EQ(arc(words, 3), (Arc{4, Deprel::nsubj}));
}

TEST(NameLists, PutTheFirstOfTwoFirst) {
  const std::string words =
      "Chile - PROPN 3 compound\nand - CCONJ 3 cc\nPeru - PROPN 4 nsubj\nleft leave VERB 0 root";
  EXPECT_EQ(arc(words, 0), (Arc{3, Deprel::nsubj}));
  EXPECT_EQ(arc(words, 2), (Arc{0, Deprel::conj}));
}

}  // namespace
}  // namespace dossier::extract
