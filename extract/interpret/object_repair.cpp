#include "extract/interpret/object_repair.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace dossier::extract {

void ObjectRepair::move_second_subject(std::size_t verb) {
  if (find(0, verb, verb, is_subject) == no_node) return;
  const std::size_t second = find(verb + 1, arcs_.size(), verb, is_subject);
  if (second == no_node) return move_first_subject(verb);
  const std::size_t clause =
      find(second + 1, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::ccomp; });
  if (clause == no_node) return make_second_object(verb, second);
  if (find(0, arcs_.size(), clause, is_subject) != no_node) return;
  const bool passive =
      find(0, arcs_.size(), clause, [](Deprel relation) { return relation == Deprel::aux_pass; }) != no_node;
  arcs_.hang(second, clause, passive ? Deprel::nsubj_pass : Deprel::nsubj);
}

// "Berg telephoned the foreign minister on Monday", with a subject on either side of a verb that takes
// objects.
void ObjectRepair::make_second_object(std::size_t verb, std::size_t second) {
  const bool takes = may_say(verb, [](const Predicate& one) {
    return one.is_plain() && one.target == std::vector<Slot>{{SlotKind::object, {}}};
  });
  if (!takes) return;
  const bool other = find(0, arcs_.size(), verb, [](Deprel relation) {
                       return relation == Deprel::obj || relation == Deprel::aux_pass;
                     }) != no_node;
  const bool beside = arcs_[verb + 1].upos != Upos::punct && arcs_.below(verb + 1, second) &&
                      arcs_[second].upos != Upos::pron;
  if (!other && beside) arcs_.hang(second, verb, Deprel::obj);
}

// "Norland on Monday left the group, officials said", with Norland below "said".
void ObjectRepair::move_first_subject(std::size_t verb) {
  const std::size_t first = find(0, verb, verb, is_subject);
  const std::size_t second = find(first + 1, verb, verb, is_subject);
  const std::size_t clause =
      find(first + 1, verb, verb, [](Deprel relation) { return relation == Deprel::ccomp; });
  if (second == no_node || clause == no_node || clause > second ||
      find(0, arcs_.size(), clause, is_subject) != no_node)
    return;
  arcs_.hang(first, clause);
}

// "said it deplored Norland": somebody does.
void ObjectRepair::make_it_act(std::size_t it) {
  const std::size_t verb = arcs_.head(it);
  if (verb == no_node || verb < it || arcs_[verb].upos != Upos::verb || word(it) != "it" ||
      arcs_.child(verb, Deprel::obj) == no_node)
    return;
  const std::size_t clause = find(0, arcs_.size(), verb, [](Deprel relation) {
    return relation == Deprel::ccomp || relation == Deprel::xcomp || relation == Deprel::csubj;
  });
  if (clause == no_node && find(0, arcs_.size(), verb, is_subject) == no_node)
    arcs_[it].deprel = Deprel::nsubj;
}

// "rejected Thursday an appeal", "the ministry Monday imposed": a day beside the verb's own subject or
// object only says when.
void ObjectRepair::part_day(std::size_t day) {
  const std::size_t verb = arcs_.head(day);
  const bool object = arcs_[day].deprel == Deprel::obj;
  const bool between = day + 1 < arcs_.size() && arcs_[day + 1].deprel == Deprel::case_ && verb + 1 == day;
  if (verb != no_node && object && between && words_.is(word(day), TimeKind::weekday)) {
    arcs_[day].deprel = Deprel::obl_unmarked;  // "met Monday with Ana Berg"
    return;
  }
  if (verb == no_node || (!object && !is_subject(arcs_[day].deprel)) ||
      !words_.is(word(day), TimeKind::weekday) || arcs_.child(day, Deprel::case_) != no_node)
    return;
  for (std::size_t i = 0; i < arcs_.size(); ++i) {
    const bool same = object ? arcs_[i].deprel == Deprel::obj : is_subject(arcs_[i].deprel);
    if (i == day || !same || !arcs_.hangs_on(i, verb)) continue;
    arcs_[day].deprel = Deprel::obl_unmarked;
    return;
  }
}

