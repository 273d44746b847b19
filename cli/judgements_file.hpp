// The judgements file as a text that a person keeps: a line is added at its end, or the last one taken out;
// comments and everything else stay as they are.
#pragma once

#include <optional>
#include <string>

#include "graph/judgements.hpp"

namespace dossier::cli {

class JudgementsFile {
 public:
  // A file that is not there is empty. Throws UsageError where it cannot be read.
  explicit JudgementsFile(const std::string& path);

  void append(const Judgement& judgement);
  // The last line that is no comment, taken out; nothing where there is none.
  std::optional<std::string> take_last();
  // Writes beside the file and renames. Throws UsageError where it cannot be written.
  void save() const;

 private:
  std::string path_;
  std::string content_;
};

}  // namespace dossier::cli
