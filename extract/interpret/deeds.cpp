#include "extract/interpret/deeds.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "extract/interpret/accusations.hpp"
#include "extract/interpret/announcers.hpp"
#include "extract/interpret/arguments.hpp"
#include "extract/interpret/authorship.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/deed_events.hpp"
#include "extract/interpret/event_places.hpp"
#include "extract/interpret/known_holders.hpp"
#include "extract/interpret/plots.hpp"
#include "extract/interpret/predicate_senses.hpp"
#include "extract/interpret/predicate_slots.hpp"
#include "extract/interpret/pronouns.hpp"
#include "extract/interpret/reciprocals.hpp"
#include "extract/interpret/speakers.hpp"
#include "extract/interpret/time_attachment.hpp"
#include "extract/interpret/trace.hpp"
#include "extract/interpret/tree_sight.hpp"
#include "extract/interpret/violence.hpp"

namespace dossier::extract {
namespace {

// An end of a relation in the making.
struct End {
  std::vector<std::size_t> mentions;
  std::size_t node = no_node;
  SlotKind slot = SlotKind::subject;  // that it fills
};

// "Sudran rebels", "Sudran prosecutors"
bool is_unnamed_group(const Mention& mention) {
  return (mention.incidental && mention.key.starts_with("several ")) || mention.key.starts_with("group ");
}

// A place without a name: "two Sudran bases".
bool is_nameless_place(const Mention& mention) {
  return mention.type == EntityType::place && mention.incidental;
}

// What is known beside the sentence.
struct Surroundings {
  const Speakers& speakers;             // of the document's quotations
  std::vector<TimeExpression> times;    // of the sentence
  const std::set<std::string>& rulers;  // keys of who leads a state or a body of several states
};

// One predicate word with one way in which the lexicon reads it.
class DeedReader {
 public:
  DeedReader(const TreeSight& sight, const Surroundings& around, std::size_t node, const Predicate& predicate)
      : sight_(sight), around_(around), node_(node), predicate_(predicate), slots_(sight, node, predicate) {}

  [[nodiscard]] bool fits() {
    if (!slots_.particle_fits() || !slots_.object_noun_fits() || sense().means_another()) return false;
    source_ = end(predicate_.source, predicate_.source_types, false);
    target_ = end(predicate_.target, predicate_.target_types, true);
    if (source_.mentions.size() > 1 && is_one_relative()) keep_one_relative();
    if (source_.mentions.empty() && source_.node != no_node && !is_noun() && predicate_.object_nouns.empty())
      source_.mentions = speakers_in_writing(sight_, source_.node, predicate_.relation);
    if (source_.node == no_node && predicate_.word_class == PredicateClass::verb &&
        !target_.mentions.empty()) {
      source_.mentions = announcers_of(sight_, node_, predicate_.relation, target_.mentions);
      announced_ = !source_.mentions.empty();
    }
    const bool symmetric =
        info(predicate_.relation).symmetric && !predicate_.object_nouns.empty() && !is_asked_together();
    if (target_.node == no_node &&
        (is_mutual() || symmetric)) {  // "Norland and Sudra met", "Norland and Sudra signed a treaty"
      if (source_.mentions.size() < 2) source_.mentions = sent_by();
      target_ = source_;
    }
    const bool each =
        target_.node != no_node && (belongs_to_each_other(tree(), node_, target_.node) ||
                                    (target_.mentions.empty() && is_each_other(tree(), node_, target_.node)));
    if (each) do_to_each_other();
    mutual_ = source_.node == target_.node && source_.node != no_node;
    if (mutual_ && source_.mentions.size() < 2) return false;
    is_whole_ = !source_.mentions.empty() && !target_.mentions.empty();
    return is_whole_;
  }

  void add_to(std::vector<Finding>& findings) {
    Circumstances told = circumstances();
    if (told.blocked || is_blame_to_come(told)) return note(Ending::blocked);
    const bool standing = info(predicate_.relation).group == RelationGroup::affiliation;
    if (standing && predicate_.word_class == PredicateClass::noun && told.modality != Modality::alleged)
      told.modality = Modality::asserted;  // what is demanded of "the office in Port Vale" leaves it there
    const std::size_t event = told.polarity == Polarity::negated ? no_mention : event_told();
    const bool respective = is_respective();
    for (std::size_t i = 0; i < source_.mentions.size(); ++i) {
      const bool once = mutual_ && (!reciprocal_ || info(predicate_.relation).symmetric);
      for (std::size_t j = once ? i + 1 : 0; j < target_.mentions.size(); ++j) {
        if (mutual_ && i == j) continue;
        const std::size_t source = source_.mentions[i];
        const std::size_t target = led_by(target_.mentions[j], source);
        if (respective && i != j) continue;
        if ((mutual_ && is_one_of(source, target)) ||
            !are_told(sight_.mentions()[source], sight_.mentions()[target])) {
          note(Ending::vague);
          continue;
        }
        findings.push_back(finding(told, source, target));
        findings.back().evidence =
            hull(findings.back().evidence, sight_.mentions()[target_.mentions[j]].range);
        findings.back().quantity = sight_.mentions()[target].quantity;
        if (event != no_mention) findings.back().event = MentionRef{sight_.number, event};
        if (predicate_.relation == Relation::accused) add_charge(findings);
        if (predicate_.relation == Relation::controls) add_ordered(findings);
      }
    }
  }

  // "will hold Norland accountable": no accusation is planned.
  [[nodiscard]] bool is_blame_to_come(const Circumstances& told) const {
    return predicate_.relation == Relation::accused && !predicate_.particle.empty() &&
           told.modality == Modality::intended;
  }

  // "Olaf Lund criticized the Berg administration": Berg, where somebody of the same state speaks, or nobody
  // knows of which.
  [[nodiscard]] std::size_t led_by(std::size_t government, std::size_t speaker) const {
    const Mention& state = sight_.mentions()[government];
    const Mention& who = sight_.mentions()[speaker];
    const bool at_home = who.type == EntityType::person || who.key.ends_with(" party") ||
                         (!who.country.empty() && who.country == state.country);
    const RelationGroup group = info(predicate_.relation).group;
    const bool verbal = group == RelationGroup::verbal_conflict || predicate_.relation == Relation::praised ||
                        predicate_.relation == Relation::supported;
    if (state.type != EntityType::state || !at_home || !verbal) return government;
    for (std::size_t i = 0; i < sight_.mentions().size(); ++i) {
      const Mention& leader = sight_.mentions()[i];
      const bool inside = leader.range.first == state.range.first && leader.range.last < state.range.last;
      if (inside && leader.type == EntityType::person && leader.named && leader.role != MentionRole::unknown)
        return i;
    }
    return government;
  }

