#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/each_once.hpp"
#include "graph/merge/buckets.hpp"
#include "graph/merge/who_is_who.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

bool has_expansion(const Clusters& clusters, LocalId local) {
  return std::ranges::any_of(clusters.forms(local), [](const NameForm& form) { return form.words > 1; });
}

// Organizations by the initials of their long names: three letters or more, two could be anything.
class Initials {
 public:
  explicit Initials(const Locals& locals) {
    for (LocalId local = 0; local < locals.size(); ++local) {
      if (!locals.is_named(local, EntityType::organization)) continue;
      const LocalEntity& entity = locals[local];
      add(entity.name, local);
      for (const std::string& alias : entity.aliases) add(alias, local);
    }
  }
  [[nodiscard]] std::span<const LocalId> of(const std::string& acronym) const {
    const auto found = by_initials_.find(acronym);
    return found == by_initials_.end() ? std::span<const LocalId>() : std::span<const LocalId>(found->second);
  }

 private:
  void add(const std::string& name, LocalId local) {
    const auto [known, added] = known_.try_emplace(name);
    if (added)
      for (const std::string& initials : initials_of(name))
        if (initials.size() > 2) known->second.push_back(&by_initials_[initials]);
    for (std::vector<LocalId>* locals : known->second) locals->push_back(local);
  }
  // By name, so that each is read once: where its locals go.
  std::unordered_map<std::string_view, std::vector<std::vector<LocalId>*>> known_;
  std::unordered_map<std::string, std::vector<LocalId>> by_initials_;
};

// The clusters of these that have a long name, each once.
std::vector<LocalId> expanded_clusters(const Clusters& clusters, std::span<const LocalId> among) {
  std::vector<LocalId> roots;
  for (const LocalId local : among) roots.push_back(clusters.root(local));
  sort_each_once(roots);
  std::erase_if(roots, [&](LocalId root) { return !has_expansion(clusters, root); });
  return roots;
}

// The only one of the clusters that could be the bare acronym's.
std::optional<LocalId> only_candidate(const Clusters& clusters, std::span<const LocalId> roots,
                                      LocalId bare) {
  std::optional<LocalId> found;
  for (const LocalId root : roots) {
    if (!clusters.compatible(root, bare)) continue;
    if (found) return std::nullopt;
    found = root;
  }
  return found;
}

void join_bare(Clusters& clusters, std::span<const LocalId> bare, std::span<const LocalId> expanded) {
  if (expanded.empty()) return join_by_country(clusters, bare);
  const std::vector<LocalId> roots = expanded_clusters(clusters, expanded);
  std::vector<std::optional<LocalId>> choices;
  for (const LocalId local : bare) choices.push_back(only_candidate(clusters, roots, local));
  clusters.because(JoinReason::expansion);
  for (std::size_t i = 0; i < bare.size(); ++i)
    if (choices[i]) clusters.join(*choices[i], bare[i]);
}

}  // namespace

void join_acronyms(Locals& locals, Clusters& clusters) {
  Buckets buckets;
  std::vector<bool> is_acronym_key(locals.key_count());
  for (LocalId local = 0; local < locals.size(); ++local) {
    const EntityType type = locals.type(local);
    const bool has_acronyms = type == EntityType::organization || type == EntityType::event;
    if (!locals.named(local) || !has_acronyms) continue;
    for (const NameForm& form : locals.forms(local)) {
      if (form.words != 1) continue;
      buckets.add(type, form.key, local);
      if (form.acronym) is_acronym_key[form.key] = true;
    }
  }
  const Initials initials(locals);
  const auto join = [&](EntityType type, KeyId key, std::span<const LocalId> members) {
    if (!is_acronym_key[key]) return;
    std::vector<LocalId> expanded, bare;
    for (const LocalId member : members)
      (has_expansion(clusters, member) ? expanded : bare).push_back(member);
    clusters.because(JoinReason::acronym);
    if (locals.key(key).size() > 2) join_by_country(clusters, expanded);
    std::span<const LocalId> spelled(expanded);
    if (expanded.empty() && type == EntityType::organization) spelled = initials.of(locals.key(key));
    join_bare(clusters, bare, spelled);
  };
  buckets.each(join, 1);  // one bare acronym may still find its expansion by initials
}

}  // namespace dossier::merging
