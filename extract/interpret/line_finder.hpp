// What the rules that look at one line share: its mentions, and a place to put findings.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

struct LineFinder {
  Scene& scene;
  std::size_t number;  // of the line
  std::vector<Finding>& findings;

  [[nodiscard]] const Line& line() const { return scene.lines[number]; }
  [[nodiscard]] std::vector<Mention>& mentions() const { return scene.mentions[number]; }
  [[nodiscard]] const Words& words() const { return scene.words; }

  // "suspected members of the FSM": so it is alleged.
  [[nodiscard]] bool is_suspected(Relation relation, Range evidence) const {
    if (relation != Relation::member_of && relation != Relation::serves) return false;
    const bool whole = evidence.first == 0 || words().is(line().at(evidence.first), WordClass::determiner);
    for (std::size_t i = evidence.first - (whole ? 0U : 1U); i < evidence.last; ++i) {
      if (words().is(line().at(i), WordSense::suspicion)) return true;
    }
    return false;
  }

  Finding& add(std::size_t subject, Relation relation, std::size_t object, Range evidence,
               std::string_view rule, Doubt doubt = Doubt::some) {
    Finding finding;
    if (is_suspected(relation, evidence)) finding.modality = Modality::alleged;
    finding.subject = {number, subject};
    finding.relation = relation;
    finding.object = {number, object};
    finding.evidence = evidence;
    finding.rule = rule;
    finding.doubt = doubt;
    findings.push_back(std::move(finding));
    return findings.back();
  }

  // The same of an object that the line does not name: its words imply it, and become a mention of it.
  Finding& add_implied(std::size_t subject, Relation relation, Mention object, std::string_view rule,
                       Doubt doubt = Doubt::some) {
    const Range evidence = hull(mentions()[subject].range, object.range);
    object.role = MentionRole::implied;
    mentions().push_back(std::move(object));
    return add(subject, relation, mentions().size() - 1, evidence, rule, doubt);
  }
};

// The mention of "Alba" in "Alba, Norland, Mayor Ana Berg", where `region` is that of Norland, a place;
// `number` the line; no_mention where no such office of a city stands behind it or no place before it.
[[nodiscard]] std::size_t city_before(const Scene& scene, std::size_t number, std::size_t region);

// The state, organization or person whose adjective, genitive or name ends right before this word.
[[nodiscard]] std::size_t owner_before(const LineFinder& finder, std::size_t end);

}  // namespace dossier::extract