  // "Norland and Sudra backed Ana Berg and Ida Holm, respectively": each one.
  [[nodiscard]] bool is_respective() const {
    if (source_.mentions.size() != target_.mentions.size() || source_.mentions.size() < 2 || mutual_)
      return false;
    for (std::size_t node = 0; node < tree().size(); ++node) {
      if (tree().lemma(node) == "respectively" && tree().below(node, node_)) return true;
    }
    return false;
  }

  // Tells whoever wants to know why the row does not fit.
  void note_misfit() {
    if (sight_.scene.trace == nullptr) return;
    if (!slots_.particle_fits())
      return note(Ending::other_particle, tree().child(node_, Deprel::compound_prt));
    if (!slots_.object_noun_fits()) return note(Ending::other_object, slots_.offered_noun());
    if (sense().is_order()) return note(Ending::order);
    const Trial fault =
        misfit(sight_, predicate_, {source_.node, source_.mentions}, {target_.node, target_.mentions});
    note(fault.ending, fault.end_node);
  }

  // Who did what the word tells of, to whom and where: also where only one of them is told.
  void add_roles_to(std::vector<Finding>& findings) {
    const std::size_t event = event_told();
    if (event == no_mention) return;
    const Circumstances& told = circumstances();
    const bool negated = told.polarity == Polarity::negated || predicate_.polarity == Polarity::negated;
    if (told.blocked || negated) return;
    const auto add = [&](std::size_t source, Relation relation, std::size_t target, std::string_view rule) {
      findings.push_back(finding(told, source, target));
      findings.back().relation = relation;
      findings.back().rule = rule;
    };
    const auto add_actors = [&](const End& end, Relation role) {
      for (const std::size_t actor : end.mentions) {
        if (!sight_.mentions()[actor].incidental) add(actor, role, event, "role");
      }
    };
    if (info(predicate_.relation).symmetric) {
      if (!is_whole_ || is_bare(event) || stands_before(source_.node)) return;
      add_actors(source_, Relation::participant);
      if (!mutual_) add_actors(target_, Relation::participant);
    } else {
      source_ = end(sure_slots(predicate_.source), predicate_.source_types, false);
      target_ = end(sure_slots(predicate_.target), predicate_.target_types, true);
      if (source_.node == target_.node || is_persons_onslaught()) return;
      if (is_ambiguous_deed()) tell_victim();
      const bool owned = source_.slot == SlotKind::possessor || source_.slot == SlotKind::modifier;
      const bool moved = predicate_.relation == Relation::moved_to && !is_noun() && is_passive(tree(), node_);
      if (!is_noun() || !owned || !is_superlative(tree(), node_))
        add_actors(source_, moved ? Relation::target : Relation::agent);  // "was deported to Norland"
      if (predicate_.relation != Relation::visited) add_actors(target_, Relation::target);
    }
    const auto place = sight_.mentions()[event].place;
    if (predicate_.word_class == PredicateClass::verb && place)
      add(event, Relation::located_in, *place, event_in_place);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }
  [[nodiscard]] PredicateSense sense() const { return {sight_, node_, predicate_, slots_}; }

  void note(Ending ending, std::size_t end_node = no_node) const {
    if (sight_.scene.trace != nullptr)
      sight_.scene.trace->trials.push_back({sight_.number, node_, &predicate_, ending, end_node});
  }

  [[nodiscard]] const Circumstances& circumstances() {
    if (!told_) told_ = circumstances_of(sight_, slots_.clause(), predicate_.word_class, around_.speakers);
    return *told_;
  }

  // That of the verb, or what its object names in more than a word: "held a summit in Port Vale". What is
  // demanded ("sought the extradition of") is not done by that.
  [[nodiscard]] std::size_t event_told() const {
    if (sense().is_attack_in_words()) return no_mention;
    const std::size_t own = event_at(sight_, node_);
    if (own != no_mention || slots_.object_noun() == no_node) return own;
    const std::size_t named = event_at(sight_, slots_.object_noun());
    const bool instance =
        named != no_mention && sight_.mentions()[named].event_type == predicate_.relation && !is_bare(named);
    return instance ? named : no_mention;
  }

  // "accused Norland of the attack on the port", "blamed the attack on Norland": who is accused did it, they
  // say.
  void add_charge(std::vector<Finding>& findings) const {
    const Finding accused = findings.back();
    const std::size_t event = charge();
    const bool blamed = accused.polarity == Polarity::affirmed && accused.modality == Modality::asserted &&
                        !mention_of(sight_.scene, accused.object).key.ends_with(" party");
    if (event == no_mention || !blamed) return;
    Finding charge = accused;
    charge.subject = accused.object;
    charge.relation = Relation::agent;
    charge.object = {sight_.number, event};
    charge.modality = Modality::alleged;
    charge.claimants.push_back(accused.subject);
    charge.rule = accused_of;
    charge.event.reset();
    charge.quantity.reset();
    charge.time = {};
    charge.evidence = hull(accused.evidence, sight_.mentions()[event].range);
    findings.push_back(std::move(charge));
  }

  // "ordered the killing of Ana Berg": who orders it does it too.
  void add_ordered(std::vector<Finding>& findings) const {
    const Finding order = findings.back();
    const Mention& deed = mention_of(sight_.scene, order.object);
    const std::size_t noun =
        slots_.object_noun() == no_node ? tree().child(node_, Deprel::obj) : slots_.object_noun();
    const bool kills =
        deed.type == EntityType::event && deed.event_type == Relation::killed && noun != no_node &&
        sight_.words().may_govern(tree().lemma(node_),
                                  [](const Governor& one) { return one.effect == Effect::demanded; });
    const std::size_t whom = kills ? prepositional(tree(), noun, "of") : no_node;
    const std::size_t victim = whom == no_node ? no_mention : mention_at(sight_, whom);
    if (victim == no_mention || sight_.mentions()[victim].type != EntityType::person) return;
    Finding killing = order;
    killing.relation = Relation::killed;
    killing.object = {sight_.number, victim};
    killing.rule = "ordered it";
    killing.event = order.object;
    killing.evidence = hull(order.evidence, sight_.mentions()[victim].range);
    findings.push_back(std::move(killing));
  }

  // The violence that somebody is accused of.
  [[nodiscard]] std::size_t charge() const {
    if (predicate_.word_class != PredicateClass::verb) return no_mention;
    for (const std::size_t node : {prepositional(tree(), node_, "of"), prepositional(tree(), node_, "for"),
                                   prepositional(tree(), node_, "over"), logical_object(tree(), node_)}) {
      const std::size_t found = node == no_node ? no_mention : mention_at(sight_, node);
      if (found == no_mention || sight_.mentions()[found].type != EntityType::event) continue;
      const auto type = sight_.mentions()[found].event_type;
      if (type && (is_violent(*type) || is_misdeed(*type)) && owner_at(sight_, node) == no_mention)
        return found;
    }
    return no_mention;
  }

  // "Norland and Sudra requested a meeting": each with others, if at all.
  [[nodiscard]] bool is_asked_together() const {
    return predicate_.modality == Modality::demanded && predicate_.relation == Relation::met;
  }

