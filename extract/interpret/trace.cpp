#include "extract/interpret/trace.hpp"

namespace dossier::extract {

void Trace::watch(const Circumstances& told, std::size_t line, std::size_t predicate) {
  watched_ = &told;
  seen_ = told;
  noted_ = &causes[{line, predicate}];
  noted_->clear();
}

void Trace::mark(const Circumstances& told, std::size_t node) {
  if (&told != watched_) return;
  const auto note = [&](Cause::Kind kind) { noted_->push_back({kind, node, told.modality, {}}); };
  if (told.polarity != seen_.polarity) note(Cause::Kind::negated);
  if (told.modality != seen_.modality) note(Cause::Kind::modality);
  for (std::size_t i = seen_.claimants.size(); i < told.claimants.size(); ++i) {
    note(Cause::Kind::claimant);
    noted_->back().claimant = told.claimants[i];
  }
  if (told.purpose && !seen_.purpose) note(Cause::Kind::purpose);
  if (told.blocked && !seen_.blocked) note(Cause::Kind::blocked);
  seen_ = told;
}

Trial misfit(const TreeSight& sight, const Predicate& predicate, const EndPlace& source,
             const EndPlace& target) {
  const auto trial = [&](Ending ending, std::size_t end_node) {
    return Trial{sight.number, no_node, &predicate, ending, end_node};
  };
  const auto known = [&](const EndPlace& end) {
    return !mentions_at(sight, end.node, AsModifier::yes).empty();
  };
  if (source.node == no_node) return trial(Ending::no_source, no_node);
  if (source.node == target.node) return trial(Ending::one_end, source.node);
  if (source.mentions.empty())
    return trial(known(source) ? Ending::source_refused : Ending::source_unknown, source.node);
  if (target.node == no_node) return trial(Ending::no_target, no_node);
  return trial(known(target) ? Ending::target_refused : Ending::target_unknown, target.node);
}

}  // namespace dossier::extract
