// What predicates say on given trees, and what the clauses around them make of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/interpret/interpret.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "tests/extract/interpret/given_trees.hpp"

namespace dossier::extract {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

// "not relation(source, target) modality @time by claimant", a line each, affirmed and asserted left out.
std::vector<std::string> told(const std::string& words) {
  const Reading reading = interpret(document_of(words), lexicon());
  const auto name = [&](const Argument& argument) { return reading.entities[argument.entity].name; };
  std::vector<std::string> lines;
  for (const Statement& statement : reading.statements) {
    std::string line = statement.polarity == Polarity::negated ? "not " : "";
    line += std::string(to_string(statement.relation)) + "(" + name(statement.subject) + ", " +
            name(statement.object) + ")";
    if (statement.modality != Modality::asserted) line += " " + std::string(to_string(statement.modality));
    if (statement.time.known()) line += " @" + to_string(statement.time);
    for (const Argument& claimant : statement.claimants) line += " by " + name(claimant);
    lines.push_back(line);
  }
  return lines;
}

TEST(Deeds, AreReadInTheActive) {
  EXPECT_THAT(
      told("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nPeru - PROPN 2 obj\nand - CCONJ 5 cc\n"
           "Norway - PROPN 3 conj\n. - PUNCT 2 punct"),
      UnorderedElementsAre("sanctioned(Chile, Peru)", "sanctioned(Chile, Norway)"));
}

TEST(Deeds, AreReadInThePassive) {
  EXPECT_THAT(told("Peru - PROPN 3 nsubj:pass\nwas be AUX 3 aux:pass\nsanctioned sanction VERB 0 root\nby - "
                   "ADP 5 case\n"
                   "Chile - PROPN 3 obl:agent"),
              ElementsAre("sanctioned(Chile, Peru)"));
}

TEST(Deeds, AreReadOfALightVerb) {
  EXPECT_THAT(told("Chile - PROPN 2 nsubj\nimposed impose VERB 0 root\nsanctions sanction NOUN 2 obj\non - "
                   "ADP 5 case\n"
                   "Peru - PROPN 2 obl"),
              ElementsAre("sanctioned(Chile, Peru)"));
}

TEST(Deeds, AreNegated) {
  EXPECT_THAT(told("Chile - PROPN 4 nsubj\ndid do AUX 4 aux\nnot - PART 4 advmod\nsanction - VERB 0 root\n"
                   "Peru - PROPN 4 obj"),
              ElementsAre("not sanctioned(Chile, Peru)"));
}

TEST(Deeds, ArePlannedByWhoVowsThem) {
  EXPECT_THAT(told("Chile - PROPN 2 nsubj\nvowed vow VERB 0 root\nto - PART 4 mark\nsanction - VERB 2 xcomp "
                   "VerbForm=Inf\n"
                   "Peru - PROPN 4 obj"),
              ElementsAre("sanctioned(Chile, Peru) intended by Chile"));
}

TEST(Deeds, AreThreatenedAndThreaten) {
  EXPECT_THAT(told("Chile - PROPN 2 nsubj\nthreatened threaten VERB 0 root\nto - PART 4 mark\n"
                   "sanction - VERB 2 xcomp VerbForm=Inf\nPeru - PROPN 4 obj"),
              UnorderedElementsAre("sanctioned(Chile, Peru) intended by Chile", "threatened(Chile, Peru)"));
}

TEST(Deeds, AreClaimedByWhoReportsThem) {
  EXPECT_THAT(told("Norway - PROPN 2 nsubj\nsaid say VERB 0 root\nChile - PROPN 4 nsubj\nsanctioned sanction "
                   "VERB 2 ccomp\n"
                   "Peru - PROPN 4 obj"),
              ElementsAre("sanctioned(Chile, Peru) by Norway"));
}

TEST(Deeds, AreAllegedByWhoClaimsThem) {
  EXPECT_THAT(
      told("Norway - PROPN 2 nsubj\nalleged allege VERB 0 root\nthat - SCONJ 5 mark\nChile - PROPN 5 nsubj\n"
           "sanctioned sanction VERB 2 ccomp\nPeru - PROPN 5 obj"),
      ElementsAre("accused(Norway, Chile)", "sanctioned(Chile, Peru) alleged by Norway"));
}

TEST(Deeds, AreSaidByWhoseInsertedClauseStandsBehind) {
  EXPECT_THAT(
      told("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nPeru - PROPN 2 obj\n, - PUNCT 6 punct\n"
           "Norway - PROPN 6 nsubj\nsaid say VERB 2 parataxis"),
      ElementsAre("sanctioned(Chile, Peru) by Norway"));
}

TEST(Deeds, WhoSaysWhoDidItAccuses) {
  EXPECT_THAT(told("Norway - PROPN 2 nsubj\nsaid say VERB 0 root\nChile - PROPN 4 nsubj\nattacked attack "
                   "VERB 2 ccomp\n"
                   "Peru - PROPN 4 obj"),
              UnorderedElementsAre("attacked(Chile, Peru) by Norway", "accused(Norway, Chile)"));
}

TEST(Deeds, InALaterSentenceOfAQuotationAreItsSpeakers) {
  EXPECT_THAT(
      told("Norway - PROPN 2 nsubj\nsaid say VERB 0 root\n: - PUNCT 2 punct\n“ - PUNCT 6 punct\n"
           "Chile - PROPN 6 nsubj\nleft leave VERB 2 ccomp\n. - PUNCT 2 punct\n==\n"
           "Peru - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nBolivia - PROPN 2 obj\n. - PUNCT 2 punct\n"
           "” - PUNCT 2 punct"),
      ElementsAre("sanctioned(Peru, Bolivia) by Norway"));
}

TEST(Deeds, SaidByNobodyKnownAreNotRead) {
  EXPECT_THAT(told("Somebody - PRON 2 nsubj\nsaid say VERB 0 root\nChile - PROPN 4 nsubj\nsanctioned "
                   "sanction VERB 2 ccomp\n"
                   "Peru - PROPN 4 obj"),
              IsEmpty());
}

TEST(Deeds, AskedForOrSupposedAreNotDone) {
  EXPECT_THAT(told("Did do AUX 3 aux\nChile - PROPN 3 nsubj\nsanction - VERB 0 root\nPeru - PROPN 3 obj\n? - "
                   "PUNCT 3 punct"),
              IsEmpty());
  EXPECT_THAT(
      told("Chile - PROPN 4 nsubj\nwould - AUX 4 aux\nhave - AUX 4 aux\nsanctioned sanction VERB 0 root\n"
           "Peru - PROPN 4 obj"),
      IsEmpty());
}

TEST(Deeds, OfSomeOfMembersAreNotTheBodys) {
  EXPECT_THAT(told("Norwegians - PROPN 4 nsubj Number=Plur\nwho - PRON 3 nsubj PronType=Rel\nleft leave VERB "
                   "1 acl:relcl\n"
                   "condemned condemn VERB 0 root\nPeru - PROPN 4 obj"),
              IsEmpty());
}

TEST(Deeds, OfAClauseOfTimeAreDoneWhateverIsMadeOfTheMainOne) {
  EXPECT_THAT(told("Norway - PROPN 3 nsubj\nmay - AUX 3 aux\nleave - VERB 0 root\nbecause - SCONJ 6 mark\n"
                   "Chile - PROPN 6 nsubj\nsanctioned sanction VERB 3 advcl\nPeru - PROPN 6 obj"),
              ElementsAre("sanctioned(Chile, Peru)"));
}

TEST(Deeds, OfAnEventNounAreDeedAndRoles) {
  EXPECT_THAT(told("Chile - PROPN 3 nmod:poss\n's - PART 1 case\nattack - NOUN 6 nsubj\non - ADP 5 case\n"
                   "Peru - PROPN 3 nmod\nended end VERB 0 root"),
              UnorderedElementsAre("attacked(Chile, Peru)", "agent(Chile, attack on Peru)",
                                   "target(Peru, attack on Peru)"));
}

TEST(Deeds, OfTheTwoBetweenWhichTheyAre) {
  EXPECT_THAT(told("Chile - PROPN 4 nsubj\nand - CCONJ 3 cc\nPeru - PROPN 1 conj\nmet meet VERB 0 root"),
              ElementsAre("met(Chile, Peru)"));
}

TEST(Deeds, HaveTheTimeThatHangsOnThem) {
  EXPECT_THAT(
      told("Chile - PROPN 2 nsubj\nsanctioned sanction VERB 0 root\nPeru - PROPN 2 obj\nin - ADP 5 case\n"
           "2014 - NUM 2 obl"),
      ElementsAre("sanctioned(Chile, Peru) @2014"));
}

}  // namespace
}  // namespace dossier::extract
