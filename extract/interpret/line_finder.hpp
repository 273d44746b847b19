// What the rules that look at one line share: its mentions, and a place to put findings.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Reading certainty, in hundredths, of rules whose words leave little doubt.
inline constexpr int surest = 92;
inline constexpr int sure = 88;
inline constexpr int fair = 80;

struct LineFinder {
  Scene& scene;
  std::size_t number;  // of the line
  std::vector<Finding>& findings;

  [[nodiscard]] const Line& line() const { return scene.lines[number]; }
  [[nodiscard]] std::vector<Mention>& mentions() const { return scene.mentions[number]; }
  [[nodiscard]] const Words& words() const { return scene.words; }

  Finding& add(std::size_t subject, Relation relation, std::size_t object, Range evidence,
               std::string_view rule, int confidence) {
    Finding finding;
    finding.subject = {number, subject};
    finding.relation = relation;
    finding.object = {number, object};
    finding.evidence = evidence;
    finding.rule = rule;
    finding.confidence = confidence;
    findings.push_back(std::move(finding));
    return findings.back();
  }

  // The same of an object that the line does not name: its words imply it, and become a mention of it.
  Finding& add_implied(std::size_t subject, Relation relation, Mention object, std::string_view rule,
                       int confidence) {
    const Range evidence = hull(mentions()[subject].range, object.range);
    object.role = MentionRole::implied;
    mentions().push_back(std::move(object));
    return add(subject, relation, mentions().size() - 1, evidence, rule, confidence);
  }
};

// The state, organization or person whose adjective, genitive or name ends right before this word.
[[nodiscard]] std::size_t owner_before(const LineFinder& finder, std::size_t end);

}  // namespace dossier::extract
