// Whoever calls a function of another file includes its header himself: a source that is joined with others
// before it is compiled finds what they included, and one alone does not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/house/sources.hpp"

namespace dossier::house {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Names = std::set<std::string, std::less<>>;

struct Functions {
  Names declared;  // anywhere in the file
  Names free;      // declared at the begin of a line, and so of no class
  Names called;    // without a qualifier
  Names elsewhere() const {
    Names names;
    for (const std::string& name : called) {
      if (!declared.contains(name)) names.insert(name);
    }
    return names;
  }
};

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::size_t begin_of_word(std::string_view code, std::size_t end) {
  while (end > 0 && is_word(code[end - 1])) --end;
  return end;
}

// "T name(", "T& name(", "Row<T> name(", and not "return name(" or "a && name(".
bool follows_type(std::string_view before) {
  const std::size_t end = before.find_last_not_of(" \n") + 1;
  if (end == before.size() || end == 0) return false;
  if (is_word(before[end - 1])) {
    constexpr std::array calling{"return", "else", "case", "throw", "do"};
    const std::string_view word = before.substr(begin_of_word(before, end), end - begin_of_word(before, end));
    return std::find(calling.begin(), calling.end(), word) == calling.end();
  }
  return std::string_view(">&*").find(before[end - 1]) != std::string_view::npos && end > 1 &&
         (is_word(before[end - 2]) || before[end - 2] == '>');
}

// Only names of several words: one word alone is too often a variable's or a method's.
Functions functions_in(std::string_view code) {
  Functions functions;
  for (std::size_t open = code.find('('); open != std::string_view::npos; open = code.find('(', open + 1)) {
    const std::size_t begin = begin_of_word(code, open);
    const std::string name(code.substr(begin, open - begin));
    const std::string_view before = code.substr(0, begin);
    if (name.find('_', 1) == std::string::npos || name.ends_with('_')) continue;
    if (follows_type(before)) {
      functions.declared.insert(name);
      const std::size_t line = before.rfind('\n') + 1;
      if (line < before.size() && before[line] != ' ') functions.free.insert(name);
    } else if (before.empty() || std::string_view(".:>").find(before.back()) == std::string_view::npos) {
      functions.called.insert(name);
    }
  }
  return functions;
}

class Included {
 public:
  explicit Included(const std::vector<SourceFile>& files) {
    for (const SourceFile& file : files) {
      if (file.is_code()) texts_[file.path] = &file;
    }
  }

  // The file and all that it includes, through whatever header.
  [[nodiscard]] Names by(const std::string& path) const {
    Names seen;
    std::vector<std::string> left{path};
    while (!left.empty()) {
      const std::string next = left.back();
      left.pop_back();
      const auto file = texts_.find(next);
      if (file == texts_.end() || !seen.insert(next).second) continue;
      for (const Include& include : includes_of(file->second->text)) left.push_back(include.target);
    }
    return seen;
  }

 private:
  std::map<std::string, const SourceFile*, std::less<>> texts_;
};

TEST(House, WhoeverCallsAFunctionIncludesItsHeader) {
  const Included included(source_files());
  std::map<std::string, Names> headers_of;
  for (const SourceFile& file : source_files()) {
    if (!file.is_header() || file.path.starts_with("tests/")) continue;
    for (const std::string& name : functions_in(without_comments_and_literals(file.text)).free) {
      headers_of[name].insert(file.path);
    }
  }
  std::size_t calls = 0;
  for (const SourceFile& file : source_files()) {
    if (!file.is_code() || file.path.starts_with("tests/")) continue;
    const Names reached = included.by(file.path);
    for (const std::string& name : functions_in(without_comments_and_literals(file.text)).elsewhere()) {
      const auto headers = headers_of.find(name);
      if (headers == headers_of.end()) continue;
      ++calls;
      EXPECT_TRUE(std::any_of(headers->second.begin(), headers->second.end(),
                              [&](const std::string& header) { return reached.contains(header); }))
          << file.path << " calls " << name << " without including \"" << *headers->second.begin() << "\"";
    }
  }
  EXPECT_GT(calls, 500U);
}

TEST(House, ACallIsToldFromADeclaration) {
  const Functions functions = functions_in(
      "bool is_old(int age);\n"
      "std::vector<int>& all_ages();\n"
      "class Clerk {\n"
      "  bool is_busy() const { return has_work(desk_) && !is_old(1) && a.is_late() && b->at_desk() && "
      "C::of_day(); }\n"
      "};\n");
  EXPECT_THAT(functions.free, ElementsAre("all_ages", "is_old"));
  EXPECT_THAT(functions.declared, ElementsAre("all_ages", "is_busy", "is_old"));
  EXPECT_THAT(functions.elsewhere(), ElementsAre("has_work"));
  EXPECT_THAT(functions_in("if (x_) while (y) sizeof(z)").called, IsEmpty());
}

}  // namespace
}  // namespace dossier::house
