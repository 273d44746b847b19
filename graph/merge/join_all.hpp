// Every step of who is who in its order: judgements first, then from the surest rule to the least sure.
#pragma once

#include <vector>

#include "graph/merge/clusters.hpp"
#include "graph/merge/merge.hpp"

namespace dossier::merging {

// By article id; the same article twice counts once.
void sort_inputs(std::vector<MergeInput>& inputs);

void join_all(Locals& locals, Clusters& clusters, const std::vector<Judgement>& judgements,
              const DiagnosticSink& sink);

}  // namespace dossier::merging
