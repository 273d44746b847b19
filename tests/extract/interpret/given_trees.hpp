// Sentences with the trees that a test gives them.
#pragma once

#include <string>

#include "extract/document.hpp"

namespace dossier::extract {

// A sentence, one word a line: "word lemma UPOS head relation [features]", "-" for a lemma like the word.
// A line of "==" begins the next sentence, one of "##" the next paragraph. What cannot be read fails the
// test.
[[nodiscard]] Document document_of(const std::string& words);

}  // namespace dossier::extract
