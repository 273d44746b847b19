#include "extract/interpret/predicate_senses.hpp"

#include <algorithm>
#include <cstdint>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/violence.hpp"

namespace dossier::extract {

bool is_charged_with_task(const Tree& tree, const Words& words, std::size_t verb) {
  if (is_passive(tree, verb) && tree.child(verb, Deprel::obj) != no_node) return true;
  return std::ranges::any_of(tree.children(verb), [&](std::uint32_t child) {
    if (tree[child].xpos != Xpos::vbg || introduction(tree, child) != "with") return false;
    return std::ranges::any_of(
        words.predicates.find(PredicateClass::verb, tree.lemma(child)), [](const Predicate& one) {
          const RelationGroup group = info(one.relation).group;
          return one.is_plain() &&
                 (one.relation == Relation::investigated || one.relation == Relation::controls ||
                  group == RelationGroup::affiliation || group == RelationGroup::material_cooperation);
        });
  });
}

// "directed the army to withdraw" is a demand, no control.
bool PredicateSense::is_order() const {
  if (predicate_.relation != Relation::controls) return false;
  const std::size_t task = tree().child(node_, {Deprel::xcomp, Deprel::advcl});
  const bool directs = task != no_node && predicate_.lemma == "direct" && introduction(tree(), task) == "to";
  return directs || tree().child(node_, Deprel::xcomp) != no_node;
}

// The words fit, and yet say something else.
bool PredicateSense::means_another() const {
  return is_order() || is_withheld() || is_plea_for_something() || is_giving_the_word() ||
         is_challenge_to_act() || moves_something() || is_common_cause() || is_done_to_oneself() ||
         is_done_to_another() || is_blamed_on_another() || is_courtesy() || is_mishap() || is_ranking() ||
         is_harmless_shot() || is_sending() || is_naming() || is_question() || is_information() ||
         is_no_telephoning() || is_no_reception() || is_no_vote() || is_posture() || is_to_be_done() ||
         is_common_view() || is_inquiry_of_others() || is_trip_of_others() || is_price() || is_population() ||
         is_task() || is_armed_mission() || is_blow() || is_candidacy() || is_station() ||
         (predicate_.relation == Relation::agent && is_attack_in_words());
}

// "sent jets to Sudra to bomb rebels" helps Sudra with nothing.
bool PredicateSense::is_armed_mission() const {
  if (predicate_.relation != Relation::aided || is_noun() || predicate_.object_nouns.empty()) return false;
  for (std::size_t node = node_ + 2; node < tree().size(); ++node) {
    if (tree().lemma(node - 1) != "to" || !tree().below(node, node_)) continue;
    const auto rows = sight_.words().predicates.find(PredicateClass::verb, fold_word(tree().text(node)));
    const bool violent = std::ranges::any_of(
        rows, [](const Predicate& row) { return row.is_plain() && is_violent(row.relation); });
    if (violent) return true;
  }
  return false;
}

// "campaigned for president": it is herself whom she supports.
bool PredicateSense::is_candidacy() const {
  const bool runs = predicate_.relation == Relation::supported && !is_noun() &&
                    predicate_.target.front() == Slot{SlotKind::preposition, "for"};
  const std::size_t office = runs ? prepositional(tree(), node_, "for") : no_node;
  return office != no_node && tree().upos(office) == Upos::noun &&
         sight_.words().is(tree().lemma(office), NounKind::person) &&
         tree()[office].features.number == feature::Number::sing &&
         tree().child(office, {Deprel::det, Deprel::nmod_poss, Deprel::flat, Deprel::appos}) == no_node;
}

// "the NBC affiliate in Port Vale": who sends its programme is no part of it.
bool PredicateSense::is_station() const {
  if (predicate_.relation != Relation::part_of || predicate_.lemma != "affiliate") return false;
  const std::size_t owner = tree().child(node_, {Deprel::compound, Deprel::nmod_poss, Deprel::nmod});
  const std::size_t body = owner == no_node ? no_mention : mention_at(sight_, owner, AsModifier::yes);
  return body != no_mention && is_medium(sight_.words(), sight_.mentions()[body]);
}

// "attacked Ana Berg": only what it is for, or in which medium it is, tells that it is one in words; of "Ida
// Holm's attacks on Ana Berg", that there are several.
bool PredicateSense::is_blow() const {
  if (predicate_.relation != Relation::criticized || predicate_.lemma != "attack" || !predicate_.is_plain())
    return false;
  if (is_noun()) return tree()[node_].features.number != feature::Number::plur;
  for (const std::uint32_t child : tree().children(node_)) {
    const std::string by = child > node_ ? introduction(tree(), child) : std::string();
    const bool reason = by == "for" || by == "over" || by == "as";
    const std::size_t medium = by == "on" ? mention_at(sight_, child) : no_mention;
    if (reason && !sight_.words().is(tree().lemma(child), NounKind::time)) return false;
    if (medium != no_mention && sight_.mentions()[medium].type == EntityType::organization) return false;
  }
  return true;
}

// "was charged with monitoring the truce": that is her task.
bool PredicateSense::is_task() const {
  return predicate_.relation == Relation::charged && !is_noun() &&
         is_charged_with_task(tree(), sight_.words(), node_);
}

// "offered her condolences to Norland" promises nothing.
bool PredicateSense::is_courtesy() const {
  const std::size_t offered =
      predicate_.relation == Relation::promised && !is_noun() ? tree().child(node_, Deprel::obj) : no_node;
  return offered != no_node && sight_.words().is(tree().lemma(offered), WordSense::courtesy);
}

// "called a guest on the Alba show a liar" asks the show nothing.
bool PredicateSense::is_naming() const {
  return predicate_.relation == Relation::demanded_of && predicate_.lemma == "call" &&
         predicate_.is_plain() && predicate_.target.front().kind == SlotKind::preposition &&
         tree().child(node_, Deprel::obj) != no_node;
}

// "asked Norland why it left"
bool PredicateSense::is_question() const {
  if (predicate_.relation != Relation::demanded_of || predicate_.word_class != PredicateClass::verb)
    return false;
  if (asks_something()) return true;
  return std::ranges::any_of(tree().children(node_), [&](std::uint32_t child) {
    const bool asked = tree().relation(child) == Deprel::advcl && predicate_.lemma == "ask";
    if (tree().relation(child) != Deprel::ccomp && !asked) return false;
    const std::size_t opening = tree().child(child, Deprel::advmod);
    return child > node_ && opening != no_node && tree()[opening].xpos == Xpos::wrb;
  });
}

// '"Did you leave?" she asked', "asked whether it left", and nothing that is to be done.
bool PredicateSense::asks_something() const {
  if (predicate_.lemma != "ask" || tree().child(node_, Deprel::xcomp) != no_node) return false;
  for (std::size_t node = 0; node < node_; ++node) {
    if (tree().text(node) == "?") return true;
  }
  const std::size_t clause = tree().child(node_, {Deprel::ccomp, Deprel::advcl});
  const std::string opening = clause == no_node ? std::string() : introduction(tree(), clause);
  return opening == "whether" || opening == "if";
}

// "provided Norland with a list"
bool PredicateSense::is_information() const {
  if (predicate_.relation != Relation::aided || is_noun() || !predicate_.is_plain()) return false;
  const std::size_t what = prepositional(tree(), node_, "with");
  return what != no_node && sight_.words().is(tree().lemma(what), WordSense::document);
}

// "canceled the envoy's trip to Norland": whoever cancels it was not to go.
bool PredicateSense::is_trip_of_others() const {
  const std::size_t trip = predicate_.relation == Relation::visited ? slots_.object_noun() : no_node;
  const std::size_t whose = trip == no_node ? no_node : tree().child(trip, Deprel::nmod_poss);
  return whose != no_node && tree().upos(whose) != Upos::pron;
}

// "left aid out, asking the president to investigate": who is to, is a body or a state.
bool PredicateSense::is_inquiry_of_others() const {
  return predicate_.relation == Relation::investigated && predicate_.source_types.has(EntityType::person) &&
         !predicate_.source_types.has(EntityType::state) && introduction(tree(), node_) == "to";
}

// "the agency confirmed Ana Berg's name": only who votes on it confirms somebody.
bool PredicateSense::is_no_vote() const {
  if (predicate_.relation != Relation::supported || predicate_.lemma != "confirm" || is_noun() ||
      !predicate_.is_plain())
    return false;
  const std::size_t who = logical_subject(tree(), node_), whom = logical_object(tree(), node_);
  return who == no_node || whom == no_node || tree().upos(whom) == Upos::noun ||
         !sight_.words().is(fold_word(tree().lemma(who)), WordSense::chamber);
}

// "hosted a show", not "hosted the Sudran president, Ana Berg": only who is hosted by name is met.
bool PredicateSense::is_no_reception() const {
  if (predicate_.relation != Relation::met || is_noun() || !predicate_.is_plain() ||
      predicate_.lemma != "host")
    return false;
  const std::size_t object = logical_object(tree(), node_);
  if (object == no_node) return true;
  const std::size_t guest = mention_at(sight_, object);
  return tree().upos(object) == Upos::noun && (guest == no_mention || !sight_.mentions()[guest].named);
}

// "called Ana Berg a liar", "called Ana Berg to testify": only who is called by name, and when or to say
// what.
bool PredicateSense::is_no_telephoning() const {
  if (predicate_.relation != Relation::met || is_noun() || !predicate_.is_plain() ||
      predicate_.lemma != "call")
    return false;
  const std::size_t object = logical_object(tree(), node_);
  if (object == no_node || tree().upos(object) == Upos::noun) return true;
  const std::size_t first = tree().reach(object).first;
  const bool quoted = first > 0 && tree()[first - 1].xpos == Xpos::quote_open;
  if (object < node_ || quoted || tree().child(object, {Deprel::conj, Deprel::det}) != no_node) return true;
  const std::size_t next = tree().reach(object).last;
  if (next >= tree().size()) return false;
  if (tree().upos(next) == Upos::punct)
    return tree()[next].xpos == Xpos::quote_open || tree()[next].xpos == Xpos::quote_close;
  const std::size_t purpose = tree().child(node_, Deprel::advcl);
  if (tree().lemma(next) == "to") {
    if (purpose == no_node) return true;
    const auto says = sight_.words().predicates.find(PredicateClass::verb, tree().lemma(purpose));
    return std::ranges::none_of(says, [](const Predicate& one) {
      const RelationGroup group = info(one.relation).group;
      return group == RelationGroup::verbal_conflict || group == RelationGroup::verbal_cooperation;
    });
  }
  const std::string word = fold_word(tree().text(next));
  const bool time = sight_.words().is(word, TimeKind::weekday) || sight_.words().is(word, TimeKind::month) ||
                    tree().relation(next) == Deprel::obl_unmarked;
  const bool behind = tree().upos(next) == Upos::adp && word != "as" && word != "out";
  return !time && !behind && tree().upos(next) != Upos::cconj;
}

// "is home to 60,000 residents"
bool PredicateSense::is_population() const {
  if (predicate_.relation != Relation::hosts || !is_noun()) return false;
  const std::size_t whom = prepositional(tree(), node_, "to");
  return whom != no_node && sight_.words().is(tree().lemma(whom), WordSense::population);
}

// "charges Norland low prices"
bool PredicateSense::is_price() const {
  return predicate_.relation == Relation::charged && predicate_.word_class == PredicateClass::verb &&
         tree().child(node_, Deprel::iobj) != no_node && tree().child(node_, Deprel::obj) != no_node;
}

// "prevented a fire": nobody's plot.
bool PredicateSense::is_mishap() const {
  if (predicate_.relation != Relation::foiled) return false;
  const std::size_t event =
      is_noun() ? prepositional(tree(), node_, "of") : tree().child(node_, {Deprel::obj, Deprel::nsubj_pass});
  return event != no_node && sight_.words().is(tree().lemma(event), WordSense::mishap);
}

// "directed funds to Norland" has it in no hand.
bool PredicateSense::is_sending() const {
  return predicate_.relation == Relation::controls && predicate_.lemma == "direct" && !is_noun() &&
         prepositional(tree(), node_, "to") != no_node;
}

// "shot hoops on a court", "shot a film on Norlandic soil" attacks nothing.
bool PredicateSense::is_harmless_shot() const {
  return predicate_.relation == Relation::attacked && predicate_.lemma == "shoot" && !is_noun() &&
         predicate_.is_plain() && predicate_.target.front().kind == SlotKind::preposition &&
         tree().child(node_, Deprel::obj) != no_node;
}

// "leads the poll": is first in it.
bool PredicateSense::is_ranking() const {
  if (predicate_.relation != Relation::controls || predicate_.lemma != "lead") return false;
  const std::size_t object = tree().child(node_, {Deprel::obj, Deprel::nsubj_pass});
  return object != no_node && sight_.words().is(tree().lemma(object), WordSense::ranking);
}

// "launched a scathing attack on Norland", "launched an attack on Norland, calling it corrupt": a
// criticism.
bool PredicateSense::is_attack_in_words() const {
  if (predicate_.relation == Relation::criticized)
    return is_noun() && sight_.words().is(predicate_.lemma, WordSense::onslaught);
  if (predicate_.relation != Relation::attacked && predicate_.relation != Relation::agent) return false;
  const std::size_t noun = is_noun() ? node_ : slots_.object_noun();
  if (noun == no_node || !sight_.words().is(tree().lemma(noun), WordSense::onslaught)) return false;
  const bool wordy = std::ranges::any_of(tree().children(noun), [&](std::uint32_t child) {
    return is_premodifier(tree().relation(child)) &&
           sight_.words().is(fold_word(tree().text(child)), WordSense::wordy);
  });
  const bool object = is_noun() && tree().relation(noun) == Deprel::obj;
  const std::size_t verb = is_noun() ? (object ? tree().head(noun) : no_node) : node_;
  return wordy || (verb != no_node && speaks_beside(verb));
}

// ", calling it corrupt"
bool PredicateSense::speaks_beside(std::size_t verb) const {
  return std::ranges::any_of(tree().children(verb), [&](std::uint32_t child) {
    const bool participle =
        child > verb && tree().relation(child) == Deprel::advcl && tree()[child].xpos == Xpos::vbg;
    return participle && (sight_.words().reporting.contains(tree().lemma(child)) ||
                          sight_.words().evaluations.verbs.contains(tree().lemma(child)));
  });
}

// "denied the judge a vote" withholds it.
bool PredicateSense::is_withheld() const {
  if (predicate_.relation != Relation::denied || predicate_.word_class != PredicateClass::verb) return false;
  const auto given = [&](std::uint32_t child) {
    return tree().relation(child) == Deprel::obj || tree().relation(child) == Deprel::iobj;
  };
  return std::ranges::count_if(tree().children(node_), given) > 1;
}

// "called for Norland to withdraw" asks Norland; "pushed for Norland" and "called for students to receive
// visas" do not.
bool PredicateSense::is_plea_for_something() const {
  if (predicate_.relation != Relation::demanded_of || predicate_.word_class != PredicateClass::verb ||
      predicate_.target.front() != Slot{SlotKind::preposition, "for"})
    return false;
  return std::ranges::none_of(tree().children(node_), [&](std::uint32_t child) {
    const Deprel relation = tree().relation(child);
    return child > node_ && (relation == Deprel::advcl || relation == Deprel::xcomp) &&
           introduction(tree(), child).ends_with("to") &&
           !sight_.words().is(tree().lemma(child), WordSense::inward);
  });
}

// "called on the envoy", who had raised his hand.
bool PredicateSense::is_giving_the_word() const {
  if (predicate_.relation != Relation::demanded_of || predicate_.lemma != "call" ||
      predicate_.target.front() != Slot{SlotKind::preposition, "on"} ||
      prepositional(tree(), node_, "for") != no_node)
    return false;
  for (std::size_t node = node_; node < tree().size(); ++node) {
    if (tree()[node].xpos == Xpos::to) return false;
  }
  return true;
}

// "challenged the minister to say" opposes nobody.
bool PredicateSense::is_challenge_to_act() const {
  const std::size_t clause = tree().child(node_, {Deprel::xcomp, Deprel::advcl});
  return predicate_.relation == Relation::opposed && predicate_.word_class == PredicateClass::verb &&
         clause != no_node && introduction(tree(), clause) == "to" &&
         sight_.words().may_govern(tree().lemma(node_), [](const Governor& one) {
           return one.takes == GovernorTakes::infinitive && one.effect == Effect::demanded;
         });
}

// "blames the attacks on Norland": not the attacks.
bool PredicateSense::is_blamed_on_another() const {
  const bool object = predicate_.relation == Relation::accused && predicate_.is_plain() &&
                      predicate_.word_class == PredicateClass::verb &&
                      predicate_.target.front().kind == SlotKind::object;
  const bool blames =
      object && std::ranges::any_of(sight_.words().predicates.find(PredicateClass::verb, predicate_.lemma),
                                    [](const Predicate& one) {
                                      return one.relation == Relation::accused && one.is_plain() &&
                                             one.target.front().preposition == "on";
                                    });
  const std::size_t other = blames ? prepositional(tree(), node_, "on") : no_node;
  return other != no_node && mention_at(sight_, other) != no_mention;
}

// "fired an envoy on the orders of Norland" shoots at nobody.
bool PredicateSense::is_done_to_another() const {
  const std::size_t object = tree().child(node_, Deprel::obj);
  const bool shoots = predicate_.relation == Relation::attacked && predicate_.is_plain() &&
                      predicate_.word_class == PredicateClass::verb &&
                      predicate_.target.front().kind == SlotKind::preposition;
  if (!shoots || object == no_node) return false;
  return sight_.words().is(tree().lemma(object), NounKind::person) || tree().upos(object) == Upos::propn ||
         tree().upos(object) == Upos::pron;
}

// "took his own life"
bool PredicateSense::is_done_to_oneself() const {
  const std::size_t noun = slots_.object_noun();
  return noun != no_node && is_violent(predicate_.relation) &&
         std::ranges::any_of(tree().children(noun), [&](std::uint32_t child) {
           return tree().lemma(child) == "own" && tree().relation(child) == Deprel::amod;
         });
}

// "Ana Berg, standing with Ida Holm": that is where she is.
bool PredicateSense::is_posture() const {
  const Deprel relation = tree().relation(node_);
  return predicate_.relation == Relation::supported && predicate_.word_class == PredicateClass::verb &&
         tree()[node_].xpos == Xpos::vbg && tree().child(node_, Deprel::aux) == no_node &&
         (relation == Deprel::acl || relation == Deprel::advcl || relation == Deprel::root) &&
         sight_.words().is(tree().lemma(node_), WordSense::posture);
}

// "ordered the minister arrested": others are to.
bool PredicateSense::is_to_be_done() const {
  const std::size_t done = tree().child(node_, Deprel::xcomp);
  return predicate_.relation == Relation::demanded_of && predicate_.word_class == PredicateClass::verb &&
         done != no_node && (tree()[done].xpos == Xpos::vbn || tree()[done].xpos == Xpos::vbd) &&
         tree().child(done, Deprel::mark) == no_node;
}

// "agreed that the deal is bad" shares a view, "agreed that troops would leave" is a deal.
bool PredicateSense::is_common_view() const {
  const std::size_t view = tree().child(node_, Deprel::ccomp);
  if (predicate_.relation != Relation::agreed_with || predicate_.word_class != PredicateClass::verb ||
      view == no_node)
    return false;
  const std::size_t subject = surface_subject(tree(), view);
  const std::size_t modal = tree().child(view, Deprel::aux);
  const bool planned = modal != no_node && tree()[modal].xpos == Xpos::md;
  const bool own = subject != no_node && tree().upos(subject) == Upos::pron;
  return !planned && !own && hangs_as(tree(), view) == GovernorTakes::finite && !is_subjunctive(tree(), view);
}

// "joined Norland in condemning": for that only.
bool PredicateSense::is_common_cause() const {
  if (predicate_.relation != Relation::member_of || predicate_.word_class != PredicateClass::verb)
    return false;
  return std::ranges::any_of(tree().children(node_), [&](std::uint32_t child) {
    return tree().relation(child) == Deprel::advcl && introduction(tree(), child) == "in";
  });
}

// "returned the hills to Norland" goes nowhere himself, "yielded the floor to Norland" gives in to nobody.
bool PredicateSense::moves_something() const {
  const bool oneself =
      predicate_.relation == Relation::moved_to || predicate_.relation == Relation::conceded_to;
  const bool goes = oneself && predicate_.word_class == PredicateClass::verb && predicate_.is_plain();
  return goes && predicate_.source.front().kind == SlotKind::subject &&
         predicate_.target.front().kind == SlotKind::preposition && !is_passive(tree(), node_) &&
         tree().child(node_, Deprel::obj) != no_node;
}

}  // namespace dossier::extract
