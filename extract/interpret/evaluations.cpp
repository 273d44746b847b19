#include "extract/interpret/evaluations.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/interpret/accusations.hpp"
#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/judgements.hpp"
#include "extract/interpret/time_attachment.hpp"
#include "extract/interpret/time_expressions.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

// What is said of whom, by whom.
struct Evaluation {
  std::size_t node = no_node;     // the judging word
  std::size_t subject = no_node;  // who or what is judged
  Relation relation = Relation::criticized;
};

// "what it called Sudra's lies"
bool is_what(const Tree& tree, std::size_t verb) {
  const std::size_t head = tree.relation(verb) == Deprel::acl_relcl ? tree.head(verb) : no_node;
  return head != no_node && tree.upos(head) == Upos::pron && tree.lemma(head) == "what";
}

class EvaluationReader {
 public:
  EvaluationReader(const TreeSight& sight, const Speakers& speakers, std::vector<Finding>& findings)
      : sight_(sight), speakers_(speakers), findings_(findings) {}

  void read(std::size_t node) {
    if (is_damaged(tree(), node)) return;
    if (tree().upos(node) == Upos::noun) {
      read_allegation(node);
      read_part(node);
    }
    const bool verb = tree().upos(node) == Upos::verb;
    if (verb) {
      read_named(node);
      read_penalty(node);
      read_menace(node);
    }
    if (verb && sight_.words().evaluations.verbs.contains(tree().lemma(node))) {
      read_verb(node);
    } else if (tree().child(node, Deprel::cop) != no_node) {
      read_copula(node);
    } else if (verb) {
      read_deed(node);
    }
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  // "said that Sudra's involvement in the attack is clear"
  void read_part(std::size_t node) {
    const std::size_t judged = tree().head(node);
    if (!sight_.words().evaluations.parts.contains(tree().lemma(node)) || judged == no_node ||
        tree().relation(node) != Deprel::nsubj || tree().child(judged, Deprel::cop) == no_node ||
        !is_certain(judged) || !is_part_in_wrong(sight_, node))
      return;
    const std::size_t doer = owner_node(node);
    if (doer != no_node) read_said({judged, doer, Relation::accused}, PredicateClass::adjective);
  }

  // Where whose the noun is stands.
  [[nodiscard]] std::size_t owner_node(std::size_t noun) const {
    const std::size_t owner = owner_at(sight_, noun);
    return owner == no_mention ? no_node : tree().head_of_words(sight_.mentions()[owner].range);
  }

  // "what it called Sudra's reckless conduct", "citing Sudra's reckless conduct", "what it says is Sudra's
  // campaign to destabilize Norland"
  void read_named(std::size_t verb) {
    const Evaluations& known = sight_.words().evaluations;
    const std::string_view lemma = tree().lemma(verb);
    const bool named =
        is_what(tree(), verb) && (known.verbs.contains(lemma) || sight_.words().reporting.contains(lemma));
    if (!named && !known.grounds.contains(lemma)) return;
    const std::size_t speaker = logical_subject(tree(), verb);
    if (speaker == no_node) return;
    for (const std::uint32_t child : tree().children(verb)) {
      if (child < verb || !(is_complement(child) || tree().relation(child) == Deprel::obj)) continue;
      const auto relation = wrong_owned(sight_, child);
      const std::size_t doer = relation ? owner_node(child) : no_node;
      if (doer == no_node) continue;
      const Circumstances told = circumstances_of(sight_, verb, PredicateClass::verb, speakers_);
      if (told.blocked || !is_meant(told)) return;
      for (const std::size_t mention : mentions_at(sight_, speaker))
        add({child, doer, unofficial(*relation)}, {sight_.number, mention}, told.claimants);
    }
  }

  // "said Ana Berg should be prosecuted", "must be held accountable"
  void read_penalty(std::size_t verb) {
    if (!is_passive(tree(), verb)) return;
    const std::size_t complement = tree().child(verb, {Deprel::xcomp, Deprel::obl});
    const std::string lemma(tree().lemma(verb));
    const auto& penalties = sight_.words().evaluations.penalties;
    const bool known =
        penalties.contains(lemma) ||
        (complement != no_node && penalties.contains(lemma + " " + std::string(tree().lemma(complement))));
    if (!known) return;
    const Circumstances told = circumstances_of(sight_, verb, PredicateClass::verb, speakers_);
    if (told.blocked || told.claimants.empty() || told.polarity != Polarity::affirmed ||
        told.modality != Modality::demanded)
      return;
    add_said({verb, surface_subject(tree(), verb), Relation::accused}, told.claimants);
  }

  // "said Sudra will pay a price", "would regret its decision"
  void read_menace(std::size_t verb) {
    const std::size_t object = tree().child(verb, {Deprel::obj, Deprel::advmod, Deprel::obl});
    const std::string lemma(tree().lemma(verb));
    const auto& menaces = sight_.words().evaluations.menaces;
    const bool known =
        menaces.contains(lemma) ||
        (object != no_node && menaces.contains(lemma + " " + std::string(tree().lemma(object))));
    const std::size_t subject = tree().child(verb, Deprel::nsubj);
    if (!known || subject == no_node) return;
    const Circumstances told = circumstances_of(sight_, verb, PredicateClass::verb, speakers_);
    if (told.blocked || told.claimants.empty() || told.polarity != Polarity::affirmed ||
        told.modality != Modality::intended)
      return;
    const std::vector<std::size_t> whom = mentions_at(sight_, subject);
    const bool power = std::ranges::any_of(whom, [&](std::size_t one) {
      const Mention& target = sight_.mentions()[one];
      return target.type == EntityType::state ||
             (target.type == EntityType::organization && !target.key.ends_with(" party"));
    });
    if (power) add_said({verb, subject, Relation::threatened}, told.claimants);
  }

  // "clear", "indisputable"
  [[nodiscard]] bool is_certain(std::size_t adjective) const {
    return sight_.words().may_govern(tree().lemma(adjective), [](const Governor& one) {
      return one.takes == GovernorTakes::finite && one.effect == Effect::plain && !one.speaker;
    });
  }

  // "accusations by Norland that Sudra lied"
  void read_allegation(std::size_t node) {
    if (!sight_.words().evaluations.allegations.contains(tree().lemma(node))) return;
    const std::size_t clause = tree().child(node, {Deprel::acl, Deprel::ccomp});
    if (clause == no_node || hangs_as(tree(), clause) != GovernorTakes::finite) return;
    const std::size_t owner = owner_at(sight_, node);
    const std::size_t doer = logical_subject(tree(), clause);
    if (owner == no_mention || doer == no_node) return;
    const Circumstances told = circumstances_of(sight_, node, PredicateClass::noun, speakers_);
    if (!told.blocked) add({node, doer, Relation::accused}, {sight_.number, owner}, told.claimants);
  }

  // "said the decision was shameful"
  void read_copula(std::size_t node) {
    const auto relation = judgement(sight_, node);
    const std::size_t subject = surface_subject(tree(), node);
    if (relation) read_said({node, subject, unofficial(*relation)}, PredicateClass::adjective);
  }

  // "said that Norland lied", "had broken the law", "is trying to rig the vote"
  void read_deed(std::size_t node) {
    auto wrong = wrong_told(sight_, node);
    const std::size_t attempted = wrong ? no_node : tree().child(node, Deprel::xcomp);
    if (attempted != no_node && tree().upos(attempted) == Upos::verb &&
        sight_.words().is(tree().lemma(node), WordSense::endeavor))
      wrong = wrong_told(sight_, attempted);
    if (wrong) read_said({node, wrong->doer, wrong->relation}, PredicateClass::verb);
  }

  void read_said(const Evaluation& said, PredicateClass word_class) {
    if (!is_told(said.node)) return;
    const Circumstances told = circumstances_of(sight_, said.node, word_class, speakers_);
    if (!told.blocked && !told.claimants.empty() && is_meant(told)) add_said(said, told.claimants);
  }

  // By the innermost of those who say so.
  void add_said(const Evaluation& said, std::vector<MentionRef> claimants) {
    const std::vector<MentionRef> together = innermost_speakers(sight_.scene, claimants);
    std::erase_if(claimants,
                  [&](MentionRef one) { return std::ranges::find(together, one) != together.end(); });
    for (const MentionRef speaker : together) add(said, speaker, claimants);
  }

  // A clause with its own subject and a finite verb, right below who says it: not "Norland interfering",
  // "told to be responsible", "Berg, who is responsible", "allegations that Norland lied".
  [[nodiscard]] bool is_told(std::size_t node) const {
    const bool gerund = tree()[node].xpos == Xpos::vbg && tree().child(node, Deprel::aux) == no_node;
    if (is_crime(sight_, node)) return true;
    if (tree().child(node, {Deprel::nsubj, Deprel::nsubj_pass}) == no_node || gerund) return false;
    switch (tree().relation(node)) {
      case Deprel::root:
      case Deprel::ccomp:
      case Deprel::parataxis:
      case Deprel::conj:
        return true;
      case Deprel::acl_relcl:  // "said it would expel the envoys who lied"
        return tree().child(node, Deprel::cop) == no_node && is_restrictive(tree(), node);
      case Deprel::advcl:
        return is_likened(node);
      default:
        return false;
    }
  }

  // "said it looks like Norland lied"
  [[nodiscard]] bool is_likened(std::size_t clause) const {
    const std::size_t mark = tree().child(clause, Deprel::mark);
    return mark != no_node &&
           sight_.words().may_govern(tree().lemma(tree().head(clause)), [&](const Governor& one) {
             return one.takes == GovernorTakes::preposition && one.effect == Effect::alleged &&
                    one.preposition == tree().lemma(mark);
           });
  }

  // "called the decision a mistake", "described Norland as reckless"
  void read_verb(std::size_t node) {
    const std::size_t object = evaluated(node);
    const std::size_t speaker = object == no_node ? no_node : logical_subject(tree(), node);
    if (speaker == no_node) return;
    for (const std::uint32_t child : tree().children(node)) {
      if (child == object || !is_complement(child)) continue;
      const auto relation = judgement(sight_, child);
      if (!relation) continue;
      const Circumstances told = circumstances_of(sight_, node, PredicateClass::verb, speakers_);
      if (told.blocked || !is_meant(told)) return;
      const bool official = sight_.words().evaluations.official_verbs.contains(tree().lemma(node));
      for (const std::size_t mention : mentions_at(sight_, speaker))
        add({child, object, official ? *relation : unofficial(*relation)}, {sight_.number, mention},
            told.claimants);
      return;
    }
  }

  // The first of the two noun phrases behind the verb, whatever the parser calls them.
  [[nodiscard]] std::size_t evaluated(std::size_t verb) const {
    if (!is_passive(tree(), verb)) {
      for (const std::uint32_t child : tree().children(verb)) {
        const Deprel relation = tree().relation(child);
        const bool noun = tree().upos(child) == Upos::noun || tree().upos(child) == Upos::propn;
        const bool object = relation == Deprel::obj || relation == Deprel::iobj || relation == Deprel::xcomp;
        if (child > verb && noun && object && introduction(tree(), child).empty()) return child;
      }
    }
    return logical_object(tree(), verb);
  }

  // Who merely speaks of terrorists designates nobody.
  static Relation unofficial(Relation relation) {
    return relation == Relation::designated ? Relation::criticized : relation;
  }

  static bool is_meant(const Circumstances& told) {
    return told.polarity == Polarity::affirmed && class_of(told.modality) != ModalityClass::not_yet;
  }

  [[nodiscard]] bool is_complement(std::size_t node) const {
    const std::size_t adverb = tree().child(node, Deprel::advmod);
    const bool as = introduction(tree(), node) == "as" || (adverb != no_node && tree().lemma(adverb) == "as");
    switch (universal(tree().relation(node))) {
      case Deprel::xcomp:
      case Deprel::obj:
      case Deprel::ccomp:
        return as || introduction(tree(), node).empty();
      case Deprel::obl:
      case Deprel::advcl:
        return as;
      default:
        return false;
    }
  }

  static bool of_deeds(Relation relation) {
    return relation == Relation::criticized || relation == Relation::praised;
  }

  // Whoever the noun phrase is; of a deed who did it.
  [[nodiscard]] std::vector<std::size_t> judged(std::size_t node, Relation relation) const {
    const Deprel relation_above = tree().relation(node);  // "Sudra's involvement", "Sudran aggression"
    const bool whose = relation_above == Deprel::nmod_poss || is_premodifier(relation_above);
    std::vector<std::size_t> found = mentions_at(sight_, node, whose ? AsModifier::yes : AsModifier::no);
    std::erase_if(found, [&](std::size_t one) {
      const EntityType type = sight_.mentions()[one].type;
      return !is_actor(type) && (type != EntityType::event || !of_deeds(relation));
    });
    if (!found.empty() || !of_deeds(relation)) return found;
    if (std::vector<std::size_t> conduct = conduct_of(sight_, node); !conduct.empty()) return conduct;
    const std::size_t owner = owner_at(sight_, node);
    return owner == no_mention ? found : std::vector<std::size_t>{owner};
  }

  // When it was said: "said on Monday that", "on Monday called it a lie".
  [[nodiscard]] std::optional<Date> time_of_speech(std::size_t judging) const {
    for (std::size_t node = judging; node != no_node; node = tree().head(node)) {
      const std::string lemma(tree().lemma(node));
      const bool speaks =
          tree().upos(node) == Upos::verb &&
          (sight_.words().reporting.contains(lemma) || sight_.words().evaluations.verbs.contains(lemma));
      if (!speaks) continue;
      const auto times = find_times(sight_.line(), sight_.words(), sight_.scene.document.article.date);
      const TimeExpression* time = time_beside(sight_, times, node);
      return time == nullptr ? std::nullopt : std::optional(time->date);
    }
    return std::nullopt;
  }

  void add(const Evaluation& told, MentionRef speaker, const std::vector<MentionRef>& claimants) {
    const Mention& from = mention_of(sight_.scene, speaker);
    const bool nobody = from.incidental && from.country.empty() && !from.owner && !from.bond;  // "critics"
    if (told.subject == no_node || !is_actor(from.type) || nobody) return;
    if (told.relation == Relation::accused && is_medium(sight_.words(), from)) return;
    for (const std::size_t target : judged(told.subject, told.relation)) {
      const Mention& to = sight_.mentions()[target];
      if (to.key == from.key || (to.incidental && to.type != EntityType::event)) continue;
      Finding finding;
      finding.subject = speaker;
      finding.relation = told.relation;
      finding.object = {sight_.number, target};
      finding.claimants = claimants;
      std::erase(finding.claimants, speaker);
      finding.rule = "evaluation";
      const std::size_t word = tree().word(told.node);
      finding.evidence = hull(to.range, {word, word + 1});
      finding.evidence_line = sight_.number;
      if (speaker.line == sight_.number) finding.evidence = hull(finding.evidence, from.range);
      if (const auto time = time_of_speech(told.node)) finding.time = *time;
      findings_.push_back(std::move(finding));
    }
  }

  const TreeSight& sight_;
  const Speakers& speakers_;
  std::vector<Finding>& findings_;
};

}  // namespace

std::vector<Finding> find_evaluations(const Scene& scene, const Speakers& speakers) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const TreeSight sight{scene, number};
    if (!sight.is_prose() || sight.line().question) continue;
    EvaluationReader reader(sight, speakers, findings);
    for (std::size_t node = 0; node < sight.tree().size(); ++node) reader.read(node);
  }
  return findings;
}

}  // namespace dossier::extract
