// Which pronouns and descriptions stand for what, on given trees; and which are rather left alone.
#include "extract/interpret/coreference.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "extract/annotate/annotate.hpp"
#include "extract/interpret/affiliation.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "tests/extract/interpret/given_trees.hpp"

namespace dossier::extract {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

// "he = Ana Berg": every reference that is resolved, and the name of what it stands for.
std::vector<std::string> links(const std::string& words) {
  const Document document = document_of(words);
  Scene scene = find_mentions(document, lexicon());
  const std::vector<std::vector<Mention>> before = scene.mentions;
  std::vector<Finding> findings = find_offices(scene);
  resolve_references(scene, findings);
  std::vector<std::string> found;
  for (std::size_t line = 0; line < scene.lines.size(); ++line) {
    for (std::size_t i = before[line].size(); i < scene.mentions[line].size(); ++i) {
      const Mention& mention = scene.mentions[line][i];
      found.push_back(scene.lines[line].key({mention.begin, mention.range.last}) + " = " + mention.name);
    }
  }
  return found;
}

constexpr const char* berg_visited = R"(
Anna - PROPN 3 nsubj Number=Sing
Berg - PROPN 1 flat Number=Sing
visited visit VERB 0 root
Chile - PROPN 3 obj Number=Sing
. . PUNCT 3 punct
==
)";

constexpr const char* hale_visited = R"(
Thomas - PROPN 3 nsubj Number=Sing
Hale - PROPN 1 flat Number=Sing
visited visit VERB 0 root
Chile - PROPN 3 obj Number=Sing
. . PUNCT 3 punct
==
)";

TEST(Coreference, FindsNothingWithoutTrees) {
  Document document;
  document.article.text = "Anna Berg visited Chile. She left.";
  document.body = {{0, static_cast<std::uint32_t>(document.article.text.size())}};
  segment(document);
  Scene scene = find_mentions(document, lexicon());
  const std::size_t before = scene.mentions[1].size();
  resolve_references(scene, {});
  EXPECT_EQ(scene.mentions[1].size(), before);
}

TEST(Coreference, FindsThePersonNamedBefore) {
  EXPECT_THAT(links(std::string(berg_visited) + R"(
She she PRON 2 nsubj Number=Sing|Person=3
left leave VERB 0 root
. . PUNCT 2 punct
)"),
              ElementsAre("she = Anna Berg"));
}

TEST(Coreference, MindsTheGender) {
  EXPECT_THAT(links(std::string(berg_visited) + R"(
He he PRON 2 nsubj Number=Sing|Person=3
left leave VERB 0 root
. . PUNCT 2 punct
)"),
              IsEmpty());
  EXPECT_THAT(links(std::string(hale_visited) + berg_visited + R"(
He he PRON 2 nsubj Number=Sing|Person=3
left leave VERB 0 root
. . PUNCT 2 punct
)"),
              ElementsAre("he = Thomas Hale"));
}

TEST(Coreference, LeavesHeAloneWhereTwoMenMayBeMeant) {
  EXPECT_THAT(links(R"(
In in ADP 2 case
May - PROPN 7 obl Number=Sing
Thomas - PROPN 7 nsubj Number=Sing
Hale - PROPN 3 flat Number=Sing
and and CCONJ 6 cc
Peter - PROPN 3 conj Number=Sing
talked talk VERB 0 root
. . PUNCT 7 punct
==
Peter - PROPN 3 nsubj Number=Sing
Voss - PROPN 1 flat Number=Sing
arrived arrive VERB 0 root
and and CCONJ 7 cc
Thomas - PROPN 7 nsubj Number=Sing
Hale - PROPN 5 flat Number=Sing
left leave VERB 3 conj
. . PUNCT 3 punct
==
He he PRON 2 nsubj Number=Sing|Person=3
slept sleep VERB 0 root
. . PUNCT 2 punct
)"),
              IsEmpty());
}

TEST(Coreference, TakesNobodyForAnotherUnnamed) {
  EXPECT_THAT(links(std::string(hale_visited) + R"(
A a DET 2 det
dissident - NOUN 3 nsubj Number=Sing
fled flee VERB 0 root
. . PUNCT 3 punct
==
He he PRON 2 nsubj Number=Sing|Person=3
slept sleep VERB 0 root
. . PUNCT 2 punct
)"),
              IsEmpty());
}

