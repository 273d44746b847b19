#include "extract/interpret/denials.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr int by_denial = 72;
constexpr int by_sentence_before = 62;
constexpr std::size_t near = 2;  // sentences back

bool can_deny(const Mention& mention) {
  return !mention.incidental && is_actor(mention.type);
}

class DenialReader {
 public:
  DenialReader(const TreeSight& sight, const Speakers& speakers, const std::vector<Finding>& told,
               std::vector<Finding>& findings)
      : sight_(sight), speakers_(speakers), told_(told), findings_(findings) {}

  void read(std::size_t node) {
    if (!denies(node) || is_passive(tree(), node) || is_damaged(tree(), node)) return;
    const std::size_t subject = surface_subject(tree(), node);
    const std::size_t denier = subject == no_node ? no_mention : mention_at(sight_, subject);
    if (denier == no_mention || !can_deny(sight_.mentions()[denier]) || is_told(denier)) return;
    const Circumstances told = circumstances_of(sight_, node, PredicateClass::verb, speakers_);
    if (told.blocked || told.polarity == Polarity::negated || told.modality != Modality::asserted) return;
    if (const auto event = denied_event(node, denier)) {
      return add(node, denier, *event, told, by_denial);
    }
    for (const MentionRef accuser : accusers_of(denier, node))
      add(node, denier, accuser, told, accuser.line == sight_.number ? by_denial : by_sentence_before);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  // A verb that the lexicon has for denying, with an object that is an accusation or stands for one, or a
  // clause.
  [[nodiscard]] bool denies(std::size_t node) const {
    if (tree().upos(node) != Upos::verb) return false;
    const std::size_t object = tree().child(node, Deprel::obj);
    for (const Predicate& predicate :
         sight_.words().predicates.find(PredicateClass::verb, tree().lemma(node))) {
      if (predicate.relation != Relation::denied || !predicate.particle.empty()) continue;
      const bool plain = predicate.is_plain() && (object == no_node || tree().upos(object) == Upos::pron);
      const bool noun = object != no_node && predicate.takes(tree().lemma(object));
      if (plain || noun) return true;
    }
    return false;
  }

  [[nodiscard]] const std::string& key(std::size_t mention) const { return sight_.mentions()[mention].key; }

  [[nodiscard]] bool is_told(std::size_t denier) const {
    return std::any_of(told_.begin(), told_.end(), [&](const Finding& finding) {
      return finding.relation == Relation::denied && finding.subject.line == sight_.number &&
             mention_of(sight_.scene, finding.subject).key == key(denier);
    });
  }

  // "denied that it was behind the attack": the event of the clause.
  [[nodiscard]] std::optional<MentionRef> denied_event(std::size_t node, std::size_t denier) const {
    for (const Finding& finding : told_) {
      if (finding.subject.line != sight_.number || finding.polarity != Polarity::negated ||
          finding.evidence.last <= tree().word(node) ||
          mention_of(sight_.scene, finding.subject).key != key(denier))
        continue;
      if (finding.relation == Relation::controls || finding.relation == Relation::agent)
        return finding.object;
    }
    return std::nullopt;
  }

  // The accusations of the denier in the last sentence that tells one before the verb.
  [[nodiscard]] std::vector<MentionRef> accusers_of(std::size_t denier, std::size_t node) const {
    std::vector<MentionRef> accusers;
    for (const Finding& finding : told_) {
      const std::size_t line = evidence_line(finding);
      const bool before =
          line < sight_.number || (line == sight_.number && finding.evidence.first < tree().word(node));
      const bool accuses = finding.relation == Relation::accused && finding.polarity == Polarity::affirmed &&
                           finding.modality == Modality::asserted;
      if (!accuses || !before || line + near < sight_.number || finding.subject.line != line ||
          mention_of(sight_.scene, finding.object).key != key(denier) ||
          mention_of(sight_.scene, finding.subject).key == key(denier))
        continue;
      if (!accusers.empty() && accusers.back().line > line) continue;
      if (!accusers.empty() && accusers.back().line < line) accusers.clear();
      accusers.push_back(finding.subject);
    }
    return accusers;
  }

  void add(std::size_t node, std::size_t denier, MentionRef denied, const Circumstances& told,
           int confidence) {
    Finding finding;
    finding.subject = {sight_.number, denier};
    finding.relation = Relation::denied;
    finding.object = denied;
    finding.claimants = told.claimants;
    finding.rule = "denial";
    finding.confidence = confidence;
    const std::size_t verb = tree().word(node);
    finding.evidence = hull(sight_.mentions()[denier].range, {verb, verb + 1});
    if (const std::size_t object = tree().child(node, Deprel::obj); object != no_node)
      finding.evidence = hull(finding.evidence, {tree().word(object), tree().word(object) + 1});
    if (denied.line == sight_.number)
      finding.evidence = hull(finding.evidence, mention_of(sight_.scene, denied).range);
    findings_.push_back(std::move(finding));
  }

  const TreeSight& sight_;
  const Speakers& speakers_;
  const std::vector<Finding>& told_;
  std::vector<Finding>& findings_;
};

}  // namespace

std::vector<Finding> find_denials(const Scene& scene, const Speakers& speakers,
                                  const std::vector<Finding>& told) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const TreeSight sight{scene, number};
    if (!sight.is_prose() || sight.line().question) continue;
    DenialReader reader(sight, speakers, told, findings);
    for (std::size_t node = 0; node < sight.tree().size(); ++node) reader.read(node);
  }
  return findings;
}

}  // namespace dossier::extract
