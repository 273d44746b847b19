#include "extract/interpret/attachment_repair.hpp"

#include <algorithm>
#include <string>

namespace dossier::extract {

// "opened fire to disperse them, killing one", with the killing below the purpose: it was done.
void AttachmentRepair::raise_outcome(std::size_t participle) {
  const std::size_t purpose = arcs_.head(participle);
  const std::size_t mark = purpose == no_node ? no_node : arcs_.child(purpose, Deprel::mark);
  if (mark == no_node || participle == 0 || purpose > participle || lemmas_[mark] != "to" ||
      arcs_[purpose].deprel != Deprel::advcl || arcs_[participle].xpos != Xpos::vbg ||
      !is_comma(participle - 1) || arcs_.child(participle, Deprel::mark) != no_node)
    return;
  arcs_.hang(participle, arcs_.head(purpose));
}

// The verb's target stands behind a preposition, and beside an object: it does not belong to that.
void AttachmentRepair::move_from_object(std::size_t verb) {
  const std::size_t object =
      find(verb + 1, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::obj; });
  if (object == no_node || words_.predicates.find(PredicateClass::verb, lemmas_[verb]).empty()) return;
  const auto is_on_object = [&](std::size_t node) {
    const std::size_t preposition =
        find(object, node, node, [](Deprel relation) { return relation == Deprel::case_; });
    if (preposition == no_node) return false;
    const std::string word(words(document_, arcs_[preposition].span));
    const bool sent = word == "to" && is_name(node) && arcs_[object].upos == Upos::noun &&
                      !words_.is(lemmas_[object], WordSense::topical) &&  // "the ambassador to Norland"
                      may_say(verb, [](const Predicate& one) {
                        return one.is_plain() && one.relation == Relation::expelled;
                      });
    return sent || (governs_behind(verb, word) && is_charge(node, object)) ||
           may_say(verb, [&](const Predicate& one) {
             return one.is_plain() && one.target.size() == 1 &&
                    word != "of" &&  // "approved the membership of Norland"
                    one.target.front() == Slot{SlotKind::preposition, word};
           });
  };
  for (std::size_t i = object + 1; i < arcs_.size(); ++i) {
    if (!arcs_.hangs_on(i, object) || arcs_[i].deprel != Deprel::nmod || !is_on_object(i)) continue;
    arcs_.hang(second_by_same(i), verb, Deprel::obl);
  }
}

// "blamed the attacks on tankers on Norland", with Norland below the tankers: the last that the same
// preposition introduces.
std::size_t AttachmentRepair::second_by_same(std::size_t node) const {
  const std::size_t preposition = arcs_.child(node, Deprel::case_);
  for (std::size_t i = node + 1; i < arcs_.size() && preposition != no_node; ++i) {
    const std::size_t other = arcs_.child(i, Deprel::case_);
    if (arcs_.hangs_on(i, node) && arcs_[i].deprel == Deprel::nmod && other != no_node &&
        lemmas_[other] == lemmas_[preposition])
      return i;
  }
  return node;
}

// Treason, not the State of "accused Secretary of State Ana Berg" nor the defence of "the minister of
// defence".
bool AttachmentRepair::is_charge(std::size_t node, std::size_t object) const {
  const bool somebody = is_of(NounKind::person, node) || is_of(NounKind::organization, node) ||
                        is_of(NounKind::state, node);  // "criticized the policies of the army"
  if (arcs_[node].upos == Upos::propn || somebody) return false;
  const bool office = arcs_[object].upos == Upos::noun && is_of(NounKind::person, object);
  const auto deeds = words_.predicates.find(PredicateClass::noun, lemmas_[node]);
  const bool misdeed = std::ranges::any_of(deeds, [](const Predicate& one) {
    return info(one.relation).group == RelationGroup::material_conflict;
  });
  return !office || arcs_[node].xpos == Xpos::vbg || misdeed;
}

// "accused the minister of treason": what the verb says of its object stands behind that preposition.
bool AttachmentRepair::governs_behind(std::size_t verb, const std::string& preposition) const {
  return may_govern(verb, [&](const Governor& one) {
    return one.takes == GovernorTakes::preposition && one.preposition == preposition;
  });
}

