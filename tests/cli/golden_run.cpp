#include "golden_run.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace dossier::testing {
namespace {

namespace fs = std::filesystem;

std::string marked(const std::string& text, char mark) {
  std::istringstream lines(text);
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    result += mark;
    if (!line.empty()) result += ' ' + line;
    result += '\n';
  }
  return result;
}

std::string unmarked(const std::string& line) {
  return line.size() > 2 ? line.substr(2) : std::string();
}

}  // namespace

GoldenRun parse_run(const std::string& content) {
  GoldenRun run;
  std::istringstream lines(content);
  for (std::string line; std::getline(lines, line);) {
    const char mark = line.empty() ? '#' : line.front();
    if (mark == '$') {
      run.steps.push_back({std::exchange(run.trailing, {}), unmarked(line), "", "", 0});
    } else if (mark == '#') {
      run.trailing.push_back(line);
    } else if (run.steps.empty() || !run.trailing.empty()) {
      throw std::runtime_error("belongs to no command: " + line);
    } else if (mark == '>') {
      run.steps.back().out += unmarked(line) + '\n';
    } else if (mark == '!') {
      run.steps.back().err += unmarked(line) + '\n';
    } else if (mark == '?') {
      run.steps.back().status = std::stoi(unmarked(line));
    } else {
      throw std::runtime_error("not a line of a golden run: " + line);
    }
  }
  return run;
}

std::string to_string(const GoldenRun& run) {
  std::string text;
  for (const Step& step : run.steps) {
    for (const std::string& comment : step.comments) text += comment + '\n';
    text += "$ " + step.command + '\n' + marked(step.out, '>') + marked(step.err, '!');
    if (step.status != 0) text += "? " + std::to_string(step.status) + '\n';
  }
  for (const std::string& comment : run.trailing) text += comment + '\n';
  return text;
}

Workplace::Workplace() {
  std::string name = (fs::temp_directory_path() / "dossier-cli-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = name;
  fs::create_directory(folder_ / ".outside");
  fs::copy(fs::path(DOSSIER_SOURCE_DIR) / "tests/cli/fixtures", folder_, fs::copy_options::recursive);
}

Workplace::~Workplace() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

Step Workplace::run(const std::string& command) const {
  const std::string out = (folder_ / ".outside/out").string();
  const std::string err = (folder_ / ".outside/err").string();
  const std::string program = fs::path(DOSSIER_PROGRAM).parent_path().string();
  const std::string line =
      "cd '" + folder_.string() + "' && { unset DOSSIER_CASE NO_COLOR; export LC_ALL=C; PATH='" + program +
      "':$PATH; export PATH; " + command + "\n} </dev/null >'" + out + "' 2>'" + err + "'";
  const int status = std::system(line.c_str());
  return {{}, command, content_of(out), content_of(err), WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream content;
  if (in.peek() != std::ifstream::traits_type::eof()) content << in.rdbuf();
  return content.str();
}

}  // namespace dossier::testing
