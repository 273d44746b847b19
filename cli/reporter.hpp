// What goes wrong with the data is told on standard error as it happens, and counted for the exit status. On
// a terminal a line of progress stands below it.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "cli/command.hpp"
#include "graph/diagnostic.hpp"

namespace dossier::cli {

class Reporter {
 public:
  explicit Reporter(Console& console) : console_(console) {}
  ~Reporter() { clear(); }
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;

  void operator()(const Diagnostic& diagnostic);
  void error(const std::string& file, const std::string& message) {
    (*this)({Severity::error, file, 0, message});
  }
  // A line for the person that is no diagnostic: "interrupted: ...".
  void say(const std::string& line);
  // Shows the line in place of the last one; on a terminal only, and not more often than can be read.
  void progress(const std::string& line);

  [[nodiscard]] DiagnosticSink sink() {
    return [this](const Diagnostic& diagnostic) { (*this)(diagnostic); };
  }
  [[nodiscard]] std::uint64_t errors() const { return errors_; }
  [[nodiscard]] Status status() const { return errors_ == 0 ? Status::done : Status::partly; }

 private:
  void clear();

  Console& console_;
  std::uint64_t errors_ = 0;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_{};
};

}  // namespace dossier::cli