  // "a deal reached by two senators, Ana Berg and Ida Holm": not with Berg by the two.
  [[nodiscard]] bool is_one_of(std::size_t group, std::size_t one) const {
    const std::size_t many = tree().head_of_words(sight_.mentions()[group].range);
    const std::size_t name = tree().head_of_words(sight_.mentions()[one].range);
    if (sight_.mentions()[one].type == EntityType::state)
      return false;  // "Norlandic and Sudran officials met"
    return is_unnamed_group(sight_.mentions()[group]) && name != no_node && tree().head(name) == many &&
           tree().relation(name) != Deprel::conj;
  }

  // "the White House summit" may be where it was.
  [[nodiscard]] bool stands_before(std::size_t node) const {
    return node < node_ && is_premodifier(tree().relation(node));
  }

  // "talks"
  [[nodiscard]] bool is_bare(std::size_t event) const {
    const Range range = sight_.mentions()[event].range;
    return range.last - range.first < 2;
  }

  // The sides stand before the predicate, or before the clause around it: each does it to each other.
  void do_to_each_other() {
    if (source_.mentions.size() < 2) {
      source_.node = sides_around(tree(), node_);
      source_.mentions =
          source_.node == no_node ? std::vector<std::size_t>() : mentions_at(sight_, source_.node);
      std::erase_if(source_.mentions,
                    [&](std::size_t one) { return !fits(predicate_.source_types, sight_.mentions()[one]); });
    }
    reciprocal_ = true;
    target_ = source_;
    std::erase_if(target_.mentions,
                  [&](std::size_t one) { return !fits(predicate_.target_types, sight_.mentions()[one]); });
  }

  [[nodiscard]] bool is_mutual() const {
    const bool alone = tree().child(node_, Deprel::obj) == no_node || !predicate_.object_nouns.empty();
    return alone && predicate_.is_mutual();
  }

  // Of what has neither name nor state at most one end, and never where it merely is, belongs or goes.
  [[nodiscard]] bool are_told(const Mention& source, const Mention& target) const {
    const bool states = source.type == EntityType::state && target.type == EntityType::state;
    const bool one_state = states && !source.country.empty() && source.country == target.country;
    if (source.key == target.key || one_state) return false;
    const RelationGroup group = info(predicate_.relation).group;
    const bool own = predicate_.relation == Relation::restricted && slots_.object_noun() != no_node &&
                     !source.country.empty() && source.country == target.country;
    const bool at_odds = predicate_.relation == Relation::fought && (source.metonym || target.metonym) &&
                         source.country == target.country;
    const bool for_itself =
        group == RelationGroup::verbal_cooperation && source.owner &&  // "its own interests"
        source.type == EntityType::organization && sight_.mentions()[*source.owner].key == target.key;
    const bool of_itself = group == RelationGroup::material_conflict && target.owner && source.named &&
                           source.type == EntityType::organization &&
                           sight_.mentions()[*target.owner].key == source.key;
    if (own || at_odds || of_itself || for_itself)
      return false;  // "Norland closed Norland's embassies", "the Senate's battle with the palace"
    const auto vague = [&](const Mention& mention) {
      const bool one_word = (mention.range.last - mention.range.first < 2 || is_of_pronoun(mention)) &&
                            !mention.bond && !mention.antecedent &&
                            mention.form != MentionForm::pronoun;  // not "its envoy"
      if (!mention.incidental || mention.type == EntityType::event || !one_word) return false;
      const bool by_state = source.type == EntityType::state && source.country != mention.country;
      const bool may_be_people =
          &mention == &source || mutual_ || group == RelationGroup::material_conflict || by_state;
      const bool police =
          mention.type != EntityType::organization || &mention == &source || is_violent(predicate_.relation);
      return !may_be_people || !(is_people(mention) ||
                                 (group == RelationGroup::material_conflict && police && fights(mention)));
    };
    const bool standing = group == RelationGroup::affiliation || group == RelationGroup::movement;
    const bool nobody_known = source.incidental && source.type != EntityType::event;
    const bool unnamed = nobody_known || target.incidental;
    const bool named =
        is_violent(predicate_.relation) && (has_name(sight_, source) || has_name(sight_, target));
    const bool no_names =
        source.incidental && target.incidental && source.country.empty() && target.country.empty() && !named;
    const bool of_any_kind =
        predicate_.relation == Relation::participant ||                     // "attended a meeting"
        (predicate_.relation == Relation::controls && !target.event_type);  // "directed his fire"
    const bool bare_event = of_any_kind && target.type == EntityType::event && target.incidental &&
                            target.range.last - target.range.first < 2;
    const bool origin =
        predicate_.relation == Relation::national_of && source.quantity && is_unnamed_group(source);
    const bool by_house =  // "the attack on Norland's mission that killed"
        is_violent(predicate_.relation) && source.type == EntityType::organization && is_house(source);
    return !no_names && !(standing && unnamed && !origin) && !bare_event && !by_house && !vague(source) &&
           !vague(target);
  }

  // "daughter": one of them.
  [[nodiscard]] bool is_one_relative() const {
    return predicate_.relation == Relation::kin_of && is_noun() && tree()[node_].xpos == Xpos::nn;
  }

  // "Berg's daughter, Ida, and Minister Holm": the first of those behind it; of those before it nobody knows.
  void keep_one_relative() {
    const bool behind = sight_.mentions()[source_.mentions.front()].range.first > tree().word(node_);
    source_.mentions.resize(behind ? 1 : 0);
  }

  // "thousands of its members"
  [[nodiscard]] bool is_of_pronoun(const Mention& mention) const {
    const std::size_t head = tree().head_of_words(mention.range);
    const std::size_t many = head == no_node ? no_node : collected(sight_, head);
    const std::size_t whose = many == no_node ? no_node : tree().child(many, Deprel::nmod_poss);
    return whose != no_node && tree().upos(whose) == Upos::pron;
  }

  // "gunmen", "protesters", "police"
  [[nodiscard]] bool fights(const Mention& mention) const {
    const std::size_t node = tree().head_of_words(mention.range);
    if (mention.type == EntityType::organization && node != no_node)
      return sight_.words().is(fold_word(tree().text(node)), WordSense::articleless);
    return mention.type == EntityType::person && node != no_node &&
           tree()[node].features.number == feature::Number::plur &&
           sight_.words().is(fold_word(tree().lemma(node)), WordSense::fighting);
  }

  // "Sudrans", by the one word
  [[nodiscard]] bool is_people(const Mention& mention) const {
    const auto form = sight_.scene.lexicon.state(mention.name);
    const std::size_t node = tree().head_of_words(mention.range);
    const bool some = node != no_node && tree().child(node, Deprel::acl_relcl) != no_node;  // "Sudrans who"
    return !some && form && form->word == StateWord::demonym && form->plural;
  }

