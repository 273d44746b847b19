// Interpretation: from sentences and tokens to what the article says. Mentions and their types, which of them
// are one thing, the relations between them, and who says so.
#pragma once

#include <functional>

#include "extract/document.hpp"
#include "extract/lexicon/lexicon.hpp"
#include "graph/statement.hpp"

namespace dossier::extract {

// The result is canonical (see statement.hpp) and free of faults.
[[nodiscard]] Reading interpret(const Document& document, const Lexicon& lexicon);

// The same, with what happened on the way noted in the trace and handed on with the scene, while it lasts.
class Trace;
struct Scene;
using SceneSink = std::function<void(const Scene&, const Reading&)>;
Reading interpret(const Document& document, const Lexicon& lexicon, Trace& trace, const SceneSink& read);

}  // namespace dossier::extract
