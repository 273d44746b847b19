#include "extract/model/train/treebank_names.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace dossier::training {
namespace {

// A word a line: form, tag, head from 1, what stands behind Entity=.
std::string told(const std::string& words) {
  std::istringstream lines(words);
  std::string treebank;
  std::string form, tag, head, entity;
  for (int number = 1; lines >> form >> tag >> head >> entity; ++number) {
    treebank += std::to_string(number) + "\t" + form + "\t_\t_\t" + tag + "\t_\t" + head + "\tdep\t_\t" +
                (entity == "_" ? entity : "Bridge=1<2|Entity=" + entity) + "\n";
  }
  std::istringstream stream(treebank + "\n");
  std::string labels;
  for (const NameSentence& sentence :
       names_of(read_treebank(stream), [](std::string_view word) { return word == "president"; })) {
    for (const std::uint32_t label : sentence.labels)
      labels += label == unlabelled ? "? " : std::to_string(label) + " ";
  }
  return labels;
}

TEST(TreebankNames, AreTheProperNounsAroundTheHead) {
  EXPECT_EQ(told("the DT 2 (1-person-giv-sgl\n"
                 "envoy NN 5 _\n"
                 "Ana NNP 2 _\n"
                 "Berg NNP 3 1)\n"
                 "left VBD 0 _\n"),
            "0 0 ? ? 0 ");  // an envoy, whatever else she is called
  EXPECT_EQ(told("old JJ 2 (1-person-giv\n"
                 "Ana NNP 4 _\n"
                 "Berg NNP 2 1)\n"
                 "left VBD 0 _\n"),
            "0 1 2 0 ");
}

TEST(TreebankNames, GoOnBehindAnOf) {
  EXPECT_EQ(told("the DT 2 (1-organization-new\n"
                 "University NNP 0 _\n"
                 "of IN 5 _\n"
                 "the DT 5 (2-place-new\n"
                 "Coast NNP 2 1)2)\n"),
            "0 3 4 4 4 ");
  EXPECT_EQ(told("Bank NNP 0 (1-organization-new\n"
                 "the DT 3 _\n"
                 "Coast NNP 1 1)\n"),
            "3 0 ? ");
}

TEST(TreebankNames, LeaveTitlesOut) {
  EXPECT_EQ(told("President NNP 0 (1-person-new\n"
                 "Berg NNP 1 1)\n"),
            "1 2 ");  // the head is the title: then it is the name
  EXPECT_EQ(told("President NNP 2 (1-person-new\n"
                 "Berg NNP 0 1)\n"),
            "0 1 ");
}

TEST(TreebankNames, LearnNothingFromOtherCapitals) {
  EXPECT_EQ(told("Today NNP 2 _\n"
                 "Norlandic JJ 3 _\n"
                 "boats NNS 0 (1-object-new)\n"),
            "? ? 0 ");
}

TEST(TreebankNames, AreNoneWhereNoEntityIsMarked) {
  EXPECT_EQ(told("Ana NNP 0 _\n"), "");
}

}  // namespace
}  // namespace dossier::training
