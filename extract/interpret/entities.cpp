#include "extract/interpret/entities.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "extract/interpret/known_holders.hpp"
#include "extract/interpret/role_nouns.hpp"

namespace dossier::extract {
namespace {

using OfficeKey = std::pair<std::string, std::string>;  // whose (a country, a key; empty: not told), position

// Who leads a state, by whatever title, is called its leader.
constexpr std::string_view any_leader = "leader";

void note_holder(std::map<OfficeKey, std::string>& holders, const OfficeKey& office,
                 const std::string& person) {
  const auto [at, fresh] = holders.emplace(office, person);
  if (!fresh && at->second != person) {
    at->second.clear();
  }
}

// Of the persons that the article names those whom the lexicon knows to have held an office then.
std::map<OfficeKey, std::string> well_known(const Scene& scene) {
  std::map<OfficeKey, std::string> holders;
  std::set<std::string> seen;
  for (const auto& mentions : scene.mentions) {
    for (const Mention& person : mentions) {
      const bool named = person.type == EntityType::person && person.named &&
                         person.form == MentionForm::name && person.role != MentionRole::unknown;
      if (!named || !seen.insert(person.key).second) continue;
      for (const OfficeKey& office : offices_held(scene, person)) note_holder(holders, office, person.key);
    }
  }
  return holders;
}

// Key of the one person called so; empty where there are several.
std::map<OfficeKey, std::string> holders(const Scene& scene, const std::vector<Finding>& findings) {
  std::map<OfficeKey, std::string> holders;
  std::set<OfficeKey> of_known;  // person, position: of a state or body that is told
  for (const Finding& finding : findings) {
    const Mention& person = mention_of(scene, finding.subject);
    const Mention& state = mention_of(scene, finding.object);
    if (finding.position.empty() || !person.named) {
      continue;
    }
    of_known.insert({person.key, finding.position});
    note_holder(holders, {state.key, finding.position}, person.key);
    if (finding.relation == Relation::leads && finding.position != any_leader) {
      note_holder(holders, {state.key, std::string(any_leader)}, person.key);
    }
  }
  for (const auto& mentions : scene.mentions) {
    for (const Mention& person : mentions) {
      if (person.type == EntityType::person && person.named && !person.position.empty()) {
        const bool elsewhere = of_known.contains({person.key, person.position});
        note_holder(holders, {std::string(), person.position}, elsewhere ? std::string() : person.key);
      }
    }
  }
  return holders;
}

// One person is meant, and known from before: "the Sudran envoy", "Sudra's envoy", "Sudran President".
bool is_definite(const Scene& scene, std::size_t number, const Mention& mention) {
  const Line& line = scene.lines[number];
  const bool genitive = mention.owner && scene.mentions[number][*mention.owner].genitive;
  const bool bare = !scene.words.is_closed_class(line.at(mention.begin));
  return genitive || line.is(mention.begin, "the") || (bare && mention.unique);
}

// Who of the owner's is called so by a wider word; empty where there are several.
std::string holder_of_narrower(const Words& words, const std::map<OfficeKey, std::string>& known,
                               const std::string& owner, const std::string& position) {
  const auto narrower = words.wider_offices.find(position);
  std::string only;
  if (narrower == words.wider_offices.end()) return only;
  for (const std::string& office : narrower->second) {
    const auto holder = known.find({owner, office});
    if (holder == known.end() || holder->second == only) continue;
    if (!only.empty() || holder->second.empty()) return {};
    only = holder->second;
  }
  return only;
}

// By office and whose it is; else the only one of the article whose office is told without whose it is.
std::string holder_of(const Words& words, const std::map<OfficeKey, std::string>& known,
                      const std::string& owner, const Mention& role) {
  if (const auto holder = known.find({owner, role.position}); holder != known.end()) {
    return holder->second;
  }
  if (std::string wider = holder_of_narrower(words, known, owner, role.position); !wider.empty())
    return wider;
  const auto holder = known.find({std::string(), role.position});
  return holder != known.end() && role.unique ? holder->second : std::string();
}

// "the former Sudran president"
bool is_of_the_past(const Scene& scene, std::size_t number, const Mention& mention) {
  for (std::size_t word = mention.begin; word < mention.range.last; ++word) {
    if (tells_past(scene.words, scene.lines[number].at(word))) return true;
  }
  return false;
}

void resolve_roles(Scene& scene, const std::vector<Finding>& findings) {
  const std::map<OfficeKey, std::string> told = holders(scene, findings);
  std::map<OfficeKey, std::string> known = told;  // and where the article does not say who it is
  known.merge(well_known(scene));
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    for (Mention& mention : scene.mentions[number]) {
      const bool role =
          mention.type == EntityType::person && mention.key.starts_with("role ") && mention.owner;
      if (!role || !is_definite(scene, number, mention)) {
        continue;
      }
      const std::string holder = holder_of(scene.words, is_of_the_past(scene, number, mention) ? told : known,
                                           scene.mentions[number][*mention.owner].key, mention);
      if (holder.empty()) {
        continue;
      }
      mention.key = holder;
      mention.named = true;
      mention.bond.reset();
    }
  }
}

// "the Foreign Ministry" is the one foreign ministry of the article; a name whose acronym is used goes by the
// name.
void resolve_bare_organizations(Scene& scene) {
  std::map<std::string, std::set<std::string>> full;
  for (const auto& mentions : scene.mentions) {
    for (const Mention& mention : mentions) {
      if (mention.type == EntityType::organization && mention.owner &&
          mention.key.starts_with(mention.country + " ")) {
        full[mention.key.substr(mention.country.size() + 1)].insert(mention.key);
      }
    }
  }
  for (auto& mentions : scene.mentions) {
    for (Mention& mention : mentions) {
      const auto at = full.find(mention.key);
      if (mention.type == EntityType::organization && !mention.owner && at != full.end() &&
          at->second.size() == 1) {
        mention.key = *at->second.begin();
      }
    }
  }
}

bool is_name_form(const Mention& mention) {
  return mention.form == MentionForm::name || mention.type != EntityType::person;
}

void take(LocalEntity& entity, const Mention& mention, Span span) {
  if (!mention.known_name.empty()) {
    entity.name = mention.known_name;
  }
  entity.mentions.push_back({span, mention.form});
  if (is_name_form(mention) || !entity.named) {
    entity.aliases.push_back(mention.name);
  }
  if (entity.country.empty() && mention.type != EntityType::person) {
    entity.country = mention.country;
  }
  if (entity.description.empty()) {
    entity.description = mention.description;
  }
  if (mention.event_type && !entity.event_type) {
    entity.event_type = mention.event_type;
  }
  if (mention.quantity && !entity.quantity) {
    entity.quantity = mention.quantity;
  }
}

// A state goes by the lexicon's name for it, everything else, several states together too, by its longest.
void choose_name(const Scene& scene, LocalEntity& entity) {
  std::sort(entity.aliases.begin(), entity.aliases.end());
  entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()), entity.aliases.end());
  if (entity.type == EntityType::state && !entity.country.empty()) {
    entity.name = scene.lexicon.states().name(entity.country);
  } else if (entity.name.empty()) {
    entity.name = *std::max_element(entity.aliases.begin(), entity.aliases.end(),
                                    [](const auto& a, const auto& b) { return a.size() < b.size(); });
  }
  std::erase(entity.aliases, entity.name);
}