// "fell following an attack" with the attack as what fell: it is when.
void ObjectRepair::part_occasion(std::size_t object) {
  const std::size_t by = arcs_.child(object, Deprel::case_);
  if (by == no_node || by > object || !words_.is(word(by), WordSense::occasion)) return;
  arcs_[object].deprel = Deprel::obl;
  arcs_[by].upos = Upos::adp;
  lemmas_[by] = words(document_, arcs_[by].span);  // not "follow"
}

// "broke off diplomatic relations", with "off" below the relations: where the lexicon knows the verb with
// that particle and such an object, it belongs to the verb. It must name the object if that hangs as what
// one does it off.
void ObjectRepair::make_particle(std::size_t preposition) {
  const std::size_t object = arcs_.head(preposition);
  const std::size_t verb = object == no_node ? no_node : arcs_.head(object);
  if (verb == no_node || verb + 1 != preposition) return;
  const bool oblique = arcs_[object].deprel == Deprel::obl;
  if (!oblique && arcs_[object].deprel != Deprel::obj) return;
  const bool known = may_say(verb, [&](const Predicate& one) {
    const bool any = one.object_nouns.empty() && (!oblique || needs_particle(verb));
    return one.particle == lemmas_[preposition] && (any || one.takes(lemmas_[object]));
  });
  const std::string both = std::string(lemmas_[verb]) + " " + std::string(lemmas_[preposition]);
  const bool governs =  // "called off strikes"
      words_.may_govern(both, [](const Governor& one) { return one.takes == GovernorTakes::noun; });
  if (!known && !governs) return;
  arcs_.hang(preposition, verb, Deprel::compound_prt);
  arcs_.hang(object, verb, Deprel::obj);
}

// The lexicon knows the verb with particles only: "hand over".
bool ObjectRepair::needs_particle(std::size_t verb) const {
  return !may_say(verb, [](const Predicate& one) { return one.particle.empty(); });
}

// "handed over 20 tons of food", read as more than 20.
void ObjectRepair::part_from_number(std::size_t verb) {
  const std::size_t particle = verb + 1;
  if (particle >= arcs_.size() || arcs_.head(particle) != particle + 1 ||
      arcs_[particle + 1].upos != Upos::num || !needs_particle(verb) ||
      !may_say(verb, [&](const Predicate& one) { return one.particle == lemmas_[particle]; }))
    return;
  arcs_.hang(particle, verb, Deprel::compound_prt);
}

// "Up to 1,000 workers protested", with "up" as a part of the verb.
void ObjectRepair::join_to_number(std::size_t up) {
  const std::size_t to = up + 1;
  if (word(up) != "up" || to + 1 >= arcs_.size() || word(to) != "to" || arcs_[to + 1].upos != Upos::num)
    return;
  arcs_.hang(up, to + 1, Deprel::advmod);
  arcs_.hang(to, up, Deprel::fixed);
}

// "was spied on by Norland", with "on" before Norland too.
void ObjectRepair::part_stranded(std::size_t preposition) {
  const std::size_t noun = arcs_.head(preposition), by = preposition + 1;
  const std::size_t verb = noun == no_node ? no_node : arcs_.head(noun);
  if (verb == no_node || verb + 1 != preposition || by >= arcs_.size() || lemmas_[by] != "by" ||
      !arcs_.hangs_on(by, noun) || arcs_[by].deprel != Deprel::case_ || lemmas_[preposition] == "by" ||
      arcs_.child(verb, Deprel::aux_pass) == no_node)
    return;
  const Slot whom{SlotKind::preposition, std::string(lemmas_[preposition])};
  const bool known = may_say(
      verb, [&](const Predicate& one) { return std::ranges::find(one.target, whom) != one.target.end(); });
  if (!known) return;
  arcs_.hang(preposition, verb, Deprel::compound_prt);
  arcs_[noun].deprel = Deprel::obl_agent;
}

