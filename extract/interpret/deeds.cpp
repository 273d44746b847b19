#include "extract/interpret/deeds.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>

#include "extract/interpret/accusations.hpp"
#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/deed_events.hpp"
#include "extract/interpret/event_places.hpp"
#include "extract/interpret/known_holders.hpp"
#include "extract/interpret/plots.hpp"
#include "extract/interpret/time_attachment.hpp"
#include "extract/interpret/trace.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr int by_verb = 80;  // 49 of 60 drawn at random were right

// An end of a relation in the making.
struct End {
  std::vector<std::size_t> mentions;
  std::size_t node = no_node;
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
  const std::set<std::string>& rulers;  // keys of who leads or serves a state
};

// One predicate word with one way in which the lexicon reads it.
class DeedReader {
 public:
  DeedReader(const TreeSight& sight, const Surroundings& around, std::size_t node, const Predicate& predicate)
      : sight_(sight),
        around_(around),
        node_(node),
        clause_(predicate.word_class == PredicateClass::preposition ? sight.tree().head(node) : node),
        predicate_(predicate) {}

  [[nodiscard]] bool fits() {
    if (!particle_fits() || !object_noun_fits() || is_order() || moves_something()) return false;
    source_ = end(predicate_.source, predicate_.source_types, false);
    target_ = end(predicate_.target, predicate_.target_types, true);
    const bool reciprocal = info(predicate_.relation).symmetric && target_.node == no_node &&
                            (is_mutual() || !predicate_.object_nouns.empty());
    if (reciprocal) target_ = source_;  // "Norland and Sudra met", "Norland and Sudra signed a treaty"
    mutual_ = source_.node == target_.node;
    if (mutual_ && source_.mentions.size() < 2) return false;
    is_whole_ = !source_.mentions.empty() && !target_.mentions.empty();
    return is_whole_;
  }

  void add_to(std::vector<Finding>& findings) {
    Circumstances told = circumstances();
    if (told.blocked) return note(Ending::blocked);
    const bool standing = info(predicate_.relation).group == RelationGroup::affiliation;
    if (standing && predicate_.word_class == PredicateClass::noun && told.modality != Modality::alleged)
      told.modality = Modality::asserted;  // what is demanded of "the office in Port Vale" leaves it there
    const std::size_t event = told.polarity == Polarity::negated ? no_mention : event_told();
    for (std::size_t i = 0; i < source_.mentions.size(); ++i) {
      for (std::size_t j = mutual_ ? i + 1 : 0; j < target_.mentions.size(); ++j) {
        const std::size_t source = source_.mentions[i];
        const std::size_t target = target_.mentions[j];
        if (!are_told(sight_.mentions()[source], sight_.mentions()[target])) {
          note(Ending::vague);
          continue;
        }
        findings.push_back(finding(told, source, target));
        findings.back().quantity = sight_.mentions()[target].quantity;
        if (event != no_mention) findings.back().event = MentionRef{sight_.number, event};
      }
    }
  }

  // Tells whoever wants to know why the row does not fit.
  void note_misfit() {
    if (sight_.scene.trace == nullptr) return;
    if (!particle_fits()) return note(Ending::other_particle, tree().child(node_, Deprel::compound_prt));
    if (!object_noun_fits()) return note(Ending::other_object, object_noun_);
    if (is_order()) return note(Ending::order);
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
      if (source_.node == target_.node) return;
      if (is_ambiguous_deed()) tell_victim();
      add_actors(source_, Relation::agent);
      if (predicate_.relation != Relation::visited) add_actors(target_, Relation::target);
    }
    const auto place = sight_.mentions()[event].place;
    if (predicate_.word_class == PredicateClass::verb && place)
      add(event, Relation::located_in, *place, event_in_place);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  void note(Ending ending, std::size_t end_node = no_node) const {
    if (sight_.scene.trace != nullptr)
      sight_.scene.trace->trials.push_back({sight_.number, node_, &predicate_, ending, end_node});
  }

  [[nodiscard]] const Circumstances& circumstances() {
    if (!told_) told_ = circumstances_of(sight_, clause_, predicate_.word_class, around_.speakers);
    return *told_;
  }

