#include "graph/merge/judged.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "graph/names.hpp"

namespace dossier::merging {

JudgedNames::JudgedNames(const Locals& locals) : locals_(locals) {
  for (LocalId local = 0; local < locals.size(); ++local)
    for (const NameForm& form : locals.forms(local))
      by_key_[{locals[local].type, locals.key(form.key)}].push_back(local);
}

std::vector<LocalId> JudgedNames::find(const JudgedName& name) const {
  std::vector<LocalId> found;
  const auto bucket = by_key_.find({name.type, name_key(name.name, name.type)});
  if (bucket == by_key_.end()) return found;
  std::ranges::copy_if(bucket->second, std::back_inserter(found),
                       [&](LocalId local) { return stands_where_said(name, local); });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool JudgedNames::stands_where_said(const JudgedName& name, LocalId local) const {
  const Article& article = locals_.inputs()[locals_.article(local)].article;
  const bool here = name.article.empty() || name.article == article.id || name.article == article.document;
  if (!here || !name.start) return here;
  return std::ranges::any_of(locals_[local].mentions,
                             [&](const LocalMention& mention) { return mention.span.begin == *name.start; });
}

namespace {

void warn(const DiagnosticSink& sink, const Judgement& judgement, const std::string& what) {
  if (sink) sink({Severity::warning, {}, judgement.line, "judgement " + what + ": " + to_string(judgement)});
}

// A local entity that fits both sides stands on the side whose name is its best name, or on neither.
void take_sides(const Locals& locals, const Judgement& judgement, std::vector<LocalId>& left,
                std::vector<LocalId>& right) {
  std::vector<LocalId> both;
  std::ranges::set_intersection(left, right, std::back_inserter(both));
  const std::string left_key = name_key(judgement.left.name, judgement.left.type);
  const std::string right_key = name_key(judgement.right.name, judgement.right.type);
  for (const LocalId local : both) {
    const std::string& best = locals.key(locals.name(local));
    if (best != left_key || best == right_key) std::erase(left, local);
    if (best != right_key || best == left_key) std::erase(right, local);
  }
}

}  // namespace

void apply_judgements(Locals& locals, Clusters& clusters, std::vector<Judgement> judgements,
                      const DiagnosticSink& sink) {
  if (judgements.empty()) return;
  std::ranges::sort(judgements, {}, [](const Judgement& judgement) {
    return std::tie(judgement.left, judgement.right, judgement.verdict, judgement.line);
  });
  std::ranges::stable_sort(judgements, {}, [](const Judgement& judgement) {
    return judgement.verdict == Judgement::Verdict::same ? 1 : 0;
  });
  const JudgedNames names(locals);
  clusters.because(JoinReason::judgement);
  for (const Judgement& judgement : judgements) {
    std::vector<LocalId> left = names.find(judgement.left), right = names.find(judgement.right);
    if (left.empty() || right.empty()) {
      warn(sink, judgement, "fits nothing in the case");
    } else if (judgement.verdict == Judgement::Verdict::different) {
      take_sides(locals, judgement, left, right);
      if (left.empty() || right.empty())
        warn(sink, judgement, "fits the same entity on both sides");
      else
        clusters.keep_apart(left, right);
    } else {
      left.insert(left.end(), right.begin(), right.end());
      const bool joined = std::ranges::count_if(
                              left, [&](LocalId local) { return !clusters.force(left.front(), local); }) == 0;
      if (!joined) warn(sink, judgement, "contradicts another judgement");
    }
  }
}

}  // namespace dossier::merging
