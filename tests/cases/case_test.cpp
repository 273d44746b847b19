// Runs every case of tests/cases/**/*.case through the pipeline.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "extract/pipeline.hpp"
#include "graph/span.hpp"
#include "graph/statement.hpp"
#include "tests/cases/case_reader.hpp"

namespace dossier::cases {
namespace {

const std::filesystem::path folder = std::filesystem::path(DOSSIER_SOURCE_DIR) / "tests" / "cases";

struct FiledCase {
  std::string file;  // relative to the folder
  Case wanted;
};

void PrintTo(const FiledCase& filed, std::ostream* out) {
  *out << filed.file << ":" << filed.wanted.line << " " << filed.wanted.name;
}

std::vector<FiledCase> all_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".case") {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<FiledCase> cases;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string content(std::istreambuf_iterator<char>(in), {});
    for (Case& wanted : read_cases(content)) {
      cases.push_back({file.lexically_relative(folder).string(), std::move(wanted)});
    }
  }
  return cases;
}

// Letters, digits and _ only, as GoogleTest demands; numbered where two would be alike.
std::string test_name(const testing::TestParamInfo<FiledCase>& info) {
  static std::map<std::string, int> seen;
  std::string name = info.param.file.substr(0, info.param.file.rfind('.')) + "_" + info.param.wanted.name;
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0 || c >= 0x80U; }, '_');
  const int number = ++seen[name];
  return number == 1 ? name : name + "_" + std::to_string(number);
}

const extract::Pipeline& pipeline() {
  static const extract::Pipeline instance;
  return instance;
}

// What was read, for the eyes of who has to find out why.
std::string told(const Reading& reading, const std::vector<NotedStatement>& noted, const std::string& text) {
  std::string result = "read:\n";
  for (std::size_t i = 0; i < noted.size(); ++i) {
    result += "  " + to_string(noted[i]) + "\n";
    for (const Span words : reading.statements[i].evidence) {
      result += "      \"" + std::string(cut(text, words)) + "\" (rule " + reading.statements[i].rule + ")\n";
    }
  }
  return result;
}

class CaseTest : public testing::TestWithParam<FiledCase> {};

TEST_P(CaseTest, IsRead) {
  const Case& wanted = GetParam().wanted;
  ASSERT_EQ(wanted.error, "") << GetParam().file;
  Article article = wanted.article;
  identify(article);
  const Reading reading = pipeline().read(article);
  ASSERT_EQ(faults(reading, article.text), std::vector<std::string>{});
  std::vector<NotedStatement> noted;
  std::vector<NotedStatement> own;
  std::vector<NotedStatement> implied;
  for (const Statement& statement : reading.statements) {
    noted.push_back(note(statement, reading.entities));
    (statement.implied_by ? implied : own).push_back(noted.back());
  }
  std::string complaints;
  for (const std::string& failure : failures(wanted, own, implied)) {
    complaints += "  tests/cases/" + GetParam().file + ": " + failure + "\n";
  }
  EXPECT_TRUE(complaints.empty()) << wanted.article.text << "\n"
                                  << complaints << told(reading, noted, article.text);
}

INSTANTIATE_TEST_SUITE_P(Cases, CaseTest, testing::ValuesIn(all_cases()), test_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(CaseTest);

// Says after the tests how much is known to be missing.
class CountGaps : public testing::Environment {
 public:
  void TearDown() override {
    std::size_t cases = 0;
    std::size_t gaps = 0;
    for (const FiledCase& filed : all_cases()) {
      ++cases;
      gaps += filed.wanted.gaps.size();
    }
    std::cout << cases << " cases, " << gaps << " known gaps\n";
  }
};

const testing::Environment* const gaps = testing::AddGlobalTestEnvironment(new CountGaps);

}  // namespace
}  // namespace dossier::cases
