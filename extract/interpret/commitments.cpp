#include "extract/interpret/commitments.hpp"

#include <algorithm>
#include <utility>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/speakers.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

class CommitmentReader {
 public:
  CommitmentReader(const TreeSight& sight, const Speakers& speakers, std::vector<Finding>& findings)
      : sight_(sight), speakers_(speakers), findings_(findings) {}

  void read(std::size_t node) {
    if (tree().upos(node) == Upos::noun) return read_noun(node);
    if (tree().upos(node) != Upos::verb) return;
    const std::size_t clause = governed(node);
    if (clause == no_node) return;
    if (const std::vector<Governor>* governors = governors_at(sight_, node); governors != nullptr) {
      for (const Governor& governor : *governors) {
        const bool fits = governor.takes == hangs_as(tree(), clause) && governor.relation;
        if (fits && is_said_of(clause, *governor.relation) && !is_wish(node, clause, governor))
          return add(node, *governor.relation, addressees(node, clause, governor));
      }
    }
    read_duty(node, clause);
  }

 private:
  using Mentions = std::vector<std::size_t>;

  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  // "its demand that Norland withdraw", "Sudra's threat to attack"
  void read_noun(std::size_t node) {
    if (const std::size_t called = called_upon(node); called != no_node)
      return add(node, PredicateClass::noun, Relation::demanded_of, holders(node), actors_at(called));
    const std::size_t clause = tree().child(node, {Deprel::acl, Deprel::ccomp});
    const auto relation = clause == no_node ? std::nullopt : told_by_noun(node, clause);
    if (relation) add(node, PredicateClass::noun, *relation, holders(node), targets(clause, *relation));
  }

  // Whose the demand or the threat is.
  [[nodiscard]] Mentions holders(std::size_t node) const {
    const std::size_t owner = owner_at(sight_, node);
    const std::size_t verb = tree().head(node);
    const bool held = owner == no_mention && verb != no_node && tree().relation(node) == Deprel::obj &&
                      sight_.words().holding_verbs.find(tree().lemma(verb)) != nullptr;
    const std::size_t subject = held ? surface_subject(tree(), verb) : no_node;
    if (owner != no_mention) return {owner};
    return subject == no_node ? Mentions() : mentions_at(sight_, subject);
  }

  // "Norland" of "repeated its call for Norland to withdraw": who is to.
  [[nodiscard]] std::size_t called_upon(std::size_t noun) const {
    constexpr std::size_t nearest = 3;
    const std::size_t whom = prepositional(tree(), noun, "for");
    const bool calls =
        whom != no_node && sight_.words().may_govern(tree().lemma(noun), [](const Governor& one) {
          return one.takes == GovernorTakes::infinitive && one.effect == Effect::demanded;
        });
    if (!calls) return no_node;
    for (std::size_t verb = whom + 1; verb < tree().size(); ++verb) {
      const std::size_t to = introduction(tree(), verb) == "to" ? tree().child(verb, Deprel::mark) : no_node;
      if (to != no_node && tree().upos(verb) == Upos::verb)
        return to > whom && to - whom <= nearest ? whom : no_node;
    }
    return no_node;
  }

  // What the noun with its clause makes of whose it is.
  [[nodiscard]] std::optional<Relation> told_by_noun(std::size_t noun, std::size_t clause) const {
    const std::vector<Governor>* governors = governors_at(sight_, noun);
    if (governors == nullptr) return std::nullopt;
    const GovernorTakes takes = hangs_as(tree(), clause);
    for (const Governor& one : *governors) {
      const bool demand = takes == GovernorTakes::finite && one.relation == Relation::demanded_of;
      const bool threat = takes == GovernorTakes::infinitive && one.relation == Relation::threatened;
      if (one.takes == takes && (demand || threat)) return one.relation;
    }
    return std::nullopt;
  }

