// How the rules climb about in a tree, and who stands where around a predicate.
#include "extract/interpret/tree.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/tree_sight.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "tests/extract/interpret/given_trees.hpp"

namespace dossier::extract {
namespace {

// The tree of the first sentence, with what it looks into.
struct Planted {
  explicit Planted(const std::string& words)
      : document(document_of(words)),
        line(make_line(document, document.sentences.front())),
        tree(document, document.sentences.front(), line, lexicon().words()) {}

  [[nodiscard]] std::string_view text(std::size_t node) const {
    return node == no_node ? "-" : tree.text(node);
  }

  Document document;
  Line line;
  Tree tree;
};

TEST(Tree, KnowsRootHeadsAndChildren) {
  const Planted planted(
      "Chile - PROPN 2 nsubj\nexpelled expel VERB 0 root\nPeru - PROPN 2 obj\n. - PUNCT 2 punct");
  const Tree& tree = planted.tree;
  EXPECT_EQ(tree.root(), 1U);
  EXPECT_EQ(tree.head(1), no_node);
  EXPECT_EQ(tree.head(0), 1U);
  EXPECT_THAT(tree.children(1), testing::ElementsAre(0U, 2U, 3U));
  EXPECT_EQ(tree.child(1, Deprel::obj), 2U);
  EXPECT_EQ(tree.child(1, Deprel::iobj), no_node);
  EXPECT_EQ(tree.reach(1), (Range{0, 4}));
  EXPECT_TRUE(tree.below(2, 1));
  EXPECT_FALSE(tree.below(1, 2));
  EXPECT_EQ(tree.head_of_words({0, 2}), 1U);
}

TEST(Tree, WithoutTreesHasNoRoot) {
  Planted planted("Chile - PROPN 2 nsubj\nleft leave VERB 0 root");
  for (Token& token : planted.document.tokens) token.head = no_head;
  const Tree bare(planted.document, planted.document.sentences.front(), planted.line, lexicon().words());
  EXPECT_EQ(bare.root(), no_node);
  EXPECT_TRUE(bare.children(0).empty());
}

TEST(Tree, KnowsVerbsThatTheEngineMisreads) {
  const Planted planted(
      "Chile - PROPN 2 nsubj\nwithdrew withdre VERB 0 root\nand - CCONJ 4 cc\nexpelled expell VERB 2 conj");
  EXPECT_EQ(planted.tree.lemma(1), "withdraw");
  EXPECT_EQ(planted.tree.lemma(3), "expel");
}

TEST(Arguments, TurnThePassive) {
  const Planted planted(
      "Peru - PROPN 3 nsubj:pass\nwas be AUX 3 aux:pass\nsanctioned sanction VERB 0 root\nby - ADP 5 case\n"
      "Chile - PROPN 3 obl:agent");
  EXPECT_TRUE(is_passive(planted.tree, 2));
  EXPECT_EQ(planted.text(logical_subject(planted.tree, 2)), "Chile");
  EXPECT_EQ(planted.text(logical_object(planted.tree, 2)), "Peru");
}

TEST(Arguments, FollowARelativePronoun) {
  const Planted planted(
      "Chile - PROPN 0 root\n, - PUNCT 4 punct\nwhich - PRON 4 nsubj PronType=Rel\nsanctioned sanction VERB "
      "1 acl:relcl\n"
      "Peru - PROPN 4 obj");
  EXPECT_EQ(planted.text(logical_subject(planted.tree, 3)), "Chile");
  EXPECT_EQ(planted.text(logical_object(planted.tree, 3)), "Peru");
}

TEST(Arguments, FillTheGapOfAClauseWithoutAPronoun) {
  const Planted planted("envoys envoy NOUN 0 root\nChile - PROPN 3 nsubj\nexpelled expel VERB 1 acl:relcl");
  EXPECT_EQ(planted.text(logical_object(planted.tree, 2)), "envoys");
}

TEST(Arguments, ShareSubjectAndObjectOfCoordinatedVerbs) {
  const Planted planted(
      "Chile - PROPN 2 nsubj\narrested arrest VERB 0 root\nand - CCONJ 4 cc\nexpelled expel VERB 2 conj\n"
      "envoys envoy NOUN 4 obj");
  EXPECT_EQ(planted.text(logical_object(planted.tree, 1)), "envoys");
  EXPECT_EQ(planted.text(logical_subject(planted.tree, 3)), "Chile");
}

TEST(Arguments, AreControlledBySubjectOrObject) {
  const Planted forced(
      "Chile - PROPN 2 nsubj\nforced force VERB 0 root\nPeru - PROPN 2 obj\nto - PART 5 mark\nleave - VERB 2 "
      "xcomp");
  EXPECT_EQ(forced.text(surface_subject(forced.tree, 4)), "Peru");
  const Planted agreed(
      "Chile - PROPN 2 nsubj\nagreed agree VERB 0 root\nto - PART 4 mark\nleave - VERB 2 xcomp");
  EXPECT_EQ(agreed.text(surface_subject(agreed.tree, 3)), "Chile");
}

TEST(Arguments, AreNotTrustedWhereTheTreeCannotBeRight) {
  const Planted sound(
      "Chile - PROPN 3 nsubj\nPeru - PROPN 3 nsubj\nsanctioned sanction VERB 0 root\nBolivia - PROPN 3 obj");
  EXPECT_FALSE(is_damaged(sound.tree, 2));
  const Planted damaged(
      "Chile - PROPN 2 nsubj\nhopes hope VERB 0 root\nPeru - PROPN 2 nsubj\nsoon - ADV 2 advmod");
  EXPECT_TRUE(is_damaged(damaged.tree, 1));
}

TEST(Arguments, TellThePrepositionAsAWhole) {
  const Planted planted("pulled pull VERB 0 root\nout - ADP 4 case\nof - ADP 4 case\nPeru - PROPN 1 obl");
  EXPECT_EQ(introduction(planted.tree, 3), "out of");
  EXPECT_EQ(planted.text(prepositional(planted.tree, 0, "out of")), "Peru");
  EXPECT_EQ(prepositional(planted.tree, 0, "of"), no_node);
}

}  // namespace
}  // namespace dossier::extract
