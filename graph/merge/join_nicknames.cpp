#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/each_once.hpp"
#include "graph/merge/nicknames.hpp"
#include "graph/merge/persons.hpp"

namespace dossier::merging {
namespace {

// The clusters that bear a given name and a family name, the given name in full or short.
struct Bearers {
  std::vector<LocalId> full, brief;
};
// By given name in full and family name.
using ByName = std::map<std::pair<std::string_view, std::string_view>, Bearers>;

ByName bearers_of_names(const Locals& locals, const Clusters& clusters) {
  ByName bearers;
  std::vector<std::pair<KeyId, LocalId>> names;
  each_full_name(locals, [&](LocalId local, KeyId key) { names.emplace_back(key, clusters.root(local)); });
  sort_each_once(names);
  for (const auto& [key, root] : names) {
    const std::string& name = locals.key(key);
    const std::string_view given = given_name(name), family = family_name(name);
    if (has_nickname(given)) bearers[{given, family}].full.push_back(root);
    for (const std::string_view full : full_given_names(given)) bearers[{full, family}].brief.push_back(root);
  }
  for (auto& [name, borne] : bearers) {
    sort_each_once(borne.full);
    sort_each_once(borne.brief);
    std::erase_if(borne.brief, [&](LocalId root) { return std::ranges::binary_search(borne.full, root); });
  }
  return bearers;
}

}  // namespace

void join_nicknames(const Locals& locals, Clusters& clusters, Company& company) {
  std::map<LocalId, std::vector<LocalId>> choices;  // by who bears the short name
  for (const auto& [name, borne] : bearers_of_names(locals, clusters))
    if (borne.full.size() == 1)
      for (const LocalId root : borne.brief) choices[root].push_back(borne.full.front());
  std::vector<std::pair<LocalId, LocalId>> decided;
  for (const auto& [brief, full] : choices)
    if (full.size() == 1 && company.keep_one(full.front(), brief)) decided.emplace_back(full.front(), brief);
  clusters.because(JoinReason::nickname);
  for (const auto& [full, brief] : decided) clusters.join(full, brief);
}

}  // namespace dossier::merging