TEST(Coreference, AnObjectIsNotItsSubject) {
  EXPECT_THAT(links(R"(
Thomas - PROPN 3 nsubj Number=Sing
Hale - PROPN 1 flat Number=Sing
praised praise VERB 0 root
him he PRON 3 obj Number=Sing|Person=3
. . PUNCT 3 punct
)"),
              IsEmpty());
  EXPECT_THAT(links(R"(
Thomas - PROPN 3 nsubj Number=Sing
Hale - PROPN 1 flat Number=Sing
praised praise VERB 0 root
himself himself PRON 3 obj Number=Sing|Person=3
. . PUNCT 3 punct
)"),
              ElementsAre("himself = Thomas Hale"));
}

TEST(Coreference, APossessiveMayBeTheSubjects) {
  EXPECT_THAT(links(R"(
Thomas - PROPN 3 nsubj Number=Sing
Hale - PROPN 1 flat Number=Sing
praised praise VERB 0 root
his his PRON 5 nmod:poss Number=Sing|Person=3|Poss=Yes
country - NOUN 3 obj Number=Sing
. . PUNCT 3 punct
)"),
              ElementsAre("his = Thomas Hale"));
}

TEST(Coreference, ReportedWordsSpeakOfTheSpeaker) {
  EXPECT_THAT(links(R"(
Thomas - PROPN 3 nsubj Number=Sing
Hale - PROPN 1 flat Number=Sing
said say VERB 0 root
he he PRON 5 nsubj Number=Sing|Person=3
left leave VERB 3 ccomp
. . PUNCT 3 punct
)"),
              ElementsAre("he = Thomas Hale"));
}

TEST(Coreference, WaitsForTheMainClause) {
  EXPECT_THAT(links(R"(
Before before SCONJ 3 mark
he he PRON 3 nsubj Number=Sing|Person=3
left leave VERB 7 advcl
, , PUNCT 3 punct
Thomas - PROPN 7 nsubj Number=Sing
Hale - PROPN 5 flat Number=Sing
talked talk VERB 0 root
. . PUNCT 7 punct
)"),
              ElementsAre("he = Thomas Hale"));
}

TEST(Coreference, ItIsTheStateThatActs) {
  const std::string chile = R"(
Chile - PROPN 2 nsubj Number=Sing
closed close VERB 0 root
its its PRON 4 nmod:poss Number=Sing|Person=3|Poss=Yes
embassy - NOUN 2 obj Number=Sing
. . PUNCT 2 punct
==
)";
  EXPECT_THAT(links(chile), ElementsAre("its = Chile"));
  EXPECT_THAT(links(R"(
Chile - PROPN 2 nsubj Number=Sing
recalled recall VERB 0 root
envoys envoy NOUN 2 obj Number=Plur
. . PUNCT 2 punct
==
It it PRON 2 nsubj Number=Sing|Person=3
expelled expel VERB 0 root
diplomats diplomat NOUN 2 obj Number=Plur
. . PUNCT 2 punct
)"),
              ElementsAre("it = Chile"));
}

TEST(Coreference, ItMayBeNothing) {
  const std::string chile = R"(
Chile - PROPN 2 nsubj Number=Sing
voted vote VERB 0 root
. . PUNCT 2 punct
==
)";
  EXPECT_THAT(links(chile + R"(
It it PRON 2 expl Number=Sing|Person=3
rained rain VERB 0 root
. . PUNCT 2 punct
)"),
              IsEmpty());
  EXPECT_THAT(links(chile + R"(
It it PRON 3 nsubj Number=Sing|Person=3
is be AUX 3 cop
clear - ADJ 0 root
that that SCONJ 6 mark
envoys envoy NOUN 6 nsubj Number=Plur
left leave VERB 3 csubj
. . PUNCT 3 punct
)"),
              IsEmpty());
}

TEST(Coreference, TheyAreNotOneMan) {
  EXPECT_THAT(links(std::string(hale_visited) + R"(
They they PRON 2 nsubj Number=Plur|Person=3
left leave VERB 0 root
. . PUNCT 2 punct
)"),
              IsEmpty());
}

constexpr const char* two_states = R"(
Chile - PROPN 2 nsubj Number=Sing
met meet VERB 0 root
Norway - PROPN 2 obj Number=Sing
. . PUNCT 2 punct
==
)";

constexpr const char* the_country = R"(
The the DET 2 det Definite=Def
country - NOUN 3 nsubj Number=Sing
voted vote VERB 0 root
. . PUNCT 3 punct
)";

TEST(Coreference, TheCountryIsTheOneNamed) {
  EXPECT_THAT(links(std::string(berg_visited) + the_country), ElementsAre("the country = Chile"));
}