// "broke off relations", where the relations are no object.
void ObjectRepair::make_object_behind_particle(std::size_t verb) {
  if (arcs_.child(verb, Deprel::compound_prt) != verb + 1 || arcs_.child(verb, Deprel::obj) != no_node)
    return;
  const std::size_t object =
      find(verb + 2, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::obl; });
  if (object != no_node && arcs_[object].upos == Upos::noun && arcs_.child(object, Deprel::case_) == no_node)
    arcs_[object].deprel = Deprel::obj;
}

// "kidnapped more than 200 children", "supply Norland with", read as when or how much.
void ObjectRepair::make_bare_object(std::size_t verb) {
  if (arcs_.child(verb, Deprel::obj) != no_node || arcs_.child(verb, Deprel::aux_pass) != no_node ||
      arcs_.child(verb, Deprel::nsubj_pass) != no_node)
    return;
  for (std::size_t i = verb + 1; i < arcs_.size(); ++i) {
    if (!arcs_.hangs_on(i, verb)) continue;
    const bool bare = arcs_[i].deprel == Deprel::obl || arcs_[i].deprel == Deprel::obl_unmarked;
    if (bare && is_bare_object(verb, i)) arcs_[i].deprel = Deprel::obj;
    return;
  }
}

// Nothing introduces it; it is counted people, or a name right behind the verb that is no day.
bool ObjectRepair::is_bare_object(std::size_t verb, std::size_t node) const {
  if (arcs_.child(node, Deprel::case_) != no_node) return false;
  if (arcs_[node].upos == Upos::noun)
    return is_of(NounKind::person, node) && arcs_.child(node, Deprel::nummod) != no_node;
  const std::string text = word(node);
  const std::size_t first = arcs_.begin_of(node, verb + 1);  // "the Port Vale Times"
  return arcs_[node].upos == Upos::propn && first == verb + 1 && !words_.is(text, TimeKind::weekday) &&
         !words_.is(text, TimeKind::month) && may_say(verb, [](const Predicate& one) {
           return one.is_plain() &&
                  std::ranges::find(one.target, Slot{SlotKind::object, {}}) != one.target.end();
         });
}

// "granted Ana Berg asylum", "offered Norland two million dollars", with the name as a part of the asylum.
void ObjectRepair::raise_receiver(std::size_t verb) {
  const std::size_t object =
      find(verb + 2, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::obj; });
  if (object == no_node || !is_name(verb + 1)) return;
  std::size_t last = verb + 1;
  while (last + 1 < object && is_name(last + 1)) ++last;
  const std::size_t name = arcs_.hangs_on(last, object) ? last : verb + 1;  // "South Norland", "Ana Berg"
  if (!arcs_.hangs_on(name, object) || arcs_[name].deprel != Deprel::compound) return;
  for (std::size_t i = last + 1; i < object; ++i) {
    if (arcs_[i].upos != Upos::num && arcs_[i].upos != Upos::adj) return;
  }
  const bool given = may_say(verb, [&](const Predicate& one) {
    return one.takes(lemmas_[object]) &&
           std::ranges::find(one.target, Slot{SlotKind::object, {}}) != one.target.end();
  });
  if (given) arcs_.hang(name, verb, Deprel::iobj);
}

// "called Ana Berg to thank her", with Berg as what somebody is called.
void ObjectRepair::make_called(std::size_t verb) {
  const std::size_t name = verb + 1;
  if (lemmas_[verb] != "call" || name >= arcs_.size() || !arcs_.hangs_on(name, verb) ||
      arcs_[name].deprel != Deprel::xcomp || !is_person(name) || arcs_.child(verb, Deprel::obj) != no_node)
    return;
  arcs_[name].deprel = Deprel::obj;
}