void add_offices(const Scene& scene, const std::vector<Finding>& findings,
                 std::vector<LocalEntity>& entities) {
  for (const Finding& finding : findings) {
    const Mention& object = mention_of(scene, finding.object);
    const EntityIndex index = mention_of(scene, finding.subject).entity;
    if (index == no_entity) continue;
    LocalEntity& subject = entities[index];
    if (subject.type != EntityType::person || finding.rule.empty()) {
      continue;
    }
    if (!finding.position.empty()) {
      subject.positions.push_back(finding.position);
    }
    const bool tie = !finding.position.empty() || finding.relation == Relation::national_of ||
                     (!subject.named && finding.relation == Relation::serves);  // "two Sudran diplomats"
    if (tie && object.type == EntityType::state && subject.country.empty()) {
      subject.country = object.country;
    }
  }
  for (LocalEntity& entity : entities) {
    std::sort(entity.positions.begin(), entity.positions.end());
    entity.positions.erase(std::unique(entity.positions.begin(), entity.positions.end()),
                           entity.positions.end());
  }
}

// When and where the events were, as their mentions and the findings tell it.
void add_event_circumstances(const Scene& scene, const std::vector<Finding>& findings,
                             std::vector<LocalEntity>& entities) {
  for (const auto& mentions : scene.mentions) {
    for (const Mention& event : mentions) {
      if (event.entity == no_entity || event.type != EntityType::event || !event.place) continue;
      EntityIndex& place = entities[event.entity].place;
      if (place == no_entity) place = mentions[*event.place].entity;
    }
  }
  for (const Finding& finding : findings) {
    const MentionRef told = finding.event.value_or(finding.object);
    const Mention& event = mention_of(scene, told);
    const bool role = info(finding.relation).group == RelationGroup::role;
    if (event.entity == no_entity || event.type != EntityType::event || !(finding.event || role)) continue;
    if (!entities[event.entity].time.known()) entities[event.entity].time = finding.time;
  }
}

// Keys of the incidental mentions that the findings speak of.
std::set<std::pair<EntityType, std::string>> spoken_of(const Scene& scene,
                                                       const std::vector<Finding>& findings) {
  std::set<std::pair<EntityType, std::string>> keys;
  const auto add = [&](MentionRef ref) {
    keys.emplace(mention_of(scene, ref).type, mention_of(scene, ref).key);
  };
  for (const Finding& finding : findings) {
    add(finding.subject);
    add(finding.object);
    if (finding.event) add(*finding.event);
    std::for_each(finding.claimants.begin(), finding.claimants.end(), add);
  }
  return keys;
}

}  // namespace

std::vector<LocalEntity> group_mentions(Scene& scene, const std::vector<Finding>& findings) {
  resolve_roles(scene, findings);
  resolve_bare_organizations(scene);
  const auto wanted = spoken_of(scene, findings);
  std::vector<LocalEntity> entities;
  std::map<std::pair<EntityType, std::string>, EntityIndex> known;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    for (Mention& mention : scene.mentions[number]) {
      if (mention.role == MentionRole::unknown || mention.key.empty() ||
          (mention.incidental && !wanted.contains({mention.type, mention.key}))) {
        continue;
      }
      const auto [at, fresh] =
          known.emplace(std::pair(mention.type, mention.key), static_cast<EntityIndex>(entities.size()));
      if (fresh) {
        LocalEntity& entity = entities.emplace_back();
        entity.type = mention.type;
        entity.named = mention.named;
      }
      mention.entity = at->second;
      take(entities[at->second], mention, scene.lines[number].cover(mention.range));
    }
  }
  for (LocalEntity& entity : entities) {
    choose_name(scene, entity);
  }
  add_offices(scene, findings, entities);
  add_event_circumstances(scene, findings, entities);
  return entities;
}

}  // namespace dossier::extract
