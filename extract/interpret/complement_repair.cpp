#include "extract/interpret/complement_repair.hpp"

#include <algorithm>

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
    tell_of_relative(i);
    make_demanded(i);
    make_contact(i);
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

// At the beginning, or behind a comma: not of "spoke with envoys leaving Norland".
bool ComplementRepair::is_apart(std::size_t preposition) const {
  return preposition == 0 || is_comma(preposition - 1);
}

// "despite Norland having troops", "followed by Norland sending troops", with Norland as beside the having,
// or a part of the sending's name: it has or sends them.
void ComplementRepair::give_subject_before(std::size_t gerund) {
  if (!is_open_gerund(gerund) || arcs_.child(gerund, Deprel::mark) != no_node) return;
  const std::size_t verb = arcs_.head(gerund), name = arcs_.head_of_name(gerund - 1);
  const bool part = arcs_.hangs_on(name, gerund) && arcs_[name].deprel == Deprel::compound;
  const std::size_t own = arcs_.child(name, Deprel::case_);
  const std::size_t by = own == no_node && part ? arcs_.child(gerund, Deprel::case_) : own;
  const bool followed = part || (arcs_[name].deprel == Deprel::obl_agent && lemmas_[verb] == "follow");
  if (!is_name(name) || (!followed && !arcs_.hangs_on(name, verb)) || by == no_node || by > name ||
      (!followed && lemmas_[by] != "despite" && lemmas_[by] != "without" &&
       (lemmas_[by] != "with" || !is_apart(by))))
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

// "the deal Norland signed with Sudra", with Norland as what the deal is called, or as who was signed: it
// signed it.
void ComplementRepair::make_contact(std::size_t verb) {
  const std::size_t above = arcs_.head(verb);
  const bool called =
      above != no_node && above < verb && arcs_[above].deprel == Deprel::flat && is_name(above);
  const std::size_t noun = called ? arcs_.head(above) : above;
  if (noun == no_node || noun + 1 >= verb || arcs_[verb].deprel != Deprel::acl || !is_past(verb) ||
      arcs_.child(verb, Deprel::aux_pass) != no_node || arcs_.child(verb, Deprel::mark) != no_node ||
      !may_say(verb, [&](const Predicate& one) { return one.takes(lemmas_[noun]); }))
    return;
  for (std::size_t i = verb + 1; i < arcs_.size(); ++i) {
    if (lemmas_[i] == "by" && arcs_[i].deprel == Deprel::case_ && arcs_.hangs_on(arcs_.head(i), verb)) return;
  }
  const std::size_t own = arcs_.child(verb, Deprel::nsubj_pass);
  const std::size_t beside = arcs_.child(noun, Deprel::appos);
  const std::size_t who = called ? above : own == no_node ? beside : own;
  if (who == no_node || who < noun || who > verb || !is_name(who) || arcs_.behind_name(who) != verb ||
      arcs_.begin_of(who, noun + 1) != noun + 1)
    return;
  arcs_.hang(verb, noun, Deprel::acl_relcl);
  arcs_.hang(who, verb, Deprel::nsubj);
  arcs_[verb].xpos = Xpos::vbd;
}

}  // namespace dossier::extract