// "declared the envoy persona non grata", with the envoy as a part of the persona.
void ObjectRepair::part_from_persona(std::size_t persona) {
  const std::size_t verb = arcs_.head(persona);
  if (lemmas_[persona] != "persona" || verb == no_node) return;
  const std::size_t whom = find(verb + 1, persona, persona, [](Deprel relation) {
    return relation == Deprel::compound || relation == Deprel::nmod_desc || relation == Deprel::flat;
  });
  if (whom == no_node) return;
  for (std::size_t i = verb + 1; i < whom; ++i) {
    if (arcs_.hangs_on(i, persona)) arcs_.hang(i, whom);
  }
  arcs_.hang(whom, verb, Deprel::obj);
  arcs_[persona].deprel = Deprel::xcomp;
}

// "shot dead an envoy", read as two objects.
void ObjectRepair::part_outcome(std::size_t verb) {
  const std::size_t outcome = verb + 1;
  if (outcome >= arcs_.size() ||
      !may_say(verb, [&](const Predicate& one) { return one.particle == lemmas_[outcome]; }))
    return;
  const std::size_t whom = arcs_.head(outcome);  // "shot dead two envoys", who are dead
  if (arcs_[outcome].deprel == Deprel::amod && whom != no_node && arcs_[whom].deprel == Deprel::obj &&
      arcs_.hangs_on(whom, verb))
    return arcs_.hang(outcome, verb, Deprel::xcomp);
  if (arcs_[outcome].deprel != Deprel::obj || !arcs_.hangs_on(outcome, verb)) return;
  const std::size_t object =
      find(outcome + 1, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::obj; });
  if (object != no_node) arcs_[outcome].deprel = Deprel::xcomp;
}

// "hold Norland responsible", read as the object "Norland responsible": Norland is the object.
void ObjectRepair::raise_judged(std::size_t verb) {
  for (std::size_t i = verb + 2; i < arcs_.size(); ++i) {
    const std::size_t judged = i - 1;
    if (arcs_[i].upos != Upos::adj || arcs_[i].deprel != Deprel::obj || !arcs_.hangs_on(i, verb) ||
        arcs_[judged].upos != Upos::propn || !arcs_.hangs_on(judged, i))
      continue;
    arcs_.hang(judged, verb, Deprel::obj);
    arcs_[i].deprel = Deprel::xcomp;
  }
}

// 'called the decision by Norland "illegal"', with the quoted word below the decision or Norland.
void ObjectRepair::raise_quoted_judgement(std::size_t verb) {
  if (!words_.evaluations.verbs.contains(lemmas_[verb])) return;
  const std::size_t object = arcs_.child(verb, Deprel::obj);
  if (object == no_node || arcs_.child(verb, Deprel::xcomp) != no_node) return;
  for (std::size_t i = object + 1; i < arcs_.size(); ++i) {
    const bool quoted = arcs_[i - 1].upos == Upos::punct && arcs_[i].upos == Upos::adj;
    const bool below = quoted && arcs_[i].deprel == Deprel::nmod && arcs_.below(i, object);
    if (!below) continue;
    arcs_.hang(i, verb, Deprel::xcomp);
    return;
  }
}

// "met Norlandic and Sudran leaders", with "Norlandic" as whom one met beside the leaders.
void ObjectRepair::hang_on_governed(std::size_t adjective) {
  const std::size_t verb = arcs_.head(adjective);
  const std::size_t other = arcs_.child(adjective, Deprel::conj);
  if (verb == no_node || other == no_node || arcs_[adjective].upos != Upos::adj ||
      !arcs_[adjective].capitalized || arcs_[other].upos != Upos::adj || other + 1 >= arcs_.size())
    return;
  const std::size_t noun = other + 1;
  if (arcs_[noun].upos != Upos::noun || !arcs_.hangs_on(noun, verb) || arcs_[noun].deprel != Deprel::obj)
    return;
  arcs_.hang(adjective, noun, Deprel::amod);
  arcs_.hang(other, noun, Deprel::amod);
}

