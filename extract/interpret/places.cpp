#include "extract/interpret/affiliation.hpp"
#include "extract/interpret/arguments.hpp"
#include "extract/interpret/capitals.hpp"
#include "extract/interpret/role_nouns.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

Finding lies_in(std::size_t line, std::size_t place, std::size_t state, Range evidence,
                std::string_view rule) {
  Finding finding;
  finding.subject = {line, place};
  finding.relation = Relation::part_of;
  finding.object = {line, state};
  finding.evidence = evidence;
  finding.rule = rule;
  return finding;
}

bool is_state_or_region(const Words& words, const Mention& mention) {
  const bool land = mention.type == EntityType::state && !mention.capital_city;
  return land || (mention.type == EntityType::place && !is_town(words, mention));
}

// "in California, Texas, Florida": regions beside each other.
bool are_regions(const Words& words, const Mention& one, const Mention& other) {
  const auto is_region = [&](const Mention& mention) {
    const KnownPlace* known = words.places.find(mention.key);
    return mention.type == EntityType::place && known != nullptr && !known->base && !is_town(words, mention);
  };
  return is_region(one) && is_region(other);
}

// "in Port Vale, Alba City, Harbor City": a list goes on.
bool begins_place(const Scene& scene, std::size_t number, std::size_t word) {
  const std::size_t found = mention_from(scene.mentions[number], word);
  return found != no_mention && is_town(scene.words, scene.mentions[number][found]);
}

// "in Alba, Tennessee, South Carolina and others": the next in a list.
bool is_listed(const Scene& scene, std::size_t number, const Mention& place) {
  if (!scene.lines[number].is(place.range.last, ",")) return false;
  const std::size_t next = mention_from(scene.mentions[number], place.range.last + 1);
  return place.type == EntityType::place && next != no_mention &&
         scene.mentions[number][next].type == EntityType::place;
}

// "from Europe, Norland, and Asia": what is no town lies in no state of a list.
bool ends_list(const Scene& scene, std::size_t number, const Mention& place, const Mention& whole) {
  const Line& line = scene.lines[number];
  const bool list = line.is(whole.range.last, ",") && line.is(whole.range.last + 1, "and");
  const KnownPlace* known = scene.words.places.find(place.key);
  return list && known != nullptr && !known->city && !known->base && !known->water;
}

// "in Port Vale, Norland,": behind the state must stand what ends or goes on with the sentence's other parts.
bool comma_state(const Scene& scene, std::size_t number, std::size_t place, std::vector<Finding>& findings) {
  const Line& line = scene.lines[number];
  const Mention& mention = scene.mentions[number][place];
  if (!line.is(mention.range.last, ",") || mention.range.first == 0 ||
      !scene.words.is(line.at(mention.range.first - 1), WordClass::preposition)) {
    return false;
  }
  const std::size_t state = mention_from(scene.mentions[number], mention.range.last + 1);
  if (state == no_mention) {
    return false;
  }
  const Mention& whole = scene.mentions[number][state];
  if (line.is(whole.range.last, ",") && begins_place(scene, number, whole.range.last + 1)) return false;
  const std::string& behind = line.at(whole.range.last);
  const bool closed = whole.range.last >= line.size() || behind == "," || behind == "." || behind == ";" ||
                      (scene.words.is(behind, WordClass::preposition) && behind != "of" && behind != "in");
  if (!closed || whole.role != MentionRole::noun || !is_state_or_region(scene.words, whole) ||
      are_regions(scene.words, mention, whole) || is_listed(scene, number, whole) ||
      ends_list(scene, number, mention, whole)) {
    return false;
  }
  findings.push_back(
      lies_in(number, place, state, {mention.range.first, whole.range.last}, "place, comma, state"));
  return true;
}

// Whether a town may lie in it: not an ocean, nor what is not known to be a place.
bool may_hold_town(const Words& words, const Mention& mention) {
  const KnownPlace* known = words.places.find(mention.key);
  const bool land = known != nullptr ? !known->water : mention.capital_city;
  return mention.type == EntityType::place && mention.role == MentionRole::noun && land;
}

