// Every *.run beside this file is a test; golden_run.hpp says how they are written.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "golden_run.hpp"

namespace dossier::testing {
namespace {

namespace fs = std::filesystem;

class GoldenTest : public ::testing::Test {
 public:
  explicit GoldenTest(fs::path file) : file_(std::move(file)) {}

  void TestBody() override {
    GoldenRun run = parse_run(content_of(file_));
    const Workplace place;
    const bool update = std::getenv("DOSSIER_UPDATE_GOLDEN") != nullptr;
    for (Step& step : run.steps) {
      const Step actual = place.run(step.command);
      if (!update) {
        EXPECT_EQ(actual.out, step.out) << "standard output of: " << step.command;
        EXPECT_EQ(actual.err, step.err) << "standard error of: " << step.command;
        EXPECT_EQ(actual.status, step.status) << "status of: " << step.command;
      }
      step.out = actual.out;
      step.err = actual.err;
      step.status = actual.status;
    }
    if (update) std::ofstream(file_, std::ios::binary) << to_string(run);
  }

 private:
  fs::path file_;
};

std::string test_name(const fs::path& file) {
  std::string name = file.stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
}

}  // namespace
}  // namespace dossier::testing

int main(int argc, char** argv) {
  using namespace dossier::testing;
  ::testing::InitGoogleTest(&argc, argv);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(DOSSIER_SOURCE_DIR) / "tests/cli")) {
    if (entry.path().extension() == ".run") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const fs::path& file : files) {
    ::testing::RegisterTest("Golden", test_name(file).c_str(), nullptr, nullptr, file.c_str(), 1,
                            [file]() -> ::testing::Test* { return new GoldenTest(file); });
  }
  return files.empty() ? EXIT_FAILURE : RUN_ALL_TESTS();
}
