#include "cli/reporter.hpp"

#include <ostream>

#include "cli/text.hpp"

namespace dossier::cli {

void Reporter::operator()(const Diagnostic& diagnostic) {
  if (diagnostic.severity == Severity::error) ++errors_;
  say(one_line(to_string(diagnostic)));
}

void Reporter::say(const std::string& line) {
  clear();
  console_.err << line << '\n';
}

void Reporter::progress(const std::string& line) {
  constexpr std::chrono::milliseconds readable{100};
  if (!console_.err_is_terminal) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < readable) return;
  last_ = now;
  clear();
  console_.err << one_line(line).substr(0, console_.width - 1) << std::flush;
  shown_ = true;
}

void Reporter::clear() {
  if (shown_) console_.err << "\r\033[K" << std::flush;
  shown_ = false;
}

}  // namespace dossier::cli
