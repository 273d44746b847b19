#include "extract/interpret/states_acting.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

#include "extract/interpret/role_nouns.hpp"

namespace dossier::extract {
namespace {

// What one does by an office only.
bool is_decree(Relation relation) {
  switch (relation) {
    case Relation::hosts:
    case Relation::recognized:
    case Relation::released:
    case Relation::conceded_to:
    case Relation::withdrew_from:
    case Relation::expelled:
    case Relation::recalled:
    case Relation::cut_ties_with:
    case Relation::sanctioned:
    case Relation::designated:
    case Relation::delisted:
    case Relation::restricted:
    case Relation::mobilized_against:
    case Relation::invaded:
      return true;
    default:
      return false;
  }
}

// What an army does in the field.
bool is_operation(Relation relation) {
  return info(relation).group == RelationGroup::material_conflict || relation == Relation::withdrew_from;
}

// "former", "ex-": told of by the words up to the name.
bool is_past(const Scene& scene, const Finding& office) {
  const Line& line = scene.lines[evidence_line(office)];
  const std::size_t first = office.evidence.first > 0 ? office.evidence.first - 1 : 0;
  for (std::size_t word = first; word < office.evidence.last; ++word) {
    if (tells_past(scene.words, line.at(word))) return true;
  }
  return false;
}

class ActingForStates {
 public:
  ActingForStates(const Scene& scene, const std::vector<Finding>& findings) : scene_(scene) {
    for (const Finding& finding : findings) {
      const Mention& whose = mention_of(scene, finding.object);
      const bool plain = finding.polarity == Polarity::affirmed && finding.modality == Modality::asserted;
      if (whose.type != EntityType::state || !whose.named || !plain) continue;
      const std::string& who = mention_of(scene, finding.subject).key;
      if (finding.relation == Relation::leads) note(leaders_, who, finding);
      if (finding.relation == Relation::part_of && is_army(mention_of(scene, finding.subject)))
        note(armies_, who, finding);
    }
  }

  // The state whose deed it is as well; nothing where it is nobody's else.
  [[nodiscard]] std::optional<MentionRef> state_behind(const Finding& finding) const {
    const std::string& who = mention_of(scene_, finding.subject).key;
    if (const auto leader = leaders_.find(who); leader != leaders_.end())
      return is_decree(finding.relation) && !past_.contains(who) ? abroad(leader->second, finding)
                                                                 : std::nullopt;
    const auto army = armies_.find(who);
    return army != armies_.end() && is_operation(finding.relation) ? abroad(army->second, finding)
                                                                   : std::nullopt;
  }

 private:
  using Posts = std::map<std::string, std::optional<MentionRef>>;  // by key; nothing where several states fit

  void note(Posts& posts, const std::string& who, const Finding& finding) {
    const auto [at, fresh] = posts.emplace(who, finding.object);
    const bool same = fresh || (at->second && mention_of(scene_, *at->second).key ==
                                                  mention_of(scene_, finding.object).key);
    if (!same) at->second.reset();
    if (is_past(scene_, finding)) past_.insert(who);
  }

  // "the Norlandic army", "Sudran troops"
  [[nodiscard]] bool is_army(const Mention& body) const {
    if (body.type != EntityType::organization || body.key.empty()) return false;
    const std::string last = fold_word(body.name.substr(body.name.rfind(' ') + 1));
    return scene_.words.is(last, WordSense::arms);
  }

  // Done to somebody who is not the state's own: whom a president dismisses he does not expel for the state.
  [[nodiscard]] std::optional<MentionRef> abroad(const std::optional<MentionRef>& state,
                                                 const Finding& finding) const {
    if (!state) return std::nullopt;
    const Mention& target = mention_of(scene_, finding.object);
    const std::string& own = mention_of(scene_, *state).country;
    const bool foreign = !target.country.empty() && target.country != own;
    const bool body = target.type == EntityType::organization && target.country.empty() && target.named &&
                      !target.key.ends_with(" party");
    const bool place = target.type == EntityType::place;
    const bool deal = target.type == EntityType::event && target.event_type == Relation::agreed_with &&
                      finding.relation == Relation::withdrew_from;
    return foreign || body || place || deal ? state : std::nullopt;
  }

  const Scene& scene_;
  Posts leaders_;
  Posts armies_;
  std::set<std::string> past_;  // keys of those who led once
};

}  // namespace

std::vector<StateDeed> find_deeds_of_states(const Scene& scene, const std::vector<Finding>& findings) {
  const ActingForStates acting(scene, findings);
  std::vector<StateDeed> deeds;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto state = acting.state_behind(findings[i]);
    if (!state) continue;
    deeds.push_back({i, findings[i]});
    Finding& own = deeds.back().finding;
    own.evidence_line = evidence_line(findings[i]);
    own.subject = *state;
    own.rule = "acts for the state";
  }
  return deeds;
}

}  // namespace dossier::extract