  // "Ana Berg's murder" was done to her; "Ana Berg's deportation" may be hers or of others.
  void tell_victim() {
    target_ = is_violent(predicate_.relation) ? source_ : End{};
    source_ = End{};
  }

  // Nobody is told but whose it is, and the lexicon knows that such a deed may be named after either end.
  // "Norland's murder of Ana Berg" is Norland's.
  // "Ana Berg's attack on Ida Holm": with words, as likely as not.
  [[nodiscard]] bool is_persons_onslaught() const {
    const auto rows = sight_.words().predicates.find(PredicateClass::noun, predicate_.lemma);
    const bool in_words =
        std::ranges::any_of(rows, [](const Predicate& row) { return row.relation == Relation::criticized; });
    if (!is_noun() || !in_words || !sight_.words().is(predicate_.lemma, WordSense::onslaught)) return false;
    const std::size_t whose = possessor_of(tree(), node_);
    const std::size_t person = whose == no_node ? no_mention : mention_at(sight_, whose, AsModifier::yes);
    const bool ground = std::ranges::any_of(target_.mentions, [&](std::size_t one) {
      const EntityType type = sight_.mentions()[one].type;
      return type == EntityType::state || type == EntityType::place;
    });
    return person != no_mention && sight_.mentions()[person].type == EntityType::person &&
           sight_.mentions()[person].named && !ground;
  }

  [[nodiscard]] bool is_ambiguous_deed() const {
    const bool owned = predicate_.word_class == PredicateClass::noun && source_.node != no_node &&
                       target_.node == no_node && tree().relation(source_.node) == Deprel::nmod_poss;
    const auto is_person = [&](std::size_t one) { return sight_.mentions()[one].type == EntityType::person; };
    if (!owned || !std::ranges::all_of(source_.mentions, is_person)) return false;
    const auto rows = sight_.words().predicates.find(PredicateClass::noun, tree().lemma(node_));
    return std::ranges::any_of(rows, [](const Predicate& row) {
      return std::ranges::find(row.target, Slot{SlotKind::possessor, {}}) != row.target.end();
    });
  }

  // Without the other end, "the Norlandic war" and "the flight to Norland" leave open what Norland did in it;
  // not so who held "a Norlandic tanker".
  [[nodiscard]] std::vector<Slot> sure_slots(std::vector<Slot> slots) const {
    const bool noun = predicate_.word_class == PredicateClass::noun;
    std::erase_if(slots, [&](const Slot& slot) {
      const bool unsure = slot.preposition == "to" || slot.preposition == "with" ||
                          slot.preposition == "between" || slot.preposition == "in";
      return (noun && slot.kind == SlotKind::modifier) || unsure;
    });
    return slots;
  }

  // "negotiators from Norland and Sudra": Norland and Sudra, where it is of those that come together.
  [[nodiscard]] std::vector<std::size_t> sent_by() const {
    const std::size_t many = source_.node;
    const bool people = many != no_node && tree().upos(many) == Upos::noun &&
                        tree()[many].features.number == feature::Number::plur &&
                        sight_.words().is(tree().lemma(many), NounKind::person);
    const std::size_t from = people ? prepositional(tree(), many, "from") : no_node;
    if (from == no_node || tree().child(from, Deprel::conj) == no_node) return source_.mentions;
    return mentions_at(sight_, from);
  }

  [[nodiscard]] bool is_reflexive(std::size_t node) const {
    const auto pronoun = third_person(sight_.words(), tree(), node);
    return pronoun && pronoun->reflexive;
  }

  [[nodiscard]] bool is_noun() const { return predicate_.word_class == PredicateClass::noun; }

  [[nodiscard]] End end(const std::vector<Slot>& slots, const TypeLetters& types, bool is_target) const {
    for (const Slot& slot : slots) {
      const std::size_t told = goods_of(slots_.at(slot));
      const std::size_t agent = slot.kind == SlotKind::subject ? slots_.agent_of_event(told) : no_node;
      const std::size_t found = agent == no_node ? told : agent;
      if (found == no_node || is_given(found, is_target)) continue;
      if (is_target && is_reflexive(found)) continue;  // "Ana Berg and Ida Holm helped themselves"
      const std::size_t node = place_called(is_target ? around(found) : found);
      const bool noun_part = slot.kind == SlotKind::possessor || slot.kind == SlotKind::modifier ||
                             found != told || node != found || stands_before_noun(found);
      End end{mentions_at(sight_, node, noun_part ? AsModifier::yes : AsModifier::no), node, slot.kind};
      if (!is_target && slot.kind == SlotKind::subject) add_others(end, told);
      if (!noun_part && std::ranges::all_of(end.mentions, [&](std::size_t one) {
            return may_be_owned(sight_.mentions()[one], types);
          })) {
        if (std::vector<std::size_t> owners = answerable(node, is_target); !owners.empty())
          end.mentions = std::move(owners);
      }
      if (slot.kind == SlotKind::clause) {
        const bool crowd = predicate_.relation == Relation::protested_against;
        std::erase_if(end.mentions, [&](std::size_t one) {
          return (sight_.mentions()[one].incidental && !crowd) ||
                 is_medium(sight_.words(), sight_.mentions()[one]);
        });
      }
      if (is_persons_clause())
        std::erase_if(end.mentions, [&](std::size_t one) { return is_institution(sight_.mentions()[one]); });
      if (is_left_place(slot))
        std::erase_if(end.mentions, [&](std::size_t one) { return is_house(sight_.mentions()[one]); });
      const bool where = slot.kind == SlotKind::modifier && predicate_.relation == Relation::met;
      std::erase_if(end.mentions, [&](std::size_t one) {
        const Mention& mention = sight_.mentions()[one];
        const bool house =
            where && (mention.metonym || mention.capital_city ||
                      ends_as_facility(sight_, mention));  // "the White House talks with Ana Berg", "a Moscow
                                                           // summit with her" are held there
        return house || is_whole_of(node, mention) || !fits(types, mention) || is_speaker_of_line(mention) ||
               (is_target && (is_own_ground(mention) || is_no_fighter(mention)));
      });
      return end;
    }
    return {};
  }

  // "Norland held a drill near Port Vale", a town of its own: against nobody.
  // "fired a missile into the Northern Sea": at nobody.
  [[nodiscard]] bool is_sea(const Mention& mention) const {
    const KnownPlace* known =
        mention.type == EntityType::place ? sight_.words().places.find(mention.key) : nullptr;
    return predicate_.relation == Relation::attacked && known != nullptr && known->water;
  }

  // "met Washington": somebody called so, no state.
  [[nodiscard]] bool is_called_like_seat(const Mention& mention) const {
    return mention.capital_city && mention.type == EntityType::state &&
           predicate_.relation == Relation::met && predicate_.lemma == "meet" && !is_noun() &&
           logical_object(tree(), node_) == tree().head_of_words(mention.range);
  }

