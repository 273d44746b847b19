#include "extract/interpret/bare_bodies.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "extract/interpret/finding.hpp"
#include "extract/interpret/organizations.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

// The noun of "police", "the police"; nothing of what is told by more, or by another noun.
std::optional<std::string> bare_noun(const Scene& scene, std::size_t line, const Mention& mention) {
  const Range range = mention.range;
  const std::string& noun = scene.lines[line].at(range.first);
  const bool bare = mention.type == EntityType::organization && mention.form == MentionForm::description &&
                    !mention.named && range.last - range.first == 1 &&
                    scene.words.is(noun, WordSense::articleless);
  return bare ? std::optional(noun) : std::nullopt;
}

// "Oslo police": told by the name of a place, known or read as one.
bool is_of_place(const TreeSight& sight, const Mention& body) {
  for (std::size_t word = body.range.first; word < body.range.last; ++word) {
    if (sight.words().is_closed_class(sight.line().at(word))) return false;  // "BRING BACK OUR POLICE"
  }
  const std::uint32_t name = sight.line().words[body.range.first].name;
  if (name != no_name && sight.scene.document.names[name].type == NameType::location) return true;
  return std::ranges::any_of(sight.mentions(), [&](const Mention& part) {
    const bool land = part.type == EntityType::place || part.type == EntityType::state;
    return land && part.named && part.range.first >= body.range.first && part.range.last < body.range.last;
  });
}

// The one body that was named before, with the noun at the end of its name.
std::optional<MentionRef> sole_body_before(const Scene& scene, MentionRef bare, const std::string& noun) {
  return sole_before(scene, bare, 0, [&](std::size_t line, const Mention& mention) {
    const std::size_t last = mention.range.last;
    return mention.type == EntityType::organization && last - mention.range.first > 1 &&
           scene.lines[line].at(last - 1) == noun &&
           (!mention.known_name.empty() || is_of_place({scene, line}, mention));
  });
}

// The keys of all bodies that the article names.
std::set<std::string> named_bodies(const Scene& scene) {
  std::set<std::string> keys;
  for (const std::vector<Mention>& line : scene.mentions) {
    for (const Mention& mention : line) {
      if (mention.type == EntityType::organization && mention.role != MentionRole::unknown)
        keys.insert(mention.key);
    }
  }
  return keys;
}

// "the House" of an article that speaks of the Senate; not "the Florida House".
void name_short_body(const Scene& scene, const Line& line, const std::set<std::string>& named,
                     Mention& mention) {
  const auto known = scene.words.short_names.find(mention.key);
  const std::size_t first = mention.range.first;
  if (known == scene.words.short_names.end() || mention.type != EntityType::organization ||
      mention.form != MentionForm::name || !line.capital(first) ||
      (first > 0 && longest_phrase_before(scene.words.places, line, first)))
    return;
  const auto beside =
      std::ranges::find_if(known->second, [&](const auto& one) { return named.contains(one.first); });
  if (beside == known->second.end()) return;
  become_known(*scene.words.organizations.find(phrase_key(beside->second)), mention);
}

// "the state Senate", "the state House and Senate": of which state it is, the words do not tell.
bool is_of_some_state(const Words& words, const Line& line, const Mention& mention) {
  const std::size_t first = mention.range.first;
  const auto is_chamber = [&](std::size_t word) {
    return line.capital(word) && !words.party_members.contains(line.at(word)) &&
           (words.is(line.at(word), WordSense::chamber) || words.short_names.contains(line.at(word)));
  };
  if (mention.range.last != first + 1 || !is_chamber(first)) return false;
  const bool second =
      first > 2 && line.is(first - 1, "and") && line.is(first - 3, "state") && is_chamber(first - 2);
  return second || (first > 0 && (line.is(first - 1, "state") || line.is(first - 1, "states")));
}

}  // namespace

void name_bare_bodies(Scene& scene) {
  const std::set<std::string> named = named_bodies(scene);
  for (std::size_t line = 0; line < scene.mentions.size(); ++line) {
    for (Mention& mention : scene.mentions[line]) {
      if (is_of_some_state(scene.words, scene.lines[line], mention))
        mention.role = MentionRole::unknown;
      else
        name_short_body(scene, scene.lines[line], named, mention);
    }
  }
  for (std::size_t line = 0; line < scene.mentions.size(); ++line) {
    for (std::size_t i = 0; i < scene.mentions[line].size(); ++i) {
      const auto noun = bare_noun(scene, line, scene.mentions[line][i]);
      const auto body = noun ? sole_body_before(scene, {line, i}, *noun) : std::nullopt;
      if (!body) continue;
      const Mention& meant = mention_of(scene, *body);
      Mention& mention = scene.mentions[line][i];
      mention.key = meant.key;
      mention.name = meant.name;
      mention.known_name = meant.known_name;
      mention.country = meant.country;
      mention.named = meant.named;
      mention.incidental = false;  // told apart by what it means
    }
  }
}

}  // namespace dossier::extract
