#include "extract/interpret/complement_repair.hpp"

#include <algorithm>
#include <ranges>
#include <string>

namespace dossier::extract {

void ComplementRepair::mend_complements() {
  for (std::size_t i = 0; i < arcs_.size(); ++i) {
    if (arcs_[i].upos == Upos::pron) name_letters(i);
    if (arcs_[i].upos == Upos::noun) {
      name_relative(i);
      join_at_hyphen(i);
      make_gerund(i);
      part_hostage(i);
      take_object(i);
    }
    hang_behind_relative(i);
    part_particle(i);
    if (arcs_[i].deprel == Deprel::conj) {
      appose_holder(i);
      join_standings(i);
    }
    if (arcs_[i].deprel == Deprel::appos) {
      part_from_others(i);
      appose_to_nearest(i);
    }
    if (arcs_[i].deprel == Deprel::nmod) hang_on_accused(i);
    if (arcs_[i].deprel == Deprel::amod) raise_behind(i);
    if (arcs_[i].upos != Upos::verb) continue;
    hang_on_accusing(i);
    take_gerund(i);
    take_content(i);
    judge_called(i);
    lift_helped(i);
    make_clause_subject(i);
    warn_of_mover(i);
    join_next_gerund(i);
    introduce_earlier(i);
    give_task(i);
    lift_who(i);
    give_to_second(i);
    give_subject_before(i);
    part_relative(i);
    if (arcs_[i].deprel == Deprel::conj) {
      lift_speech(i);
      lift_from_gerund(i);
      part_from_armed(i);
    }
  }
}

// "moving", with nobody told to move.
bool ComplementRepair::is_open_gerund(std::size_t verb) const {
  const std::size_t above = arcs_.head(verb);
  return verb > 1 && above != no_node && above < verb && arcs_[verb].xpos == Xpos::vbg &&
         arcs_[verb].deprel == Deprel::advcl && subject_of(verb) == no_node;
}

// What introduces the name introduces what it does.
void ComplementRepair::give_subject(std::size_t gerund, std::size_t name, std::size_t introduction) const {
  arcs_.hang(introduction, gerund, Deprel::mark);
  arcs_.hang(name, gerund, Deprel::nsubj);
}

// Whether the verb says of its object what stands behind the preposition: "accused Norland of".
bool ComplementRepair::may_follow(std::size_t preposition, std::size_t verb) const {
  const std::string_view by = lemmas_[preposition];
  if (by == "of") return may_govern(verb, [](const Governor& one) { return one.preposition == "of"; });
  return by == "for" && may_say(verb, [](const Predicate& one) {
           return one.is_plain() && (info(one.relation).group == RelationGroup::verbal_conflict ||
                                     info(one.relation).group == RelationGroup::verbal_cooperation);
         });
}

// "accused Norland, which left the Alba Pact in 2011, of arming rebels", with the arming below the leaving.
void ComplementRepair::hang_behind_relative(std::size_t node) {
  const std::size_t relative = arcs_.head(node);
  const bool clause = arcs_[node].deprel == Deprel::advcl;
  if (relative == no_node || relative > node || arcs_[relative].deprel != Deprel::acl_relcl ||
      (!clause && universal(arcs_[node].deprel) != Deprel::obl))
    return;
  const std::size_t preposition = arcs_.child(node, clause ? Deprel::mark : Deprel::case_);
  const std::size_t name = arcs_.head(relative);
  const std::size_t verb = name == no_node ? no_node : arcs_.head(name);
  if (preposition == no_node || preposition > node || verb == no_node || verb > name ||
      arcs_[name].deprel != Deprel::obj || !is_comma(preposition - 1) || !is_comma(arcs_.behind_name(name)) ||
      !may_follow(preposition, verb))
    return;
  arcs_.hang(node, verb);
}

// "accused the president of lying", with the lying as the president's kind: it is what she is accused of.
void ComplementRepair::hang_on_accusing(std::size_t gerund) {
  const std::size_t whom = arcs_.head(gerund), mark = arcs_.child(gerund, Deprel::mark);
  const std::size_t verb = whom == no_node ? no_node : arcs_.head(whom);
  if (verb == no_node || verb > whom || whom > gerund || mark == no_node || mark < whom ||
      arcs_[gerund].deprel != Deprel::acl || arcs_[gerund].xpos != Xpos::vbg ||
      arcs_[whom].deprel != Deprel::obj || arcs_[verb].upos != Upos::verb || !may_follow(mark, verb))
    return;
  arcs_.hang(gerund, verb, Deprel::advcl);
}

// "accused Norland of funding Sudra", with the funding as a part of Sudra's name: it is done.
void ComplementRepair::make_gerund(std::size_t noun) {
  const std::size_t name = arcs_.head(noun);
  const std::string_view form = words(document_, arcs_[noun].span);
  if (name != noun + 1 || !is_name(name) || arcs_[noun].deprel != Deprel::compound ||
      !form.ends_with("ing") || noun == 0)
    return;
  const std::size_t mark = noun - 1, above = arcs_.head(name);
  const std::string_view stem = form.substr(0, form.size() - 3);
  const auto rows = words_.predicates.find(PredicateClass::verb, stem);
  const bool does = std::ranges::any_of(rows, [](const Predicate& row) { return row.is_plain(); });
  if (!does || above == no_node || above > noun || arcs_[above].upos != Upos::verb ||
      arcs_[mark].deprel != Deprel::case_ || !arcs_.hangs_on(mark, name) || !may_follow(mark, above))
    return;
  arcs_[noun].upos = Upos::verb;
  arcs_[noun].xpos = Xpos::vbg;
  lemmas_[noun] = stem;
  arcs_.hang(noun, above, Deprel::advcl);
  arcs_.hang(name, noun, Deprel::obj);
  arcs_.hang(mark, noun, Deprel::mark);
}

// "called Ana Berg the worst minister ever", with the minister as an apposition: what she was called.
void ComplementRepair::judge_called(std::size_t verb) {
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

// "said Norland had no government and called on Ana Berg to resign", with the call as Norland's: what is said
// of it is no deed, and who says so calls.
void ComplementRepair::lift_speech(std::size_t verb) {
  const std::size_t told = arcs_.head(verb), link = arcs_.child(verb, Deprel::cc);
  const std::size_t saying = told == no_node ? no_node : arcs_.head(told);
  if (saying == no_node || saying > told || told > verb || link == no_node ||
      arcs_[told].deprel != Deprel::ccomp || !reports(saying) || subject_of(verb) != no_node ||
      reports(verb) || !speaks(verb) || arcs_[verb].xpos != Xpos::vbd || arcs_[saying].xpos != Xpos::vbd)
    return;
  const bool state = arcs_.child(told, Deprel::cop) != no_node || lemmas_[told] == "have";
  if (state) arcs_.hang(verb, saying);
}

// "accused Norland of being behind the attack, and bombed Port Vale", with the bombing beside the attack: a
// past tense is beside a past tense.
void ComplementRepair::lift_from_gerund(std::size_t verb) {
  const std::size_t clause = arcs_.head(verb), link = arcs_.child(verb, Deprel::cc);
  const std::size_t above = clause == no_node ? no_node : arcs_.head(clause);
  if (above == no_node || above > clause || clause > verb || link == no_node ||
      arcs_[clause].deprel != Deprel::advcl || subject_of(verb) != no_node)
    return;
  const bool past = arcs_[verb].xpos == Xpos::vbd ||
                    (arcs_[verb].xpos == Xpos::vbn && arcs_.child(verb, Deprel::obj) != no_node);
  const std::size_t being = arcs_.child(clause, Deprel::cop);
  const bool gerund = arcs_[being == no_node ? clause : being].xpos == Xpos::vbg;
  if (!past || !gerund || arcs_[above].xpos != Xpos::vbd) return;
  arcs_[verb].xpos = Xpos::vbd;
  arcs_.hang(verb, above);
}

// "An alliance that supported Ana Berg criticized Norland.", with Berg as who criticized it.
void ComplementRepair::part_relative(std::size_t verb) {
  const std::size_t noun = arcs_.head(verb);
  const std::size_t name = subject_of(verb);
  if (noun == no_node || name == no_node || name < 2 || arcs_[noun].deprel != Deprel::root || noun > name ||
      name > verb || arcs_[verb].deprel != Deprel::acl_relcl || arcs_[verb].xpos != Xpos::vbd ||
      arcs_.behind_name(name) != verb)
    return;
  const std::size_t first = name - 1;
  const std::size_t who = subject_of(first);
  if (!arcs_.hangs_on(first, noun) || arcs_[first].deprel != Deprel::acl_relcl || who == no_node ||
      arcs_[who].upos != Upos::pron || arcs_.child(first, Deprel::obj) != no_node ||
      subject_of(noun) != no_node)
    return;
  arcs_.take_place(verb, noun);
  arcs_.hang(noun, verb, Deprel::nsubj);
  arcs_.hang(name, first, Deprel::obj);
}

// "helped Norland fight rebels", with Norland as whom they fought: it fought.
void ComplementRepair::lift_helped(std::size_t verb) {
  const std::size_t help = arcs_.head(verb);
  if (help == no_node || help > verb || arcs_[verb].deprel != Deprel::xcomp || arcs_[verb].xpos != Xpos::vb ||
      arcs_[help].upos != Upos::verb || arcs_.child(help, Deprel::obj) != no_node ||
      arcs_.child(verb, Deprel::mark) != no_node)
    return;
  const std::size_t whom =
      find(help + 1, verb, verb, [](Deprel relation) { return relation == Deprel::obj; });
  if (whom != no_node) arcs_.hang(whom, help, Deprel::obj);
}

// "Imposing sanctions on Norland would be wrong, Ana Berg said", with the imposing as what Berg does.
void ComplementRepair::make_clause_subject(std::size_t gerund) {
  const std::size_t saying = arcs_.head(gerund);
  if (gerund != 0 || saying == no_node || arcs_[gerund].xpos != Xpos::vbg ||
      arcs_[gerund].deprel != Deprel::advcl)
    return;
  std::size_t end = 1;
  while (end < arcs_.size() && arcs_.below(end, gerund)) ++end;
  if (end >= saying || arcs_[end].upos != Upos::aux) return;
  const std::size_t judgement = arcs_.head(end);
  if (judgement == no_node || judgement < end || judgement >= saying || subject_of(judgement) != no_node ||
      !arcs_.hangs_on(judgement, saying))
    return;
  arcs_.hang(gerund, judgement, Deprel::csubj);
}

// "warned of Norland moving troops", "grew tired of Norland moving troops", with Norland as where one moves
// from: it moves them.
void ComplementRepair::warn_of_mover(std::size_t verb) {
  if (!is_open_gerund(verb)) return;
  const std::size_t above = arcs_.head(verb), name = arcs_.head_of_name(verb - 1);
  const std::size_t by = arcs_.child(name, Deprel::case_);
  if (by == no_node || by == 0 || !is_name(name) || (lemmas_[by] != "of" && lemmas_[by] != "about")) return;
  const std::size_t before = by - 1;
  const bool warned = before == above && reports(above) && arcs_.hangs_on(name, verb);
  const bool tired = arcs_[before].upos == Upos::adj && arcs_.hangs_on(before, above) &&
                     (arcs_.hangs_on(name, before) || arcs_.hangs_on(name, verb));
  if (warned || tired) give_subject(verb, name, by);
}

// "a cease-fire", cut at the hyphen: the lexicon knows it without.
void ComplementRepair::join_at_hyphen(std::size_t noun) {
  if (noun < 2 || words(document_, arcs_[noun - 1].span) != "-" || !arcs_.hangs_on(noun - 2, noun) ||
      arcs_[noun - 2].deprel != Deprel::compound)
    return;
  const std::string whole = std::string(lemmas_[noun - 2]) + std::string(lemmas_[noun]);
  const auto rows = words_.predicates.find(PredicateClass::noun, whole);
  if (!rows.empty()) lemmas_[noun] = rows.front().lemma;
}

// "denied attacking Norland", with the attacking as when it was denied.
void ComplementRepair::take_gerund(std::size_t gerund) {
  const std::size_t verb = arcs_.head(gerund);
  if (verb == no_node || verb + 1 != gerund || arcs_[gerund].xpos != Xpos::vbg ||
      arcs_[gerund].deprel != Deprel::advcl || arcs_.child(gerund, Deprel::mark) != no_node)
    return;
  const bool takes = may_govern(verb, [](const Governor& one) { return one.takes == GovernorTakes::gerund; });
  if (takes) arcs_[gerund].deprel = Deprel::xcomp;
}

// "denied arming rebels or attacking Norland", with the attacking as another whom it armed.
void ComplementRepair::part_from_armed(std::size_t gerund) {
  const std::size_t object = arcs_.head(gerund);
  const std::size_t first = object == no_node ? no_node : arcs_.head(object);
  if (first == no_node || first > object || object > gerund || arcs_[gerund].xpos != Xpos::vbg ||
      arcs_[first].xpos != Xpos::vbg || arcs_[object].deprel != Deprel::obj ||
      arcs_.child(gerund, Deprel::cc) == no_node)
    return;
  arcs_.hang(gerund, first);
  const std::size_t name =
      find(gerund + 1, arcs_.size(), object, [](Deprel one) { return one == Deprel::conj; });
  if (name != no_node && arcs_.child(name, Deprel::cc) == no_node) arcs_.hang(name, gerund, Deprel::obj);
}

// "the envoy to Norland, Ana Berg", with Berg beside Norland: she is the envoy.
void ComplementRepair::appose_holder(std::size_t name) {
  const std::size_t land = arcs_.head(name);
  const std::size_t title = land == no_node ? no_node : arcs_.head(land);
  if (title == no_node || title > land || land > name || !begins_person(name) || is_person(land) ||
      !is_name(land) || arcs_[land].deprel != Deprel::nmod || arcs_.child(name, Deprel::cc) != no_node ||
      !is_comma(name - 1) || arcs_.behind_name(land) + 1 != name || !is_title(title))
    return;
  arcs_.hang(name, title, Deprel::appos);
}

// "Norland, the other members of the pact, and Sudra", with the others as an apposition: Norland is none.
void ComplementRepair::part_from_others(std::size_t noun) {
  const std::size_t name = arcs_.head(noun);
  if (name == no_node || name > noun || !is_name(name)) return;
  for (std::size_t i = name + 1; i < noun; ++i) {
    const bool other = arcs_.hangs_on(i, noun) && arcs_[i].deprel == Deprel::amod && lemmas_[i] == "other";
    if (other) return arcs_.hang(noun, name, Deprel::conj);
  }
}

// "criticized the WHO for", with the name as a pronoun.
void ComplementRepair::name_letters(std::size_t pronoun) {
  const std::string_view text = words(document_, arcs_[pronoun].span);
  const bool capitals =
      text.size() > 2 && std::ranges::all_of(text, [](char one) { return one >= 'A' && one <= 'Z'; });
  if (!capitals || pronoun == 0 || arcs_[pronoun - 1].upos != Upos::det) return;
  arcs_[pronoun].upos = Upos::propn;
  arcs_[pronoun].xpos = Xpos::nnp;
  lemmas_[pronoun] = text;
  if (is_subject(arcs_[pronoun].deprel) && pronoun > 2 && arcs_[pronoun - 2].upos == Upos::adp)
    part_letters(pronoun);
}

// "a spokesman for the WHO said", with the WHO as who said it.
void ComplementRepair::part_letters(std::size_t name) {
  const std::size_t article = name - 1, preposition = name - 2, verb = arcs_.head(name);
  const std::size_t noun = arcs_.hangs_on(article, name) ? arcs_.head(verb) : arcs_.head(article);
  if (noun == no_node || noun > preposition || !is_finite(verb)) return;
  const bool relative = arcs_[verb].deprel == Deprel::acl_relcl && arcs_.hangs_on(verb, noun);
  if (relative) {
    arcs_.take_place(verb, noun);
    arcs_.hang(noun, verb, Deprel::nsubj);
  }
  arcs_.hang(name, noun, Deprel::nmod);
  arcs_.hang(article, name, Deprel::det);
  arcs_.hang(preposition, name, Deprel::case_);
}

// "Ana Berg, whose brother, Olaf Berg, left", with Olaf beside the brother: he is the brother.
void ComplementRepair::name_relative(std::size_t noun) {
  const std::size_t whose = arcs_.child(noun, Deprel::nmod_poss);
  const std::size_t name = noun + (is_comma(noun + 1) ? 2U : 1U);
  const bool relative = whose != no_node && arcs_[whose].upos == Upos::pron && whose + 1 == noun &&
                        (arcs_[whose].xpos == Xpos::wp_poss || lemmas_[whose] == "whose");
  if (!relative || name >= arcs_.size() || !begins_person(name) || !arcs_.hangs_on(name, arcs_.head(noun)))
    return;
  arcs_.hang(name, noun, Deprel::appos);
}

// "sued Norland, alleging Ana Berg ordered it", with the order beside the suit: it is what is alleged.
void ComplementRepair::take_content(std::size_t participle) {
  const std::size_t above = arcs_.head(participle), name = participle + 1;
  if (above == no_node || above > participle || arcs_[participle].xpos != Xpos::vbg ||
      arcs_[participle].deprel != Deprel::advcl || !reports(participle) || name >= arcs_.size() ||
      !is_name(name) || arcs_.child(participle, Deprel::ccomp) != no_node)
    return;
  const std::size_t verb = arcs_.behind_name(name);
  const bool beside = verb < arcs_.size() && is_finite(verb) && arcs_.hangs_on(verb, above) &&
                      (arcs_[verb].deprel == Deprel::conj || arcs_[verb].deprel == Deprel::parataxis) &&
                      arcs_.child(verb, Deprel::cc) == no_node;
  if (!beside || (!arcs_.hangs_on(name, participle) && !arcs_.hangs_on(name, verb))) return;
  arcs_.hang(verb, participle, Deprel::ccomp);
  arcs_.hang(name, verb, Deprel::nsubj);
}

// Whether behind the noun stands "of" with what may be said of somebody: "of fraud", "of sexual misconduct".
bool ComplementRepair::is_charge(std::size_t charge, std::size_t whom) const {
  const std::size_t of = arcs_.child(charge, Deprel::case_);
  if (of != whom + 1 || lemmas_[of] != "of" || arcs_[charge].upos != Upos::noun ||
      arcs_[whom].upos != Upos::noun)
    return false;
  for (std::size_t i = of + 1; i < charge; ++i) {
    if (arcs_[i].deprel != Deprel::amod) return false;
  }
  return arcs_[charge].features.number != feature::Number::plur &&
         !words_.noun_classes.contains(lemmas_[charge]);
}

// "accused the mayor of fraud", "was accused by envoys of fraud", with the fraud as the mayor's or the
// envoys': it is what he is accused of.
void ComplementRepair::hang_on_accused(std::size_t charge) {
  const std::size_t whom = arcs_.head(charge);
  const std::size_t verb = whom == no_node ? no_node : arcs_.head(whom);
  if (verb == no_node || verb > whom || !is_charge(charge, whom) ||
      (arcs_[whom].deprel != Deprel::obj && arcs_[whom].deprel != Deprel::obl_agent) ||
      !may_follow(whom + 1, verb))
    return;
  if (arcs_[whom].deprel == Deprel::obj && whom + 2 != charge) return;  // "the mayor of small towns"
  arcs_.hang(charge, verb, Deprel::obl);
}

// "a supporter of Ana Berg and a critic of Norland", with the critic beside Berg: both stand for one.
void ComplementRepair::join_standings(std::size_t noun) {
  const std::size_t whose = arcs_.head(noun);
  const std::size_t first = whose == no_node ? no_node : arcs_.head(whose);
  if (first == no_node || first > whose || whose > noun || arcs_[whose].deprel != Deprel::nmod ||
      arcs_.child(noun, Deprel::cc) == no_node)
    return;
  const auto stands = [&](std::size_t one) {
    const std::size_t of = arcs_.child(one, Deprel::nmod);
    return arcs_[one].upos == Upos::noun && is_of(NounKind::person, one) && of != no_node && of > one;
  };
  const bool like = is_of(NounKind::person, whose) && !is_name(whose) &&
                    arcs_[whose].features.number == arcs_[noun].features.number;
  if (!stands(first) || !stands(noun) || like || arcs_.child(noun, Deprel::nmod_poss) != no_node ||
      arcs_[first].features.number != arcs_[noun].features.number)
    return;
  arcs_.hang(noun, first);
}

// "left the pact following the raid by Norland", with "following" as what introduces the pact.
void ComplementRepair::introduce_earlier(std::size_t preposition) {
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

// "appointed a judge to lead the inquiry", with the leading as why: the judge is to lead it.
void ComplementRepair::give_task(std::size_t verb) {
  const auto office = words_.office_verbs.find(lemmas_[verb]);
  const std::size_t whom = arcs_.child(verb, Deprel::obj), task = arcs_.child(verb, Deprel::advcl);
  if (office == words_.office_verbs.end() || !office->second.of_object || !office->second.alone ||
      whom == no_node || task == no_node || whom > task || whom < verb)
    return;
  const std::size_t mark = arcs_.child(task, Deprel::mark);
  if (mark != no_node && mark > whom && lemmas_[mark] == "to") arcs_[task].deprel = Deprel::xcomp;
}

// "threw Ana Berg out of the party", with "out of" as what introduces the party: she is thrown out.
void ComplementRepair::part_particle(std::size_t noun) {
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

// "left before being named minister", with the minister as the object of the leaving: it is of the verb it
// stands behind.
void ComplementRepair::take_object(std::size_t noun) {
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

// "the head of a company who backs Norland", with the company as who backs it.
void ComplementRepair::lift_who(std::size_t verb) {
  const std::size_t body = arcs_.head(verb), who = subject_of(verb);
  const std::size_t person = body == no_node ? no_node : arcs_.head(body);
  if (person == no_node || person > body || body > verb || who == no_node ||
      arcs_[verb].deprel != Deprel::acl_relcl || lemmas_[who] != "who" || arcs_[body].upos != Upos::noun ||
      !is_of(NounKind::organization, body) || is_of(NounKind::person, body) ||
      arcs_[body].features.number == feature::Number::plur || arcs_[body].deprel != Deprel::nmod ||
      !is_of(NounKind::person, person))
    return;
  arcs_.hang(verb, person);
}

// "Ana Berg said she left; Ida Holm said she stayed", with the staying as what Berg said.
void ComplementRepair::give_to_second(std::size_t said) {
  const std::size_t first = arcs_.head(said);
  if (first == no_node || first > said || arcs_[said].deprel != Deprel::ccomp) return;
  bool parted = false;
  for (std::size_t second = first + 1; second < said; ++second) {
    parted = parted || words(document_, arcs_[second].span) == ";";
    const Deprel relation = arcs_[second].deprel;
    const bool beside =
        relation == Deprel::conj || relation == Deprel::parataxis || (parted && relation == Deprel::ccomp);
    if (!beside || !arcs_.hangs_on(second, first) || !reports(second) || subject_of(second) == no_node ||
        subject_of(second) < first || arcs_.child(second, Deprel::ccomp) != no_node)
      continue;
    arcs_.hang(second, first, Deprel::conj);
    return arcs_.hang(said, second);
  }
}

// At the beginning, or behind a comma: not of "spoke with envoys leaving Norland".
bool ComplementRepair::is_apart(std::size_t preposition) const {
  return preposition == 0 || is_comma(preposition - 1);
}

// "despite Norland having troops", with Norland as beside the having: it has them.
void ComplementRepair::give_subject_before(std::size_t gerund) {
  if (!is_open_gerund(gerund) || arcs_.child(gerund, Deprel::mark) != no_node) return;
  const std::size_t verb = arcs_.head(gerund), name = arcs_.head_of_name(gerund - 1);
  const std::size_t by = arcs_.child(name, Deprel::case_);
  if (!is_name(name) || !arcs_.hangs_on(name, verb) || by == no_node || by > name ||
      (lemmas_[by] != "despite" && lemmas_[by] != "without" && (lemmas_[by] != "with" || !is_apart(by))))
    return;
  give_subject(gerund, name, by);
}

// "tired of Ana Berg drafting bills, then criticizing Norland", with the criticism as what is done before.
void ComplementRepair::join_next_gerund(std::size_t gerund) {
  const std::size_t above = arcs_.head(gerund);
  if (gerund < 3 || above == no_node || above > gerund || arcs_[gerund].xpos != Xpos::vbg ||
      arcs_[gerund].deprel != Deprel::advcl || lemmas_[gerund - 1] != "then" || !is_comma(gerund - 2))
    return;
  const auto is_gerund = [&](std::size_t one) {
    return arcs_.hangs_on(one, above) && arcs_[one].xpos == Xpos::vbg && arcs_[one].deprel == Deprel::advcl;
  };
  std::size_t first = gerund - 2;
  while (first > above && !is_gerund(first)) --first;
  if (first > above) arcs_.hang(gerund, first, Deprel::conj);
}

// "Ana Berg, a lawyer for Ida Lund, president of Norland,", with the president as an apposition of Berg's: it
// is of who stands before it.
void ComplementRepair::appose_to_nearest(std::size_t title) {
  const std::size_t name = arcs_.head(title);
  if (name == no_node || name > title || !is_person(name) || !is_title(title)) return;
  const std::size_t begin = arcs_.begin_of(title, name + 1);
  if (begin < 2 || !is_comma(begin - 1)) return;
  const std::size_t nearest = arcs_.head_of_name(begin - 2);
  const std::size_t lawyer = arcs_.head(nearest);
  if (nearest == name || lawyer == no_node || !is_person(nearest) || arcs_[nearest].deprel != Deprel::nmod ||
      !arcs_.hangs_on(lawyer, name) || arcs_[lawyer].deprel != Deprel::appos)
    return;
  arcs_.hang(title, nearest);
}

// "Rebels - who are backed by Norland - attacked", with Norland as who attacked.
void ComplementRepair::hang_before_dash(std::size_t agent) {
  const std::size_t verb = arcs_.head(agent), by = arcs_.child(agent, Deprel::case_);
  if (verb == no_node || verb < agent || by == no_node || by == 0 || by > agent) return;
  const std::size_t passive = by - 1, noun = arcs_.head(passive);
  if (arcs_[passive].xpos != Xpos::vbn || noun == no_node || noun > passive) return;
  arcs_.hang(agent, passive);
  if (arcs_[noun].deprel != Deprel::root || !arcs_.hangs_on(verb, noun) || arcs_[noun].upos != Upos::noun)
    return;
  arcs_.take_place(verb, noun);
  arcs_.hang(noun, verb, Deprel::nsubj);
  arcs_[verb].xpos = Xpos::vbd;
}

// "The arrest of Ana Berg angered Norland.", with what was angered as a part of the name before it.
void ComplementRepair::raise_behind(std::size_t verb) {
  const std::size_t below = arcs_.head(verb);
  if (below == no_node || verb == 0 || arcs_[verb].deprel != Deprel::amod || arcs_[verb].upos != Upos::verb ||
      !is_past(verb))
    return;
  const bool before = below < verb && arcs_.child(verb, Deprel::obj) != no_node;
  const bool between = below == verb + 1 && arcs_[below].deprel == Deprel::flat && arcs_.head(below) < verb;
  if (!before && !between) return;
  std::size_t noun = below;
  while (arcs_[noun].deprel != Deprel::root && arcs_.head(noun) != no_node) noun = arcs_.head(noun);
  if (arcs_[noun].upos != Upos::noun || noun > verb || subject_of(noun) != no_node) return;
  arcs_.take_place(verb, noun);
  arcs_.hang(noun, verb, Deprel::nsubj);
  if (between) arcs_.hang(below, verb, Deprel::obj);
  arcs_[verb].upos = Upos::verb;
  arcs_[verb].xpos = Xpos::vbd;
}

// "took three Norlanders hostage", with the hostage as what was taken.
void ComplementRepair::part_hostage(std::size_t hostage) {
  const std::size_t verb = arcs_.head(hostage);
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

}  // namespace dossier::extract
