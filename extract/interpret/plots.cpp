#include "extract/interpret/plots.hpp"

#include <algorithm>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

bool does_harm(Relation relation) {
  switch (relation) {
    case Relation::attacked:
    case Relation::killed:
    case Relation::abducted:
    case Relation::raided:
    case Relation::spied_on:
    case Relation::invaded:
      return true;
    default:
      return false;
  }
}

// The word for plotting that governs the verb, or the verbs before it in one list; no_node where there is
// none.
std::size_t plot_above(const TreeSight& sight, std::size_t verb) {
  const Tree& tree = sight.tree();
  while (tree.relation(verb) == Deprel::conj && tree.head(verb) != no_node) verb = tree.head(verb);
  const std::size_t above = tree.head(verb);
  if (above == no_node || introduction(tree, verb) != "to") return no_node;
  const auto word_class = class_of(tree, above);
  if (!word_class) return no_node;
  const auto rows = sight.words().predicates.find(*word_class, tree.lemma(above));
  const bool plots = std::ranges::any_of(
      rows, [](const Predicate& row) { return row.relation == Relation::plotted_against && row.is_plain(); });
  return plots ? above : no_node;
}

}  // namespace

void add_plots(const Scene& scene, const Speakers& speakers, std::vector<Finding>& findings) {
  const std::size_t told = findings.size();
  for (std::size_t i = 0; i < told; ++i) {
    if (!does_harm(findings[i].relation) || findings[i].predicate == nullptr) continue;
    const TreeSight sight{scene, findings[i].subject.line};
    const std::size_t plot = plot_above(sight, findings[i].node);
    if (plot == no_node) continue;
    const Circumstances how = circumstances_of(sight, plot, *class_of(sight.tree(), plot), speakers);
    if (how.blocked || how.polarity == Polarity::negated) continue;
    Finding finding = findings[i];
    finding.relation = Relation::plotted_against;
    finding.modality = how.modality;
    finding.event.reset();
    const std::size_t word = sight.tree().word(plot);
    finding.evidence = hull(finding.evidence, {word, word + 1});
    findings.push_back(finding);
  }
}

}  // namespace dossier::extract
