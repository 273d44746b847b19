// Small rooms: how long headers and functions may be, and what no file may hold.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "tests/house/sources.hpp"

namespace dossier::house {
namespace {

using testing::ElementsAre;

std::size_t line_count(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(House, HeadersAreShortAndOpenWithWhatTheConceptIs) {
  // schema.hpp lists every relation of the graph: one enumeration that cannot be cut in two.
  constexpr std::string_view one_long_list = "graph/schema.hpp";
  for (const SourceFile& file : source_files()) {
    if (file.is_header()) {
      EXPECT_LE(line_count(file.text), file.path == one_long_list ? 120U : 100U) << file.path;
      EXPECT_TRUE(file.text.starts_with("//")) << file.path << " does not open with what the concept is";
      EXPECT_NE(file.text.find("\n#pragma once\n"), std::string::npos) << file.path;
    }
  }
}

TEST(House, FunctionsAreShort) {
  std::size_t functions = 0;
  std::size_t long_ones = 0;
  for (const SourceFile& file : source_files()) {
    if (!file.is_code() || file.path.starts_with("tests/")) {
      continue;
    }
    for (const Block& body : function_bodies(without_comments_and_literals(file.text))) {
      ++functions;
      long_ones += body.length > 30 ? 1 : 0;
      EXPECT_LE(body.length, 60U) << file.path << ":" << body.line << " " << body.head;
    }
  }
  EXPECT_GT(functions, 100U);
  EXPECT_LE(long_ones * 10, functions) << "nine in ten functions must be of 30 lines at most";
}

TEST(House, NoFileNamesAPlaceOfOneMachine) {
  const std::string work =
      "/work"
      "/";
  const std::string home =
      "/home"
      "/";
  for (const SourceFile& file : source_files()) {
    EXPECT_EQ(file.text.find(work + "main"), std::string::npos) << file.path;
    EXPECT_EQ(file.text.find(work + "shared"), std::string::npos) << file.path;
    EXPECT_EQ(file.text.find(home), std::string::npos) << file.path;
  }
}

TEST(House, NoCarriageReturnsNoTabsNoTrailingBlanksInCode) {
  for (const SourceFile& file : source_files()) {
    if (file.is_code()) {
      EXPECT_EQ(file.text.find_first_of("\r\t"), std::string::npos) << file.path;
      EXPECT_EQ(file.text.find(" \n"), std::string::npos) << file.path;
      EXPECT_TRUE(file.text.ends_with("\n")) << file.path;
    }
  }
}

TEST(House, FunctionsAreFoundAndMeasured) {
  const std::string code = without_comments_and_literals(R"code(
namespace n {  // {
struct S {
  S(int a) : a_{a}, b_{"}"} {
    f();
  }
  int a_;
};
const int table[] = {
    1,
    2,
};
/* { */ void g(char c = '{') {
  if (c) {
    h([] {
      return 1;
    });
  }
}
}  // namespace n
)code");
  std::vector<std::string> found;
  for (const Block& body : function_bodies(code)) {
    found.push_back(std::to_string(body.line) + "+" + std::to_string(body.length));
  }
  EXPECT_THAT(found, ElementsAre("4+3", "13+7"));
}

}  // namespace
}  // namespace dossier::house