  // Norland is not what "several Norlandic states" are.
  [[nodiscard]] bool is_whole_of(std::size_t states, const Mention& mention) const {
    return tree().lemma(states) == "state" && tree()[states].features.number == feature::Number::plur &&
           mention.named && mention.range.last <= tree().word(states);
  }

  // "the company's battle with lawyers": nobody fights them but in words.
  [[nodiscard]] bool is_no_fighter(const Mention& mention) const {
    return predicate_.relation == Relation::fought && mention.type == EntityType::person &&
           is_unnamed_group(mention) && !fights(mention) && !is_people(mention);
  }

  [[nodiscard]] bool is_own_ground(const Mention& place) const {
    if (predicate_.relation != Relation::mobilized_against || source_.mentions.empty()) return false;
    const KnownPlace* known = sight_.words().places.find(place.key);
    const std::string& land = known != nullptr ? known->state : place.country;
    return !land.empty() && land == sight_.mentions()[source_.mentions.front()].country;
  }

  // "transferred the pension funds" helps no fund.
  [[nodiscard]] bool is_given(std::size_t node, bool is_target) const {
    return is_target && predicate_.relation == Relation::aided && node == slots_.object_noun();
  }

  // "Norland's plot to kill", "a Norlandic plot to kill"
  [[nodiscard]] bool stands_before_noun(std::size_t node) const {
    const Deprel relation = tree().relation(node);
    return relation == Deprel::nmod_poss || relation == Deprel::amod || relation == Deprel::compound;
  }

  // A place without a name, or a deed that does what its doer does: it stands for whose it is.
  [[nodiscard]] bool may_be_owned(const Mention& mention, const TypeLetters& types) const {
    const bool own = mention.incidental || is_violent(predicate_.relation);
    const bool deed = mention.type == EntityType::event && own && !types.has(mention.type);
    return deed || is_nameless_place(mention);
  }

  // "tariffs on $50 billion in Sudran goods", "$50 billion worth of goods": the goods.
  [[nodiscard]] std::size_t goods_of(std::size_t sum) const {
    if (predicate_.relation != Relation::sanctioned || sum == no_node || tree().upos(sum) != Upos::sym)
      return sum;
    std::size_t goods = prepositional(tree(), sum, "in");
    for (std::size_t worth = sum + 1; goods == no_node && worth < tree().size(); ++worth) {
      if (tree().text(worth) == "worth") goods = prepositional(tree(), worth, "of");
    }
    return goods == no_node ? sum : goods;
  }

  // "the town of Port Vale": Port Vale; else the node.
  [[nodiscard]] std::size_t place_called(std::size_t node) const {
    const bool kind = sight_.words().place_heads.find(tree().lemma(node)) != nullptr;
    const std::size_t name = kind ? prepositional(tree(), node, "of") : no_node;
    const std::size_t found = name == no_node ? no_mention : mention_at(sight_, name);
    const bool place = found != no_mention && sight_.mentions()[found].type == EntityType::place &&
                       sight_.mentions()[found].named;
    return place ? name : node;
  }

  // "bombed parts of Port Vale", "bombed targets in Port Vale", "visited the outskirts of Port Vale": what is
  // done in a part of a place is done there. "Lives in exile in Port Vale", "is held in a prison in Norland":
  // there.
  [[nodiscard]] std::size_t around(std::size_t node) const {
    const Relation relation = predicate_.relation;
    const bool part = sight_.words().area_nouns.find(tree().lemma(node)) != nullptr;
    std::size_t place = no_node;
    if (relation == Relation::mobilized_against && part) {
      place = beside(node);
    } else if (relation == Relation::attacked || relation == Relation::visited) {
      place = part ? prepositional(tree(), node, "of") : no_node;
      if (part && place == no_node && relation == Relation::attacked) return inside(node);
    } else if (relation == Relation::located_in) {
      place = part ? prepositional(tree(), node, "of") : no_node;
      if (place == no_node && is_keeping(node)) place = prepositional(tree(), node, "in");
      if (place == no_node && is_keeping(node)) place = prepositional(tree(), node, "at");
    }
    const std::size_t found = place == no_node ? no_mention : mention_at(sight_, place, AsModifier::yes);
    if (found == no_mention) return node;
    const EntityType type = sight_.mentions()[found].type;
    const bool house = relation == Relation::located_in && is_institution(sight_.mentions()[found]);
    return type == EntityType::place || type == EntityType::state || house ? place : node;
  }

  // "targets in Port Vale": the city; of what is somewhere in a state the state is not the target.
  [[nodiscard]] std::size_t inside(std::size_t node) const {
    const std::size_t place = prepositional(tree(), node, "in");
    const std::size_t found = place == no_node ? no_mention : mention_at(sight_, place);
    const bool there = found != no_mention && sight_.mentions()[found].type == EntityType::place &&
                       tree().child(node, Deprel::compound) == no_node;  // "a detention center in Port Vale"
    return there && owner_at(sight_, node) == no_mention ? place : node;
  }

  // "the border of Norland", "the border with Norland", "the Norlandic border"
  [[nodiscard]] std::size_t beside(std::size_t border) const {
    for (const std::string_view preposition : {"of", "with"}) {
      if (const std::size_t found = prepositional(tree(), border, preposition); found != no_node)
        return found;
    }
    const std::size_t owner = owner_at(sight_, border);
    return owner == no_mention ? no_node : tree().head_of_words(sight_.mentions()[owner].range);
  }

  // "exile", "a hospital"
  [[nodiscard]] bool is_keeping(std::size_t noun) const {
    return sight_.words().keeping_nouns.find(tree().lemma(noun)) != nullptr ||
           sight_.words().facilities.find(tree().lemma(noun)) != nullptr;
  }

  // "joined Norland in condemning": Norland did so too.
  void add_joined(End& end) const {
    const std::size_t verb = tree().head(node_);
    const bool joined = tree().relation(node_) == Deprel::advcl && introduction(tree(), node_) == "in" &&
                        verb != no_node && (tree().lemma(verb) == "join" || tree().lemma(verb) == "follow");
    const std::size_t other = joined ? tree().child(verb, Deprel::obj) : no_node;
    if (other == no_node) return;
    for (const std::size_t one : mentions_at(sight_, other)) end.mentions.push_back(one);
  }

  // Who does what the subject does; `told` is the subject's node, if it has one.
  void add_others(End& end, std::size_t told) const {
    add_joined(end);
    if (told == no_node || end.mentions.empty()) return;
    add_company(end, told);
    add_joiners(end, told);
  }

  // "Norland, joined by Sudra, condemned": Sudra did so too.
  void add_joiners(End& end, std::size_t subject) const {
    for (const std::uint32_t joined : tree().children(subject)) {
      if (tree().relation(joined) != Deprel::acl || tree().lemma(joined) != "join" || joined > node_)
        continue;
      const std::size_t other = prepositional(tree(), joined, "by");
      if (other == no_node) continue;
      for (const std::size_t one : mentions_at(sight_, other)) end.mentions.push_back(one);
    }
  }

