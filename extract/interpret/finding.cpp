#include "extract/interpret/finding.hpp"

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

}  // namespace dossier::extract
