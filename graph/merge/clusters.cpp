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
void merge_sorted(std::vector<T>& into, const std::vector<T>& from) {
  if (from.empty()) return;
  const auto middle = static_cast<std::ptrdiff_t>(into.size());
  into.insert(into.end(), from.begin(), from.end());
  std::inplace_merge(into.begin(), into.begin() + middle, into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

}  // namespace

Clusters::Clusters(const Locals& locals)
    : locals_(locals), parents_(locals.size()), clusters_(locals.size()) {
  std::iota(parents_.begin(), parents_.end(), LocalId{0});
  for (LocalId local = 0; local < locals.size(); ++local) {
    Cluster& cluster = clusters_[local];
    const std::span<const NameForm> forms = locals.forms(local);
    if (locals[local].named) cluster.forms.assign(forms.begin(), forms.end());
    cluster.country = locals.country(local);
    if (locals[local].type == EntityType::event && locals[local].time.known())
      cluster.times = {locals[local].time};
  }
}

LocalId Clusters::root(LocalId local) const {
  while (parents_[local] != local) local = parents_[local] = parents_[parents_[local]];
  return local;
}

void Clusters::keep_apart(std::span<const LocalId> lefts, std::span<const LocalId> rights) {
  for (const LocalId left : lefts) clusters_[left].sides.push_back(2 * judgements_);
  for (const LocalId right : rights) clusters_[right].sides.push_back(2 * judgements_ + 1);
  ++judgements_;
}

bool Clusters::judged_apart(const Cluster& a, const Cluster& b) const {
  return std::any_of(a.sides.begin(), a.sides.end(), [&b](std::uint32_t side) {
    return std::binary_search(b.sides.begin(), b.sides.end(), side ^ 1U);
  });
}

bool Clusters::names_contradict(const Cluster& a, const Cluster& b, EntityType type) const {
  std::vector<NameForm> acronyms;
  const auto any_pair = [&](const auto& contradict) {
    return std::any_of(a.forms.begin(), a.forms.end(), [&](const NameForm& left) {
      return std::any_of(b.forms.begin(), b.forms.end(), [&](const NameForm& right) {
        return left.key != right.key && contradict(left, right);
      });
    });
  };
  if (type == EntityType::person)
    return any_pair([this](const NameForm& left, const NameForm& right) {
      return other_person(locals_.key(left.key), locals_.key(right.key));
    });
  if (type != EntityType::organization) return false;
  for (const Cluster* cluster : {&a, &b})
    std::copy_if(cluster->forms.begin(), cluster->forms.end(), std::back_inserter(acronyms),
                 [](const NameForm& form) { return form.acronym; });
  return !acronyms.empty() && any_pair([&](const NameForm& left, const NameForm& right) {
    return other_expansion(locals_, left, right, acronyms);
  });
}

std::optional<Contradiction> Clusters::contradiction(LocalId a, LocalId b) const {
  const LocalId left = root(a), right = root(b);
  if (left == right) return std::nullopt;
  const Cluster& one = clusters_[left];
  const Cluster& other = clusters_[right];
  const EntityType type = locals_[left].type;
  if (judged_apart(one, other)) return Contradiction::judgement;
  if (type != locals_[right].type) return Contradiction::types;
  if (one.country != 0 && other.country != 0 && one.country != other.country) return Contradiction::countries;
  for (const Date& time : one.times)
    for (const Date& another : other.times)
      if (contradict(time, another)) return Contradiction::times;
  return names_contradict(one, other, type) ? std::optional(Contradiction::names) : std::nullopt;
}

void Clusters::unite(LocalId a, LocalId b) {
  const std::pair sizes(clusters_[a].size, clusters_[b].size);
  const LocalId into = sizes.first > sizes.second || (sizes.first == sizes.second && a < b) ? a : b;
  const LocalId from = into == a ? b : a;
  Cluster& kept = clusters_[into];
  Cluster& gone = clusters_[from];
  merge_sorted(kept.forms, gone.forms);
  merge_sorted(kept.sides, gone.sides);
  merge_sorted(kept.times, gone.times);
  if (kept.country == 0) kept.country = gone.country;
  kept.size += gone.size;
  gone = Cluster{};
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
  if (judged_apart(clusters_[left], clusters_[right])) return false;
  unite(left, right);
  joins_.push_back({a, b, reason_});
  return true;
}

}  // namespace dossier::merging
