// Golden runs: what the program prints for a command line, as text.
//
//   # comment
//   $ dossier find norway        a command for the shell; dossier is the program under test
//   > state:nor  state ...       its standard output, line for line
//   ! dossier: ...               its standard error
//   ? 2                          its exit status, where it is not 0
//
// The commands of one file run in one fresh folder that holds a copy of fixtures/. A command for which
// nothing is written must print nothing. With DOSSIER_UPDATE_GOLDEN=1 in the environment, the files are
// rewritten with what the program prints: read the difference before you commit it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dossier::testing {

struct Step {
  std::vector<std::string> comments;  // lines before the command, as they stand
  std::string command;
  std::string out, err;
  int status = 0;
};

struct GoldenRun {
  std::vector<Step> steps;
  std::vector<std::string> trailing;  // comments after the last step
};

[[nodiscard]] GoldenRun parse_run(const std::string& content);
[[nodiscard]] std::string to_string(const GoldenRun& run);

// A fresh folder with the fixtures in it; gone with the object.
class Workplace {
 public:
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  // What the shell makes of the command in this folder.
  [[nodiscard]] Step run(const std::string& command) const;

 private:
  std::filesystem::path folder_;
};

[[nodiscard]] std::string content_of(const std::filesystem::path& file);

}  // namespace dossier::testing
