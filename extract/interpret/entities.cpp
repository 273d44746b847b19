#include "extract/interpret/entities.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace dossier::extract {
namespace {

using OfficeKey = std::pair<std::string, std::string>;  // country, position

// Who leads a state, by whatever title, is called its leader.
constexpr std::string_view any_leader = "leader";

void note_holder(std::map<OfficeKey, std::string>& holders, const OfficeKey& office,
                 const std::string& person) {
  const auto [at, fresh] = holders.emplace(office, person);
  if (!fresh && at->second != person) {
    at->second.clear();
  }
}

// Key of the one person called so; empty where there are several.
std::map<OfficeKey, std::string> holders(const Scene& scene, const std::vector<Finding>& findings) {
  std::map<OfficeKey, std::string> holders;
  for (const Finding& finding : findings) {
    const Mention& person = mention_of(scene, finding.subject);
    const Mention& state = mention_of(scene, finding.object);
    if (finding.position.empty() || !person.named || state.type != EntityType::state) {
      continue;
    }
    note_holder(holders, {state.country, finding.position}, person.key);
    if (finding.relation == Relation::leads && finding.position != any_leader) {
      note_holder(holders, {state.country, std::string(any_leader)}, person.key);
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

void resolve_roles(Scene& scene, const std::vector<Finding>& findings) {
  const std::map<OfficeKey, std::string> known = holders(scene, findings);
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    for (Mention& mention : scene.mentions[number]) {
      const bool role = mention.type == EntityType::person && mention.key.starts_with("role ");
      const auto holder = role ? known.find({mention.country, mention.position}) : known.end();
      if (holder == known.end() || holder->second.empty() || !is_definite(scene, number, mention)) {
        continue;
      }
      mention.key = holder->second;
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
  entity.mentions.push_back({span, mention.form});
  if (is_name_form(mention) || !entity.named) {
    entity.aliases.push_back(mention.name);
  }
  if (entity.country.empty() && mention.type != EntityType::person) {
    entity.country = mention.country;
  }
  if (mention.quantity && !entity.quantity) {
    entity.quantity = mention.quantity;
  }
}

// A state goes by the lexicon's name for it, everything else by its longest.
void choose_name(const Scene& scene, LocalEntity& entity) {
  std::sort(entity.aliases.begin(), entity.aliases.end());
  entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()), entity.aliases.end());
  if (entity.type == EntityType::state) {
    entity.name = scene.lexicon.states().name(entity.country);
  } else {
    entity.name = *std::max_element(entity.aliases.begin(), entity.aliases.end(),
                                    [](const auto& a, const auto& b) { return a.size() < b.size(); });
  }
  std::erase(entity.aliases, entity.name);
}

void add_offices(const Scene& scene, const std::vector<Finding>& findings,
                 std::vector<LocalEntity>& entities) {
  for (const Finding& finding : findings) {
    const Mention& object = mention_of(scene, finding.object);
    LocalEntity& subject = entities[mention_of(scene, finding.subject).entity];
    if (subject.type != EntityType::person || finding.rule.empty()) {
      continue;
    }
    if (!finding.position.empty()) {
      subject.positions.push_back(finding.position);
    }
    const bool tie = !finding.position.empty() || finding.relation == Relation::national_of;
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

}  // namespace

std::vector<LocalEntity> group_mentions(Scene& scene, const std::vector<Finding>& findings) {
  resolve_roles(scene, findings);
  resolve_bare_organizations(scene);
  std::vector<LocalEntity> entities;
  std::map<std::pair<EntityType, std::string>, EntityIndex> known;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    for (Mention& mention : scene.mentions[number]) {
      if (mention.role == MentionRole::unknown || mention.key.empty()) {
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
  return entities;
}

}  // namespace dossier::extract
