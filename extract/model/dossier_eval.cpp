// dossier-eval GOLD SYSTEM: how far an annotation agrees with the gold one. Both CoNLL-U or IOB2.
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

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
    std::cerr << "Usage: dossier-eval GOLD.conllu SYSTEM.conllu\n"
                 "Compares two annotations of one text as the CoNLL 2018 shared task does, and their names\n"
                 "(NER=B-PER in the last column, or IOB2: a word, a tab, its tag).\n";
    return 2;
  }
  try {
    std::cout << to_text(dossier::evaluation::evaluate(read(arguments[1]), read(arguments[2])));
  } catch (const std::exception& error) {
    std::cerr << "dossier-eval: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