  // The clause that the verb takes; an infinitive may be parsed as one of purpose.
  [[nodiscard]] std::size_t governed(std::size_t node) const {
    const std::size_t complement = tree().child(node, {Deprel::xcomp, Deprel::ccomp});
    if (complement != no_node) return complement;
    const std::size_t adverbial = tree().child(node, Deprel::advcl);
    return adverbial != no_node && introduction(tree(), adverbial) == "to" ? adverbial : no_node;
  }

  // Whether the governor says that beside such a clause.
  [[nodiscard]] bool is_said_of(std::size_t clause, Relation relation) const {
    if (relation == Relation::promised)  // "agreed to be interviewed by" promises nobody
      return !is_hostile(clause) && is_own(clause) && !is_passive(tree(), clause) && !moves_troops(clause);
    if (relation == Relation::threatened) return !is_friendly(clause) || leaves(clause);
    return relation != Relation::rejected || is_friendly(clause);
  }

  // "wanted Norland to win", "did not want Norland to leave": what somebody would like, and asks of nobody.
  [[nodiscard]] bool is_wish(std::size_t node, std::size_t clause, const Governor& governor) const {
    const std::string_view verb = tree().lemma(clause);
    if (governor.relation != Relation::demanded_of) return false;
    if (governor.speaker) return sight_.words().is(verb, WordSense::inward);  // "recommended he receive it"
    const bool inward = sight_.words().is(verb, WordSense::inward) || verb == "have" || verb == "be" ||
                        tree().child(clause, {Deprel::cop, Deprel::aux_pass}) != no_node;
    return inward ||
           circumstances_of(sight_, node, PredicateClass::verb, speakers_).polarity == Polarity::negated;
  }

  // "promised Norland that the ship would not go to Sudra" promises Sudra nothing: the deed is another's, or
  // none.
  [[nodiscard]] bool is_own(std::size_t clause) const {
    const std::size_t subject = tree().child(clause, {Deprel::nsubj, Deprel::nsubj_pass});
    if (subject != no_node && tree().upos(subject) != Upos::pron) return false;
    const auto children = tree().children(clause);
    return std::none_of(children.begin(), children.end(), [&](std::uint32_t child) {
      return sight_.words().is(tree().lemma(child), WordClass::negation);
    });
  }

  // "agreed to impose sanctions on Norland" promises Norland nothing.
  [[nodiscard]] bool is_hostile(std::size_t clause) const {
    return tells(clause, [](const Predicate& deed) {
      const RelationGroup group = info(deed.relation).group;
      return deed.relation != Relation::delisted &&
             (group == RelationGroup::material_conflict || group == RelationGroup::verbal_conflict);
    });
  }

  // "refused to meet Norland's envoys" rejects Norland; "refused to condemn Norland" and "to release
  // prisoners", who asked nothing, do not.
  [[nodiscard]] bool is_friendly(std::size_t clause) const {
    return tells(clause, [](const Predicate& deed) {
      const RelationGroup group = info(deed.relation).group;
      return deed.relation == Relation::delisted ||
             (deed.relation != Relation::released &&
              (group == RelationGroup::material_cooperation || group == RelationGroup::verbal_cooperation));
    });
  }

  // "agreed to withdraw its troops"
  [[nodiscard]] bool moves_troops(std::size_t clause) const {
    return leaves(clause) && tree().child(clause, Deprel::obj) != no_node;
  }

  // "threatened to withdraw from the pact"
  [[nodiscard]] bool leaves(std::size_t clause) const {
    return tells(clause, [](const Predicate& deed) { return deed.relation == Relation::withdrew_from; });
  }

  // "threatened to send troops to Norland", whatever troops: it is not they who are threatened.
  [[nodiscard]] bool is_mobilizing(std::size_t clause, std::size_t object) const {
    const auto deeds = sight_.words().predicates.find(PredicateClass::verb, tree().lemma(clause));
    return std::ranges::any_of(deeds, [&](const Predicate& deed) {
      return deed.relation == Relation::mobilized_against && deed.takes(tree().lemma(object));
    });
  }

