// Interpretation: from sentences and tokens to what the article says. Mentions and their types, which of them
// are one thing, the relations between them, and who says so.
#pragma once

#include "extract/document.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "graph/statement.hpp"

namespace dossier::extract {

// The result is canonical (see statement.hpp) and free of faults.
[[nodiscard]] Reading interpret(const Document& document, const Lexicon& lexicon);

}  // namespace dossier::extract