// "held a rally to demand talks", "began a strike to protest", read as what the rally or the beginning is:
// it is what whoever protests does it for.
void AttachmentRepair::part_from_protest(std::size_t verb) {
  const std::size_t head = arcs_.head(verb), mark = arcs_.child(verb, Deprel::mark);
  if (head == no_node || head > verb || mark == no_node || lemmas_[mark] != "to") return;
  const bool below_noun = arcs_[verb].deprel == Deprel::acl && arcs_[head].deprel == Deprel::obj;
  if (!below_noun && arcs_[verb].deprel != Deprel::xcomp) return;
  const std::size_t protest = below_noun ? head : arcs_.child(head, Deprel::obj);
  const std::size_t act = below_noun ? arcs_.head(head) : head;
  if (act == no_node || protest == no_node || arcs_.child(act, Deprel::nsubj) == no_node) return;
  const bool protests = may_say(act, [&](const Predicate& one) {
    return one.relation == Relation::protested_against && one.takes(lemmas_[protest]);
  });
  if (protests) arcs_.hang(verb, act, Deprel::advcl);
}

// "accused by the council of arming rebels", with the arming below the council.
void AttachmentRepair::raise_charge(std::size_t gerund) {
  const std::size_t accuser = arcs_.head(gerund), mark = arcs_.child(gerund, Deprel::mark);
  const std::size_t verb = accuser == no_node ? no_node : arcs_.head(accuser);
  if (verb == no_node || mark == no_node || arcs_[gerund].deprel != Deprel::acl ||
      arcs_[accuser].deprel != Deprel::obl_agent || !governs_behind(verb, std::string(lemmas_[mark])))
    return;
  arcs_.hang(gerund, verb, Deprel::advcl);
}

// "sanctioned the FSM, accusing it of being behind the plot", with the plot below "sanctioned": it is what
// the verb right before it charges with.
void AttachmentRepair::hang_on_charge(std::size_t charge) {
  const std::size_t mark = arcs_.child(charge, Deprel::mark), above = arcs_.head(charge);
  if (above == no_node || mark == no_node || mark < 2 || arcs_[charge].deprel != Deprel::advcl ||
      arcs_[mark - 1].deprel != Deprel::obj)
    return;
  const std::size_t verb = arcs_.head(mark - 1);
  if (verb != no_node && verb != above && verb > above && arcs_[verb].upos == Upos::verb &&
      governs_behind(verb, std::string(lemmas_[mark])))
    arcs_.hang(charge, verb);
}

// "defended the decision to withdraw during a visit", with the visit below the withdrawal.
void AttachmentRepair::lift_from_plan(std::size_t occasion) {
  const std::size_t plan = arcs_.head(occasion), when = arcs_.child(occasion, Deprel::case_);
  const std::size_t mark = plan == no_node ? no_node : arcs_.child(plan, Deprel::mark);
  if (when == no_node || mark == no_node || lemmas_[when] != "during" || lemmas_[mark] != "to" ||
      arcs_[plan].deprel != Deprel::acl || occasion < plan)
    return;
  const std::size_t noun = arcs_.head(plan), verb = noun == no_node ? no_node : arcs_.head(noun);
  if (verb != no_node && arcs_[noun].deprel == Deprel::obj && arcs_[verb].xpos == Xpos::vbd)
    arcs_.hang(occasion, verb);
}

// "sanctioned seven envoys, including Ana Berg", with Berg below the verb: she is one of them.
void AttachmentRepair::hang_on_many(std::size_t example) {
  const std::size_t verb = arcs_.head(example), mark = arcs_.child(example, Deprel::case_);
  if (verb == no_node || mark == no_node || mark < 2 || arcs_[example].deprel != Deprel::obl ||
      !words_.is(lemmas_[mark], WordClass::exemplifier))
    return;
  const std::size_t many = arcs_[mark - 1].upos == Upos::punct ? mark - 2 : mark - 1;
  const bool told = arcs_[many].deprel == Deprel::obj || is_subject(arcs_[many].deprel);
  if (told && arcs_.hangs_on(many, verb) && arcs_[many].features.number == feature::Number::plur)
    arcs_.hang(example, many, Deprel::nmod);
}

// "named three envoys for sanctions, including Ana Berg", with Berg below the sanctions.
void AttachmentRepair::lift_example(std::size_t person) {
  const std::size_t thing = arcs_.head(person), mark = arcs_.child(person, Deprel::case_);
  const std::size_t many = thing == no_node ? no_node : arcs_.head(thing);
  if (many == no_node || mark == no_node || many > thing || !is_person(person) ||
      !words_.is(lemmas_[mark], WordClass::exemplifier) || is_of(NounKind::person, thing) ||
      !is_of(NounKind::person, many) || arcs_[many].features.number != feature::Number::plur)
    return;
  arcs_.hang(person, many);
}