// "the Norland port city of Port Vale", "Norland's capital Port Vale", "the Alba suburb of Port Vale". Of
// "the Alba district of Port Vale" nobody knows which lies in which where neither is known, or Port Vale is.
bool state_city_of(const Scene& scene, std::size_t number, std::size_t place,
                   std::vector<Finding>& findings) {
  const Line& line = scene.lines[number];
  const Mention& mention = scene.mentions[number][place];
  std::size_t end = mention.range.first;
  end -= end > 0 && (line.is(end - 1, "of") || line.is(end - 1, ",")) ? 1U : 0U;
  const auto head = longest_phrase_before(scene.words.place_heads, line, end);
  if (!head) {
    return false;
  }
  std::size_t before = head.end;
  while (before > 0 && scene.words.modifiers.find(line.at(before - 1)) != nullptr) {
    --before;
  }
  before -= before > 0 && line.is(before - 1, "'s") ? 1U : 0U;
  const std::size_t whole = mention_ending(scene.mentions[number], before);
  if (whole == no_mention) {
    return false;
  }
  const Mention& around = scene.mentions[number][whole];
  const bool part = scene.words.area_nouns.find(line.at(end - 1)) != nullptr;
  const bool known =
      line.is(end, "of") && may_hold_town(scene.words, around) && !(part && is_town(scene.words, mention));
  if (around.type != EntityType::state && !known) {
    return false;
  }
  findings.push_back(
      lies_in(number, place, whole, {around.range.first, mention.range.last}, "state's city of"));
  return true;
}

// "Port Vale, a city in northern Norland"
void city_in(const Scene& scene, std::size_t number, std::size_t place, std::vector<Finding>& findings) {
  const Line& line = scene.lines[number];
  const Mention& mention = scene.mentions[number][place];
  std::size_t at = mention.range.last;
  if (!line.is(at, ",") || !scene.words.is(line.at(at + 1), WordClass::determiner)) {
    return;
  }
  at = skip_modifiers(scene.words, line, at + 2);
  const auto head = longest_phrase(scene.words.place_heads, line, at);
  if (!head || (!line.is(head.end, "in") && !line.is(head.end, "of"))) {
    return;
  }
  const std::size_t state = mention_from(scene.mentions[number], head.end + 1);
  if (state == no_mention || scene.mentions[number][state].role != MentionRole::noun ||
      !is_state_or_region(scene.words, scene.mentions[number][state])) {
    return;
  }
  findings.push_back(lies_in(number, place, state,
                             {mention.range.first, scene.mentions[number][state].range.last},
                             "place, a city in"));
}

// Whose genitive stands right before the name.
std::size_t genitive_before(const Scene& scene, std::size_t number, const Mention& mention) {
  const std::size_t begin = mention.range.first;
  const bool genitive = begin > 1 && scene.lines[number].is(begin - 1, "'s");
  return genitive ? mention_ending(scene.mentions[number], begin - 1) : no_mention;
}

// "eastern Norland's Alba province"
bool states_province(const Scene& scene, std::size_t number, std::size_t place,
                     std::vector<Finding>& findings) {
  const Mention& mention = scene.mentions[number][place];
  if (!longest_phrase(scene.words.place_heads, scene.lines[number], mention.range.last)) return false;
  const std::size_t state = genitive_before(scene, number, mention);
  if (state == no_mention || scene.mentions[number][state].type != EntityType::state) return false;
  findings.push_back(lies_in(number, place, state,
                             {scene.mentions[number][state].range.first, mention.range.last},
                             "state's province"));
  return true;
}

