#include "extract/interpret/line_finder.hpp"

namespace dossier::extract {
std::size_t city_before(const Scene& scene, std::size_t number, std::size_t region) {
  const Line& line = scene.lines[number];
  const std::vector<Mention>& mentions = scene.mentions[number];
  const Mention& mention = mentions[region];
  const std::size_t first = mention.range.first;
  if (mention.type != EntityType::place || first == 0 || !line.is(first - 1, ",") ||
      !scene.words.is(line.at(mention.range.last), WordSense::municipal))
    return no_mention;
  const std::size_t city = mention_ending(mentions, first - 1);
  return city != no_mention && mentions[city].type == EntityType::place ? city : no_mention;
}

std::size_t owner_before(const LineFinder& finder, std::size_t end) {
  const Line& line = finder.line();
  const bool genitive = end > 0 && (line.is(end - 1, "'s") || line.is(end - 1, "'"));
  const std::size_t owner = mention_ending(finder.mentions(), genitive ? end - 1 : end);
  if (owner == no_mention || finder.mentions()[owner].role == MentionRole::unknown) {
    return no_mention;
  }
  const Mention& mention = finder.mentions()[owner];
  if (const std::size_t city = city_before(finder.scene, finder.number, owner); city != no_mention)
    return city;
  return mention.type == EntityType::person && !genitive ? no_mention : owner;
}

}  // namespace dossier::extract
