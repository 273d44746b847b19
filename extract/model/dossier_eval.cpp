// dossier-eval GOLD SYSTEM: how far an annotation agrees with the gold one. Both CoNLL-U or IOB2.
// dossier-eval --coreference GOLD: how far the chains that are found on given trees agree with the given
// ones.
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

#include "extract/model/coreference_report.hpp"
#include "extract/model/evaluation.hpp"

namespace {

dossier::evaluation::AnnotatedText read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path + ": cannot be opened");
  try {
    return dossier::evaluation::read_annotated_text(file);
  } catch (const std::runtime_error& error) {
    throw std::runtime_error(path + ":" + error.what());
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr
        << "Usage: dossier-eval GOLD.conllu SYSTEM.conllu\n"
           "Compares two annotations of one text as the CoNLL 2018 shared task does, and their names\n"
           "(NER=B-PER in the last column, or IOB2: a word, a tab, its tag).\n"
           "       dossier-eval --coreference|--coreference-links GOLD.conllu\n"
           "Finds what refers to what on the trees given and compares with Entity= in the last column.\n";
    return 2;
  }
  const std::string mode = arguments[1];
  try {
    if (mode.starts_with("--coreference")) {
      std::ifstream gold(arguments[2], std::ios::binary);
      std::ifstream text(arguments[2], std::ios::binary);
      if (!gold || !text) throw std::runtime_error(std::string(arguments[2]) + ": cannot be opened");
      std::cout << dossier::evaluation::report_coreference(gold, text, mode == "--coreference-links");
      return 0;
    }
    std::cout << to_text(dossier::evaluation::evaluate(read(arguments[1]), read(arguments[2])));
  } catch (const std::exception& error) {
    std::cerr << "dossier-eval: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
