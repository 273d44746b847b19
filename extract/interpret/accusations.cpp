#include "extract/interpret/accusations.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "extract/interpret/speakers.hpp"
#include "extract/interpret/tree_sight.hpp"
#include "extract/interpret/violence.hpp"

namespace dossier::extract {
namespace {

// What is an accusation in the mouth of whom it was done to, and a report in another's.
bool is_wrong_to_victim(Relation relation) {
  switch (relation) {
    case Relation::seized:
    case Relation::raided:
    case Relation::arrested:
    case Relation::restricted:
      return true;
    default:
      return false;
  }
}

// Somebody did something bad: killed, attacked, or is behind a killing, an attack.
bool tells_misdeed(const Scene& scene, const Finding& deed) {
  if (is_misdeed(deed.relation)) return true;
  if (deed.relation != Relation::controls && deed.relation != Relation::agent &&
      deed.relation != Relation::participant)
    return false;
  const Mention& event = mention_of(scene, deed.object);
  const Tree& tree = scene.trees[deed.object.line];
  const std::size_t head = tree.head_of_words(event.range);
  if (event.type != EntityType::event || head == no_node) return false;
  const auto acts = scene.words.predicates.find(PredicateClass::noun, tree.lemma(head));
  return std::any_of(acts.begin(), acts.end(), [](const Predicate& act) { return is_misdeed(act.relation); });
}

// "said it was shut since Norland attacked": the attack is told beside what is said.
bool is_aside(const Scene& scene, const Finding& deed) {
  const Tree& tree = scene.trees[deed.object.line];
  for (std::size_t node = deed.node; node != no_node; node = tree.head(node)) {
    const std::size_t above = tree.head(node);
    if (tree.relation(node) == Deprel::advcl && introduction(tree, node) != "because" &&
        scene.words.presupposing_marks.find(introduction(tree, node)) != nullptr)
      return true;
    if (above != no_node && scene.words.reporting.contains(tree.lemma(above))) return false;
  }
  return false;
}

// The first of a coordination.
std::size_t first_conjunct(const Tree& tree, std::size_t node) {
  while (node != no_node && tree.relation(node) == Deprel::conj) node = tree.head(node);
  return node;
}

// "Norland said Sudra seized its ships": it was done to the speaker, or to his state.
bool is_victim(const Scene& scene, MentionRef speaker, const Finding& deed) {
  const Mention& who = mention_of(scene, speaker);
  const Mention& whom = mention_of(scene, deed.object);
  return who.key == whom.key || (!who.country.empty() && who.country == whom.country);
}

bool may_accuse(const Scene& scene, MentionRef speaker, const Finding& deed) {
  const Mention& accuser = mention_of(scene, speaker);
  const Mention& accused = mention_of(scene, deed.subject);
  const bool own = accuser.type == EntityType::organization && accused.type == EntityType::state &&
                   accuser.country == accused.country;  // "the Norlandic army said Norland attacked"
  return accuser.key != accused.key && !own && !accuser.incidental && !accused.incidental &&
         !is_medium(scene.words, accuser);
}

// "Norlandic officials said that Norland and Sudra bombed the port": what one's own state has done with
// others accuses none of them.
bool is_own_deed(const Scene& scene, MentionRef speaker, const Finding& deed, std::span<const Finding> told) {
  const std::string& state = mention_of(scene, speaker).country;
  return !state.empty() && std::ranges::any_of(told, [&](const Finding& other) {
    return other.subject.line == deed.subject.line && other.node == deed.node &&
           other.relation == deed.relation && mention_of(scene, other.subject).country == state;
  });
}

// `together`: the speaker, and those who say so with him.
Finding accusation(const Scene& scene, const Finding& deed, MentionRef speaker,
                   const std::vector<MentionRef>& together) {
  Finding finding = deed;
  finding.subject = speaker;
  finding.relation = Relation::accused;
  finding.event.reset();
  finding.predicate = nullptr;
  finding.object = deed.subject;
  finding.modality = Modality::asserted;
  std::erase_if(finding.claimants, [&](MentionRef claimant) {
    return std::find(together.begin(), together.end(), claimant) != together.end();
  });
  finding.time = {};
  finding.quantity.reset();
  finding.rule = "says who did it";
  finding.evidence_line = deed.subject.line;
  if (speaker.line == deed.subject.line)
    finding.evidence = hull(mention_of(scene, speaker).range, deed.evidence);
  return finding;
}

}  // namespace

std::vector<MentionRef> innermost_speakers(const Scene& scene, const std::vector<MentionRef>& claimants) {
  std::vector<MentionRef> speakers = {claimants.back()};
  const Tree& tree = scene.trees[speakers.front().line];
  const auto head = [&](MentionRef ref) {
    return first_conjunct(tree, tree.head_of_words(mention_of(scene, ref).range));
  };
  for (const MentionRef claimant : claimants) {
    const bool same_line = claimant.line == speakers.front().line && claimant != speakers.front();
    if (same_line && head(claimant) != no_node && head(claimant) == head(speakers.front()))
      speakers.push_back(claimant);
  }
  return speakers;
}

void add_accusations(const Scene& scene, std::vector<Finding>& findings) {
  const std::size_t told = findings.size();
  for (std::size_t i = 0; i < told; ++i) {
    const Finding& deed = findings[i];
    const bool done = deed.modality == Modality::asserted || deed.modality == Modality::alleged;
    if (!done || deed.polarity == Polarity::negated || deed.claimants.empty() || deed.rule == accused_of)
      continue;
    const bool misdeed = tells_misdeed(scene, deed);
    if ((!misdeed && !is_wrong_to_victim(deed.relation)) || is_aside(scene, deed)) continue;
    const std::vector<MentionRef> together = innermost_speakers(scene, deed.claimants);
    for (const MentionRef speaker : together) {
      if ((misdeed || is_victim(scene, speaker, findings[i])) && may_accuse(scene, speaker, findings[i]) &&
          !is_own_deed(scene, speaker, findings[i], std::span(findings).first(told)))
        findings.push_back(accusation(scene, findings[i], speaker, together));
    }
  }
}

}  // namespace dossier::extract
