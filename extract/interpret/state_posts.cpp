#include "extract/interpret/state_posts.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "extract/interpret/known_holders.hpp"

namespace dossier::extract {
namespace {

bool is_of_states_only(const Words& words, const std::string& position) {
  const Office* office = position.empty() ? nullptr : words.offices.find(position);
  return office != nullptr && office->of.has(EntityType::state) && !office->of.has(EntityType::person) &&
         !office->of.has(EntityType::organization);
}

}  // namespace

std::vector<Finding> find_state_posts(const Scene& scene, const std::vector<Finding>& told) {
  const std::map<std::string, MentionRef> states = first_states(scene);
  std::map<std::string, std::string> led;                 // person -> state
  std::set<std::pair<std::string, std::string>> serving;  // person, state
  for (const Finding& finding : told) {
    const Mention& object = mention_of(scene, finding.object);
    if (object.type != EntityType::state) continue;
    const std::string& person = mention_of(scene, finding.subject).key;
    if (finding.relation == Relation::leads) led.emplace(person, object.country);
    if (finding.relation == Relation::serves) serving.emplace(person, object.country);
  }
  std::vector<Finding> findings;
  for (const Finding& finding : told) {
    const Mention& leader = mention_of(scene, finding.object);
    if (finding.relation != Relation::serves || leader.type != EntityType::person ||
        !is_of_states_only(scene.words, finding.position))
      continue;
    const auto known = led.find(leader.key);
    const std::string state =
        known == led.end() ? state_led_by(scene, leader, Term::running_or_past) : known->second;
    const auto named = states.find(state);
    if (named == states.end() || !serving.emplace(mention_of(scene, finding.subject).key, state).second)
      continue;
    Finding post = finding;
    post.object = named->second;
    post.rule = "post of the leader's state";
    post.doubt = Doubt::some;
    findings.push_back(std::move(post));
  }
  return findings;
}

}  // namespace dossier::extract
