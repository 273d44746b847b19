#include "graph/merge/company.hpp"

#include <algorithm>
#include <iterator>

#include "graph/each_once.hpp"

namespace dossier::merging {

Company::Company(const Locals& locals, const Clusters& clusters)
    : locals_(locals), there_(locals.inputs().size()) {
  for (LocalId local = 0; local < locals.size(); ++local) {
    const EntityType type = locals.type(local);
    if (!locals.named(local) || (type != EntityType::person && type != EntityType::organization)) continue;
    seen_.emplace_back(clusters.root(local), locals.article(local), local);
    there_[locals.article(local)].push_back(clusters.root(local));
  }
  sort_each_once(seen_);
}

bool Company::keep_one(LocalId a, LocalId b) {
  const std::vector<std::string> lefts = offices(a), rights = offices(b);
  if (std::ranges::find_first_of(lefts, rights) != lefts.end()) return true;
  const std::vector<LocalId>& left = around(a);
  const std::vector<LocalId>& right = around(b);
  std::vector<LocalId> both;
  std::ranges::set_intersection(left, right, std::back_inserter(both));
  constexpr std::size_t least = 2, part = 5;
  return both.size() >= least && both.size() * part >= std::min(left.size(), right.size());
}

std::span<const Company::Seen> Company::mentions(LocalId root) const {
  const auto first = std::ranges::lower_bound(seen_, Seen(root, 0, 0));
  const auto last = std::lower_bound(first, seen_.end(), Seen(root + 1, 0, 0));
  return {first, last};
}

std::vector<std::string> Company::offices(LocalId root) const {
  std::vector<std::string> telling;
  for (const auto& [cluster, article, local] : mentions(root))
    std::ranges::copy_if(locals_[local].positions, std::back_inserter(telling),
                         [](const std::string& office) { return office.find(' ') != std::string::npos; });
  sort_each_once(telling);
  return telling;
}

const std::vector<LocalId>& Company::around(LocalId root) {
  const auto [place, added] = around_.try_emplace(root);
  std::vector<LocalId>& others = place->second;
  if (!added) return others;
  const std::size_t most = std::max<std::size_t>(3, locals_.inputs().size() / 100);
  for (const auto& [cluster, article, local] : mentions(root))
    others.insert(others.end(), there_[article].begin(), there_[article].end());
  sort_each_once(others);
  std::erase_if(others, [&](LocalId other) { return other == root || mentions(other).size() > most; });
  return others;
}

}  // namespace dossier::merging