// "an attack that Norland carried out on Sudra", with "that" as when: it is what was carried out.
void ObjectRepair::make_relative_object(std::size_t that) {
  const std::size_t verb = arcs_.head(that), noun = verb == no_node ? no_node : arcs_.head(verb);
  if (noun == no_node || noun > that || that > verb || arcs_[that].deprel != Deprel::obl_unmarked ||
      arcs_[verb].deprel != Deprel::acl_relcl || lemmas_[that] != "that" || subject_of(verb) == no_node ||
      !may_say(verb, [&](const Predicate& one) { return one.takes(lemmas_[noun]); }))
    return;
  const std::size_t object = arcs_.child(verb, Deprel::obj);
  if (object != no_node) arcs_.hang(object, verb, Deprel::obl);
  arcs_[that].deprel = Deprel::obj;
  arcs_[that].upos = Upos::pron;
  arcs_[that].xpos = Xpos::wdt;
}

// "thanked rescue workers", "the attorney general said", with both as what is thanked or who said it.
void ObjectRepair::join_compound(std::size_t noun) {
  const std::size_t behind = noun + 1, verb = arcs_.head(noun);
  if (behind >= arcs_.size() || verb == no_node || !arcs_.hangs_on(behind, verb) ||
      arcs_[noun].deprel != arcs_[behind].deprel)
    return;
  const bool nouns = arcs_[noun].upos == Upos::noun && arcs_[behind].upos == Upos::noun;
  const bool before = arcs_[noun].deprel == Deprel::obj ? verb < noun : verb > behind;
  if (nouns && before && arcs_[noun].features.number == feature::Number::sing)
    arcs_.hang(noun, behind, Deprel::compound);
}

// "called out President Berg for lying", with Berg as what was called so; "criticized Norland", with Norland
// as what was criticized to be.
void ObjectRepair::make_object(std::size_t name) {
  const std::size_t verb = arcs_.head(name);
  if (verb == no_node || verb > name || !is_name(name) || arcs_.child(verb, Deprel::obj) != no_node ||
      arcs_.child(name, Deprel::case_) != no_node)
    return;
  const bool takes = verb + 1 == name && may_say(verb, [](const Predicate& one) {
                       return one.is_plain() && one.target.front().kind == SlotKind::object;
                     });
  if (!takes && arcs_.child(verb, Deprel::compound_prt) == no_node) return;
  arcs_[name].deprel = Deprel::obj;
}

// 'called the decision "shameful"', with what it was called as which decision it was.
void ObjectRepair::judge_behind(std::size_t adjective) {
  const std::size_t noun = arcs_.head(adjective);
  const std::size_t verb = noun == no_node ? no_node : arcs_.head(noun);
  if (verb == no_node || adjective < noun || arcs_[adjective].upos != Upos::adj || verb > noun ||
      arcs_[noun].deprel != Deprel::obj || !words_.evaluations.verbs.contains(lemmas_[verb]))
    return;
  arcs_.hang(adjective, verb, Deprel::xcomp);
}

// "dismissed as baseless allegations by Norland", "rejected as \"absurd\" the claim": it is what is
// dismissed.
void ObjectRepair::judge_object(std::size_t object) {
  const std::size_t verb = arcs_.head(object), as = arcs_.child(object, Deprel::case_);
  if (verb == no_node || as == no_node || verb > as || lemmas_[as] != "as" || as + 1 >= object ||
      arcs_[object].upos != Upos::noun || arcs_.child(verb, Deprel::obj) != no_node ||
      arcs_.child(object, Deprel::det) != no_node || !refuses(verb, object))
    return;
  const bool quoted = arcs_[as + 1].upos == Upos::punct;
  const std::size_t judgement = as + (quoted ? 2U : 1U);
  if (judgement >= object || !arcs_.hangs_on(judgement, object)) return;
  const std::size_t subject = subject_of(verb);
  if (subject != no_node && arcs_.child(verb, Deprel::aux_pass) == no_node)
    arcs_[subject].deprel = Deprel::nsubj;
  arcs_.hang(object, verb, Deprel::obj);
  arcs_.hang(judgement, verb, Deprel::xcomp);
  arcs_.hang(as, judgement, Deprel::mark);
}

