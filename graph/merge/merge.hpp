// Merging: who is who over all articles, and which statements are one claim.
//
// graph = merge(readings, judgements): a pure function, recomputed as a whole after every build. The result
// does not depend on the order of the readings. Merging never changes what was read.
#pragma once

#include <vector>

#include "graph/article.hpp"
#include "graph/diagnostic.hpp"
#include "graph/judgements.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/merge/text_marks.hpp"
#include "graph/statement.hpp"

namespace dossier {

// One article's part in the merge. Only id, document, outlet, title, url and date of the article are used.
// Without the marks of its text the article is of one origin with no other that has not the same source.
struct MergeInput {
  Article article;
  Reading reading;
  TextMarks marks = {};
};

// A judgement that fits no entity is reported to the sink as a warning.
[[nodiscard]] KnowledgeGraph merge(std::vector<MergeInput> inputs, const std::vector<Judgement>& judgements,
                                   const DiagnosticSink& sink);

}  // namespace dossier
