#include "extract/interpret/deed_events.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/predicate_senses.hpp"

namespace dossier::extract {
namespace {

// "dead" of "shot dead", "custody" of "taken into custody": what completes the verb in one of the rows that
// the lexicon has for it, or a particle.
std::size_t completion(const TreeSight& sight, std::size_t node) {
  const Tree& tree = sight.tree();
  if (const std::size_t particle = tree.child(node, Deprel::compound_prt); particle != no_node)
    return particle;
  const auto rows = sight.words().predicates.find(PredicateClass::verb, tree.lemma(node));
  const auto children = tree.children(node);
  const auto found = std::ranges::find_if(children, [&](std::uint32_t child) {
    const auto names_it = [&](const Predicate& row) { return row.particle == tree.lemma(child); };
    const Deprel relation = universal(tree.relation(child));
    return child > node && (relation == Deprel::xcomp || relation == Deprel::obl) &&
           std::ranges::any_of(rows, names_it);
  });
  return found == children.end() ? no_node : *found;
}

// The relation that the verb tells of, by itself or with its particle.
const Predicate* plain_predicate(const TreeSight& sight, std::size_t node, std::size_t particle) {
  const std::string_view with = particle == no_node ? std::string_view() : sight.tree().lemma(particle);
  for (const Predicate& predicate :
       sight.words().predicates.find(PredicateClass::verb, sight.tree().lemma(node))) {
    if (predicate.particle == with && predicate.object_nouns.empty()) return &predicate;
  }
  return nullptr;
}

bool is_site(const Mention& mention) {
  return !mention.incidental && !mention.metonym && mention.type != EntityType::person &&
         mention.type != EntityType::event;
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

// Whether the deed is one of violence or force: it happens where those are to whom it is done.
bool is_bodily(Relation relation) {
  switch (relation) {
    case Relation::attacked:
    case Relation::killed:
    case Relation::abducted:
    case Relation::arrested:
    case Relation::seized:
      return true;
    default:
      return false;
  }
}

// A deed in the making.
struct Deed {
  std::size_t node;
  const DeedNoun* noun = nullptr;
  const Predicate* predicate = nullptr;
  std::size_t object = no_node;
  std::size_t completion = no_node;  // "custody" of "taken into custody"
};

// "shot" is a shooting, "shot dead" a killing; none with other particles.
Deed deed_at(const TreeSight& sight, std::size_t node) {
  std::string verb(sight.tree().lemma(node));
  const std::size_t particle = completion(sight, node);
  if (particle != no_node) verb.append(" ").append(sight.tree().lemma(particle));
  const auto noun = sight.words().deed_nouns.find(verb);
  if (noun == sight.words().deed_nouns.end() || is_damaged(sight.tree(), node)) return {node};
  const Predicate* predicate = plain_predicate(sight, node, particle);
  const bool other = predicate != nullptr && predicate->relation == Relation::charged &&
                     is_charged_with_task(sight.tree(), sight.words(), node);
  const std::size_t object = predicate == nullptr || other ? no_node : logical_object(sight.tree(), node);
  return {node, &noun->second, predicate, object, particle};
}

// Whom a deed is done to.
struct Victim {
  std::string name;
  std::string key;
};

// What an event that is done to the object is called after; nothing where nobody can tell who that is. "A
// Norlandic tanker" has no node of its own.
std::optional<Victim> done_to(const Scene& scene, const TreeSight& sight, const Deed& deed) {
  const std::size_t target = mention_at(sight, deed.object);
  if (target != no_mention) {
    const Mention& mention = sight.mentions()[target];
    if (mention.incidental || mention.type == EntityType::event) return std::nullopt;
    return Victim{name_of(scene, mention), mention.key};
  }
  const bool asset = sight.words().assets.find(sight.tree().lemma(deed.object)) != nullptr;
  if (!asset || owner_at(sight, deed.object) == no_mention) return std::nullopt;
  const std::size_t word = sight.tree().word(deed.object);
  const Range reach{sight.tree().word(sight.tree().reach(deed.object).first), word + 1};
  return Victim{std::string(words(scene.document, sight.line().cover(reach))), sight.line().key(reach)};
}

// "was arrested", "the envoys arrested"; not "as captured on video".
bool is_told_passive(const Tree& tree, std::size_t verb) {
  const bool participle = tree.relation(verb) != Deprel::acl && tree.relation(verb) != Deprel::conj &&
                          tree.child(verb, {Deprel::aux_pass, Deprel::nsubj_pass}) == no_node;
  return is_passive(tree, verb) && !participle;
}

// "a judge", "a gunman": whoever has done it, nobody can tell who.
bool is_nobody(const TreeSight& sight, std::size_t doer) {
  if (sight.tree().upos(doer) != Upos::noun ||
      !sight.words().is(sight.tree().lemma(doer), NounKind::person) ||
      sight.tree()[doer].features.number == feature::Number::plur || has_definite_article(sight.tree(), doer))
    return false;
  const std::size_t known = mention_at(sight, doer);
  return known == no_mention ||
         (sight.mentions()[known].incidental &&
          sight.mentions()[known].range.last - sight.mentions()[known].range.first == 1);
}

std::size_t place_of_deed(const TreeSight& sight, const Deed& deed) {
  std::size_t place = place_of(sight, deed.node, is_site);
  if (place == no_mention && deed.completion != no_node) place = place_of(sight, deed.completion, is_site);
  if (place != no_mention || !is_bodily(deed.predicate->relation)) return place;
  return place_of(sight, deed.object, is_site);
}

void add_event(Scene& scene, std::size_t number, std::size_t node) {
  const TreeSight sight{scene, number};
  const Deed deed = deed_at(sight, node);
  if (deed.object == no_node) return;
  const std::optional<Victim> victim = done_to(scene, sight, deed);
  const std::size_t place = place_of_deed(sight, deed);
  const std::size_t doer = logical_subject(sight.tree(), node);
  const bool by_nobody = doer == no_node ? is_told_passive(sight.tree(), node) : is_nobody(sight, doer);
  if (!victim || (place == no_mention && !by_nobody)) return;

  Mention event;
  event.range = {sight.tree().word(node), sight.tree().word(node) + 1};
  event.begin = event.range.first;
  event.type = EntityType::event;
  event.role = MentionRole::implied;
  event.form = MentionForm::description;
  event.named = false;
  event.incidental = true;
  event.event_type = deed.predicate->relation;
  event.name = deed.noun->noun + " " + deed.noun->link + " " + victim->name;
  event.key = "deed " + deed.noun->noun + " " + victim->key;
  if (place != no_mention) {
    event.place = place;
    const std::string where = " in " + sight.mentions()[place].name;
    if (!event.name.ends_with(where)) event.name += where;
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
    const bool house =
        place != no_node && sight.words().facilities.find(sight.tree().lemma(place)) != nullptr;
    const std::size_t around = house ? prepositional(sight.tree(), place, "in") : no_node;
    const std::size_t where = around == no_node ? no_mention : mention_at(sight, around);
    if (where != no_mention && fits(sight.mentions()[where])) return where;  // "in its office in Port Vale"
  }
  return no_mention;
}

}  // namespace dossier::extract