  // "Norland, along with Sudra, condemned": Sudra did so too.
  void add_company(End& end, std::size_t subject) const {
    for (std::size_t other = subject + 1; other < node_; ++other) {
      const std::size_t above = tree().head(other);
      const Deprel relation = universal(tree().relation(other));
      const bool beside =
          (above == subject || above == node_) && (relation == Deprel::obl || relation == Deprel::nmod);
      const std::size_t with = beside ? tree().child(other, Deprel::case_) : no_node;
      if (with == no_node || with > other) continue;
      const std::string by(fold_word(tree().text(with)));
      const std::string before = with == 0 ? std::string() : fold_word(tree().text(with - 1)) + " " + by;
      const std::string behind = by + " " + fold_word(tree().text(with + 1));
      for (const std::string& words : {by, before, behind}) {
        if (!sight_.words().is(words, WordSense::company)) continue;
        for (const std::size_t one : mentions_at(sight_, other)) end.mentions.push_back(one);
        break;
      }
    }
  }

  [[nodiscard]] bool fits(const TypeLetters& types, const Mention& mention) const {
    const bool there =
        predicate_.relation == Relation::located_in || predicate_.relation == Relation::visited;
    if (there && (is_nameless_place(mention) || mention.metonym)) return false;  // "entered the White House"
    if (is_wordy(mention) || is_mere_occasion(mention) || is_journey(mention)) return false;
    if (is_sea(mention) || is_called_like_seat(mention)) return false;
    if (predicate_.relation == Relation::fought && mention.key.ends_with(" party"))
      return false;  // at the polls
    const bool reports = sight_.words().is(predicate_.lemma, WordSense::inquiry);
    if (reports && is_medium(sight_.words(), mention))
      return false;  // "declined to comment when asked by the Alba Times"
    if (types.has(mention.type) || (types.has(EntityType::place) && is_building(mention))) return true;
    if (types.has(EntityType::state) && is_acting_continent(mention)) return true;
    const bool kept = there && mention.named && is_institution(mention);
    if (kept && types.has(EntityType::place)) return true;  // "is treated at the Alba Hospital"
    if (mention.type != EntityType::person) return false;
    if (types.has_ruler() && around_.rulers.contains(mention.key)) return true;
    return types.has_group() && is_unnamed_group(mention);
  }

  // "sanctioned by Norland and Europe": not "the Europe policy", "an answer to Africa".
  [[nodiscard]] bool is_acting_continent(const Mention& mention) const {
    if (mention.type != EntityType::place || mention.known_name.empty()) return false;
    const KnownPlace* const known = sight_.words().places.find(mention.key);
    const std::size_t head =
        known == nullptr || !known->continent ? no_node : tree().head_of_words(mention.range);
    if (head == no_node || is_premodifier(tree().relation(head)) || stands_before_noun(head)) return false;
    const std::string by = introduction(tree(), head);
    return by.empty() || by == "by";
  }

  // "a tour that began in Norland" is not only there.
  [[nodiscard]] bool is_journey(const Mention& mention) const {
    return predicate_.relation == Relation::located_in && predicate_.word_class == PredicateClass::verb &&
           mention.event_type == Relation::visited;
  }

  // "is going to Port Vale": he is not there yet.
  // "meets Ana Berg next week", "travels to Norland tomorrow": what is still to come.
  [[nodiscard]] Modality appointment() const {
    const Xpos tag = tree()[node_].xpos;
    const TimeExpression* time =
        tag == Xpos::vbz || tag == Xpos::vbp ? time_of(sight_, around_.times, slots_.clause()) : nullptr;
    if (is_noun() || time == nullptr) return Modality::asserted;
    const bool next =
        sight_.line().is(time->words.first, "next") || sight_.line().is(time->words.first, "tomorrow");
    return next ? Modality::intended : Modality::asserted;
  }

  [[nodiscard]] Modality journey_ahead() const {
    const bool goes = predicate_.relation == Relation::visited && tree()[node_].xpos == Xpos::vbg &&
                      predicate_.word_class == PredicateClass::verb &&
                      predicate_.target.front().preposition == "to";
    const std::size_t be = goes ? tree().child(node_, Deprel::aux) : no_node;
    const bool present = be != no_node && (tree()[be].xpos == Xpos::vbz || tree()[be].xpos == Xpos::vbp);
    return present ? Modality::intended : Modality::asserted;
  }

  // "left morning services" withdraws from nothing.
  [[nodiscard]] bool is_mere_occasion(const Mention& mention) const {
    return predicate_.relation == Relation::withdrew_from && predicate_.object_nouns.empty() &&
           predicate_.particle.empty() && mention.type == EntityType::event && !mention.event_type;
  }

  // "expelled from the embassy": a house expels nobody.
  [[nodiscard]] bool is_left_place(const Slot& slot) const {
    return predicate_.relation == Relation::expelled && slot.preposition == "from";
  }

  [[nodiscard]] bool is_house(const Mention& mention) const {
    const std::size_t head = tree().head_of_words(mention.range);
    return mention.place || ends_as_facility(sight_, mention) ||
           (head != no_node && sight_.words().facilities.find(tree().lemma(head)) != nullptr);
  }

  // "who defended Norland", "who promised to defend Norland"
  [[nodiscard]] bool is_persons_clause() const {
    std::size_t verb = node_;
    while (verb != no_node && tree().relation(verb) != Deprel::acl_relcl) {
      const Deprel relation = tree().relation(verb);
      const bool shared = relation == Deprel::xcomp || relation == Deprel::conj || relation == Deprel::advcl;
      if (!shared || tree().child(verb, Deprel::nsubj) != no_node) return false;
      verb = tree().head(verb);
    }
    const std::size_t subject = verb == no_node ? no_node : tree().child(verb, Deprel::nsubj);
    return subject != no_node && tree().lemma(subject) == "who";
  }

  // "a professor at Alba University, who": the professor.
  [[nodiscard]] bool is_institution(const Mention& mention) const {
    return mention.type == EntityType::organization && ends_as_facility(sight_, mention);
  }

  // "hit a hospital": what is a body elsewhere is a place there.
  [[nodiscard]] bool is_building(const Mention& mention) const {
    const bool body = mention.type == EntityType::organization && mention.incidental;
    const std::size_t head =
        body && is_violent(predicate_.relation) ? tree().head_of_words(mention.range) : no_node;
    return head != no_node && sight_.words().facilities.find(sight_.line().at(tree().word(head))) != nullptr;
  }

  // A party attacks in words; so does who "attacked Norland for its decision".
  [[nodiscard]] bool is_wordy(const Mention& mention) const {
    if (predicate_.relation != Relation::attacked) return false;
    const bool reasoned =
        predicate_.word_class == PredicateClass::verb && predicate_.lemma == "attack" &&
        (prepositional(tree(), node_, "for") != no_node || prepositional(tree(), node_, "over") != no_node);
    return reasoned || (mention.type == EntityType::organization && mention.key.ends_with(" party"));
  }