// "Ana Berg, chief of the army," with Berg below the chief: the chief tells who she is.
void AttachmentRepair::turn_apposition(std::size_t name) {
  const std::size_t noun = arcs_.head(name);
  const std::size_t comma = arcs_.behind_name(name);
  if (noun == no_node || comma >= arcs_.size() || noun <= comma || noun > comma + 3 || !is_person(name) ||
      !is_comma(comma) || arcs_[noun].upos != Upos::noun || !is_title(noun))
    return;
  const bool example = arcs_.child(name, Deprel::case_) != no_node && arcs_[noun].deprel == Deprel::conj;
  arcs_.take_place(name, noun);
  arcs_.hang(noun, name, Deprel::appos);
  if (example) arcs_[name].deprel = Deprel::nmod;
}

// "marched in the city calling for talks", with the calling below the city, which calls for nothing.
void AttachmentRepair::part_from_place(std::size_t gerund) {
  const std::size_t place = arcs_.head(gerund);
  const std::size_t verb = place == no_node ? no_node : arcs_.head(place);
  if (verb == no_node || place > gerund || arcs_[gerund].deprel != Deprel::acl ||
      arcs_[gerund].xpos != Xpos::vbg || arcs_[place].deprel != Deprel::obl || arcs_[verb].upos != Upos::verb)
    return;
  if (is_of(NounKind::place, place) || words_.places.find(word(place)) != nullptr)
    arcs_.hang(gerund, verb, Deprel::advcl);
}

// "marched in Port Vale against Norland", with Norland below the city: a place is against nobody.
void AttachmentRepair::part_from_name(std::size_t node) {
  const std::size_t place = arcs_.head(node);
  const std::size_t verb = place == no_node ? no_node : arcs_.head(place);
  const std::size_t preposition = arcs_.child(node, Deprel::case_);
  if (verb == no_node || preposition == no_node || place > node || arcs_[place].upos != Upos::propn ||
      arcs_[place].deprel != Deprel::obl || arcs_[verb].upos != Upos::verb ||
      lemmas_[preposition] != "against")
    return;
  arcs_.hang(node, verb, Deprel::obl);
}

// "met over the resolution sharply rebuking Norland", with the rebuking as what those do who met.
void AttachmentRepair::hang_on_utterance(std::size_t gerund) {
  const std::size_t verb = arcs_.head(gerund);
  std::size_t noun = gerund;
  while (noun > 0 &&
         (noun == gerund || (arcs_[noun].deprel == Deprel::advmod && arcs_.hangs_on(noun, gerund))))
    --noun;
  if (verb == no_node || verb >= noun || arcs_[gerund].deprel != Deprel::advcl ||
      arcs_[gerund].xpos != Xpos::vbg || arcs_.child(gerund, Deprel::mark) != no_node ||
      arcs_[noun].upos != Upos::noun || words_.utterances.find(lemmas_[noun]) == nullptr ||
      !arcs_.hangs_on(noun, verb))
    return;
  const std::size_t about = arcs_.child(noun, Deprel::case_);
  if (about != no_node && (lemmas_[about] == "over" || lemmas_[about] == "about"))
    arcs_.hang(gerund, noun, Deprel::acl);
}

// "met on Monday with Norland", "met in Port Vale with Norland", with Norland below Monday or the port.
void AttachmentRepair::lift_from_day(std::size_t noun) {
  const std::size_t day = arcs_.head(noun), preposition = arcs_.child(noun, Deprel::case_);
  const std::size_t verb = day == no_node ? no_node : arcs_.head(day);
  const bool place = verb != no_node && preposition != no_node && lemmas_[preposition] == "with" &&
                     lemmas_[verb] == "meet" && arcs_.child(day, Deprel::case_) != no_node;
  if (verb == no_node || preposition == no_node || lemmas_[preposition] == "of" ||
      lemmas_[preposition] == "in" || noun < day || arcs_[verb].upos != Upos::verb || verb > day ||
      (!words_.is(word(day), TimeKind::weekday) && !place) ||
      (arcs_[day].deprel != Deprel::obl && arcs_[day].deprel != Deprel::obl_unmarked))
    return;
  arcs_.hang(noun, verb, Deprel::obl);
}

