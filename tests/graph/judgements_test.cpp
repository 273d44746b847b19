#include "graph/judgements.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dossier {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Parsed {
  std::vector<Judgement> judgements;
  std::vector<std::string> diagnostics;
};

Parsed parse(std::string_view content) {
  Parsed parsed;
  parsed.judgements = parse_judgements(content, "case.judgements", [&parsed](const Diagnostic& diagnostic) {
    parsed.diagnostics.push_back(to_string(diagnostic));
  });
  return parsed;
}

TEST(Judgements, ReadsAFile) {
  const Parsed parsed = parse(
      "# who is who\n"
      "\n"
      "same person:\"Ana Berg\" | person:\"A. Berg\"@news/1.txt | tom | one byline\r\n"
      "  different state:\"Norland\"|place:\"Norland\"@C:\\n.txt:120|tom\n"
      "same organization:\"the \\\"Lions\\\"\" | organization:\"back\\\\slash\" | eva | a | b");
  EXPECT_THAT(parsed.diagnostics, IsEmpty());
  ASSERT_EQ(parsed.judgements.size(), 3U);
  const auto& [first, second, third] =
      std::tie(parsed.judgements[0], parsed.judgements[1], parsed.judgements[2]);
  EXPECT_EQ(first.verdict, Judgement::Verdict::same);
  EXPECT_EQ(first.left, (JudgedName{EntityType::person, "Ana Berg", "", {}}));
  EXPECT_EQ(first.right, (JudgedName{EntityType::person, "A. Berg", "news/1.txt", {}}));
  EXPECT_EQ(first.who, "tom");
  EXPECT_EQ(first.why, "one byline");
  EXPECT_EQ(first.line, 3U);
  EXPECT_EQ(second.verdict, Judgement::Verdict::different);
  EXPECT_EQ(second.right, (JudgedName{EntityType::place, "Norland", "C:\\n.txt", 120}));
  EXPECT_EQ(second.why, "");
  EXPECT_EQ(third.left.name, "the \"Lions\"");
  EXPECT_EQ(third.right.name, "back\\slash");
  EXPECT_EQ(third.why, "a | b");
}

TEST(Judgements, AreReadBackAsTheyAreWritten) {
  const std::string_view line =
      R"(different person:"a \"b\" \\ | c"@2n7aaaaaaaaaaaaaaaaaaaaaaa:17 | event:"raid"@news/2.txt | eva | two of them)";
  const Parsed parsed = parse(line);
  ASSERT_EQ(parsed.judgements.size(), 1U);
  EXPECT_EQ(to_string(parsed.judgements[0]), line);
}

TEST(Judgements, ABrokenLineIsToldAndLeftOut) {
  for (const std::string_view line : {
           "equal person:\"a\" | person:\"b\" | tom",
           "same",
           "same person | person:\"b\" | tom",
           "same people:\"a\" | person:\"b\" | tom",
           "same person:a | person:\"b\" | tom",
           "same person:\"a | person:b | tom",
           "same person:\"a\\",
           "same person:\"\" | person:\"b\" | tom",
           "same person:\"a\" person:\"b\" | tom",
           "same person:\"a\" | person:\"b\"",
           "same person:\"a\" | person:\"b\" | ",
           "same person:\"a\" | person:\"b\" | | because",
           "same person:\"a\"@ | person:\"b\" | tom",
           "same person:\"a\" | person:\"a\" | tom",
       }) {
    const Parsed parsed = parse("# first\n" + std::string(line) + "\nsame state:\"x\" | state:\"y\" | tom\n");
    ASSERT_EQ(parsed.judgements.size(), 1U) << line;
    EXPECT_EQ(parsed.judgements[0].line, 3U);
    EXPECT_THAT(parsed.diagnostics, ElementsAre(HasSubstr("case.judgements:2: error: "))) << line;
  }
}

TEST(Judgements, AContradictionNamesBothLines) {
  const Parsed parsed = parse(
      "same person:\"a\" | person:\"b\" | tom | x\n"
      "same person:\"a\" | person:\"c\" | tom | x\n"
      "different person:\"b\" | person:\"a\" | eva | y\n"
      "same person:\"b\" | person:\"a\" | eva | y\n");
  EXPECT_THAT(parsed.diagnostics, ElementsAre(AllOf(HasSubstr("case.judgements:3:"), HasSubstr("line 1"))));
  ASSERT_EQ(parsed.judgements.size(), 1U);
  EXPECT_EQ(parsed.judgements[0].line, 2U);
}

TEST(Judgements, NarrowedNamesDoNotContradictWideOnes) {
  const Parsed parsed = parse(
      "same person:\"a\" | person:\"b\" | tom\n"
      "different person:\"a\"@news/1.txt | person:\"b\" | tom\n");
  EXPECT_THAT(parsed.diagnostics, IsEmpty());
  EXPECT_EQ(parsed.judgements.size(), 2U);
}

TEST(Judgements, AnEmptyFileHasNone) {
  for (const std::string_view content : {"", "\n", "\r\n# nothing\n", "\xEF\xBB\xBF# mark\n"}) {
    EXPECT_THAT(parse(content).judgements, IsEmpty());
    EXPECT_THAT(parse(content).diagnostics, IsEmpty());
  }
}

}  // namespace
}  // namespace dossier
