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
    if (const auto disclaimed = disclaimed_by(node)) return read_disclaimer(node, *disclaimed);
    if (is_falsehood(node)) return read_falsehood(node);
    if (!denies(node) || is_passive(tree(), node) || is_damaged(tree(), node)) return;
    const std::size_t subject = nearest_subject(node);
    const std::size_t denier = subject == no_node ? no_mention : mention_at(sight_, subject);
    if (denier == no_mention || !can_deny(sight_.mentions()[denier]) || is_told(denier)) return;
    Circumstances told = circumstances_of(sight_, node, PredicateClass::verb, speakers_);
    if (!told.told_as_done() && is_told_aside(node)) told = {};
    if (!told.told_as_done()) return;
    if (const auto event = denied_event(node, denier)) {
      return add(node, {sight_.number, denier}, *event, told);
    }
    deny_accusers(node, {sight_.number, denier}, denier, told);
  }

  // "insisted that it was not involved in the attack": whoever says so of his own side denies it.
  void read_negated(const Finding& finding) {
    const bool part = finding.relation == Relation::controls || finding.relation == Relation::agent ||
                      finding.relation == Relation::participant;
    if (!part || finding.polarity != Polarity::negated || finding.modality != Modality::asserted ||
        finding.claimants.empty() || !is_violence(mention_of(sight_.scene, finding.object)))
      return;
    Circumstances told;
    told.claimants = finding.claimants;
    told.claimants.pop_back();
    const MentionRef denier = finding.claimants.back();
    const bool known = std::ranges::any_of(findings_, [&](const Finding& one) {
      return one.relation == Relation::denied && evidence_line(one) == sight_.number &&
             mention_of(sight_.scene, one.subject).key == mention_of(sight_.scene, denier).key;
    });
    if (!known && can_deny(mention_of(sight_.scene, denier)) && is_on_side(denier, finding.subject.mention))
      add(finding.node, denier, finding.object, told);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  // A verb that the lexicon has for denying, with an object that is an accusation or stands for one, or a
  // clause.
  [[nodiscard]] bool denies(std::size_t node) const {
    if (tree().upos(node) != Upos::verb) return false;
    std::size_t object = tree().child(node, Deprel::obj);
    if (object == no_node) object = claim_before(node);
    for (const Predicate& predicate :
         sight_.words().predicates.find(PredicateClass::verb, tree().lemma(node))) {
      if (predicate.relation != Relation::denied || !predicate.particle.empty()) continue;
      const bool plain = predicate.is_plain() && (object == no_node || tree().upos(object) == Upos::pron);
      const bool noun = object != no_node && predicate.takes(tree().lemma(object));
      if (plain || noun) return true;
    }
    return false;
  }

  // "accused Sudra of lying, a claim that Sudra denies", "..., a claim Sudra denies", read as what denies it.
  [[nodiscard]] std::size_t claim_before(std::size_t node) const {
    const Deprel relation = tree().relation(node);
    const bool behind = relation == Deprel::acl_relcl || relation == Deprel::acl;
    const std::size_t claim = behind ? tree().head(node) : tree().child(node, Deprel::nsubj);
    const bool own = !behind && nearest_subject(node) == claim;
    return claim != no_node && !own && is_accusation(claim) ? claim : no_node;
  }

  // The subject that stands next before the verb: of "a claim Sudra denies" Sudra.
  [[nodiscard]] std::size_t nearest_subject(std::size_t node) const {
    std::size_t nearest = no_node;
    for (const std::uint32_t child : tree().children(node)) {
      if (child < node && tree().relation(child) == Deprel::nsubj) nearest = child;
    }
    const bool two = nearest != no_node && nearest != tree().child(node, Deprel::nsubj);
    return two ? nearest : surface_subject(tree(), node);
  }

  // "accused Sudra of lying, which Sudra denies": that, the accuser does not say.
  [[nodiscard]] bool is_told_aside(std::size_t node) const {
    const bool denied = std::ranges::any_of(tree().children(node), [&](std::uint32_t child) {
      return tree()[child].xpos == Xpos::md || sight_.words().is(tree().lemma(child), WordClass::negation);
    });
    return !denied && (claim_before(node) != no_node ||
                       (tree().relation(node) == Deprel::acl_relcl && !is_restrictive(tree(), node)));
  }

  // "baseless", "without basis", "a lie"; not "basis"
  [[nodiscard]] bool is_falsehood(std::size_t node) const {
    const std::string by = introduction(tree(), node);
    const std::string phrase = (by == "without" ? "without " : "") + std::string(tree().lemma(node));
    return sight_.words().evaluations.falsehoods.contains(phrase);
  }

  // "said the claims by Norland were false", "called Norland's claims baseless": what Norland claims is
  // denied.
  void read_falsehood(std::size_t node) {
    const bool said = tree().child(node, Deprel::cop) != no_node;
    const std::size_t verb = said ? no_node : tree().head(node);
    const bool called = verb != no_node && tree().upos(verb) == Upos::verb &&
                        sight_.words().evaluations.verbs.contains(tree().lemma(verb));
    if (!said && !called) return;
    const std::size_t claim = said ? surface_subject(tree(), node) : tree().child(verb, Deprel::obj);
    if (claim == no_node || !is_accusation(claim)) return;
    const Circumstances told = said ? circumstances_of(sight_, node, PredicateClass::adjective, speakers_)
                                    : circumstances_of(sight_, verb, PredicateClass::verb, speakers_);
    const bool lacking = introduction(tree(), node) == "without";  // which negates
    if (told.blocked || (told.polarity == Polarity::negated) != (said && lacking) ||
        told.modality != Modality::asserted)
      return;
    Circumstances outer = told;
    std::optional<MentionRef> denier;
    if (said && !told.claimants.empty()) {
      denier = told.claimants.back();
      outer.claimants.pop_back();
    } else if (called) {
      const std::size_t subject = surface_subject(tree(), verb);
      const std::size_t found = subject == no_node ? no_mention : mention_at(sight_, subject);
      if (found != no_mention) denier = MentionRef{sight_.number, found};
    }
    if (denier && can_deny(mention_of(sight_.scene, *denier))) deny_claim(node, *denier, claim, outer);
  }

  [[nodiscard]] bool is_accusation(std::size_t noun) const {
    const auto rows = sight_.words().predicates.find(PredicateClass::verb, "deny");
    return std::ranges::any_of(rows, [&](const Predicate& row) {
      return row.relation == Relation::denied && row.takes(tree().lemma(noun));
    });
  }

  // Whose claim it is, else those who accused the denier before.
  void deny_claim(std::size_t node, MentionRef denier, std::size_t claim, const Circumstances& told) {
    const std::size_t owner = owner_at(sight_, claim);
    if (owner != no_mention) {
      if (key(owner) != mention_of(sight_.scene, denier).key)
        add(node, denier, MentionRef{sight_.number, owner}, told);
    } else if (denier.line == sight_.number) {
      deny_accusers(node, denier, denier.mention, told);
    }
  }

  // "had nothing to do with the attack", "played no role in it": the node of what is disclaimed, no_node
  // where it is not told; nothing where the verb disclaims nothing.
  [[nodiscard]] std::optional<std::size_t> disclaimed_by(std::size_t node) const {
    const auto known = sight_.words().disclaimers.find(tree().lemma(node));
    const std::size_t object = tree().child(node, Deprel::obj);
    if (known == sight_.words().disclaimers.end() || object == no_node || tree().upos(node) != Upos::verb)
      return std::nullopt;
    const std::size_t determiner = tree().child(object, Deprel::det);
    const bool none = determiner != no_node && tree().lemma(determiner) == "no";
    if (!none && tree().lemma(object) != "nothing" && !is_any(object)) return std::nullopt;
    for (const Disclaimer& one : known->second) {
      if (std::ranges::find(one.objects, tree().lemma(object)) == one.objects.end()) continue;
      for (const std::size_t carrier : {node, object, tree().child(object, Deprel::acl)}) {
        for (const std::string& link : one.links) {
          const std::size_t found = carrier == no_node ? no_node : prepositional(tree(), carrier, link);
          if (found != no_node) return found;
        }
      }
      return no_node;
    }
    return std::nullopt;
  }

  // "did not have anything to do with it", "had no role in it"
  [[nodiscard]] bool is_any(std::size_t object) const {
    const std::size_t determiner = tree().child(object, Deprel::det);
    return tree().lemma(object) == "anything" ||
           (determiner != no_node && (tree().lemma(determiner) == "any" || tree().lemma(determiner) == "no"));
  }

  // Who says so of his own side denies the event, or where none is told what his side was accused of before.
  void read_disclaimer(std::size_t node, std::size_t disclaimed) {
    const std::size_t subject = surface_subject(tree(), node);
    const std::size_t side = subject == no_node ? no_mention : mention_at(sight_, subject);
    const Circumstances told = circumstances_of(sight_, node, PredicateClass::verb, speakers_);
    const bool any = is_any(tree().child(node, Deprel::obj));
    if (side == no_mention || told.blocked || told.claimants.empty() || told.modality != Modality::asserted ||
        any != (told.polarity == Polarity::negated))
      return;
    const MentionRef denier = told.claimants.back();
    if (!is_on_side(denier, side)) return;
    Circumstances said = told;
    said.claimants.pop_back();
    said.polarity = Polarity::affirmed;
    const std::size_t event = disclaimed == no_node ? no_mention : mention_at(sight_, disclaimed);
    if (event != no_mention && is_violence(sight_.mentions()[event]))
      return add(node, denier, MentionRef{sight_.number, event}, said);
    deny_accusers(node, denier, side, said);
  }

  // What the side was accused of before.
  void deny_accusers(std::size_t node, MentionRef denier, std::size_t side, const Circumstances& told) {
    for (const MentionRef accuser : accusers_of(side, node)) add(node, denier, accuser, told);
  }

  // An attack, a killing: not a war, a summit.
  [[nodiscard]] static bool is_violence(const Mention& event) {
    return event.type == EntityType::event && event.event_type &&
           info(*event.event_type).group == RelationGroup::material_conflict &&
           *event.event_type != Relation::fought;
  }

  // The speaker himself, his state, or a body of it.
  [[nodiscard]] bool is_on_side(MentionRef speaker, std::size_t side) const {
    const Mention& who = mention_of(sight_.scene, speaker);
    const Mention& whose = sight_.mentions()[side];
    if (who.key == whose.key) return true;
    const bool serves = std::ranges::any_of(told_, [&](const Finding& finding) {
      return info(finding.relation).group == RelationGroup::affiliation &&
             mention_of(sight_.scene, finding.subject).key == who.key &&
             mention_of(sight_.scene, finding.object).key == whose.key;
    });
    return serves || (!who.country.empty() && who.country == whose.country);
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

  void add(std::size_t node, MentionRef denier, MentionRef denied, const Circumstances& told) {
    Finding finding;
    finding.subject = denier;
    finding.relation = Relation::denied;
    finding.object = denied;
    const std::string& accuser = mention_of(sight_.scene, denied).key;
    const bool by_accuser = std::ranges::any_of(told.claimants, [&](MentionRef claimant) {
      return mention_of(sight_.scene, claimant).key == accuser;
    });
    if (!by_accuser) finding.claimants = told.claimants;  // "Norland accuses Sudra, a claim Sudra denies"
    finding.rule = "denial";
    const std::size_t verb = tree().word(node);
    finding.evidence = {verb, verb + 1};
    if (denier.line == sight_.number)
      finding.evidence = hull(finding.evidence, mention_of(sight_.scene, denier).range);
    finding.evidence_line = sight_.number;
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
    for (const Finding& finding : told) {
      if (evidence_line(finding) == number && finding.subject.line == number) reader.read_negated(finding);
    }
  }
  return findings;
}

}  // namespace dossier::extract