  // Whether the clause may tell such a deed.
  [[nodiscard]] bool tells(std::size_t clause, const auto& such) const {
    const std::size_t object = tree().child(clause, Deprel::obj);
    const auto deeds = sight_.words().predicates.find(PredicateClass::verb, tree().lemma(clause));
    return std::any_of(deeds.begin(), deeds.end(), [&](const Predicate& deed) {
      return such(deed) && (deed.is_plain() || (object != no_node && deed.takes(tree().lemma(object))));
    });
  }

  // "Norland said that Sudra must withdraw"; what "should have" withdrawn cannot any more.
  void read_duty(std::size_t node, std::size_t clause) {
    if (!sight_.words().reporting.contains(tree().lemma(node)) || tree()[node].xpos == Xpos::vbg) return;
    const std::size_t who = surface_subject(tree(), node);
    const bool own = who != no_node && tree()[who].features.person == feature::Person::first;
    if (sight_.words().is(tree().lemma(node), WordSense::opinion) && !own) return;
    const bool urges = sight_.words().is(tree().lemma(node), WordSense::urging) &&
                       is_subjunctive(tree(), clause) &&
                       tree().child(clause, Deprel::mark) != no_node;  // "insisted that Norland withdraw"
    if (is_counterfactual(tree(), clause) || (!urges && !is_duty(clause))) return;
    Mentions whom = targets(clause, Relation::demanded_of);
    std::erase_if(whom, [&](std::size_t one) { return sight_.mentions()[one].incidental; });
    add(node, Relation::demanded_of, whom);
  }

  // "has to pay to be freed": what that takes, and no demand.
  [[nodiscard]] bool is_condition(std::size_t complement) const {
    const std::size_t purpose = tree().child(complement, Deprel::advcl);
    return purpose != no_node && introduction(tree(), purpose) == "to";
  }

  // "had to withdraw": it did.
  [[nodiscard]] bool was_forced(std::size_t clause) const {
    return tree().lemma(clause) == "have" && tree()[clause].xpos == Xpos::vbd;
  }

  // "must withdraw", "needs to withdraw"
  [[nodiscard]] bool is_duty(std::size_t clause) const {
    const std::size_t being = tree().child(clause, {Deprel::cop, Deprel::xcomp});
    const std::size_t what = being != no_node && tree().relation(being) == Deprel::xcomp ? being : clause;
    if (being != no_node && tree().upos(what) == Upos::noun) return false;  // "must remain an issue"
    if (sight_.words().is(tree().lemma(what), WordSense::inward)) return false;
    const std::size_t complement = tree().child(clause, Deprel::xcomp);
    const bool owns = tree().lemma(clause) == "have" && complement == no_node;
    if (owns && tree().child(clause, Deprel::aux) != no_node) return false;   // "must have something to hide"
    const bool has_something = tree().child(clause, Deprel::obj) != no_node;  // "needs money to grow"
    const bool has_to = complement != no_node && !has_something &&
                        hangs_as(tree(), complement) == GovernorTakes::infinitive &&
                        sight_.words().is(tree().lemma(clause), WordSense::obligation) &&
                        !is_condition(complement) && !is_condition(clause) && !was_forced(clause) &&
                        tree().child(clause, Deprel::aux) == no_node;
    return has_to || std::ranges::any_of(tree().children(clause), [&](std::uint32_t child) {
             const auto effect = sight_.words().modal_effects.find(tree().lemma(child));
             return tree().relation(child) == Deprel::aux && effect != sight_.words().modal_effects.end() &&
                    effect->second == Effect::demanded;
           });
  }