// "found a cell aimed at attacking Norland", with the attacking below the finding.
void AttachmentRepair::join_participle(std::size_t clause) {
  const std::size_t mark = arcs_.child(clause, Deprel::mark);
  if (mark == no_node || mark == 0 || arcs_[clause].deprel != Deprel::advcl ||
      arcs_[clause].xpos != Xpos::vbg)
    return;
  const std::size_t participle = mark - 1;
  if (arcs_[participle].upos != Upos::verb || arcs_[participle].deprel != Deprel::acl ||
      arcs_.head(clause) == participle || clause < participle)
    return;
  arcs_.hang(clause, participle, Deprel::advcl);
}

// "discovered a network, plotting to attack", read as if who discovered it plotted.
void AttachmentRepair::hang_on_found(std::size_t participle) {
  const std::size_t verb = arcs_.head(participle);
  const bool beside =
      arcs_[participle].deprel == Deprel::conj && arcs_.child(participle, Deprel::cc) == no_node;
  if (verb == no_node || verb > participle || (arcs_[participle].deprel != Deprel::advcl && !beside) ||
      arcs_[participle].xpos != Xpos::vbg || arcs_[verb].xpos == Xpos::vbg ||
      arcs_.child(participle, Deprel::mark) != no_node ||
      words_.finding_verbs.find(lemmas_[verb]) == nullptr || words_.reporting.contains(lemmas_[participle]))
    return;
  const std::size_t object = arcs_.child(verb, Deprel::obj);
  if (object != no_node && object < participle) arcs_.hang(participle, object, Deprel::acl);
}

// The noun that "by" and a name stand behind, where the name ends at `last`; else what stands there.
std::size_t AttachmentRepair::before_maker(std::size_t last) const {
  const std::size_t name = arcs_[last].deprel == Deprel::flat ? arcs_.head(last) : last;
  const std::size_t by = name == no_node ? no_node : arcs_.child(name, Deprel::case_);
  return by != no_node && by > 0 && lemmas_[by] == "by" && arcs_.head(name) == by - 1 ? by - 1 : last;
}

// "was charged with plotting to kill", "criticized efforts to kill", with the killing below the charge or
// the criticism: it is what was plotted, and what the efforts were made for.
void AttachmentRepair::hang_on_plan(std::size_t verb) {
  const std::size_t mark = arcs_.child(verb, Deprel::mark), above = arcs_.head(verb);
  if (above == no_node || mark == no_node || mark == 0 || lemmas_[mark] != "to" ||
      (arcs_[verb].deprel != Deprel::advcl && arcs_[verb].deprel != Deprel::acl))
    return;
  const std::size_t plan = before_maker(mark - 1);
  if (plan == above || !arcs_.hangs_on(plan, above)) return;
  if (arcs_[plan].xpos == Xpos::vbg && plan + 1 == mark && may_govern(plan, &Governor::takes_infinitive))
    return arcs_.hang(verb, plan, Deprel::xcomp);
  const bool intends = may_govern(plan, [](const Governor& one) {
    return one.takes == GovernorTakes::infinitive && one.effect == Effect::intended;
  });
  const bool purpose = arcs_[above].upos == Upos::verb && arcs_[plan].deprel == Deprel::obj &&
                       may_govern(above, &Governor::takes_infinitive);  // "used the bid to"
  if (arcs_[plan].upos == Upos::noun && intends && !purpose) arcs_.hang(verb, plan, Deprel::acl);
}

// "the attack on a village by the army", with the army below the village.
void AttachmentRepair::hang_on_attack(std::size_t node) {
  const std::size_t by = arcs_.child(node, Deprel::case_), whom = arcs_.head(node);
  const std::size_t attack = whom == no_node ? no_node : arcs_.head(whom);
  if (attack == no_node || by == no_node || lemmas_[by] != "by" || arcs_[whom].deprel != Deprel::nmod ||
      arcs_[attack].upos != Upos::noun || attack > whom || arcs_.child(whom, Deprel::case_) == no_node ||
      is_of(NounKind::event, whom))
    return;
  const bool violent = std::ranges::any_of(
      words_.predicates.find(PredicateClass::noun, lemmas_[attack]), [](const Predicate& one) {
        return info(one.relation).group == RelationGroup::material_conflict &&
               one.relation != Relation::sanctioned && one.relation != Relation::investigated;
      });
  if (violent) arcs_.hang(node, attack);
}