  // That of the verb, or what its object names in more than a word: "held a summit in Port Vale". What is
  // demanded ("sought the extradition of") is not done by that.
  [[nodiscard]] std::size_t event_told() const {
    const std::size_t own = event_at(sight_, node_);
    if (own != no_mention || object_noun_ == no_node) return own;
    const std::size_t named = event_at(sight_, object_noun_);
    const bool instance =
        named != no_mention && sight_.mentions()[named].event_type == predicate_.relation && !is_bare(named);
    return instance ? named : no_mention;
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

  [[nodiscard]] bool is_mutual() const {
    const auto each = [](const Slot& slot) { return slot.kind == SlotKind::each; };
    return tree().child(node_, Deprel::obj) == no_node &&
           std::any_of(predicate_.target.begin(), predicate_.target.end(), each);
  }

  // Of what has neither name nor state at most one end, and never where it merely is, belongs or goes.
  [[nodiscard]] bool are_told(const Mention& source, const Mention& target) const {
    if (source.key == target.key) return false;
    const RelationGroup group = info(predicate_.relation).group;
    const auto vague = [&](const Mention& mention) {
      const bool one_word = mention.range.last - mention.range.first < 2 && !mention.bond;  // "its envoy"
      if (!mention.incidental || mention.type == EntityType::event || !one_word) return false;
      const bool may_be_people = &mention == &source || group == RelationGroup::material_conflict;
      return !may_be_people || !is_people(mention);
    };
    const bool standing = group == RelationGroup::affiliation || group == RelationGroup::movement;
    const bool nobody_known = source.incidental && source.type != EntityType::event;
    const bool unnamed = nobody_known || target.incidental;
    const bool named = is_violent() && (has_name(sight_, source) || has_name(sight_, target));
    const bool no_names =
        source.incidental && target.incidental && source.country.empty() && target.country.empty() && !named;
    return !no_names && !(standing && unnamed) && !vague(source) && !vague(target);
  }

  [[nodiscard]] bool is_violent() const {
    switch (predicate_.relation) {
      case Relation::attacked:
      case Relation::killed:
      case Relation::abducted:
      case Relation::raided:
      case Relation::seized:
      case Relation::fought:
        return true;
      default:
        return false;
    }
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
    target_ = is_violent() ? source_ : End{};
    source_ = End{};
  }

  // Nobody is told but whose it is, and the lexicon knows that such a deed may be named after either end.
  // "Norland's murder of Ana Berg" is Norland's.
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

  [[nodiscard]] bool particle_fits() {
    particle_ = tree().child(node_, Deprel::compound_prt);
    if (predicate_.particle.empty())
      return particle_ == no_node || predicate_.word_class != PredicateClass::verb;
    if (particle_ != no_node && tree().lemma(particle_) == predicate_.particle) return true;
    const auto children = tree().children(node_);
    const auto found = std::find_if(children.begin(), children.end(), [&](std::uint32_t child) {
      return child > node_ && tree().lemma(child) == predicate_.particle && completes(tree().relation(child));
    });
    if (found == children.end()) return false;
    particle_ = *found;
    return true;
  }

  // "directed the army to withdraw" is a demand, no control.
  [[nodiscard]] bool is_order() const {
    return predicate_.relation == Relation::controls && tree().child(node_, Deprel::xcomp) != no_node;
  }

  // "returned the hills to Norland" goes nowhere himself.
  [[nodiscard]] bool moves_something() const {
    const bool goes = predicate_.relation == Relation::moved_to &&
                      predicate_.word_class == PredicateClass::verb && predicate_.is_plain();
    return goes && predicate_.source.front().kind == SlotKind::subject &&
           predicate_.target.front().kind == SlotKind::preposition && !is_passive(tree(), node_) &&
           tree().child(node_, Deprel::obj) != no_node;
  }

  // "shot dead", "holds responsible", "declared persona non grata", "put on a list".
  static bool completes(Deprel relation) {
    return relation == Deprel::obl || relation == Deprel::advmod || relation == Deprel::xcomp ||
           relation == Deprel::amod || relation == Deprel::obj || relation == Deprel::advcl ||
           relation == Deprel::ccomp;
  }

  [[nodiscard]] bool object_noun_fits() {
    if (predicate_.object_nouns.empty()) return true;
    object_noun_ = logical_object(tree(), node_);
    if (object_noun_ == no_node) return false;
    if (is_taken(object_noun_)) return true;
    for (const std::uint32_t child : tree().children(object_noun_)) {  // "photographs and intelligence"
      if (tree().relation(child) != Deprel::conj || !predicate_.takes(tree().lemma(child))) continue;
      object_noun_ = child;
      return true;
    }
    const std::size_t portion = portioned(object_noun_);
    if (portion == no_node || !is_taken(portion)) return false;
    portion_of_ = object_noun_;
    object_noun_ = portion;
    return true;
  }

  // "aid", and "a military aid package", which is aid.
  [[nodiscard]] bool is_taken(std::size_t noun) const {
    if (predicate_.takes(tree().lemma(noun))) return true;
    if (sight_.words().container_nouns.find(tree().lemma(noun)) == nullptr) return false;
    const auto is_one = [&](std::uint32_t child) {
      return tree().relation(child) == Deprel::compound && predicate_.takes(tree().lemma(child));
    };
    return std::ranges::any_of(tree().children(noun), is_one);
  }

  // "a round of sanctions", "20 tons of food", "part of the aid": the sanctions, the food, the aid.
  [[nodiscard]] std::size_t portioned(std::size_t noun) const {
    const bool portion = sight_.words().collective_nouns.find(tree().lemma(noun)) != nullptr ||
                         tree().child(noun, Deprel::nummod) != no_node;
    return portion ? prepositional(tree(), noun, "of") : no_node;
  }

  [[nodiscard]] std::size_t node_at(const Slot& slot) const {
    switch (slot.kind) {
      case SlotKind::subject:
        return subject();
      case SlotKind::object:
        return object();
      case SlotKind::possessor:
        return tree().child(carrier(), Deprel::nmod_poss);
      case SlotKind::modifier:
        return modifier();
      case SlotKind::preposition:
        return by_preposition(slot.preposition);
      case SlotKind::each:
        return no_node;
    }
    return no_node;
  }

  // Of a noun who does what it accompanies: "acted in cooperation with Norland".
  [[nodiscard]] std::size_t subject() const {
    if (predicate_.word_class == PredicateClass::verb) return agent();
    const std::size_t own = surface_subject(tree(), clause_);
    const bool beside = own == no_node && predicate_.word_class == PredicateClass::noun &&
                        introduction(tree(), node_) == "in";
    if (!beside) return own;
    std::size_t verb = tree().head(node_);
    if (verb != no_node && tree().relation(verb) == Deprel::obj) verb = tree().head(verb);  // "a raid in ..."
    return verb != no_node && tree().upos(verb) == Upos::verb ? logical_subject(tree(), verb) : no_node;
  }

  // "called on Norland to withdraw", "to stop attacking": Norland is to.
  [[nodiscard]] std::size_t called_on() const {
    std::size_t verb = node_;
    for (std::size_t above = tree().head(verb); above != no_node; above = tree().head(verb)) {
      const Deprel relation = tree().relation(verb);
      if (relation != Deprel::xcomp && relation != Deprel::advcl) return no_node;
      const bool infinitive = introduction(tree(), verb) == "to";
      const std::size_t called = infinitive ? called_by(above) : no_node;
      if (called != no_node && called < verb) return called;
      if (relation != Deprel::xcomp || tree().child(verb, Deprel::nsubj) != no_node) return no_node;
      verb = above;
    }
    return no_node;
  }

  // Whom the verb demands something of behind a preposition.
  [[nodiscard]] std::size_t called_by(std::size_t verb) const {
    for (const Predicate& demand : sight_.words().predicates.find(PredicateClass::verb, tree().lemma(verb))) {
      if (demand.relation != Relation::demanded_of || !demand.is_plain()) continue;
      for (const Slot& slot : demand.target) {
        if (slot.kind != SlotKind::preposition || slot.preposition == "of") continue;
        const std::size_t object = tree().child(verb, Deprel::obj);
        if (object != no_node && introduction(tree(), object) == slot.preposition) return object;
        if (const std::size_t found = prepositional(tree(), verb, slot.preposition); found != no_node)
          return found;
      }
    }
    return no_node;
  }

  // "a plot" of "foiled a plot to kidnap and kill"
  [[nodiscard]] std::size_t plan_above() const {
    std::size_t verb = node_;
    const auto shares_subject = [&](std::size_t one) {
      const bool own = tree().child(one, {Deprel::nsubj, Deprel::nsubj_pass}) != no_node;
      return !own && (tree().relation(one) == Deprel::xcomp || tree().relation(one) == Deprel::conj);
    };
    while (shares_subject(verb) && tree().head(verb) != no_node) verb = tree().head(verb);
    const bool plan = tree().relation(verb) == Deprel::acl && introduction(tree(), verb) == "to";
    return plan && !is_passive(tree(), node_) ? tree().head(verb) : no_node;
  }

  // "calls to withdraw": others are to.
  [[nodiscard]] bool demands(std::size_t noun) const {
    return sight_.words().may_govern(tree().lemma(noun), [](const Governor& one) {
      return one.takes == GovernorTakes::infinitive && one.effect == Effect::demanded;
    });
  }

  // Whose plan it is: the owner's, or who does with it what only its owner does.
  [[nodiscard]] std::size_t holder(std::size_t plan) const {
    if (demands(plan)) return no_node;
    if (const std::size_t owner = tree().child(plan, Deprel::nmod_poss); owner != no_node) return owner;
    if (const std::size_t by = prepositional(tree(), plan, "by"); by != no_node) return by;
    if (const std::size_t owner = owner_at(sight_, plan); owner != no_mention)
      return tree().head_of_words(sight_.mentions()[owner].range);
    const std::size_t name = tree().child(plan, Deprel::compound);  // "Norland plans to", read as its plans
    if (name != no_node && name + 1 == plan && mention_at(sight_, name, AsModifier::yes) != no_mention)
      return name;
    const std::size_t verb = tree().head(plan);
    const bool object = verb != no_node && tree().relation(plan) == Deprel::obj && !is_passive(tree(), verb);
    const bool holds = object && sight_.words().holding_verbs.find(tree().lemma(verb)) != nullptr;
    return holds ? surface_subject(tree(), verb) : no_node;
  }

  // "began a strike to protest": not the strike, but who began it.
  [[nodiscard]] std::size_t agent() const {
    if (const std::size_t called = called_on(); called != no_node) return called;
    if (const std::size_t plan = plan_above(); plan != no_node) return holder(plan);
    const std::size_t subject = logical_subject(tree(), node_);
    if (subject == no_node || tree().relation(subject) != Deprel::obj) return subject;
    const auto kind = sight_.words().noun_classes.find(tree().lemma(subject));
    const std::size_t above = tree().head(subject);
    const bool event = kind != sight_.words().noun_classes.end() && kind->second.kind == NounKind::event;
    const bool beside = above == tree().head(node_) && introduction(tree(), node_) == "to";
    return event && beside ? surface_subject(tree(), above) : subject;
  }

  // "was killed in a raid by Norland", "a Norlandic raid killed": whose raid it was.
  [[nodiscard]] std::size_t agent_of_event(std::size_t subject) const {
    const bool violent =
        predicate_.relation == Relation::killed || predicate_.relation == Relation::attacked ||
        predicate_.relation == Relation::abducted || predicate_.relation == Relation::arrested;
    if (!violent || predicate_.word_class != PredicateClass::verb) return no_node;
    if (subject != no_node) return is_passive(tree(), node_) ? no_node : agent_of_raid(subject);
    if (!is_passive(tree(), node_)) return no_node;
    for (const std::string_view preposition : {"in", "during"}) {
      const std::size_t event = behind(node_, preposition);
      const std::size_t agent = event == no_node ? no_node : agent_of_raid(event);
      if (agent != no_node) return agent;
    }
    return no_node;
  }

  // Whose deed the noun names, if it is one of violence.
  [[nodiscard]] std::size_t agent_of_raid(std::size_t event) const {
    if (tree().upos(event) != Upos::noun) return no_node;
    const auto acts = sight_.words().predicates.find(PredicateClass::noun, tree().lemma(event));
    const bool act = std::ranges::any_of(acts, [](const Predicate& one) {
      return one.relation == Relation::attacked || one.relation == Relation::raided ||
             one.relation == Relation::killed;
    });
    if (!act) return no_node;
    if (const std::size_t by = behind(event, "by"); by != no_node) return by;
    const std::size_t owner = owner_at(sight_, event);
    return owner == no_mention ? no_node : tree().head_of_words(sight_.mentions()[owner].range);
  }

  // Beside an object noun the other object: "granted him asylum".
  [[nodiscard]] std::size_t object() const {
    if (predicate_.word_class == PredicateClass::preposition) return clause_;
    if (object_noun_ == no_node) return logical_object(tree(), node_);
    const std::size_t other = is_passive(tree(), node_) ? no_node : tree().child(node_, Deprel::iobj);
    return other == no_node ? object_noun_ : other;
  }

  // The noun whose possessor and modifiers count.
  [[nodiscard]] std::size_t carrier() const {
    if (object_noun_ != no_node) return object_noun_;
    return particle_ != no_node && tree().upos(particle_) == Upos::noun ? particle_ : node_;
  }

  [[nodiscard]] std::size_t modifier() const {
    for (const std::uint32_t child : tree().children(carrier())) {
      const Deprel relation = tree().relation(child);
      const bool before = is_premodifier(relation) || relation == Deprel::nmod;
      if (!before || child > carrier()) continue;
      const std::size_t found = mention_at(sight_, child, AsModifier::yes);
      if (found != no_mention && !(is_violent() && is_named_place(sight_, sight_.mentions()[found])))
        return child;
    }
    return no_node;
  }

  // Not "on Monday" of "imposed on Monday sanctions on Norland".
  [[nodiscard]] std::size_t behind(std::size_t node, std::string_view preposition) const {
    return prepositional(tree(), node, preposition, [&](std::size_t one) {
      const std::string word = fold_word(tree().text(one));
      return !sight_.words().is(word, TimeKind::weekday) && !sight_.words().is(word, TimeKind::month);
    });
  }

  [[nodiscard]] std::size_t by_preposition(std::string_view preposition) const {
    if (const std::size_t found = behind(node_, preposition); found != no_node) return found;
    if (carrier() != node_) {
      if (const std::size_t found = behind(carrier(), preposition); found != no_node) return found;
      for (const std::uint32_t child : tree().children(carrier())) {  // "food and medicine for Norland"
        if (tree().relation(child) != Deprel::conj) continue;
        if (const std::size_t found = prepositional(tree(), child, preposition); found != no_node)
          return found;
      }
    }
    const std::size_t portion =
        portion_of_ == no_node ? no_node : behind(portion_of_, preposition);  // "a round of sanctions on"
    if (portion != no_node && portion != object_noun_) return portion;
    return preposition == "to" ? tree().child(node_, Deprel::iobj) : no_node;
  }

  [[nodiscard]] End end(const std::vector<Slot>& slots, const TypeLetters& types, bool is_target) const {
    for (const Slot& slot : slots) {
      const std::size_t told = node_at(slot);
      const std::size_t agent = slot.kind == SlotKind::subject ? agent_of_event(told) : no_node;
      const std::size_t found = agent == no_node ? told : agent;
      if (found == no_node) continue;
      const std::size_t node = is_target ? around(found) : found;
      const bool noun_part = slot.kind == SlotKind::possessor || slot.kind == SlotKind::modifier ||
                             found != told || stands_before_noun(found);
      End end{mentions_at(sight_, node, noun_part ? AsModifier::yes : AsModifier::no), node};
      if (!is_target && slot.kind == SlotKind::subject) add_joined(end);
      if (!noun_part && std::ranges::all_of(end.mentions, [&](std::size_t one) {
            return may_be_owned(sight_.mentions()[one], types);
          })) {
        if (std::vector<std::size_t> owners = answerable(node, is_target); !owners.empty())
          end.mentions = std::move(owners);
      }
      if (is_persons_clause()) {
        std::erase_if(end.mentions, [&](std::size_t one) { return is_institution(sight_.mentions()[one]); });
      }
      const bool where = slot.kind == SlotKind::modifier && predicate_.relation == Relation::met;
      std::erase_if(end.mentions, [&](std::size_t one) {
        const Mention& mention = sight_.mentions()[one];
        const bool house = where && mention.metonym;  // "the White House talks with Ana Berg" are held there
        return house || !fits(types, mention) || is_speaker_of_line(mention);
      });
      return end;
    }
    return {};
  }

  // "Norland's plot to kill", "a Norlandic plot to kill"
  [[nodiscard]] bool stands_before_noun(std::size_t node) const {
    const Deprel relation = tree().relation(node);
    return relation == Deprel::nmod_poss || relation == Deprel::amod || relation == Deprel::compound;
  }

  // A place without a name, or a deed that is no end of its own: it stands for whose it is.
  [[nodiscard]] static bool may_be_owned(const Mention& mention, const TypeLetters& types) {
    const bool deed = mention.type == EntityType::event && mention.incidental && !types.has(mention.type);
    return deed || is_nameless_place(mention);
  }

  // "bombed parts of Port Vale", "visited the outskirts of Port Vale": what is done in a part of a place.
  // "Lives in exile in Port Vale", "is held in a prison in Norland": there.
  [[nodiscard]] std::size_t around(std::size_t node) const {
    const Relation relation = predicate_.relation;
    const bool stays = relation == Relation::located_in;
    const bool there = relation == Relation::attacked || relation == Relation::visited || stays;
    const bool part = there && sight_.words().area_nouns.find(tree().lemma(node)) != nullptr;
    std::size_t place = part ? prepositional(tree(), node, "of") : no_node;
    if (stays && place == no_node && is_keeping(node)) place = prepositional(tree(), node, "in");
    const std::size_t found = place == no_node ? no_mention : mention_at(sight_, place);
    if (found == no_mention) return node;
    const EntityType type = sight_.mentions()[found].type;
    return type == EntityType::place || type == EntityType::state ? place : node;
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

  [[nodiscard]] bool fits(const TypeLetters& types, const Mention& mention) const {
    const bool there =
        predicate_.relation == Relation::located_in || predicate_.relation == Relation::visited;
    if (there && (is_nameless_place(mention) || mention.metonym)) return false;  // "entered the White House"
    if (is_wordy(mention)) return false;
    if (types.has(mention.type)) return true;
    if (mention.type != EntityType::person) return false;
    if (types.has_ruler() && around_.rulers.contains(mention.key)) return true;
    return types.has_group() && is_unnamed_group(mention);
  }

  // "who defended Norland"
  [[nodiscard]] bool is_persons_clause() const {
    const std::size_t subject = tree().child(node_, Deprel::nsubj);
    return tree().relation(node_) == Deprel::acl_relcl && subject != no_node &&
           tree().lemma(subject) == "who";
  }

  // "a professor at Alba University, who": the professor.
  [[nodiscard]] bool is_institution(const Mention& mention) const {
    return mention.type == EntityType::organization && ends_as_facility(sight_, mention);
  }

  // A party attacks in words.
  [[nodiscard]] bool is_wordy(const Mention& mention) const {
    return predicate_.relation == Relation::attacked && mention.type == EntityType::organization &&
           mention.key.ends_with(" party");
  }

  // "Ana Berg: Norland attacked Sudra"
  [[nodiscard]] bool is_speaker_of_line(const Mention& mention) const {
    return sight_.line().is(mention.range.last, ":");
  }

  // Whose the thing is: "seized a Norlandic tanker", and what is thought of a deed is thought of who did it:
  // "condemned Norland's decision".
  [[nodiscard]] std::vector<std::size_t> answerable(std::size_t node, bool is_target) const {
    const std::size_t many = collected(sight_, node);
    const bool asset = sight_.words().assets.find(tree().lemma(many == no_node ? node : many)) != nullptr;
    const RelationGroup group = info(predicate_.relation).group;
    const bool thought =
        is_target &&
        ((predicate_.relation == Relation::threatened && object_noun_ != no_node) ||
         predicate_.relation == Relation::criticized || predicate_.relation == Relation::praised ||
         predicate_.relation == Relation::supported || predicate_.relation == Relation::rejected ||
         predicate_.relation == Relation::opposed || predicate_.relation == Relation::investigated ||
         (predicate_.relation == Relation::protested_against &&
          predicate_.word_class == PredicateClass::verb));
    if (!thought && !(asset && group == RelationGroup::material_conflict)) return {};
    const std::size_t owner = owner_at(sight_, node);
    const bool none = owner == no_mention || (thought && is_named_after(node, owner));
    return none ? std::vector<std::size_t>() : std::vector<std::size_t>{owner};
  }

  // "the Iraq war", "the Russia probe" are not Iraq's and Russia's.
  [[nodiscard]] bool is_named_after(std::size_t node, std::size_t owner) const {
    const std::size_t front = tree().head_of_words(sight_.mentions()[owner].range);
    if (front == no_node || tree().relation(front) != Deprel::compound) return false;
    const auto rows = sight_.words().predicates.find(PredicateClass::noun, fold_word(tree().lemma(node)));
    return std::ranges::any_of(rows, [](const Predicate& row) {
      return row.relation == Relation::fought || row.relation == Relation::investigated;
    });
  }

  [[nodiscard]] Finding finding(const Circumstances& told, std::size_t source, std::size_t target) const {
    Finding finding;
    finding.subject = {sight_.number, source};
    finding.relation = predicate_.relation;
    finding.object = {sight_.number, target};
    finding.polarity = told.polarity == predicate_.polarity ? Polarity::affirmed : Polarity::negated;
    finding.modality = std::min({told.modality, predicate_.modality, purpose(told)});
    finding.claimants = told.claimants;
    if (is_said_by_speaker(source) && !told.claimants.empty()) {
      finding.subject = told.claimants.back();
      finding.evidence_line = sight_.number;
    }
    std::erase_if(finding.claimants, [&](MentionRef claimant) {
      return claimant == finding.subject && finding.modality == Modality::asserted;
    });
    const TimeExpression* time = time_of(sight_, around_.times, clause_);
    if (time != nullptr) finding.time = time->date;
    finding.confidence = predicate_.word_class == PredicateClass::noun ? by_noun : by_verb;
    finding.rule = predicate_.word_class == PredicateClass::verb   ? "verb"
                   : predicate_.word_class == PredicateClass::noun ? "noun of action"
                                                                   : "adjective";
    finding.evidence = evidence(source, target);
    if (time != nullptr) finding.evidence = with_time(finding.evidence, time->words);
    finding.node = node_;
    finding.predicate = &predicate_;
    return finding;
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

  // What is done for a purpose is not done yet; what is said for one ("marched to demand") is said.
  [[nodiscard]] Modality purpose(const Circumstances& told) const {
    const RelationGroup group = info(predicate_.relation).group;
    const bool said = group == RelationGroup::verbal_conflict || group == RelationGroup::verbal_cooperation ||
                      predicate_.relation == Relation::protested_against;
    return told.purpose && !said ? Modality::intended : Modality::asserted;
  }

  [[nodiscard]] Range evidence(std::size_t source, std::size_t target) const {
    const Range ends = hull(sight_.mentions()[source].range, sight_.mentions()[target].range);
    const Range words = hull(ends, word_of(node_));
    return object_noun_ == no_node ? words : hull(words, word_of(object_noun_));
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
  std::size_t clause_;  // of a preposition the noun behind it, else the node
  const Predicate& predicate_;
  std::size_t object_noun_ = no_node;
  std::size_t portion_of_ = no_node;  // "a round" of the object noun
  std::size_t particle_ = no_node;
  std::optional<Circumstances> told_;
  End source_, target_;
  bool is_whole_ = false;  // both ends are told
  bool mutual_ = false;    // both ends are the same list: each of it with each other
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
    if (holds && mention_of(scene, office.object).type == EntityType::state)
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
    const Surroundings around{speakers, find_times(sight.line(), sight.words(), scene.document.article.date),
                              rulers};
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
