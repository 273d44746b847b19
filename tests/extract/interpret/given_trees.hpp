// Sentences with the trees that a test gives them.
#pragma once

#include <string>

#include "extract/document.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace dossier::extract {

// The tables compiled in.
[[nodiscard]] const Lexicon& lexicon();

// A sentence, one word a line: "word lemma UPOS head relation [features]", "-" for a lemma like the word.
// A line of "==" begins the next sentence, one of "##" the next paragraph. What cannot be read fails the
// test.
[[nodiscard]] Document document_of(const std::string& words);

}  // namespace dossier::extract