// "was charged with desertion by the army", with the army below the desertion.
void AttachmentRepair::hang_on_charged(std::size_t node) {
  const std::size_t by = arcs_.child(node, Deprel::case_), charge = arcs_.head(node);
  const std::size_t verb = charge == no_node ? no_node : arcs_.head(charge);
  if (verb == no_node || by == no_node || lemmas_[by] != "by" || arcs_[charge].deprel != Deprel::obl ||
      charge > node || arcs_[charge].upos != Upos::noun || arcs_.child(verb, Deprel::aux_pass) == no_node ||
      is_of(NounKind::event, charge))
    return;
  const bool charged = may_say(verb, [](const Predicate& one) {
    return one.relation == Relation::charged || one.relation == Relation::accused;
  });
  if (charged) arcs_.hang(node, verb, Deprel::obl_agent);
}

// "Ana Berg, a lawyer and former minister, met": what stands behind "and" is another thing that she is.
void AttachmentRepair::join_in_apposition(std::size_t second) {
  const std::size_t name = arcs_.head(second);
  const std::size_t link = arcs_.begin_of(second, 0);
  if (name == no_node || link == 0 || arcs_[link].deprel != Deprel::cc || arcs_[name].upos != Upos::propn ||
      arcs_[second].upos != Upos::noun || !is_of(NounKind::person, second))
    return;
  const std::size_t first = find(name, link, name, [](Deprel relation) { return relation == Deprel::appos; });
  if (first == no_node || arcs_[first].upos != Upos::noun || arcs_[link - 1].upos == Upos::punct) return;
  arcs_.hang(link, second, Deprel::cc);
  arcs_.hang(second, first, Deprel::conj);
}

// "went on strike in protest at the law", "sharpened his attacks on Norland", with the law or Norland beside
// the protest or the attacks.
void AttachmentRepair::hang_on_deed_before(std::size_t node, std::size_t preposition) {
  const std::size_t deed = preposition - 1, verb = arcs_.head(node);
  const bool object = arcs_[deed].deprel == Deprel::obj;
  const bool beside = arcs_[node].deprel == Deprel::obl && verb != no_node && verb != deed &&
                      arcs_.hangs_on(deed, verb) && (arcs_[deed].deprel == Deprel::obl || object);
  const std::string link(lemmas_[preposition]);
  const auto takes = [&](const Predicate& one) {
    return std::ranges::find(one.target, Slot{SlotKind::preposition, link}) != one.target.end();
  };
  if (!beside || arcs_[deed].upos != Upos::noun || arcs_.child(deed, Deprel::det) != no_node ||
      may_say(verb, takes) ||
      std::ranges::none_of(words_.predicates.find(PredicateClass::noun, lemmas_[deed]), takes))
    return;
  arcs_.hang(node, deed, Deprel::nmod);
}

// "shelled the airport in Port Vale": the airport is there.
void AttachmentRepair::hang_on_facility(std::size_t node, std::size_t preposition) {
  const std::size_t facility = preposition - 1;
  const bool where =
      std::ranges::find(words_.place_prepositions, lemmas_[preposition]) != words_.place_prepositions.end();
  if (!where || arcs_[node].upos != Upos::propn || arcs_[facility].upos != Upos::noun ||
      arcs_[facility].deprel != Deprel::obj || !arcs_.hangs_on(facility, arcs_.head(node)) ||
      words_.facilities.find(lemmas_[facility]) == nullptr)
    return;
  arcs_.hang(node, facility, Deprel::nmod);
}

// "sanctions against friends of Ana Berg" with Berg below the sanctions: "of" goes with the noun before it.
// "imposed a round of sanctions" with the sanctions below the verb.
void AttachmentRepair::hang_on_series(std::size_t node) {
  const std::size_t of = arcs_.child(node, Deprel::case_);
  const bool behind = of != no_node && of > 0 && of < node && lemmas_[of] == "of";
  if (!behind || arcs_[of - 1].deprel != Deprel::obj || !arcs_.hangs_on(of - 1, arcs_.head(node)) ||
      !words_.is(lemmas_[of - 1], WordSense::series))
    return;
  arcs_.hang(node, of - 1, Deprel::nmod);
}