// Whether the lexicon knows that the verb turns down such words, or judges whatever it has for its object.
bool ObjectRepair::refuses(std::size_t verb, std::size_t object) const {
  return may_say(verb, [&](const Predicate& one) {
    const bool judges = one.is_plain() && info(one.relation).group == RelationGroup::verbal_conflict;
    return judges || one.takes(lemmas_[object]);
  });
}

// "Ana Berg, who was ill, spoke", with Berg as whom one speaks to.
void ObjectRepair::make_subject_of(std::size_t called) {
  const std::size_t verb = arcs_.head(called);
  if (verb == no_node || called > verb || called != 0 || arcs_[called].upos != Upos::propn ||
      subject_of(verb) != no_node || !is_finite(verb) || arcs_.child(called, Deprel::acl_relcl) == no_node)
    return;
  arcs_[called].deprel = Deprel::nsubj;
}

// "called Ana Berg the worst minister ever", with the minister as an apposition: what she was called.
void ObjectRepair::judge_called(std::size_t verb) {
  if (!words_.evaluations.verbs.contains(lemmas_[verb])) return;
  const std::size_t name = find(verb + 1, arcs_.size(), verb, [](Deprel relation) {
    return relation == Deprel::obj || relation == Deprel::xcomp;
  });
  if (name == no_node || !is_name(name) || (name != verb + 1 && arcs_[name - 1].upos != Upos::propn)) return;
  const std::size_t judgement = find(name + 1, arcs_.size(), name, [](Deprel relation) {
    return relation == Deprel::appos || relation == Deprel::nmod_unmarked;
  });
  const std::size_t article = arcs_.behind_name(name);
  const std::size_t first = article < arcs_.size() && arcs_[article].upos == Upos::punct && !is_comma(article)
                                ? article + 1  // a quotation mark
                                : article;
  if (judgement == no_node || first >= judgement || arcs_[judgement].upos != Upos::noun ||
      arcs_[first].deprel != Deprel::det || !arcs_.hangs_on(first, judgement))
    return;
  arcs_[name].deprel = Deprel::obj;
  arcs_.hang(judgement, verb, Deprel::xcomp);
}

// "took three Norlanders hostage", with the hostage as what was taken.
void ObjectRepair::part_hostage(std::size_t hostage) {
  const std::size_t some = arcs_.head(hostage), above = some == no_node ? no_node : arcs_.head(some);
  const bool among = above != no_node && above < some && some < hostage &&
                     arcs_[some].deprel == Deprel::obj && arcs_.child(hostage, Deprel::case_) == no_node &&
                     arcs_[hostage].deprel == Deprel::nmod;
  if (among && may_say(above, [&](const Predicate& one) { return one.particle == lemmas_[hostage]; }))
    return arcs_.hang(hostage, above, Deprel::xcomp);  // "took dozens of envoys hostage"
  const std::size_t verb = some;
  if (verb == no_node || hostage < verb + 2 || arcs_[hostage].deprel != Deprel::obj ||
      !may_say(verb, [&](const Predicate& one) { return one.particle == lemmas_[hostage]; }))
    return;
  const std::size_t whom = hostage - 1;
  if (!arcs_.hangs_on(whom, hostage) || arcs_[whom].deprel != Deprel::compound) return;
  arcs_.hang(whom, verb, Deprel::obj);
  for (std::size_t i = verb + 1; i < whom; ++i) {
    if (arcs_.hangs_on(i, hostage)) arcs_.hang(i, whom);
  }
  arcs_[hostage].deprel = Deprel::xcomp;
}

