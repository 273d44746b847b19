#include "tests/cases/case_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <variant>

namespace dossier::cases {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view two_cases = R"(# about
==== first
# comment
date: 2018-03-26
outlet: The Vale
title: Out they go

Norland expelled Ana Berg.

It did.

----
expelled(Norland, Ana Berg)
gap: serves(Ana Berg, Sudra)
not: expelled(Norland, Sudra)
and more
==== second
Nothing here.
----
(none)
)";

NotedStatement noted(std::string_view text) {
  return std::get<NotedStatement>(parse_notation(text));
}

TEST(CaseReader, ReadsCases) {
  const std::vector<Case> cases = read_cases(two_cases);
  ASSERT_EQ(cases.size(), 2U);
  EXPECT_EQ(cases[0].error, "");
  EXPECT_EQ(cases[0].name, "first");
  EXPECT_EQ(cases[0].line, 2U);
  EXPECT_EQ(cases[0].article.text, "Norland expelled Ana Berg.\n\nIt did.");
  EXPECT_EQ(cases[0].article.outlet, "The Vale");
  EXPECT_EQ(cases[0].article.title, "Out they go");
  EXPECT_EQ(to_string(cases[0].article.date), "2018-03-26");
  ASSERT_EQ(cases[0].expected.size(), 1U);
  EXPECT_EQ(cases[0].expected[0].line, 13U);
  EXPECT_EQ(cases[0].gaps.size(), 1U);
  EXPECT_EQ(cases[0].forbidden.size(), 1U);
  EXPECT_TRUE(cases[0].and_more);
  EXPECT_EQ(cases[1].error, "");
  EXPECT_FALSE(cases[1].and_more);
}

TEST(CaseReader, WhatIsWrittenWronglyIsAnError) {
  const auto error = [](std::string_view content) { return read_cases(content).at(0).error; };
  EXPECT_THAT(error("text\n"), HasSubstr("line 1: a file begins with"));
  EXPECT_THAT(error("====\ntext\n----\n(none)\n"), HasSubstr("line 1: a case needs a name"));
  EXPECT_THAT(error("==== a\ntext\n"), HasSubstr("a line ----"));
  EXPECT_THAT(error("==== a\ntext\n----\n"), HasSubstr("or (none)"));
  EXPECT_THAT(error("==== a\ntext\n----\n(none)\nleads(A, B)\n"), HasSubstr("(none) and statements"));
  EXPECT_THAT(error("==== a\ntext\n----\nloves(A, B)\n"), HasSubstr("line 4: column 1"));
  EXPECT_THAT(error("==== a\ndate: soon\ntext\n----\n(none)\n"), HasSubstr("line 2: not a date"));
}

TEST(CaseReader, Failures) {
  Case wanted = read_cases("==== a\ntext\n----\nleads(A, B)\ngap: leads(C, D)\nnot: leads(E, F)\n").at(0);
  EXPECT_THAT(failures(wanted, {noted("leads(A, B)")}), IsEmpty());
  EXPECT_THAT(failures(wanted, {}), ElementsAre("line 4: not read: leads(A, B)"));
  EXPECT_THAT(failures(wanted, {noted("leads(A, B)"), noted("leads(C, D)")}),
              ElementsAre(HasSubstr("line 5: read by now")));
  EXPECT_THAT(failures(wanted, {noted("leads(A, B)"), noted("leads(E, F)")}),
              ElementsAre(HasSubstr("line 6: read, and must not be")));
  EXPECT_THAT(failures(wanted, {noted("leads(A, B)"), noted("serves(A, B)")}),
              ElementsAre("not expected: serves(A, B)"));
  wanted.and_more = true;
  EXPECT_THAT(failures(wanted, {noted("leads(A, B)"), noted("serves(A, B)")}), IsEmpty());
}

}  // namespace
}  // namespace dossier::cases
