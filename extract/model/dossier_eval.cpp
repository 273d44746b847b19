// dossier-eval [--without-demonyms] GOLD SYSTEM: how far an annotation agrees with the gold one. Both CoNLL-U
// or IOB2.
// dossier-eval --coreference GOLD: how far the chains that are found on given trees agree with the given
// ones.
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
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

constexpr std::string_view without_demonyms = "--without-demonyms";

std::string compare(const std::string& gold_path, const std::string& system_path, bool demonyms) {
  dossier::evaluation::AnnotatedText gold = read(gold_path);
  dossier::evaluation::AnnotatedText system = read(system_path);
  const dossier::extract::Lexicon lexicon;
  const auto is_demonym = [&](std::string_view word) { return lexicon.is_demonym(word); };
  if (!demonyms) leave_out(gold, system, is_demonym);
  return to_text(dossier::evaluation::evaluate(gold, system));
}

std::string coreference(const std::string& path, bool links) {
  std::ifstream gold(path, std::ios::binary);
  std::ifstream text(path, std::ios::binary);
  if (!gold || !text) throw std::runtime_error(path + ": cannot be opened");
  return dossier::evaluation::report_coreference(gold, text, links);
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  const bool three = words.size() == 3 && words[0] == without_demonyms;
  if (words.size() != 2 && !three) {
    std::cerr
        << "Usage: dossier-eval [--without-demonyms] GOLD.conllu SYSTEM.conllu\n"
           "Compares two annotations of one text as the CoNLL 2018 shared task does, and their names\n"
           "(NER=B-PER in the last column, or IOB2: a word, a tab, its tag).\n"
           "       dossier-eval --coreference|--coreference-links GOLD.conllu\n"
           "Finds what refers to what on the trees given and compares with Entity= in the last column.\n";
    return 2;
  }
  try {
    if (words[0].starts_with("--coreference")) {
      std::cout << coreference(words[1], words[0] == "--coreference-links");
    } else {
      std::cout << compare(words[words.size() - 2], words.back(), !three);
    }
  } catch (const std::exception& error) {
    std::cerr << "dossier-eval: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