  // The clause's subject for a demand, else whom its object or the nearest preposition names.
  [[nodiscard]] Mentions targets(std::size_t clause, Relation relation) const {
    if (relation == Relation::demanded_of) {
      const std::size_t to = tree().child(clause, Deprel::xcomp);
      if (is_passive(tree(), clause) || (to != no_node && is_passive(tree(), to)))
        return {};  // "demanded that he be freed", "needs to be freed": of whom is not told
      const std::size_t subject = tree().child(clause, Deprel::nsubj);
      const bool own = subject != no_node && tree()[subject].features.person == feature::Person::first;
      return subject == no_node || own ? Mentions() : actors_at(subject);  // "we must" demands of nobody else
    }
    if (const std::size_t object = logical_object(tree(), clause); object != no_node) {
      const Mentions at = actors_at(object);
      if (at.empty() && relation == Relation::rejected && is_object_told(clause, object)) {
        const Mentions below = actors_below(object);
        return below.empty() ? actors_below(clause) : below;
      }
      if (relation == Relation::threatened && is_mobilizing(clause, object)) return actors_below(clause);
      if (!at.empty() || relation == Relation::rejected) return at;
      if (const Mentions found = warned_by(clause, relation); !found.empty()) return found;
      if (const Mentions found = actors_below(object); !found.empty()) return found;
      if (const std::size_t owner = owner_at(sight_, object); owner != no_mention) return {owner};
    }
    return relation == Relation::rejected ? Mentions()
                                          : actors_below(clause);  // "declined to speak in Norland"
  }

  // "threatened to cut supplies unless Norland paid": who can prevent it.
  [[nodiscard]] Mentions warned_by(std::size_t clause, Relation relation) const {
    if (relation != Relation::threatened) return {};
    for (const std::size_t verb : {clause, tree().head(clause)}) {
      for (const std::uint32_t child : tree().children(verb)) {
        const bool condition = tree().relation(child) == Deprel::advcl && child > clause;
        const std::string mark = condition ? introduction(tree(), child) : std::string();
        const std::size_t subject =
            mark == "unless" || mark == "if" ? logical_subject(tree(), child) : no_node;
        if (subject == no_node) continue;
        if (const Mentions found = actors_at(subject); !found.empty()) return found;
      }
    }
    return {};
  }

  // "to lift the sanctions": the verb tells of a relation with such an object.
  [[nodiscard]] bool is_object_told(std::size_t clause, std::size_t object) const {
    const auto deeds = sight_.words().predicates.find(PredicateClass::verb, tree().lemma(clause));
    return std::ranges::any_of(deeds,
                               [&](const Predicate& deed) { return deed.takes(tree().lemma(object)); });
  }

  // "asked Norland to withdraw": whom the verb has for its object. Else whom the clause names.
  [[nodiscard]] Mentions addressees(std::size_t node, std::size_t clause, const Governor& governor) const {
    const bool asked =
        governor.relation == Relation::demanded_of && governor.takes == GovernorTakes::infinitive;
    if (governor.relation == Relation::promised && !is_friendly(clause)) return recipients(clause);
    if (!asked) return targets(clause, *governor.relation);
    const std::size_t object = logical_object(tree(), node);
    Mentions found = object == no_node ? Mentions() : actors_at(object);
    const bool invites = governor.effect == Effect::possible;  // "invited Ana Berg to speak" demands nothing
    if (invites)
      std::erase_if(found,
                    [&](std::size_t one) { return sight_.mentions()[one].type == EntityType::person; });
    return found;
  }

  // Who is given something: "promised to hand its files to Norland", "to continue its aid to Norland". Not of
  // "promised to be tough on Norland", "to repeal the Alba Act".
  [[nodiscard]] Mentions recipients(std::size_t clause) const {
    if (const std::size_t given = prepositional(tree(), clause, "to"); given != no_node)
      return actors_at(given);
    const std::size_t object = tree().child(clause, Deprel::obj);
    const std::size_t below = object == no_node ? no_node : prepositional(tree(), object, "to");
    const bool gift =
        below != no_node &&
        std::ranges::any_of(sight_.words().predicates.find(PredicateClass::noun, tree().lemma(object)),
                            [](const Predicate& one) {
                              return info(one.relation).group == RelationGroup::material_cooperation;
                            });
    return gift ? actors_at(below) : Mentions();
  }

