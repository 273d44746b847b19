// `dossier explain "A sentence."`: what is read from it, by which lines of the lexicon, and how far what came
// to nothing got.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "extract/interpret/explanation.hpp"
#include "extract/pipeline.hpp"
#include "graph/article.hpp"

namespace dossier::cli {

struct SentenceQuestion {
  std::string text;  // one sentence or several
  std::string date;  // of the article that it would stand in; EDTF; empty where none is told
  bool tree = false;
  bool json = false;
};

// What the arguments say: the words, or what standard input holds where there is only "-".
[[nodiscard]] std::string sentence_text(const std::vector<std::string>& words);

// Throws UsageError where the text is empty or the date is none.
Status explain_sentence(const SentenceQuestion& question, const extract::Pipeline& pipeline,
                        Console& console);

// How it is told to programs.
[[nodiscard]] std::string explanation_json(const Article& article, const extract::Explanation& explanation,
                                           bool tree);

}  // namespace dossier::cli
