#include "extract/interpret/predicate_slots.hpp"

#include <algorithm>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/violence.hpp"

namespace dossier::extract {
namespace {

// "shot dead", "holds responsible", "declared persona non grata", "put on a list".
bool completes(Deprel relation) {
  return relation == Deprel::obl || relation == Deprel::advmod || relation == Deprel::xcomp ||
         relation == Deprel::amod || relation == Deprel::obj || relation == Deprel::advcl ||
         relation == Deprel::ccomp;
}

}  // namespace

PredicateSlots::PredicateSlots(const TreeSight& sight, std::size_t node, const Predicate& predicate)
    : sight_(sight),
      node_(node),
      clause_(predicate.word_class == PredicateClass::preposition ? sight.tree().head(node) : node),
      predicate_(predicate) {
  particle_fits_ = find_particle();
  object_noun_fits_ = find_object_noun();
  offered_noun_ = object_noun_;
  if (!object_noun_fits_) object_noun_ = no_node;
}

bool PredicateSlots::find_particle() {
  particle_ = tree().child(node_, Deprel::compound_prt);
  if (predicate_.particle.empty())
    return particle_ == no_node || predicate_.word_class != PredicateClass::verb || is_stranded();
  if (particle_ != no_node && tree().lemma(particle_) == predicate_.particle) return true;
  const auto children = tree().children(node_);
  const auto found = std::find_if(children.begin(), children.end(), [&](std::uint32_t child) {
    return child > node_ && tree().lemma(child) == predicate_.particle && completes(tree().relation(child)) &&
           !is_denied(child);
  });
  particle_ = found == children.end() ? purpose_of_object() : *found;
  return particle_ != no_node;
}

// "on" of "was spied on by Norland"
bool PredicateSlots::is_stranded() const {
  return is_passive(tree(), node_) && std::ranges::any_of(predicate_.target, [&](const Slot& slot) {
           return slot.kind == SlotKind::preposition && slot.preposition == tree().lemma(particle_);
         });
}

// "found him not guilty"
bool PredicateSlots::is_denied(std::size_t completion) const {
  return std::ranges::any_of(tree().children(completion), [&](std::uint32_t child) {
    return child < completion && sight_.words().is(tree().lemma(child), WordClass::negation);
  });
}

// "sanctions" of "named three envoys for sanctions", read as a part of the envoys.
std::size_t PredicateSlots::purpose_of_object() const {
  const std::size_t object = tree().child(node_, Deprel::obj);
  const std::size_t purpose = object == no_node ? no_node : prepositional(tree(), object, "for");
  return purpose != no_node && tree().lemma(purpose) == predicate_.particle ? purpose : no_node;
}

bool PredicateSlots::find_object_noun() {
  if (predicate_.object_nouns.empty()) return true;
  const std::size_t given = given_to_subject();
  object_noun_ = predicate_.word_class == PredicateClass::preposition ? clause_
                 : given == no_node                                   ? logical_object(tree(), node_)
                                                                      : given;
  if (object_noun_ == no_node || holds_clause(object_noun_)) return false;
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

// "admitted that Norland bore responsibility", with the bearing read as what kind of responsibility.
bool PredicateSlots::holds_clause(std::size_t noun) const {
  return std::ranges::any_of(tree().children(noun), [&](std::uint32_t child) {
    return child < noun && is_premodifier(tree().relation(child)) &&
           tree().child(child, Deprel::mark) != no_node;
  });
}

// "aid", and "a military aid package", which is aid.
bool PredicateSlots::is_taken(std::size_t noun) const {
  if (predicate_.takes(tree().lemma(noun))) return true;
  const auto is_pair = [&](std::uint32_t child) {  // "legal action"
    return is_premodifier(tree().relation(child)) &&
           predicate_.takes(std::string(tree().lemma(child)) + "_" + std::string(tree().lemma(noun)));
  };
  if (std::ranges::any_of(tree().children(noun), is_pair)) return true;
  if (sight_.words().container_nouns.find(tree().lemma(noun)) == nullptr) return false;
  const auto is_one = [&](std::uint32_t child) {
    return tree().relation(child) == Deprel::compound && predicate_.takes(tree().lemma(child));
  };
  return std::ranges::any_of(tree().children(noun), is_one);
}

// "a round of sanctions", "20 tons of food", "$3 billion in aid": the sanctions, the food, the aid.
std::size_t PredicateSlots::portioned(std::size_t noun) const {
  const bool portion = sight_.words().collective_nouns.find(tree().lemma(noun)) != nullptr ||
                       sight_.words().is(tree().lemma(noun), WordSense::counting) ||
                       tree().child(noun, Deprel::nummod) != no_node;
  if (!portion) return no_node;
  const std::size_t of = prepositional(tree(), noun, "of");
  if (of != no_node && is_taken(of)) return of;
  for (const std::size_t above : {noun, tree().head(noun)}) {
    const std::size_t in = above == no_node ? no_node : prepositional(tree(), above, "in");
    if (in != no_node && in > noun && is_taken(in)) return in;
  }
  return of;
}

std::size_t PredicateSlots::at(const Slot& slot) const {
  switch (slot.kind) {
    case SlotKind::subject:
      return subject();
    case SlotKind::object:
      return object();
    case SlotKind::possessor:
      return possessor_of(tree(), carrier());
    case SlotKind::modifier:
      return modifier();
    case SlotKind::preposition:
      return by_preposition(slot.preposition);
    case SlotKind::clause:
      return attendant();
    case SlotKind::each:
      return no_node;
  }
  return no_node;
}

// Of a noun who does what it accompanies: "acted in cooperation with Norland".
std::size_t PredicateSlots::subject() const {
  if (predicate_.word_class == PredicateClass::verb) return agent();
  if (const std::size_t titled = titled_by(); titled != no_node) return titled;
  const std::size_t own = surface_subject(tree(), clause_);
  const bool beside =
      own == no_node && predicate_.word_class == PredicateClass::noun && introduction(tree(), node_) == "in";
  if (!beside) return own;
  std::size_t verb = tree().head(node_);
  if (verb != no_node && tree().relation(verb) == Deprel::obj) verb = tree().head(verb);  // "a raid in ..."
  return verb != no_node && tree().upos(verb) == Upos::verb ? logical_subject(tree(), verb) : no_node;
}

// "Norland's ally Sudra", "Kremlin critic Ana Berg", "a Kremlin critic, Ana Berg": whose title the noun is.
std::size_t PredicateSlots::titled_by() const {
  if (predicate_.word_class != PredicateClass::noun || node_ + 1 >= tree().size()) return no_node;
  const std::size_t name = node_ + 1;
  const std::size_t whose = tree().child(node_, Deprel::nmod_poss);
  const bool kin_of_somebody = predicate_.relation == Relation::kin_of && whose != no_node &&
                               tree()[whose].features.person == feature::Person::third;  // "his son Ole Berg"
  if (kin_of_somebody) return no_node;
  if (const std::size_t named = named_beside(tree(), node_); named != no_node) return named;
  if (tree().upos(name) != Upos::propn) return no_node;
  const bool title = tree().head(node_) == name && tree().relation(node_) == Deprel::nmod_desc;
  const bool joined = tree().head(name) == node_ && tree().relation(name) == Deprel::flat;
  return title || joined ? name : no_node;
}

// "during a visit to Norland, Ana Berg said", "Ana Berg, on a trip to Norland, said". Not "the visit", which
// may be of others.
std::size_t PredicateSlots::attendant() const {
  const std::string by = introduction(tree(), node_);
  std::size_t above = tree().head(node_);
  if (by == "in" && above != no_node && tree().relation(above) == Deprel::obj)
    above = tree().head(above);  // "went on strike in protest at", read as a part of the strike
  if (predicate_.relation == Relation::demanded_of) {  // "acted at the request of": who acted
    const bool acts = by == "at" && above != no_node && tree().upos(above) == Upos::verb;
    return acts ? logical_subject(tree(), above) : no_node;
  }
  if (tree().child(node_, Deprel::nmod_poss) != no_node)
    return no_node;  // "in their struggle against Norland"
  const std::size_t determiner = tree().child(node_, Deprel::det);
  const bool own = determiner == no_node || tree().lemma(determiner) == "a";
  if (!own || sight_.words().circumstance_prepositions.find(by) == nullptr) return no_node;
  if (above == no_node || tree().upos(above) == Upos::propn) return above;
  const std::size_t top = tree().head(above);
  const bool others = tree().relation(above) == Deprel::xcomp && top != no_node &&
                      tree().child(top, Deprel::obj) != no_node;  // "forced them to leave after talks"
  const bool verb = tree().upos(above) == Upos::verb && !others && (by != "for" || is_journey(above));
  return verb ? surface_subject(tree(), above) : no_node;
}

// "flew to Port Vale"; not "criticized"
bool PredicateSlots::is_journey(std::size_t verb) const {
  const auto rows = sight_.words().predicates.find(PredicateClass::verb, tree().lemma(verb));
  return std::ranges::any_of(
      rows, [](const Predicate& row) { return row.relation == Relation::visited && row.is_plain(); });
}

// "called on Norland to withdraw", "to stop attacking": Norland is to.
std::size_t PredicateSlots::called_on() const {
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
std::size_t PredicateSlots::called_by(std::size_t verb) const {
  for (const Predicate& demand : sight_.words().predicates.find(PredicateClass::verb, tree().lemma(verb))) {
    const std::size_t noun = tree().child(verb, Deprel::obj);
    const bool fits = demand.is_plain() || (noun != no_node && demand.takes(tree().lemma(noun)));
    if (demand.relation != Relation::demanded_of || !fits) continue;
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
std::size_t PredicateSlots::plan_above() const {
  std::size_t verb = node_;
  const auto shares_subject = [&](std::size_t one) {
    const bool own = tree().child(one, {Deprel::nsubj, Deprel::nsubj_pass}) != no_node;
    return !own && (tree().relation(one) == Deprel::xcomp || tree().relation(one) == Deprel::conj);
  };
  while (shares_subject(verb) && tree().head(verb) != no_node) verb = tree().head(verb);
  const bool plan = tree().relation(verb) == Deprel::acl && introduction(tree(), verb) == "to";
  return plan && !is_passive(tree(), node_) ? tree().head(verb) : no_node;
}

// "the sanctions that Norland imposed on Sudra for annexing Alba": Sudra did.
std::size_t PredicateSlots::punished() const {
  const std::size_t verb = tree().head(node_);
  const bool ground = verb != no_node && tree().relation(node_) == Deprel::advcl &&
                      tree()[node_].xpos == Xpos::vbg && introduction(tree(), node_) == "for" &&
                      tree().child(verb, Deprel::obj) == no_node;
  if (!ground) return no_node;
  const auto rows = sight_.words().predicates.find(PredicateClass::verb, tree().lemma(verb));
  const bool punishes =
      std::ranges::any_of(rows, [](const Predicate& row) { return row.relation == Relation::sanctioned; });
  return punishes ? prepositional(tree(), verb, "on") : no_node;
}

// "calls to withdraw": others are to. Not "its push to withdraw", though one may be pushed to.
bool PredicateSlots::demands(std::size_t noun) const {
  const auto governs = [&](Effect effect) {
    return sight_.words().may_govern(tree().lemma(noun), [&](const Governor& one) {
      return one.takes == GovernorTakes::infinitive && one.effect == effect;
    });
  };
  return governs(Effect::demanded) && !governs(Effect::intended);
}

// Whose plan it is: the owner's, or who does with it what only its owner does.
std::size_t PredicateSlots::holder(std::size_t plan) const {
  if (demands(plan)) return no_node;
  if (sight_.words().is(tree().lemma(plan), NounKind::person)) return plan;  // "her nominee to run"
  if (const std::size_t whose = owner_or_maker(tree(), plan); whose != no_node) return whose;
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

// What the verb is the purpose of; no_node where it is none.
std::size_t PredicateSlots::means(std::size_t verb) const {
  const bool purpose = tree().relation(verb) == Deprel::advcl && introduction(tree(), verb) == "to" &&
                       tree()[verb].xpos != Xpos::vbg && tree().child(verb, Deprel::nsubj) == no_node;
  return purpose ? tree().head(verb) : no_node;
}

// "hired a gang to kill": the gang is to.
std::size_t PredicateSlots::engaged() const {
  std::size_t purpose = node_;  // "hired a gang to keep killing"
  while (tree().relation(purpose) == Deprel::xcomp && tree().head(purpose) != no_node &&
         tree().child(purpose, Deprel::nsubj) == no_node)
    purpose = tree().head(purpose);
  std::size_t verb = means(purpose);
  if (verb == no_node) return no_node;
  const std::size_t tried = tree().child(verb, Deprel::xcomp);  // "tried to hire a gang to kill"
  if (tried != no_node && tried < node_) verb = tried;
  const std::size_t whom =
      is_passive(tree(), verb) ? no_node : tree().child(verb, {Deprel::iobj, Deprel::obj});
  if (whom == no_node || sight_.words().is(tree().lemma(verb), WordSense::engagement)) return whom;
  const std::size_t found = mention_at(sight_, whom);
  const bool sent = found != no_mention && sight_.words().is(tree().lemma(verb), WordSense::sending) &&
                    sight_.mentions()[found].type == EntityType::person && sight_.mentions()[found].named;
  return sent ? whom : no_node;  // "sent an envoy, Ana Berg, to meet"
}

// "demanded a force to keep the peace": the force is to, not who demands it.
std::size_t PredicateSlots::demanded() const {
  std::size_t verb = node_;
  while (tree().relation(verb) == Deprel::conj && tree().head(verb) != no_node) verb = tree().head(verb);
  const bool purpose = tree().relation(verb) == Deprel::advcl && introduction(tree(), verb) == "to" &&
                       tree().child(verb, Deprel::nsubj) == no_node;
  const std::size_t above = purpose ? tree().head(verb) : no_node;
  const std::size_t object = above == no_node ? no_node : tree().child(above, Deprel::obj);
  if (object == no_node || object > verb || object < above) return no_node;
  const std::size_t found = mention_at(sight_, object);
  const bool somebody = found != no_mention && is_actor(sight_.mentions()[found].type);
  const bool demands = sight_.words().may_govern(tree().lemma(above), [&](const Governor& one) {
    return one.takes == GovernorTakes::infinitive && one.effect == Effect::demanded &&
           (somebody || one.relation == Relation::demanded_of);
  });
  return demands ? object : no_node;
}

// "rebels were killed in a drive to regain the port": not by the rebels.
bool PredicateSlots::is_purpose_of_others() const {
  const std::size_t verb = means(node_);
  if (verb == no_node || !is_passive(tree(), verb) || logical_subject(tree(), verb) != no_node) return false;
  return std::ranges::any_of(sight_.words().predicates.find(PredicateClass::verb, tree().lemma(verb)),
                             [](const Predicate& row) { return is_violent(row.relation); });
}

// "Norlandic and Sudran troops clashed, killing two": which of them killed, is not told.
bool PredicateSlots::comes_of_both() const {
  const std::size_t verb = tree().relation(node_) == Deprel::advcl ? tree().head(node_) : no_node;
  if (verb == no_node || tree()[node_].xpos != Xpos::vbg || !is_violent(predicate_.relation)) return false;
  const std::size_t subject = surface_subject(tree(), verb);
  return subject != no_node && tree().child(verb, Deprel::obj) == no_node &&
         prepositional(tree(), verb, "with") == no_node &&
         std::ranges::any_of(
             sight_.words().predicates.find(PredicateClass::verb, tree().lemma(verb)),
             [](const Predicate& row) { return row.relation == Relation::fought && row.is_mutual(); });
}

// "began a strike to protest": not the strike, but who began it.
std::size_t PredicateSlots::agent() const {
  if (const std::size_t called = called_on(); called != no_node) return called;
  if (const std::size_t whom = punished(); whom != no_node) return whom;
  if (const std::size_t plan = plan_above(); plan != no_node) return holder(plan);
  if (const std::size_t hired = engaged(); hired != no_node) return hired;
  if (const std::size_t thing = demanded(); thing != no_node) return thing;
  if (is_purpose_of_others() || comes_of_both()) return no_node;
  std::size_t subject = logical_subject(tree(), node_);
  if (subject == no_node && particle_ != no_node)  // "shot to death by rebels", read as a death by them
    subject = prepositional(tree(), particle_, "by");
  if (subject == no_node || tree().relation(subject) != Deprel::obj) return subject;
  const std::size_t above = tree().head(subject);
  const bool event = sight_.words().is(tree().lemma(subject), NounKind::event);
  const bool beside = above == tree().head(node_) && introduction(tree(), node_) == "to";
  return event && beside ? surface_subject(tree(), above) : subject;
}

std::size_t PredicateSlots::agent_of_event(std::size_t subject) const {
  const bool violent = predicate_.relation == Relation::killed || predicate_.relation == Relation::attacked ||
                       predicate_.relation == Relation::abducted || predicate_.relation == Relation::arrested;
  if (!violent || predicate_.word_class != PredicateClass::verb) return no_node;
  if (subject != no_node) return agent_of_raid(subject);
  if (!is_passive(tree(), node_)) return no_node;
  for (const std::string_view preposition : {"in", "during"}) {
    const std::size_t event = behind(node_, preposition);
    const std::size_t agent = event == no_node ? no_node : agent_of_raid(event);
    if (agent != no_node) return agent;
  }
  return no_node;
}

// Whose deed the noun names, if it is one of violence: nobody's in "the Alba School shooting".
std::size_t PredicateSlots::agent_of_raid(std::size_t event) const {
  if (tree().upos(event) != Upos::noun) return no_node;
  const auto acts = sight_.words().predicates.find(PredicateClass::noun, tree().lemma(event));
  const bool act = std::ranges::any_of(acts, [](const Predicate& one) {
    return one.relation == Relation::attacked || one.relation == Relation::raided ||
           one.relation == Relation::killed;
  });
  if (!act) return no_node;
  if (const std::size_t by = behind(event, "by"); by != no_node) return by;
  const std::size_t owner = owner_at(sight_, event);
  if (owner == no_mention || ends_as_facility(sight_, sight_.mentions()[owner])) return no_node;
  return tree().head_of_words(sight_.mentions()[owner].range);
}

// "Norland" of "is investigating whether Norland attacked"
std::size_t PredicateSlots::asked_about() const {
  const std::size_t clause = tree().child(node_, {Deprel::ccomp, Deprel::advcl});
  const bool whether = clause != no_node &&
                       (introduction(tree(), clause) == "whether" || introduction(tree(), clause) == "if");
  return whether ? logical_subject(tree(), clause) : no_node;
}

// "asylum" of "was granted asylum"
std::size_t PredicateSlots::given_to_subject() const {
  const bool passive = predicate_.word_class == PredicateClass::verb && is_passive(tree(), node_);
  const std::size_t object = passive ? tree().child(node_, Deprel::obj) : no_node;
  return object != no_node && object > node_ ? object : no_node;
}

// Beside an object noun the other object: "granted him asylum", "he was granted asylum".
std::size_t PredicateSlots::object() const {
  if (predicate_.word_class == PredicateClass::preposition) return clause_;
  if (object_noun_ == no_node) {
    std::size_t object = logical_object(tree(), node_);
    if (object == no_node && particle_ != no_node && tree().upos(particle_) == Upos::verb)
      object = tree().child(particle_, {Deprel::obj, Deprel::iobj});  // "refused to allow Norland to leave"
    const bool probes =
        predicate_.relation == Relation::investigated && predicate_.target_types.has(EntityType::event);
    return object == no_node && probes ? asked_about() : object;
  }
  if (object_noun_ == given_to_subject()) return surface_subject(tree(), node_);
  const std::size_t other = is_passive(tree(), node_) ? no_node : tree().child(node_, Deprel::iobj);
  return other == no_node ? object_noun_ : other;
}

// The noun whose possessor and modifiers count.
std::size_t PredicateSlots::carrier() const {
  if (object_noun_ != no_node) return object_noun_;
  return particle_ != no_node && tree().upos(particle_) == Upos::noun ? particle_ : node_;
}

std::size_t PredicateSlots::modifier() const {
  for (const std::uint32_t child : tree().children(carrier())) {
    const Deprel relation = tree().relation(child);
    const bool before = is_premodifier(relation) || relation == Deprel::nmod;
    if (!before || child > carrier() || (is_of_stance() && tree().upos(child) == Upos::adj)) continue;
    const std::size_t found = mention_at(sight_, child, AsModifier::yes);
    if (found != no_mention &&
        !(is_violent(predicate_.relation) && is_named_place(sight_, sight_.mentions()[found])))
      return child;
  }
  return no_node;
}

// "Kremlin critic", "NATO member", but not "Sudran critic", who is from there.
bool PredicateSlots::is_of_stance() const {
  const Relation relation = predicate_.relation;
  const bool stance =
      relation == Relation::criticized || relation == Relation::opposed || relation == Relation::member_of;
  return stance && predicate_.word_class == PredicateClass::noun &&
         predicate_.source.front().kind == SlotKind::subject;
}

// Not "on Monday" of "imposed on Monday sanctions on Norland", "at the port" of "Ana Berg, at the port, took
// aim at Norland".
std::size_t PredicateSlots::behind(std::size_t node, std::string_view preposition) const {
  return prepositional(tree(), node, preposition, [&](std::size_t one) {
    if (preposition == "at" && object_noun_ != no_node && one < node_ && node == node_) return false;
    const std::string word = fold_word(tree().text(one));
    return !sight_.words().is(word, TimeKind::weekday) && !sight_.words().is(word, TimeKind::month);
  });
}

// "called months ago for Norland to withdraw", read as what Norland does.
std::size_t PredicateSlots::called_upon() const {
  if (predicate_.relation != Relation::demanded_of) return no_node;
  for (const std::uint32_t child : tree().children(node_)) {
    const bool clause = child > node_ && introduction(tree(), child) == "for to";
    const std::size_t whom = clause ? tree().child(child, Deprel::nsubj) : no_node;
    if (whom != no_node) return whom;
  }
  return no_node;
}

std::size_t PredicateSlots::by_preposition(std::string_view preposition) const {
  if (particle_ != no_node && predicate_.particle.empty() && tree().lemma(particle_) == preposition &&
      is_stranded())
    return surface_subject(tree(), node_);
  if (preposition == "for") {
    if (const std::size_t whom = called_upon(); whom != no_node) return whom;
  }
  const bool others = preposition == "by" &&
                      carrier() != node_ &&  // "charges by Norland were denied by Sudra"
                      predicate_.word_class == PredicateClass::verb && is_passive(tree(), node_);
  if (const std::size_t found = behind(node_, preposition); found != no_node && !others) return found;
  if (carrier() != node_) {
    if (const std::size_t found = behind(carrier(), preposition); found != no_node) return found;
    for (const std::uint32_t child : tree().children(carrier())) {  // "food and medicine for Norland"
      if (tree().relation(child) != Deprel::conj) continue;
      if (const std::size_t found = prepositional(tree(), child, preposition); found != no_node) return found;
    }
  }
  if (preposition == "from" || preposition == "to" || preposition == "by") {  // "the trial of Ana Berg by"
    const std::size_t whom = behind(carrier(), "of");
    const bool name = whom != no_node && tree().upos(whom) == Upos::propn;
    if (const std::size_t found = name ? behind(whom, preposition) : no_node; found != no_node) return found;
  }
  const std::size_t by = tree().child(node_, Deprel::obl_agent);  // "imposed by Norland on", read as its part
  if (by != no_node && preposition != "of" && preposition != "in") {
    if (const std::size_t found = behind(by, preposition); found != no_node) return found;
  }
  const std::size_t portion =
      portion_of_ == no_node ? no_node : behind(portion_of_, preposition);  // "a round of sanctions on"
  if (portion != no_node && portion != object_noun_) return portion;
  return preposition == "to" ? tree().child(node_, Deprel::iobj) : no_node;
}

}  // namespace dossier::extract
