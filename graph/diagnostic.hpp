// A diagnostic tells a person what could not be used, where, and why. A bad article or a broken line becomes
// one and the run goes on; the exit status of the program follows from the gravest that was reported.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace dossier {

enum class Severity : std::uint8_t {
  note,     // something was converted or assumed; nothing is lost
  warning,  // something looks wrong but was used
  error,    // this part of the data could not be used
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;        // as given by the user; "-" is standard input; empty where no file is concerned
  std::uint64_t line = 0;  // from 1; 0 where the whole file is meant
  std::string message;     // what is wrong and, where it helps, what to try; no full stop, no newline
};

// Called once for each diagnostic, in the order they arise. Must not throw.
using DiagnosticSink = std::function<void(const Diagnostic&)>;

// "news.jsonl:12: error: not valid JSON"
[[nodiscard]] std::string to_string(const Diagnostic& diagnostic);

}  // namespace dossier