  // "Ana Berg: Norland attacked Sudra"
  [[nodiscard]] bool is_speaker_of_line(const Mention& mention) const {
    return sight_.line().is(mention.range.last, ":");
  }

  // "carried out a strike that killed Ana Berg": who carried it out killed her.
  [[nodiscard]] std::vector<std::size_t> carriers_of(std::size_t deed) const {
    const std::size_t verb = tree().relation(deed) == Deprel::obj ? tree().head(deed) : no_node;
    if (verb == no_node || tree().upos(verb) != Upos::verb) return {};
    const auto rows = sight_.words().predicates.find(PredicateClass::verb, tree().lemma(verb));
    const bool carries = std::ranges::any_of(rows, [&](const Predicate& row) {
      return row.relation == Relation::agent && row.takes(tree().lemma(deed));
    });
    const std::size_t subject = carries ? logical_subject(tree(), verb) : no_node;
    if (subject == no_node) return {};
    if (!circumstances_of(sight_, verb, PredicateClass::verb).told_as_done()) return {};
    std::vector<std::size_t> who = mentions_at(sight_, subject);
    std::erase_if(who, [&](std::size_t one) { return !is_actor(sight_.mentions()[one].type); });
    return who;
  }

  // Whose the thing is: "seized a Norlandic tanker", and what is thought of a deed is thought of who did it:
  // "condemned Norland's decision".
  [[nodiscard]] std::vector<std::size_t> answerable(std::size_t node, bool is_target) const {
    if (!is_target && is_violent(predicate_.relation)) {
      if (std::vector<std::size_t> whose = carriers_of(node); !whose.empty()) return whose;
    }
    const std::size_t many = collected(sight_, node);
    const bool asset = sight_.words().assets.find(tree().lemma(many == no_node ? node : many)) != nullptr;
    const RelationGroup group = info(predicate_.relation).group;
    const bool thought =
        is_target &&
        ((predicate_.relation == Relation::threatened && slots_.object_noun() != no_node) ||
         predicate_.relation == Relation::criticized || predicate_.relation == Relation::praised ||
         predicate_.relation == Relation::supported || predicate_.relation == Relation::rejected ||
         predicate_.relation == Relation::opposed || predicate_.relation == Relation::investigated ||
         predicate_.relation == Relation::protested_against);
    const bool harmed = asset && group == RelationGroup::material_conflict &&
                        predicate_.relation != Relation::designated;  // "designated a Norlandic house as"
    if (!thought && !harmed) return {};
    const bool facility = sight_.words().facilities.find(tree().lemma(node)) != nullptr;
    if (facility && (!is_target || predicate_.relation == Relation::supported))
      return {};  // "the attack on a Norlandic compound that killed Ana Berg", "defended Norlandic bases"
    if (predicate_.relation == Relation::investigated && says(node)) return {};
    if (names_people(sight_, node))
      return {};  // "a demand from the Senate's top Democrat" is not the Senate's
    const bool part = sight_.words().evaluations.parts.contains(tree().lemma(node));
    if (part && slots_.object_noun() != no_node) return {};  // "cast doubt on Norland's guilt"
    if (thought) {
      if (std::vector<std::size_t> whose = conduct_of(sight_, node); !whose.empty()) return whose;
    }
    if (predicate_.relation == Relation::supported && is_harm_to_owner(node)) return {};
    const std::size_t owner = owner_at(sight_, node);
    const bool none = owner == no_mention || (thought && is_named_after(node, owner));
    return none ? std::vector<std::size_t>() : std::vector<std::size_t>{owner};
  }

  // "advocated for Ana Berg's execution" does not support her.
  [[nodiscard]] bool is_harm_to_owner(std::size_t noun) const {
    const auto rows = sight_.words().predicates.find(PredicateClass::noun, tree().lemma(noun));
    return std::ranges::any_of(rows, [](const Predicate& row) {
      return info(row.relation).group == RelationGroup::material_conflict &&
             std::ranges::any_of(row.target,
                                 [](const Slot& slot) { return slot.kind == SlotKind::possessor; });
    });
  }

  // "an allegation by Norland", "Norlandic reports" that are looked into: not Norland is.
  [[nodiscard]] bool says(std::size_t noun) const {
    if (sight_.words().utterances.find(tree().lemma(noun)) != nullptr) return true;
    const auto rows = sight_.words().predicates.find(PredicateClass::noun, tree().lemma(noun));
    return std::ranges::any_of(rows, [](const Predicate& row) { return row.relation == Relation::accused; });
  }

  // "the Iraq war", "the Russia probe", "the Norlandic trade deal" are not Iraq's, Russia's and Norland's.
  [[nodiscard]] bool is_named_after(std::size_t node, std::size_t owner) const {
    const std::size_t front = tree().head_of_words(sight_.mentions()[owner].range);
    const bool name = front != no_node && tree().relation(front) == Deprel::compound;
    if (!name && (front == no_node || tree().relation(front) != Deprel::amod)) return false;
    const auto rows = sight_.words().predicates.find(PredicateClass::noun, fold_word(tree().lemma(node)));
    return std::ranges::any_of(rows, [&](const Predicate& row) {
      return row.relation == Relation::agreed_with ||
             (name && (row.relation == Relation::fought || row.relation == Relation::investigated));
    });
  }

  [[nodiscard]] Finding finding(const Circumstances& told, std::size_t source, std::size_t target) const {
    Finding finding;
    finding.subject = {sight_.number, source};
    finding.relation = sense().is_attack_in_words() ? Relation::criticized : predicate_.relation;
    finding.object = {sight_.number, target};
    finding.polarity = told.polarity == predicate_.polarity ? Polarity::affirmed : Polarity::negated;
    finding.modality = std::min(
        {told.modality, predicate_.modality, purpose(told), prospect(), journey_ahead(), appointment()});
    if (predicate_.given) {
      finding.polarity = Polarity::affirmed;
      finding.modality = Modality::asserted;
    }
    finding.claimants = told.claimants;
    if (is_said_by_speaker(source) && !told.claimants.empty()) {
      finding.subject = told.claimants.back();
      finding.evidence_line = sight_.number;
    }
    std::erase_if(finding.claimants, [&](MentionRef claimant) {
      return claimant == finding.subject && finding.modality == Modality::asserted &&
             finding.polarity == Polarity::affirmed && !announced_;
    });
    if (is_own_claim()) finding.claimants.push_back(finding.subject);
    const TimeExpression* time = time_of(sight_, around_.times, slots_.clause());
    if (time != nullptr) finding.time = is_beginning(time->date) ? Date::since(time->date.first) : time->date;
    finding.rule = predicate_.word_class == PredicateClass::verb   ? "verb"
                   : predicate_.word_class == PredicateClass::noun ? "noun of action"
                                                                   : "adjective";
    finding.evidence = evidence(source, target);
    if (time != nullptr) finding.evidence = with_time(finding.evidence, time->words);
    finding.node = node_;
    finding.predicate = &predicate_;
    return finding;
  }

