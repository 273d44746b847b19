#include <algorithm>
#include <string>
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

// The initials a name could be shortened to: of all its words, and of all that a key keeps.
std::vector<std::string> initials_of(const std::string& name, EntityType type) {
  std::string all, chief;
  for (const std::string& word : name_words(name)) all.push_back(word.front());
  const std::string key = name_key(name, type);
  for (const std::string_view word : words_of(key)) chief.push_back(word.front());
  if (all == chief) return {all};
  return {all, chief};
}

// Organizations by the initials of their long names: three letters or more, two could be anything.
class Initials {
 public:
  explicit Initials(const Locals& locals) {
    for (LocalId local = 0; local < locals.size(); ++local) {
      const LocalEntity& entity = locals[local];
      if (!entity.named || entity.type != EntityType::organization) continue;
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
    for (const std::string& initials : initials_of(name, EntityType::organization))
      if (initials.size() > 2) by_initials_[initials].push_back(local);
  }
  std::unordered_map<std::string, std::vector<LocalId>> by_initials_;
};

// Which clusters among these could be the bare acronym's, each once.
std::vector<LocalId> candidates(const Clusters& clusters, std::span<const LocalId> among, LocalId bare) {
  std::vector<LocalId> roots;
  for (const LocalId local : among)
    if (has_expansion(clusters, local) && clusters.compatible(local, bare))
      roots.push_back(clusters.root(local));
  sort_each_once(roots);
  return roots;
}

void join_bare(Clusters& clusters, std::span<const LocalId> bare, std::span<const LocalId> expanded) {
  if (expanded.empty()) return join_by_country(clusters, bare);
  std::vector<std::vector<LocalId>> choices;
  for (const LocalId local : bare) choices.push_back(candidates(clusters, expanded, local));
  clusters.because(JoinReason::expansion);
  for (std::size_t i = 0; i < bare.size(); ++i)
    if (choices[i].size() == 1) clusters.join(choices[i].front(), bare[i]);
}

}  // namespace

void join_acronyms(Locals& locals, Clusters& clusters) {
  Buckets buckets;
  std::vector<bool> is_acronym_key(locals.key_count());
  for (LocalId local = 0; local < locals.size(); ++local) {
    const LocalEntity& entity = locals[local];
    const bool has_acronyms = entity.type == EntityType::organization || entity.type == EntityType::event;
    if (!entity.named || !has_acronyms) continue;
    for (const NameForm& form : locals.forms(local)) {
      if (form.words != 1) continue;
      buckets.add(entity.type, form.key, local);
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
