#include "tests/extract/interpret/given_trees.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <utility>

#include "extract/annotate/annotate.hpp"
#include "extract/annotate/conllu.hpp"

namespace dossier::extract {
namespace {

std::string conllu(const std::string& words) {
  std::istringstream in(words);
  std::string text = "# newdoc\n# newpar\n";
  std::string line;
  int number = 0;
  while (std::getline(in, line)) {
    std::istringstream cells(line);
    std::string word, lemma, upos, head, relation, features;
    cells >> word >> lemma >> upos >> head >> relation >> features;
    if (word.empty()) continue;
    if (word == "==" || word == "##") {
      text += word == "##" ? "\n# newpar\n" : "\n";
      number = 0;
      continue;
    }
    if (lemma == "-") lemma = word;
    text += std::to_string(++number) + "\t" + word + "\t" + lemma + "\t" + upos + "\t_\t" +
            (features.empty() ? "_" : features) + "\t" + head + "\t" + relation + "\t_\t" +
            (word == "“" ? "SpaceAfter=No" : "_") + "\n";
  }
  return text + "\n";
}

}  // namespace

const Lexicon& lexicon() {
  static const Lexicon instance;
  return instance;
}

Document document_of(const std::string& words) {
  std::istringstream in(conllu(words));
  Document read;
  read_conllu(
      in, "test", [&](Document&& document) { return read = std::move(document), true; },
      [](const Diagnostic& diagnostic) { ADD_FAILURE() << diagnostic.message; });
  segment(read, Layer::trees);
  return read;
}

}  // namespace dossier::extract