TEST(Coreference, APluralIsNeitherOneManNorOneWoman) {
  EXPECT_THAT(links(std::string(berg_visited) + R"(
Envoys envoy NOUN 2 nsubj Number=Plur
arrived arrive VERB 0 root
. . PUNCT 2 punct
==
She she PRON 2 nsubj Number=Sing|Person=3
left leave VERB 0 root
. . PUNCT 2 punct
)"),
              ElementsAre("she = Anna Berg"));
}

TEST(Coreference, TheCountryIsNeitherOfTwo) {
  EXPECT_THAT(links(std::string(two_states) + the_country), IsEmpty());
}

TEST(Coreference, AnotherCountryIsAnother) {
  EXPECT_THAT(links(std::string(berg_visited) + R"(
The the DET 3 det Definite=Def
other - ADJ 3 amod
country - NOUN 4 nsubj Number=Sing
voted vote VERB 0 root
. . PUNCT 4 punct
)"),
              IsEmpty());
  EXPECT_THAT(links(std::string(berg_visited) + R"(
The the DET 2 det Definite=Def
country - NOUN 7 nsubj Number=Sing
that that PRON 5 nsubj
hosts host VERB 2 acl:relcl
refugees refugee NOUN 4 obj Number=Plur
also also ADV 7 advmod
voted vote VERB 0 root
. . PUNCT 7 punct
)"),
              IsEmpty());
}

constexpr const char* minister_berg = R"(
Anna - PROPN 8 nsubj Number=Sing
Berg - PROPN 1 flat Number=Sing
, , PUNCT 6 punct
Chile - PROPN 6 nmod:poss Number=Sing
's 's PART 4 case
minister - NOUN 1 appos Number=Sing
, , PUNCT 6 punct
arrived arrive VERB 0 root
. . PUNCT 8 punct
==
)";

TEST(Coreference, TheMinisterIsWhoWasCalledSo) {
  EXPECT_THAT(links(std::string(minister_berg) + R"(
The the DET 2 det Definite=Def
minister - NOUN 3 nsubj Number=Sing
left leave VERB 0 root
. . PUNCT 3 punct
)"),
              ElementsAre("the minister = Anna Berg"));
  EXPECT_THAT(links(std::string(minister_berg) + R"(
The the DET 2 det Definite=Def
envoy - NOUN 3 nsubj Number=Sing
left leave VERB 0 root
. . PUNCT 3 punct
)"),
              IsEmpty());
}

TEST(Coreference, IInAQuotationIsTheSpeaker) {
  EXPECT_THAT(links(R"(
“ “ PUNCT 3 punct
I I PRON 3 nsubj Number=Sing|Person=1
left leave VERB 6 ccomp
, , PUNCT 3 punct
” ” PUNCT 3 punct
said say VERB 0 root
Anna - PROPN 6 nsubj Number=Sing
Berg - PROPN 7 flat Number=Sing
. . PUNCT 6 punct
)"),
              ElementsAre("i = Anna Berg"));
}

TEST(Coreference, OthersInAQuotationAreLeftAlone) {
  EXPECT_THAT(links(std::string(hale_visited) + R"(
“ “ PUNCT 3 punct
He he PRON 3 nsubj Number=Sing|Person=3
left leave VERB 6 ccomp
, , PUNCT 3 punct
” ” PUNCT 3 punct
said say VERB 0 root
Anna - PROPN 6 nsubj Number=Sing
Berg - PROPN 7 flat Number=Sing
. . PUNCT 6 punct
)"),
              IsEmpty());
}

TEST(Coreference, AMinistersWeIsTheState) {
  EXPECT_THAT(links(std::string(minister_berg) + R"(
“ “ PUNCT 3 punct
We we PRON 3 nsubj Number=Plur|Person=1
voted vote VERB 6 ccomp
, , PUNCT 3 punct
” ” PUNCT 3 punct
said say VERB 0 root
Anna - PROPN 6 nsubj Number=Sing
Berg - PROPN 7 flat Number=Sing
. . PUNCT 6 punct
)"),
              Contains("we = Chile"));
}

TEST(Coreference, IOutsideQuotationsIsNobody) {
  EXPECT_THAT(links(std::string(berg_visited) + R"(
I I PRON 2 nsubj Number=Sing|Person=1
left leave VERB 0 root
. . PUNCT 2 punct
)"),
              IsEmpty());
}

}  // namespace
}  // namespace dossier::extract