  [[nodiscard]] Mentions actors_at(std::size_t node) const {
    Mentions found = mentions_at(sight_, node);
    std::erase_if(found, [&](std::size_t one) {
      const Mention& mention = sight_.mentions()[one];
      const bool apart = !mention.incidental || !mention.country.empty() || has_name(sight_, mention);
      return !is_told(mention) || !apart;  // "rebels", "armed rebels"
    });
    return found;
  }

  [[nodiscard]] Mentions actors_below(std::size_t node) const {
    for (const std::uint32_t child : tree().children(node)) {
      const Deprel relation = universal(tree().relation(child));
      if (child < node || (relation != Deprel::obl && relation != Deprel::nmod)) continue;
      const std::string by = introduction(tree(), child);
      if (by == "between") continue;  // "to block the deal between Norland and Sudra"
      Mentions found = actors_at(child);
      if (by == "in")  // "to work on laws in the Senate"
        std::erase_if(
            found, [&](std::size_t one) { return sight_.mentions()[one].type == EntityType::organization; });
      if (!found.empty()) return found;
    }
    return {};
  }

  // Who has a name, or is told by more than one word: "Sudran rebels".
  [[nodiscard]] static bool is_told(const Mention& mention) {
    return is_actor(mention.type) && (!mention.incidental || mention.range.last - mention.range.first > 1);
  }

  void add(std::size_t node, Relation relation, const Mentions& targets) {
    const std::size_t subject = targets.empty() ? no_node : logical_subject(tree(), node);
    if (subject != no_node) add(node, PredicateClass::verb, relation, mentions_at(sight_, subject), targets);
  }

  void add(std::size_t node, PredicateClass word_class, Relation relation, const Mentions& sources,
           const Mentions& targets) {
    if (sources.empty() || targets.empty()) return;
    const Circumstances told = circumstances_of(sight_, node, word_class, speakers_);
    if (told.blocked) return;
    for (const std::size_t source : sources) {
      for (const std::size_t target : targets) {
        const bool interview =
            relation == Relation::demanded_of && is_medium(sight_.words(), sight_.mentions()[target]);
        if (is_told(sight_.mentions()[source]) && !interview && !is_owned_by(source, target) &&
            sight_.mentions()[source].key != sight_.mentions()[target].key)
          add(node, relation, told, source, target);
      }
    }
  }

  // "Ana Berg's lawyers said she should"
  [[nodiscard]] bool is_owned_by(std::size_t one, std::size_t other) const {
    const auto owner = sight_.mentions()[one].owner;
    return owner && sight_.mentions()[*owner].key == sight_.mentions()[other].key;
  }

  void add(std::size_t node, Relation relation, const Circumstances& told, std::size_t source,
           std::size_t target) {
    Finding finding;
    finding.subject = {sight_.number, source};
    finding.relation = relation;
    finding.object = {sight_.number, target};
    finding.polarity = told.polarity;
    finding.modality = told.modality;
    finding.claimants = told.claimants;
    finding.rule = "governor";
    finding.node = node;
    const std::size_t verb = tree().word(node);
    finding.evidence =
        hull(hull(sight_.mentions()[source].range, sight_.mentions()[target].range), {verb, verb + 1});
    findings_.push_back(std::move(finding));
  }

  const TreeSight& sight_;
  const Speakers& speakers_;
  std::vector<Finding>& findings_;
};

}  // namespace

std::vector<Finding> find_commitments(const Scene& scene, const Speakers& speakers) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const TreeSight sight{scene, number};
    if (!sight.is_prose() || sight.line().question) continue;
    CommitmentReader reader(sight, speakers, findings);
    for (std::size_t node = 0; node < sight.tree().size(); ++node) reader.read(node);
  }
  return findings;
}

}  // namespace dossier::extract
