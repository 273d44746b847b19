#include "extract/interpret/time_attachment.hpp"

namespace dossier::extract {
namespace {

// The verb, or the noun of action asked for, that the time hangs on.
std::size_t carrier_of(const Tree& tree, std::size_t time, std::size_t predicate) {
  for (std::size_t node = tree.head(time); node != no_node; node = tree.head(node)) {
    if (node == predicate || tree.upos(node) == Upos::verb) return node;
  }
  return no_node;
}

}  // namespace

const TimeExpression* time_of(const TreeSight& sight, const std::vector<TimeExpression>& times,
                              std::size_t predicate) {
  const TimeExpression* best = nullptr;
  for (const TimeExpression& time : times) {
    const std::size_t node = sight.tree().head_of_words(time.words);
    if (node == no_node || carrier_of(sight.tree(), node, predicate) != predicate) continue;
    if (best == nullptr || contains(best->date, time.date)) best = &time;
  }
  return best;
}

}  // namespace dossier::extract