// "threw Ana Berg out of the party", with "out of" as what introduces the party: she is thrown out.
void ObjectRepair::part_particle(std::size_t noun) {
  const std::size_t particle = arcs_.child(noun, Deprel::case_), above = arcs_.head(noun);
  if (particle == no_node || above == no_node || above > particle || particle + 1 == arcs_.size() ||
      arcs_[particle + 1].deprel != Deprel::case_ || !arcs_.hangs_on(particle + 1, noun))
    return;
  const std::size_t verb = arcs_[above].upos == Upos::verb ? above : arcs_.head(above);
  if (verb == no_node || arcs_[verb].upos != Upos::verb || verb > above) return;
  const std::string both = std::string(lemmas_[particle]) + " " + std::string(lemmas_[particle + 1]);
  const bool completes = may_say(verb, [&](const Predicate& one) {
    return one.particle == lemmas_[particle] && one.source.front().kind == SlotKind::subject &&
           one.target.front().kind == SlotKind::object;
  });
  const bool introduces = may_say(verb, [&](const Predicate& one) {
    return std::ranges::any_of(one.target, [&](const Slot& slot) { return slot.preposition == both; });
  });
  const bool left = is_name(noun) || is_of(NounKind::organization, noun) || is_of(NounKind::place, noun) ||
                    is_of(NounKind::state, noun);  // not "out of the race"
  if (!completes || introduces || !left) return;
  arcs_.hang(noun, verb, Deprel::obl);
  arcs_.hang(particle, verb, Deprel::compound_prt);
}

// "appointed a judge to lead the inquiry", with the leading as why: the judge is to lead it.
void ObjectRepair::give_task(std::size_t verb) {
  const auto office = words_.office_verbs.find(lemmas_[verb]);
  const std::size_t whom = arcs_.child(verb, Deprel::obj), task = arcs_.child(verb, Deprel::advcl);
  if (office == words_.office_verbs.end() || !office->second.of_object || !office->second.alone ||
      whom == no_node || task == no_node || whom > task || whom < verb)
    return;
  const std::size_t mark = arcs_.child(task, Deprel::mark);
  if (mark != no_node && mark > whom && lemmas_[mark] == "to") arcs_[task].deprel = Deprel::xcomp;
}

// "helped Norland fight rebels", with Norland as whom they fought: it fought.
void ObjectRepair::lift_helped(std::size_t verb) {
  const std::size_t help = arcs_.head(verb);
  if (help == no_node || help > verb || arcs_[verb].deprel != Deprel::xcomp || arcs_[verb].xpos != Xpos::vb ||
      arcs_[help].upos != Upos::verb || arcs_.child(help, Deprel::obj) != no_node ||
      arcs_.child(verb, Deprel::mark) != no_node)
    return;
  const std::size_t whom =
      find(help + 1, verb, verb, [](Deprel relation) { return relation == Deprel::obj; });
  if (whom != no_node) arcs_.hang(whom, help, Deprel::obj);
}

// "left before being named minister", with the minister as the object of the leaving: it is of the verb it
// stands behind.
void ObjectRepair::take_object(std::size_t noun) {
  const std::size_t verb = arcs_.head(noun);
  if (verb == no_node || verb > noun || arcs_[noun].deprel != Deprel::obj) return;
  const std::size_t nearest = arcs_.begin_of(noun, verb + 1) - 1;
  if (nearest <= verb || arcs_[nearest].upos != Upos::verb || arcs_[nearest].deprel != Deprel::advcl ||
      !arcs_.hangs_on(nearest, verb) || arcs_.child(nearest, Deprel::obj) != no_node)
    return;
  const bool passive = arcs_.child(nearest, Deprel::aux_pass) != no_node;
  const bool before_name = arcs_[nearest].xpos == Xpos::vbg
                               ? nearest == verb + 1  // "praised incoming envoys"
                               : arcs_[nearest].xpos == Xpos::vbn && !passive;
  if (!before_name) arcs_.hang(noun, nearest, Deprel::obj);
}

}  // namespace dossier::extract