  // "claimed responsibility for the attack": so says who did it.
  [[nodiscard]] bool is_own_claim() const {
    const bool behind = predicate_.relation == Relation::controls || predicate_.relation == Relation::agent;
    return behind && predicate_.word_class == PredicateClass::verb &&
           sight_.words().reporting.contains(tree().lemma(node_));
  }

  // "first hosted in 2013": from then on.
  [[nodiscard]] bool is_beginning(const Date& date) const {
    const bool lasts = info(predicate_.relation).group == RelationGroup::affiliation ||
                       predicate_.relation == Relation::hosts;
    return lasts && date.form == Date::Form::point &&
           std::ranges::any_of(tree().children(slots_.clause()), [&](std::uint32_t child) {
             return tree().relation(child) == Deprel::advmod && tree().lemma(child) == "first";
           });
  }

  // "We condemn", said by somebody: in words it is he who does it.
  [[nodiscard]] bool is_said_by_speaker(std::size_t source) const {
    const RelationGroup group = info(predicate_.relation).group;
    const bool verbal =
        (group == RelationGroup::verbal_conflict || group == RelationGroup::verbal_cooperation) &&
        predicate_.relation != Relation::met && predicate_.relation != Relation::visited;
    const Mention& mention = sight_.mentions()[source];
    const std::size_t node = tree().head_of_words(mention.range);
    return verbal && mention.form == MentionForm::pronoun && node != no_node &&
           tree()[node].features.person == feature::Person::first;
  }

  // "flew to Port Vale for talks", "before a meeting": those are to come.
  [[nodiscard]] Modality prospect() const {
    if (source_.slot != SlotKind::clause) return Modality::asserted;
    const Modality* told = sight_.words().circumstance_prepositions.find(introduction(tree(), node_));
    return told == nullptr ? Modality::asserted : *told;
  }

  // What is done for a purpose is not done yet; what is said for one ("marched to demand") is said.
  [[nodiscard]] Modality purpose(const Circumstances& told) const {
    const RelationGroup group = info(predicate_.relation).group;
    const bool journey = predicate_.word_class == PredicateClass::verb &&
                         (predicate_.relation == Relation::met || predicate_.relation == Relation::visited);
    const bool said =
        (group == RelationGroup::verbal_conflict || group == RelationGroup::verbal_cooperation ||
         predicate_.relation == Relation::protested_against) &&
        !journey;
    return told.purpose && !said ? Modality::intended : Modality::asserted;
  }

  [[nodiscard]] Range evidence(std::size_t source, std::size_t target) const {
    const Range ends = hull(sight_.mentions()[source].range, sight_.mentions()[target].range);
    const Range words = hull(ends, word_of(node_));
    return slots_.object_noun() == no_node ? words : hull(words, word_of(slots_.object_noun()));
  }

  // The words of the time belong to what is quoted, unless they are far off.
  static Range with_time(Range evidence, Range time) {
    constexpr std::size_t farthest = 10;  // words between
    const Range both = hull(evidence, time);
    const std::size_t told = evidence.last - evidence.first + time.last - time.first;
    return both.last - both.first <= told + farthest ? both : evidence;
  }

  [[nodiscard]] Range word_of(std::size_t node) const { return {tree().word(node), tree().word(node) + 1}; }

  const TreeSight& sight_;
  const Surroundings& around_;
  std::size_t node_;
  const Predicate& predicate_;
  PredicateSlots slots_;
  std::optional<Circumstances> told_;
  End source_, target_;
  bool is_whole_ = false;    // both ends are told
  bool announced_ = false;   // the source is who says that it was done
  bool reciprocal_ = false;  // each of them does it to each other, told so: "accused each other"
  bool mutual_ = false;      // both ends are the same list: each of it with each other
};

// It has an agent and a target: not a standing relation.
bool is_deed(const Predicate& predicate) {
  return info(predicate.relation).group != RelationGroup::affiliation;
}

void read_node(const TreeSight& sight, const Surroundings& around, std::size_t node,
               std::vector<Finding>& findings) {
  const auto word_class = class_of(sight.tree(), node);
  if (!word_class || is_damaged(sight.tree(), node)) return;
  const auto predicates = sight.words().predicates.find(*word_class, sight.tree().lemma(node));
  for (const Predicate& predicate : predicates) {
    DeedReader reader(sight, around, node, predicate);
    if (!reader.fits()) {
      reader.note_misfit();
      continue;
    }
    reader.add_to(findings);
    if (is_deed(predicate)) return reader.add_roles_to(findings);
    break;
  }
  auto act =
      std::ranges::find_if(predicates, [](const Predicate& one) { return is_deed(one) && one.is_plain(); });
  if (act == predicates.end()) act = std::ranges::find_if(predicates, is_deed);
  if (act != predicates.end()) DeedReader(sight, around, node, *act).add_roles_to(findings);
}

// Who acts for a state: its president's sanctions are its own.
std::set<std::string> rulers_of(const Scene& scene, const std::vector<Finding>& told) {
  std::set<std::string> rulers;
  for (const Finding& office : told) {
    const bool holds = office.relation == Relation::leads && office.polarity == Polarity::affirmed;
    const Mention& led = mention_of(scene, office.object);
    const bool body = led.type == EntityType::organization && led.country.empty() &&
                      !led.known_name.empty() &&
                      !led.key.ends_with(" party");  // "the UN's secretary-general"
    if (holds && (led.type == EntityType::state || body))
      rulers.insert(mention_of(scene, office.subject).key);
  }
  for (const std::vector<Mention>& line : scene.mentions) {
    for (const Mention& mention : line) {
      const bool person = mention.type == EntityType::person && mention.form == MentionForm::name;
      if (person && !state_led_by(scene, mention, Term::running).empty()) rulers.insert(mention.key);
    }
  }
  return rulers;
}

}  // namespace

std::vector<Finding> find_deeds(const Scene& scene, const Speakers& speakers,
                                const std::vector<Finding>& told) {
  const std::set<std::string> rulers = rulers_of(scene, told);
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const TreeSight sight{scene, number};
    if (!sight.is_prose()) continue;
    Surroundings around{speakers, find_times(sight.line(), sight.words(), scene.document.article.date),
                        rulers};
    add_times_of_clauses(sight, around.times);
    for (std::size_t node = 0; node < sight.tree().size(); ++node) {
      read_node(sight, around, node, findings);
      read_event_place(sight, around.times, node, findings);
    }
  }
  add_plots(scene, speakers, findings);
  add_accusations(scene, findings);
  return findings;
}

}  // namespace dossier::extract
