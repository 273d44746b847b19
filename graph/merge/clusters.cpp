#include "graph/merge/clusters.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "graph/merge/name_contradictions.hpp"
#include "graph/merge/times.hpp"

namespace dossier::merging {
namespace {

template <typename T>
void merge_sorted(std::vector<T>& into, std::span<const T> from) {
  if (from.empty()) return;
  const auto middle = static_cast<std::ptrdiff_t>(into.size());
  into.insert(into.end(), from.begin(), from.end());
  std::inplace_merge(into.begin(), into.begin() + middle, into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

}  // namespace

Clusters::Clusters(const Locals& locals)
    : locals_(locals), parents_(locals.size()), clusters_(locals.size()), details_(1) {
  std::iota(parents_.begin(), parents_.end(), LocalId{0});
  for (LocalId local = 0; local < locals.size(); ++local) clusters_[local].country = locals.country(local);
}

std::span<const NameForm> Clusters::forms_of(LocalId root) const {
  if (const std::uint32_t details = clusters_[root].details; details != 0) return details_[details].forms;
  return locals_.named(root) ? locals_.forms(root) : std::span<const NameForm>();
}

std::span<const Date> Clusters::times_of(LocalId root) const {
  if (const std::uint32_t details = clusters_[root].details; details != 0) return details_[details].times;
  const bool timed = locals_.type(root) == EntityType::event && locals_[root].time.known();
  return timed ? std::span(&locals_[root].time, 1) : std::span<const Date>();
}

std::span<const std::uint32_t> Clusters::sides_of(LocalId root) const {
  return details_[clusters_[root].details].sides;  // the first details are empty
}

Clusters::Details& Clusters::details_of(LocalId root) {
  if (clusters_[root].details == 0) {
    const std::span<const NameForm> forms = forms_of(root);
    const std::span<const Date> times = times_of(root);
    clusters_[root].details = static_cast<std::uint32_t>(details_.size());
    details_.push_back({{forms.begin(), forms.end()}, {times.begin(), times.end()}, {}});
  }
  return details_[clusters_[root].details];
}

LocalId Clusters::root(LocalId local) const {
  while (parents_[local] != local) local = parents_[local] = parents_[parents_[local]];
  return local;
}

void Clusters::keep_apart(std::span<const LocalId> lefts, std::span<const LocalId> rights) {
  for (const LocalId left : lefts) details_of(left).sides.push_back(2 * judgements_);
  for (const LocalId right : rights) details_of(right).sides.push_back(2 * judgements_ + 1);
  ++judgements_;
}

bool Clusters::judged_apart(LocalId a, LocalId b) const {
  const std::span<const std::uint32_t> others = sides_of(b);
  return std::ranges::any_of(
      sides_of(a), [&](std::uint32_t side) { return std::ranges::binary_search(others, side ^ 1U); });
}

bool Clusters::names_contradict(LocalId a, LocalId b, EntityType type) const {
  const std::span<const NameForm> lefts = forms_of(a), rights = forms_of(b);
  const auto any_pair = [&](const auto& contradict) {
    return std::ranges::any_of(lefts, [&](const NameForm& left) {
      return std::ranges::any_of(
          rights, [&](const NameForm& right) { return left.key != right.key && contradict(left, right); });
    });
  };
  if (type == EntityType::person)
    return any_pair([this](const NameForm& left, const NameForm& right) {
      return left.words > 1 && right.words > 1 && other_person(locals_.key(left.key), locals_.key(right.key));
    });
  if (type != EntityType::organization) return false;
  std::vector<NameForm> acronyms;
  for (const std::span<const NameForm> forms : {lefts, rights})
    std::ranges::copy_if(forms, std::back_inserter(acronyms), &NameForm::acronym);
  return !acronyms.empty() && any_pair([&](const NameForm& left, const NameForm& right) {
    return other_expansion(locals_, left, right, acronyms);
  });
}

std::optional<Contradiction> Clusters::contradiction(LocalId a, LocalId b) const {
  const LocalId left = root(a), right = root(b);
  if (left == right) return std::nullopt;
  const EntityType type = locals_.type(left);
  if (judged_apart(left, right)) return Contradiction::judgement;
  if (type != locals_.type(right)) return Contradiction::types;
  const KeyId one = clusters_[left].country, other = clusters_[right].country;
  if (one != 0 && other != 0 && one != other) return Contradiction::countries;
  for (const Date& time : times_of(left))
    for (const Date& another : times_of(right))
      if (contradict(time, another)) return Contradiction::times;
  return names_contradict(left, right, type) ? std::optional(Contradiction::names) : std::nullopt;
}

void Clusters::unite(LocalId a, LocalId b) {
  const std::pair sizes(clusters_[a].size, clusters_[b].size);
  const LocalId into = sizes.first > sizes.second || (sizes.first == sizes.second && a < b) ? a : b;
  const LocalId from = into == a ? b : a;
  Details& kept = details_of(into);
  merge_sorted(kept.forms, forms_of(from));
  merge_sorted(kept.sides, sides_of(from));
  merge_sorted(kept.times, times_of(from));
  details_[clusters_[from].details] = Details{};
  if (clusters_[into].country == 0) clusters_[into].country = clusters_[from].country;
  clusters_[into].size += clusters_[from].size;
  parents_[from] = into;
}

bool Clusters::join(LocalId a, LocalId b) {
  const LocalId left = root(a), right = root(b);
  if (left == right) return true;
  if (!compatible(left, right)) return false;
  unite(left, right);
  joins_.push_back({a, b, reason_});
  return true;
}

bool Clusters::force(LocalId a, LocalId b) {
  const LocalId left = root(a), right = root(b);
  if (left == right) return true;
  if (judged_apart(left, right)) return false;
  unite(left, right);
  joins_.push_back({a, b, reason_});
  return true;
}

}  // namespace dossier::merging
