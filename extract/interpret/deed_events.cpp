#include "extract/interpret/deed_events.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/interpret/arguments.hpp"

namespace dossier::extract {
namespace {

// The relation that the verb by itself tells of.
const Predicate* plain_predicate(const TreeSight& sight, std::size_t node) {
  for (const Predicate& predicate :
       sight.words().predicates.find(PredicateClass::verb, sight.tree().lemma(node))) {
    if (predicate.is_plain()) return &predicate;
  }
  return nullptr;
}

bool is_site(const Mention& mention) {
  return !mention.incidental && mention.type != EntityType::person && mention.type != EntityType::event;
}

// The longest of its names in the article: "he" was arrested, but the event is the arrest of Ana Berg.
std::string name_of(const Scene& scene, const Mention& mention) {
  std::string name = mention.form == MentionForm::pronoun ? "" : mention.name;
  for (const auto& mentions : scene.mentions) {
    for (const Mention& other : mentions) {
      const bool same = other.type == mention.type && other.key == mention.key && other.named;
      if (same && other.form == MentionForm::name && other.role == MentionRole::noun &&
          other.name.size() > name.size())
        name = other.name;
    }
  }
  return name.empty() ? mention.name : name;
}

void add_event(Scene& scene, std::size_t number, std::size_t node) {
  const TreeSight sight{scene, number};
  const auto noun = sight.words().deed_nouns.find(sight.tree().lemma(node));
  if (noun == sight.words().deed_nouns.end() || is_damaged(sight.tree(), node) ||
      sight.tree().child(node, Deprel::compound_prt) != no_node)
    return;
  const Predicate* predicate = plain_predicate(sight, node);
  const std::size_t object = predicate == nullptr ? no_node : logical_object(sight.tree(), node);
  const std::size_t target = object == no_node ? no_mention : mention_at(sight, object);
  if (target == no_mention || sight.mentions()[target].incidental ||
      sight.mentions()[target].type == EntityType::event)
    return;
  const std::size_t place = place_of(sight, node, is_site);
  const bool by_nobody = is_passive(sight.tree(), node) && logical_subject(sight.tree(), node) == no_node;
  if (place == no_mention && !by_nobody) return;

  const Mention& done_to = sight.mentions()[target];
  Mention event;
  event.range = {sight.tree().word(node), sight.tree().word(node) + 1};
  event.begin = event.range.first;
  event.type = EntityType::event;
  event.role = MentionRole::implied;
  event.form = MentionForm::description;
  event.named = false;
  event.incidental = true;
  event.event_type = predicate->relation;
  event.name = noun->second.noun + " " + noun->second.link + " " + name_of(scene, done_to);
  event.key = "deed " + noun->second.noun + " " + done_to.key;
  if (place != no_mention) {
    event.place = place;
    event.name += " in " + sight.mentions()[place].name;
    event.key += " in " + sight.mentions()[place].key;
  }
  scene.mentions[number].push_back(std::move(event));
}

}  // namespace

void add_deed_events(Scene& scene) {
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (!TreeSight{scene, number}.is_prose()) continue;
    for (std::size_t node = 0; node < scene.trees[number].size(); ++node) {
      if (scene.trees[number].upos(node) == Upos::verb) add_event(scene, number, node);
    }
  }
}

std::size_t event_at(const TreeSight& sight, std::size_t node) {
  const auto& mentions = sight.mentions();
  if (sight.tree().upos(node) != Upos::verb) {
    const std::size_t found = mention_at(sight, node);
    return found != no_mention && mentions[found].type == EntityType::event ? found : no_mention;
  }
  const auto at = std::find_if(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.role == MentionRole::implied && mention.type == EntityType::event &&
           mention.range.first == sight.tree().word(node);
  });
  return at == mentions.end() ? no_mention : static_cast<std::size_t>(at - mentions.begin());
}

std::size_t place_of(const TreeSight& sight, std::size_t node, bool (*fits)(const Mention&)) {
  for (const std::string& preposition : sight.words().place_prepositions) {
    const std::size_t place = prepositional(sight.tree(), node, preposition);
    const std::size_t found = place == no_node ? no_mention : mention_at(sight, place);
    if (found != no_mention && fits(sight.mentions()[found])) return found;
  }
  return no_mention;
}

}  // namespace dossier::extract
