// `--lexicon DIR`: a folder of tables that add to those of the lexicon or replace them.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "cli/reporter.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace dossier::cli {

class LexiconChoice {
 public:
  void setup(po::options_description& options);

  // The lexicon with the folder's tables, or the one compiled in where none was named. Everything that is
  // wrong with any of the files is reported; then UsageError is thrown.
  [[nodiscard]] extract::Lexicon load(Reporter& reporter) const;

 private:
  std::string folder_;
};

}  // namespace dossier::cli
