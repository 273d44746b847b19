// Judgements applied: what a person has decided stands above every rule.
#pragma once

#include <vector>

#include "graph/merge/clusters.hpp"
#include "graph/merge/locals.hpp"

namespace dossier::merging {

// To be called before any other join: `different` is remembered and obeyed by every later join, `same` joins
// at once. A line that fits nothing, or that contradicts the others, is a warning to the sink.
void apply_judgements(Locals& locals, Clusters& clusters, std::vector<Judgement> judgements,
                      const DiagnosticSink& sink);

}  // namespace dossier::merging
