#include "extract/interpret/finding.hpp"

#include <algorithm>

namespace dossier::extract {

std::map<std::string, MentionRef> first_states(const Scene& scene) {
  std::map<std::string, MentionRef> first;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    for (std::size_t i = 0; i < scene.mentions[number].size(); ++i) {
      const Mention& mention = scene.mentions[number][i];
      if (mention.type == EntityType::state && mention.role != MentionRole::unknown) {
        first.emplace(mention.country, MentionRef{number, i});
      }
    }
  }
  return first;
}

std::map<std::string, std::string> states_of_persons(const Scene& scene, const std::vector<Finding>& findings,
                                                     std::initializer_list<Relation> relations) {
  std::map<std::string, std::string> states;
  for (const Finding& finding : findings) {
    const Mention& state = mention_of(scene, finding.object);
    const bool told = std::ranges::find(relations, finding.relation) != relations.end();
    if (!told || state.type != EntityType::state) continue;
    const auto [at, fresh] = states.emplace(mention_of(scene, finding.subject).key, state.country);
    if (!fresh && at->second != state.country) at->second.clear();
  }
  return states;
}

}  // namespace dossier::extract
