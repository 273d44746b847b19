#include "graph/diagnostic.hpp"

#include <string_view>

namespace dossier {
namespace {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

}  // namespace

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file;
  if (diagnostic.line != 0) text += (text.empty() ? "line " : ":") + std::to_string(diagnostic.line);
  if (!text.empty()) text += ": ";
  text += name_of(diagnostic.severity);
  return text + ": " + diagnostic.message;
}

}  // namespace dossier