void AttachmentRepair::hang_on_noun_before(std::size_t node) {
  const std::size_t of = arcs_.child(node, Deprel::case_);
  if (of == no_node || of == 0 || of > node) return;
  if (lemmas_[of] != "of" && lemmas_[of] != "by") {
    hang_on_facility(node, of);
    return hang_on_deed_before(node, of);
  }
  const std::size_t noun = of - 1, above = arcs_.head(node);
  const bool done = lemmas_[of] != "by" || is_of(NounKind::event, noun) ||
                    words_.conduct_nouns.find(lemmas_[noun]) != nullptr;  // "against violations by the army"
  const bool inner = arcs_[noun].deprel == Deprel::nmod && arcs_.child(noun, Deprel::case_) != no_node;
  if (!done || arcs_[noun].upos != Upos::noun || noun == above || !inner || !arcs_.hangs_on(noun, above))
    return;
  arcs_.hang(node, noun);
}

// "asylum was granted to Ana Berg by Norland", with Norland below Berg: nobody is somebody's "by" another; it
// did it.
void AttachmentRepair::lift_agent(std::size_t agent) {
  const std::size_t by = arcs_.child(agent, Deprel::case_), name = arcs_.head(agent);
  if (by == no_node || lemmas_[by] != "by" || name == no_node ||
      !(is_person(name) || is_of(NounKind::person, name)))
    return;
  const std::size_t verb = arcs_.head(arcs_.head_of_name(name));
  if (verb == no_node || verb > name || arcs_[verb].upos != Upos::verb ||
      arcs_.child(verb, Deprel::aux_pass) == no_node || arcs_.child(verb, Deprel::obl_agent) != no_node)
    return;
  arcs_.hang(agent, verb, Deprel::obl_agent);
}

// "clashes broke out between Norland and Sudra", with the sides beside the verb: the clashes are theirs.
void AttachmentRepair::hang_between(std::size_t side) {
  const std::size_t between = arcs_.child(side, Deprel::case_), verb = arcs_.head(side);
  if (between == no_node || lemmas_[between] != "between" || verb == no_node || verb > between) return;
  const std::size_t noun = subject_of(verb);
  if (noun == no_node || noun > verb || arcs_[noun].upos != Upos::noun) return;
  const auto shared = [](const Predicate& one) {
    return std::ranges::any_of(one.target, [](const Slot& slot) { return slot.preposition == "between"; });
  };
  if (std::ranges::any_of(words_.predicates.find(PredicateClass::noun, lemmas_[noun]), shared))
    arcs_.hang(side, noun, Deprel::nmod);
}

// "granted asylum to five envoys holed up in the house", with the envoys as where they are holed up.
void AttachmentRepair::part_from_participle(std::size_t noun) {
  const std::size_t participle = arcs_.head(noun), mark = arcs_.child(noun, Deprel::case_);
  if (participle == no_node || mark == no_node || noun > participle || mark > noun ||
      arcs_[participle].deprel != Deprel::acl || arcs_[participle].upos != Upos::verb ||
      arcs_.child(participle, Deprel::mark) != no_node || subject_of(participle) != no_node)
    return;
  const std::size_t above = arcs_.head(participle);
  if (above == no_node || above > mark) return;
  const std::size_t verb = arcs_.head(above);
  if (arcs_[above].deprel == Deprel::obj && verb != no_node && verb < above)
    arcs_.hang(noun, verb, Deprel::obl);
  else
    arcs_.hang(noun, above, Deprel::nmod);
  arcs_.hang(participle, noun);
}

// "left the pact following the raid by Norland", with "following" as what introduces the pact.
void AttachmentRepair::introduce_earlier(std::size_t preposition) {
  const std::size_t noun = arcs_.head(preposition), earlier = arcs_.child(preposition, Deprel::obj);
  if (noun == no_node || noun > preposition || earlier == no_node || earlier < preposition ||
      arcs_[preposition].deprel != Deprel::case_ || arcs_[earlier].upos != Upos::noun ||
      !words_.is(lemmas_[preposition], WordSense::backdrop))
    return;
  const std::size_t above = arcs_.head(noun);
  if (above == no_node) return;
  arcs_.hang(earlier, above, Deprel::obl);
  arcs_.hang(preposition, earlier);
}

}  // namespace dossier::extract