// "the Norlandic Army's Alba Medical Center", "Port Vale's Alba airport"
void bodys_facility(const Scene& scene, std::size_t number, std::size_t place,
                    std::vector<Finding>& findings) {
  const Mention& mention = scene.mentions[number][place];
  const bool one_word = mention.range.last - mention.range.first < 2;
  const std::size_t owner = one_word ? no_mention : genitive_before(scene, number, mention);
  if (owner == no_mention) return;
  const Mention& body = scene.mentions[number][owner];
  const bool saint = scene.lines[number].at(body.range.first).starts_with("st.");  // "St. John's Alba Church"
  if (!body.named || saint || body.role == MentionRole::unknown ||
      (body.type != EntityType::organization && body.type != EntityType::place))
    return;
  Finding finding = lies_in(number, place, owner, {body.range.first, mention.range.last}, "body's facility");
  if (body.type == EntityType::place) finding.relation = Relation::located_in;
  findings.push_back(std::move(finding));
}

// The mention behind the word, the words before a name left out, if "in" joins it to the node in the tree:
// below it, or beside it where the node itself stands behind "at": "was held at Fort Alba in Port Vale".
std::size_t around(const TreeSight& sight, std::size_t node, std::size_t behind) {
  const Line& line = sight.line();
  if (!line.is(behind, "in")) return no_mention;
  const std::size_t found = mention_from(
      sight.mentions(), skip_modifiers(sight.words(), line, behind + (line.is(behind + 1, "the") ? 2U : 1U)));
  const std::size_t head =
      found == no_mention ? no_node : sight.tree().head_of_words(sight.mentions()[found].range);
  if (head == no_node) return no_mention;
  const bool kind =
      sight.words().place_heads.find(sight.line().at(sight.mentions()[found].range.last)) != nullptr;
  const std::size_t top = kind ? sight.tree().head(head) : head;  // "Alba Province"
  if (top == no_node || introduction(sight.tree(), top) != "in") return no_mention;
  const bool below = sight.tree().head(top) == node;
  const bool beside =
      sight.tree().head(top) == sight.tree().head(node) && introduction(sight.tree(), node) == "at";
  return below || beside ? found : no_mention;
}

// "Fort Alba in Port Vale", "Alba Province in eastern Norland", "the Alba Medical Center in Norland".
void place_in(const Scene& scene, std::size_t number, std::size_t place, std::vector<Finding>& findings) {
  const TreeSight sight{scene, number};
  const Line& line = scene.lines[number];
  const Mention& mention = scene.mentions[number][place];
  const auto kind = longest_phrase(scene.words.place_heads, line, mention.range.last);
  const std::size_t behind = kind ? kind.end : mention.range.last;
  const std::size_t head =
      sight.is_prose() ? sight.tree().head_of_words({mention.range.first, behind}) : no_node;
  const std::size_t found = head == no_node || !mention.named ? no_mention : around(sight, head, behind);
  if (found == no_mention) return;
  const Mention& whole = scene.mentions[number][found];
  const bool area = whole.type == EntityType::state || whole.type == EntityType::place;
  if (!area || whole.role != MentionRole::noun || whole.key == mention.key) return;
  Finding finding = lies_in(number, place, found, {mention.range.first, whole.range.last}, "place in place");
  const bool known = kind || scene.words.places.find(mention.key) != nullptr;
  if (mention.type != EntityType::place || !known) finding.relation = Relation::located_in;
  findings.push_back(std::move(finding));
}

}  // namespace

std::vector<Finding> find_places(const Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    for (std::size_t i = 0; i < scene.mentions[number].size(); ++i) {
      const Mention& mention = scene.mentions[number][i];
      if (mention.role == MentionRole::unknown) continue;
      const bool facility = ends_as_facility(TreeSight{scene, number}, mention);
      if (mention.type == EntityType::place && !comma_state(scene, number, i, findings) &&
          !state_city_of(scene, number, i, findings) && !states_province(scene, number, i, findings)) {
        city_in(scene, number, i, findings);
        place_in(scene, number, i, findings);
      } else if (mention.type == EntityType::organization && mention.role == MentionRole::noun && facility) {
        place_in(scene, number, i, findings);
      }
      if (mention.named && facility) bodys_facility(scene, number, i, findings);
    }
  }
  return findings;
}

}  // namespace dossier::extract
