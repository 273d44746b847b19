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

// "replied on Friday by accusing": what was done by the doing has its time.
std::size_t done_by(const Tree& tree, std::size_t predicate) {
  const std::size_t above = tree.head(predicate);
  const bool means = tree.relation(predicate) == Deprel::advcl && tree[predicate].xpos == Xpos::vbg &&
                     introduction(tree, predicate) == "by";
  return means && above != no_node && tree.upos(above) == Upos::verb ? above : no_node;
}

const TimeExpression* own_time(const TreeSight& sight, const std::vector<TimeExpression>& times,
                               std::size_t predicate) {
  const TimeExpression* best = nullptr;
  for (const TimeExpression& time : times) {
    const std::size_t node = sight.tree().head_of_words(time.words);
    if (node == no_node || carrier_of(sight.tree(), node, predicate) != predicate) continue;
    if (best == nullptr || contains(best->date, time.date)) best = &time;
  }
  return best;
}

}  // namespace

const TimeExpression* time_of(const TreeSight& sight, const std::vector<TimeExpression>& times,
                              std::size_t predicate) {
  const TimeExpression* own = own_time(sight, times, predicate);
  const std::size_t above = own == nullptr ? done_by(sight.tree(), predicate) : no_node;
  return above == no_node ? own : own_time(sight, times, above);
}

}  // namespace dossier::extract
