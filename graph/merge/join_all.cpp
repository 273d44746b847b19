#include "graph/merge/join_all.hpp"

#include <algorithm>
#include <tuple>

#include "graph/merge/judged.hpp"
#include "graph/merge/who_is_who.hpp"

namespace dossier::merging {

void sort_inputs(std::vector<MergeInput>& inputs) {
  std::ranges::sort(
      inputs, {}, [](const MergeInput& input) { return std::tie(input.article.id, input.article.document); });
  const auto repeated =
      std::ranges::unique(inputs, {}, [](const MergeInput& input) { return input.article.id; });
  inputs.erase(repeated.begin(), repeated.end());
}

void join_all(Locals& locals, Clusters& clusters, const std::vector<Judgement>& judgements,
              const DiagnosticSink& sink) {
  apply_judgements(locals, clusters, judgements, sink);
  join_states(locals, clusters);
  join_names(locals, clusters);
  join_acronyms(locals, clusters);
  join_persons(locals, clusters);
  join_bodies(locals, clusters);
  join_office_holders(locals, clusters);
  join_events(locals, clusters);
  join_groups(locals, clusters);
}

}  // namespace dossier::merging
