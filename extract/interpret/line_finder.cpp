#include "extract/interpret/line_finder.hpp"

namespace dossier::extract {

std::size_t owner_before(const LineFinder& finder, std::size_t end) {
  const Line& line = finder.line();
  const bool genitive = end > 0 && (line.is(end - 1, "'s") || line.is(end - 1, "'"));
  const std::size_t owner = mention_ending(finder.mentions(), genitive ? end - 1 : end);
  if (owner == no_mention || finder.mentions()[owner].role == MentionRole::unknown) {
    return no_mention;
  }
  const Mention& mention = finder.mentions()[owner];
  return mention.type == EntityType::person && !genitive ? no_mention : owner;
}

}  // namespace dossier::extract
