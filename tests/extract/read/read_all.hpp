// Runs the reader over bytes in memory and keeps what it hands out.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "extract/read/reader.hpp"

namespace dossier::extract {

struct ReadResult {
  std::vector<Article> articles;
  std::vector<Diagnostic> diagnostics;

  [[nodiscard]] std::size_t count(Severity severity) const {
    std::size_t found = 0;
    for (const Diagnostic& one : diagnostics) found += one.severity == severity ? 1 : 0;
    return found;
  }
  // All diagnostics, one a line, as a person sees them.
  [[nodiscard]] std::string report() const {
    std::string lines;
    for (const Diagnostic& one : diagnostics) {
      lines += one.file + ":" + std::to_string(one.line) + ": " + one.message + "\n";
    }
    return lines;
  }
};

inline ReadResult read_bytes(const std::string& bytes, const std::string& name = "in.txt",
                             const ReadLimits& limits = {}) {
  ReadResult result;
  std::istringstream in(bytes);
  read_articles(
      in, name, limits,
      [&](Article&& article) {
        result.articles.push_back(std::move(article));
        return true;
      },
      [&](const Diagnostic& diagnostic) { result.diagnostics.push_back(diagnostic); });
  return result;
}

}  // namespace dossier::extract
