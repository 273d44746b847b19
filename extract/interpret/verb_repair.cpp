#include "extract/interpret/verb_repair.hpp"

#include <algorithm>
#include <string>

namespace dossier::extract {

// "were freed and flown to Norland", with "flown" as a past tense.
void VerbRepair::make_participle(std::size_t verb) {
  if (arcs_[verb].xpos != Xpos::vbd || arcs_[verb].deprel != Deprel::conj ||
      !words_.participles.contains(word(verb)))
    return;
  arcs_[verb].xpos = Xpos::vbn;
  arcs_[verb].features.verb_form = feature::VerbForm::part;
}

// "was to blame", as "was guilty".
void VerbRepair::make_blamed(std::size_t node) {
  const std::size_t mark = arcs_.child(node, Deprel::mark);
  if (arcs_[node].upos != Upos::verb || mark == no_node || lemmas_[mark] != "to" ||
      arcs_.child(node, Deprel::cop) == no_node || arcs_.child(node, Deprel::obj) != no_node ||
      !words_.evaluations.duties.contains(lemmas_[node]))
    return;
  arcs_[node].upos = Upos::adj;
  arcs_[mark].deprel = Deprel::discourse;
}

// "would free prisoners", read as what somebody would be.
void VerbRepair::make_verb(std::size_t node) {
  const std::size_t aux = arcs_.child(node, Deprel::aux);
  if (arcs_[node].upos != Upos::adj || aux == no_node || arcs_[aux].xpos != Xpos::md ||
      arcs_.child(node, Deprel::cop) != no_node ||
      words_.predicates.find(PredicateClass::verb, lemmas_[node]).empty())
    return;
  arcs_[node].upos = Upos::verb;
  arcs_[node].xpos = Xpos::vb;
  for (std::size_t i = node + 1; i < arcs_.size(); ++i) {
    const bool noun = arcs_[i].upos == Upos::noun || arcs_[i].upos == Upos::propn;
    if (!noun || !arcs_.hangs_on(i, node) || arcs_.child(i, Deprel::case_) != no_node) continue;
    if (!is_subject(arcs_[i].deprel)) arcs_[i].deprel = Deprel::obj;
    return;
  }
}

// "has broken relations": where the lexicon knows that these are broken, the participle is the verb.
void VerbRepair::raise_participle(std::size_t have) {
  const std::size_t verb = have + 1;
  if (arcs_[have].deprel == Deprel::aux || verb >= arcs_.size() || arcs_[verb].xpos != Xpos::vbn ||
      arcs_[verb].deprel != Deprel::amod)
    return;
  const std::size_t object = arcs_.head(verb);
  if (object == no_node || !arcs_.hangs_on(object, have) || arcs_[object].deprel != Deprel::obj) return;
  if (!may_say(verb, [&](const Predicate& one) { return one.takes(lemmas_[object]); })) return;
  arcs_.raise_over(verb, have);
}

// "Norland shelled positions.", "Norlandic jets bombed positions.", read as positions that are shelled.
void VerbRepair::raise_verb(std::size_t verb) {
  const std::size_t noun = arcs_.head(verb);
  const bool attribute = arcs_[verb].deprel == Deprel::amod || arcs_[verb].deprel == Deprel::compound;
  const bool past = arcs_[verb].upos == Upos::verb ? is_past(verb) : is_participle(verb);
  if (verb == 0 || noun == no_node || noun < verb || !attribute || !past || arcs_[noun].upos != Upos::noun ||
      arcs_.child(noun, Deprel::cop) != no_node || !is_closed())
    return;
  const std::string_view lemma = verb_lemma(verb);
  if (words_.predicates.find(PredicateClass::verb, lemma).empty()) return;
  const std::size_t that = arcs_.child(verb, Deprel::mark);  // "admitted that Norland bore responsibility"
  const bool content = that != no_node && lemmas_[that] == "that" && arcs_[noun].deprel == Deprel::obj &&
                       may_say(verb, [&](const Predicate& one) { return one.takes(lemmas_[noun]); });
  if (arcs_[noun].deprel != Deprel::root && !content) return;
  const bool army = arcs_[verb - 1].upos == Upos::adj && is_of(NounKind::organization, verb - 1);
  if (army) make_body(verb - 1);  // "the Norlandic military conducted"
  const std::size_t subject = arcs_.head_of_name(verb - 1);
  const bool many =
      arcs_[subject].upos == Upos::noun && arcs_[subject].features.number == feature::Number::plur;
  const bool name = arcs_[subject].upos == Upos::propn || arcs_[verb - 1].upos == Upos::propn;
  if ((!name && !many && !army) || (!arcs_.hangs_on(subject, verb) && !arcs_.hangs_on(subject, noun))) return;
  arcs_[verb].upos = Upos::verb;
  arcs_[verb].xpos = Xpos::vbd;
  lemmas_[verb] = lemma;
  arcs_.take_place(verb, noun);
  if (content) arcs_[verb].deprel = Deprel::ccomp;
  arcs_.hang(noun, verb, Deprel::obj);
  arcs_.hang(subject, verb, Deprel::nsubj);
}

// "Norland and Sudra severed ties.", with the ties as a third beside them.
void VerbRepair::raise_shared(std::size_t verb) {
  const std::size_t noun = arcs_.head(verb), first = noun == no_node ? no_node : arcs_.head(noun);
  if (first == no_node || verb == 0 || noun < verb || first > verb || arcs_[noun].deprel != Deprel::conj ||
      arcs_[first].deprel != Deprel::root || !is_name(first) || !is_closed() ||
      arcs_[verb].deprel != Deprel::amod || (!is_past(verb) && !is_participle(verb)))
    return;
  const std::size_t second = arcs_.head_of_name(verb - 1);
  const bool both = is_name(verb - 1) && (arcs_.hangs_on(second, first) || arcs_.hangs_on(second, noun)) &&
                    arcs_[arcs_.begin_of(second, first + 1)].deprel == Deprel::cc;
  const std::string_view lemma = verb_lemma(verb);
  const auto rows = words_.predicates.find(PredicateClass::verb, lemma);
  if (!both || std::ranges::none_of(rows, [&](const Predicate& one) { return one.takes(lemmas_[noun]); }))
    return;
  arcs_[verb].upos = Upos::verb;
  arcs_[verb].xpos = Xpos::vbd;
  lemmas_[verb] = lemma;
  arcs_.take_place(verb, first);
  arcs_.hang(noun, verb, Deprel::obj);
  arcs_.hang(second, first, Deprel::conj);
  arcs_.hang(first, verb, Deprel::nsubj);
}

// "Norland and Sudra back Ana Berg.", with "back" as another of them: a list without a verb.
void VerbRepair::make_back(std::size_t adverb) {
  if (arcs_[adverb].upos != Upos::adv || adverb == 0 || adverb + 1 >= arcs_.size() || !is_name(adverb - 1) ||
      !is_closed() || !may_say(adverb, [](const Predicate& one) { return one.is_plain(); }))
    return;
  const std::size_t object = adverb + (arcs_[adverb + 1].upos == Upos::det ? 2U : 1U);
  std::size_t first = adverb;
  while (arcs_.head(first) != no_node && arcs_[first].deprel != Deprel::root) first = arcs_.head(first);
  if (first >= adverb || object >= arcs_.size() || !is_name(first) || !arcs_.below(object, first)) return;
  for (std::size_t i = first; i < adverb; ++i) {
    const Upos upos = arcs_[i].upos;
    if (upos == Upos::verb || upos == Upos::aux || upos == Upos::noun || upos == Upos::adp) return;
  }
  arcs_.take_place(adverb, first);
  arcs_[adverb].upos = Upos::verb;
  arcs_[adverb].xpos = Xpos::vbp;
  arcs_.hang(first, adverb, Deprel::nsubj);
  arcs_.hang(object, adverb, Deprel::obj);
}

// "Both countries accused Norland of spying.", read as countries that are accused: what has an object does
// it.
void VerbRepair::raise_active(std::size_t verb) {
  const std::size_t noun = arcs_.head(verb);
  const std::size_t object = arcs_.child(verb, Deprel::obj);
  const bool bare = arcs_.child(verb, Deprel::aux) == no_node &&
                    arcs_.child(verb, Deprel::aux_pass) == no_node &&
                    arcs_.child(verb, Deprel::mark) == no_node;
  if (noun == no_node || noun + 1 != verb || arcs_[noun].deprel != Deprel::root || object == no_node ||
      object < verb || arcs_[verb].upos != Upos::verb || !is_past(verb) || !bare || !is_closed() ||
      !may_say(verb, [](const Predicate& one) { return one.is_plain(); }))
    return;
  arcs_[verb].xpos = Xpos::vbd;
  arcs_.take_place(verb, noun);
  arcs_.hang(noun, verb, Deprel::nsubj);
}

// "sever" of "severed", whatever it was read as.
std::string_view VerbRepair::verb_lemma(std::size_t node) const {
  const auto verb = words_.verb_forms.find(word(node));
  return arcs_[node].upos == Upos::verb || verb == words_.verb_forms.end() ? lemmas_[node]
                                                                           : std::string_view(verb->second);
}

// "severed", read as an adjective.
bool VerbRepair::is_participle(std::size_t node) const {
  return arcs_[node].upos == Upos::adj && words(document_, arcs_[node].span).ends_with("ed");
}

// Whom it is done to stands behind a preposition: "fired on the crowd" is nothing that is done to who
// fired.
bool VerbRepair::reaches_whom(std::size_t verb) const {
  for (const Predicate& one : words_.predicates.find(PredicateClass::verb, lemmas_[verb])) {
    if (!one.is_plain() || one.source.front().kind != SlotKind::subject) continue;
    for (std::size_t i = verb + 1; i < arcs_.size(); ++i) {
      const std::size_t preposition = arcs_.hangs_on(i, verb) ? arcs_.child(i, Deprel::case_) : no_node;
      if (preposition == no_node) continue;
      const Slot slot{SlotKind::preposition, std::string(words(document_, arcs_[preposition].span))};
      if (std::ranges::find(one.target, slot) != one.target.end()) return true;
    }
  }
  return false;
}

// "Norland on Monday condemned the plan.", read as a name that is condemned and a sentence without a verb.
void VerbRepair::raise_clause(std::size_t verb) {
  const std::size_t name = arcs_.head(verb);
  if (name == no_node || name > verb || arcs_[verb].deprel != Deprel::acl || !is_past(verb) ||
      arcs_.child(verb, Deprel::nsubj) != no_node || arcs_[name].deprel != Deprel::root ||
      (arcs_[name].upos != Upos::propn && !reaches_whom(verb)) || arcs_.child(name, Deprel::cop) != no_node ||
      arcs_.child(name, Deprel::case_) != no_node || !is_closed() || is_done_by(verb))
    return;
  arcs_.take_place(verb, name);
  arcs_.hang(name, verb, Deprel::nsubj);
}

bool VerbRepair::is_done_by(std::size_t verb) const {
  for (std::size_t i = verb + 1; i < arcs_.size(); ++i) {
    const std::size_t preposition = arcs_.child(i, Deprel::case_);
    if (arcs_.hangs_on(i, verb) && preposition != no_node && lemmas_[preposition] == "by") return true;
  }
  return false;
}

// A full stop ends it: a sentence, no headline.
bool VerbRepair::is_closed() const {
  return words(document_, arcs_[arcs_.size() - 1].span) == ".";
}

// "vowed to wage war on Norland", "agreed to free ten rebels", with the waging as a part of the war.
void VerbRepair::make_infinitive(std::size_t noun) {
  const std::size_t to = arcs_.child(noun, Deprel::case_), above = arcs_.head(noun);
  if (to == no_node || above == no_node || above > to || lemmas_[to] != "to" || to + 2 > noun ||
      arcs_[noun].upos != Upos::noun || arcs_.head(to + 1) != noun)
    return;
  const std::size_t verb = to + 1;
  const bool people = arcs_[verb].upos == Upos::adj && is_of(NounKind::person, noun);
  const auto fits = [&](const Predicate& one) {
    return to + 2 == noun && one.takes(lemmas_[noun])
               ? true
               : people && one.is_plain() && one.target.front() == Slot{SlotKind::object, {}};
  };
  if (!may_govern(above, &Governor::takes_infinitive) || !may_say(verb, fits)) return;
  arcs_[verb].upos = Upos::verb;
  arcs_[verb].xpos = Xpos::vb;
  arcs_.hang(verb, above, Deprel::xcomp);
  arcs_.hang(noun, verb, Deprel::obj);
  arcs_.hang(to, verb, Deprel::mark);
}

// "is convinced that", read as what somebody does to the convinced.
void VerbRepair::make_conviction(std::size_t verb) {
  const std::size_t aux = arcs_.child(verb, Deprel::aux_pass);
  const bool convinced = aux != no_node && words_.may_govern(word(verb), [](const Governor& one) {
    return one.takes == GovernorTakes::finite && one.speaker;
  });
  if (!convinced) return;
  arcs_[verb].upos = Upos::adj;
  arcs_[aux].deprel = Deprel::cop;
  for (std::size_t i = 0; i < verb; ++i) {
    if (arcs_.hangs_on(i, verb) && arcs_[i].deprel == Deprel::nsubj_pass) arcs_[i].deprel = Deprel::nsubj;
  }
}

// "the Norlandic military", read as two adjectives of what stands behind.
void VerbRepair::make_body(std::size_t noun) {
  arcs_[noun].upos = Upos::noun;
  arcs_[noun].xpos = Xpos::nn;
  for (std::size_t i = 0; i < noun; ++i) {
    if (arcs_.hangs_on(i, arcs_.head(noun)) && arcs_.behind_name(i) <= noun) arcs_.hang(i, noun);
  }
}

// "The Alba Front controls Port Vale", with the Front as a part of the verb's name: it controls it.
void VerbRepair::part_from_verb(std::size_t name) {
  const std::size_t verb = arcs_.head(name);
  const bool noun = arcs_[name].upos == Upos::noun && name + 1 == verb;  // "The army shot down a jet"
  if (verb == no_node || name > verb || !is_finite(verb) ||
      (!noun && (arcs_[name].upos != Upos::propn || arcs_.behind_name(name) != verb)) ||
      arcs_.child(verb, Deprel::nsubj) != no_node || !is_closed())
    return;
  arcs_[name].deprel = Deprel::nsubj;
  for (std::size_t i = 0; i < name; ++i) {
    if (arcs_.hangs_on(i, verb) && (arcs_[i].deprel == Deprel::det || arcs_[i].deprel == Deprel::amod))
      arcs_.hang(i, name);
  }
}

// "Ana Berg lives in Port Vale.", "Norland arms Sudra.", with the lives or arms as what it is about.
void VerbRepair::make_finite(std::size_t noun) {
  if (arcs_[noun].xpos != Xpos::nns || noun == 0 || noun + 2 >= arcs_.size() || !is_name(noun - 1) ||
      !arcs_.below(noun - 1, noun) || !is_closed() || !says_itself(noun))
    return;
  for (std::size_t i = 0; i < arcs_.size(); ++i) {
    if (is_finite(i)) return;
  }
  const bool place = arcs_[noun + 1].upos == Upos::adp && is_name(noun + 2);
  const bool object = is_name(noun + 1) && arcs_.below(noun + 1, noun);
  if (!place && !object) return;
  make_present(noun);
  arcs_.hang(arcs_.head_of_name(noun - 1), noun, Deprel::nsubj);
  if (object) arcs_.hang(arcs_.head_of_name(noun + 1), noun, Deprel::obj);
}

// Whether the lexicon knows the verb that "arms" is of when it is none of a noun.
bool VerbRepair::says_itself(std::size_t noun) const {
  const std::string_view form = words(document_, arcs_[noun].span);
  if (!form.ends_with('s')) return false;
  const auto rows = words_.predicates.find(PredicateClass::verb, form.substr(0, form.size() - 1));
  return std::ranges::any_of(rows, [](const Predicate& row) { return row.is_plain(); });
}

// "lives", "arms", read as a noun.
void VerbRepair::make_present(std::size_t noun) {
  const std::string_view form = words(document_, arcs_[noun].span);
  arcs_[noun].upos = Upos::verb;
  arcs_[noun].xpos = Xpos::vbz;
  lemmas_[noun] = form.substr(0, form.size() - 1);
}

// "was born in 1960 and lives in Port Vale", with the living as a second year.
void VerbRepair::part_from_year(std::size_t noun) {
  const std::size_t year = arcs_.head(noun);
  const std::string_view form = words(document_, arcs_[noun].span);
  const bool beside = year != no_node && (arcs_[year].upos == Upos::num || arcs_[year].upos == Upos::verb);
  if (!beside || arcs_[noun].xpos != Xpos::nns || arcs_.child(noun, Deprel::cc) + 1 != noun ||
      !form.ends_with('s'))
    return;
  const std::string_view verb = form.substr(0, form.size() - 1);
  const std::size_t above = arcs_[year].upos == Upos::verb ? year : arcs_.head(year);
  if (above == no_node || arcs_[above].upos != Upos::verb ||
      words_.predicates.find(PredicateClass::verb, verb).empty())
    return;
  make_present(noun);
  arcs_.hang(noun, above, Deprel::conj);
}

// "vowed revenge on Norland", read as if to revenge were vowed.
void VerbRepair::make_noun(std::size_t noun) {
  const std::size_t verb = arcs_.head(noun);
  const bool below = arcs_[noun].deprel == Deprel::xcomp || arcs_[noun].deprel == Deprel::obj;
  if (verb == no_node || verb + 1 != noun || !below || arcs_[noun].xpos == Xpos::vbg ||
      arcs_[noun].xpos == Xpos::vbn || arcs_[verb].upos != Upos::verb ||
      arcs_.child(noun, Deprel::obj) != no_node ||
      !may_say(verb, [&](const Predicate& one) { return one.takes(lemmas_[noun]); }))
    return;
  arcs_[noun].upos = Upos::noun;
  arcs_[noun].xpos = Xpos::nn;
  arcs_[noun].deprel = Deprel::obj;
}

// "forces fired on the crowd", read as fired by somebody, without "were".
void VerbRepair::make_active(std::size_t verb) {
  const std::size_t subject = arcs_.child(verb, Deprel::nsubj_pass);
  if (subject == no_node || arcs_.child(verb, Deprel::aux_pass) != no_node) return;
  const std::size_t have = arcs_.child(verb, Deprel::aux);  // "had raped and killed"
  const bool perfect = have != no_node && lemmas_[have] == "have" && have + 1 == verb;
  const bool past = is_past(verb) && arcs_[verb].deprel == Deprel::root && is_closed() && !is_done_by(verb) &&
                    reaches_whom(verb);
  if (perfect || past) arcs_[subject].deprel = Deprel::nsubj;
}

// "it was Norland that attacked Sudra": Norland attacked it.
void VerbRepair::part_cleft(std::size_t it) {
  const std::size_t name = arcs_.head(it);
  if (name == no_node || arcs_[name].upos != Upos::propn || word(it) != "it" ||
      arcs_.child(name, Deprel::case_) != no_node)
    return;
  const std::size_t be = arcs_.child(name, Deprel::cop);
  const std::size_t relative = arcs_.behind_name(name);
  const bool behind =
      relative < arcs_.size() && arcs_[relative].upos == Upos::pron &&
      arcs_[relative].deprel == Deprel::nsubj &&
      (lemmas_[relative] == "that" || lemmas_[relative] == "who" || lemmas_[relative] == "which");
  const std::size_t verb = behind ? arcs_.head(relative) : no_node;
  if (be == no_node || verb == no_node || verb < relative || arcs_[verb].upos != Upos::verb) return;
  arcs_.take_place(verb, name);
  for (std::size_t i = 0; i < name; ++i) {  // "it was not Norland that": it did not
    if (arcs_.hangs_on(i, name) && arcs_[i].deprel == Deprel::advmod) arcs_.hang(i, verb);
  }
  arcs_.hang(name, verb, Deprel::nsubj);
  arcs_.hang(relative, verb, Deprel::mark);
  arcs_.hang(it, verb, Deprel::discourse);
  arcs_.hang(be, verb, Deprel::discourse);
}

// "After meeting Ana Berg in Alba, Ida Holm said", with the meeting as when.
void VerbRepair::make_adverbial(std::size_t gerund) {
  if (arcs_[gerund].upos == Upos::verb && arcs_[gerund].xpos == Xpos::vbg &&
      arcs_.child(gerund, Deprel::mark) != no_node && arcs_.child(gerund, Deprel::obj) != no_node)
    arcs_[gerund].deprel = Deprel::advcl;
}

// "said it was severing relations", read as relations that sever.
void VerbRepair::raise_progressive(std::size_t verb) {
  const std::size_t object = arcs_.head(verb);
  const std::size_t be =
      find(0, verb, verb, [](Deprel relation) { return relation == Deprel::cop || relation == Deprel::aux; });
  if (object == no_node || object < verb || be == no_node || lemmas_[be] != "be" ||
      arcs_[object].upos != Upos::noun || !words(document_, arcs_[verb].span).ends_with("ing") ||
      !may_say(verb, [&](const Predicate& one) { return one.is_plain() || one.takes(lemmas_[object]); }))
    return;
  arcs_[verb].upos = Upos::verb;
  arcs_[verb].xpos = Xpos::vbg;
  for (std::size_t i = 0; i < verb; ++i) {
    if (arcs_.hangs_on(i, object)) arcs_.hang(i, verb);
  }
  arcs_.take_place(verb, object);
  arcs_.hang(object, verb, Deprel::obj);
  arcs_[be].deprel = Deprel::aux;
}

// "Norland did, after all, expel envoys", with the expelling as another clause.
void VerbRepair::raise_inserted(std::size_t helper) {
  constexpr std::size_t farthest = 6;
  if (arcs_[helper].deprel == Deprel::aux || !is_comma(helper + 1) || subject_of(helper) == no_node) return;
  std::size_t comma = helper + 2;
  while (comma < std::min(arcs_.size(), helper + farthest) && !is_comma(comma)) ++comma;
  const std::size_t verb = comma + 1;
  if (!is_comma(comma) || verb >= arcs_.size() || arcs_[verb].upos != Upos::verb ||
      arcs_.head(verb) != helper || subject_of(verb) != no_node)
    return;
  const Xpos tag = arcs_[verb].xpos;
  const bool perfect = lemmas_[helper] == "have" && (tag == Xpos::vbn || tag == Xpos::vbd);
  if (!perfect && tag != Xpos::vb) return;
  arcs_.raise_over(verb, helper);
  if (perfect) arcs_[verb].xpos = Xpos::vbn;
}

// "Norland has for months threatened to", with Norland below "has": it threatened.
void VerbRepair::pass_to_verb(std::size_t helper) {
  const std::size_t verb = arcs_.head(helper), subject = subject_of(helper);
  const bool helps = arcs_[helper].deprel == Deprel::aux || arcs_[helper].deprel == Deprel::aux_pass;
  if (verb == no_node || verb < helper || !helps || subject == no_node || subject_of(verb) != no_node ||
      arcs_.child(verb, Deprel::cc) != no_node)
    return;
  const bool passive = arcs_.child(verb, Deprel::aux_pass) != no_node;
  arcs_.hang(subject, verb, passive ? Deprel::nsubj_pass : Deprel::nsubj);
}

// "said it had shot down a jet", with the shooting beside the having: it is what "it" has done.
void VerbRepair::raise_beside(std::size_t have) {
  const std::size_t verb = have + 1, above = arcs_.head(have);
  if (verb >= arcs_.size() || above == no_node || !arcs_.hangs_on(verb, above) ||
      arcs_[have].upos == Upos::noun || arcs_[verb].upos != Upos::verb || !is_past(verb) ||
      arcs_[verb].deprel != arcs_[have].deprel || subject_of(have) == no_node || subject_of(verb) != no_node)
    return;
  arcs_.raise_over(verb, have);
  arcs_[verb].xpos = Xpos::vbn;
}

// "Norland has for years accused Sudra", with the accusing below the years: it is what Norland has done.
void VerbRepair::raise_parted(std::size_t have) {
  constexpr std::size_t farthest = 8;
  const std::size_t subject = subject_of(have);
  if (arcs_[have].deprel == Deprel::aux || subject == no_node || subject > have ||
      arcs_.child(have, Deprel::obj) != no_node)
    return;
  for (std::size_t verb = have + 2; verb < std::min(arcs_.size(), have + farthest); ++verb) {
    const Xpos tag = arcs_[verb].xpos;
    if (is_comma(verb) || tag == Xpos::vbz || tag == Xpos::md) return;
    if (arcs_[verb].upos != Upos::verb || (tag != Xpos::vbn && tag != Xpos::vbd)) continue;
    const bool below = arcs_.below(verb, have) && arcs_.child(verb, Deprel::mark) == no_node;
    if (!below || subject_of(verb) != no_node || arcs_.child(verb, Deprel::obj) == no_node) return;
    const std::size_t above = arcs_.head(verb);
    if (above != have && arcs_.head(above) != have) return;
    arcs_.raise_over(verb, have);
    arcs_[verb].xpos = Xpos::vbn;
    return;
  }
}

// "Norland has applied sanctions against Sudra", with "applied" as which sanctions.
void VerbRepair::raise_perfect(std::size_t object) {
  const std::size_t have = arcs_.child(object, Deprel::aux);
  const std::size_t verb = have == no_node ? no_node : have + 1;
  if (have == no_node || lemmas_[have] != "have" || verb >= object || !arcs_.hangs_on(verb, object) ||
      arcs_[verb].upos != Upos::verb || arcs_[verb].deprel != Deprel::amod ||
      arcs_.child(object, Deprel::cop) != no_node)
    return;
  arcs_.take_place(verb, object);
  for (std::size_t i = 0; i < verb; ++i) {
    if (arcs_.hangs_on(i, object)) arcs_.hang(i, verb);
  }
  arcs_.hang(object, verb, Deprel::obj);
  arcs_[verb].xpos = Xpos::vbn;
}

// "Norland on Monday condemned as absurd the claim.", "Norlandic jets and tanks shelled positions.", with
// Norland or the jets as the root: what they did is the sentence.
void VerbRepair::raise_past(std::size_t verb) {
  const std::size_t noun = arcs_.head(verb);
  const bool below = arcs_[verb].deprel == Deprel::acl || arcs_[verb].deprel == Deprel::conj;
  if (noun == no_node || noun > verb || !below || !acts(verb, noun) || arcs_[noun].deprel != Deprel::root ||
      !is_noun(noun) || arcs_.child(noun, Deprel::cop) != no_node ||
      arcs_.child(verb, Deprel::cc) != no_node || subject_of(verb) != no_node || is_comma(verb - 1) ||
      !is_closed() || subject_of(noun) != no_node)
    return;
  arcs_.take_place(verb, noun);
  arcs_.hang(noun, verb, Deprel::nsubj);
  bool object = arcs_.child(verb, Deprel::obj) != no_node;
  for (std::size_t i = verb + 1; i < arcs_.size(); ++i) {
    if (!arcs_.hangs_on(i, noun)) continue;
    const bool bare = !object && is_noun(i) && arcs_.child(i, Deprel::case_) == no_node;
    const bool other = arcs_.child(i, Deprel::case_) != no_node;
    arcs_.hang(i, verb, bare ? Deprel::obj : other ? Deprel::obl : arcs_[i].deprel);
    object = object || bare;
  }
}

// A past tense, or a participle with an object: the noun right behind it, or "as absurd a claim".
bool VerbRepair::acts(std::size_t verb, std::size_t noun) const {
  if (arcs_[verb].xpos == Xpos::vbd) return true;
  if (arcs_[verb].deprel == Deprel::conj && (arcs_[verb].xpos == Xpos::vbp || arcs_[verb].xpos == Xpos::vbz))
    return true;
  if (arcs_[verb].xpos != Xpos::vbn || verb + 1 >= arcs_.size()) return false;
  for (std::size_t i = verb + 1; i < arcs_.size(); ++i) {
    const std::size_t above = arcs_.head(i), mark = arcs_.child(i, Deprel::case_);
    if (!is_noun(i) || (above != verb && above != noun)) continue;
    if (mark != no_node) return lemmas_[mark] == "as" && mark == verb + 1;
    return arcs_[i].upos == Upos::noun && !words_.is(word(i), TimeKind::weekday) &&
           arcs_[i].deprel != Deprel::obl_unmarked && arcs_.below(verb + 1, i);
  }
  return false;
}

// "flew to Alba following talks", "Following talks, she flew": no talks that follow.
void VerbRepair::make_preposition(std::size_t participle) {
  const std::size_t noun = arcs_.head(participle);
  const std::size_t verb = noun == no_node ? no_node : arcs_.head(noun);
  if (verb == no_node || noun < participle || universal(arcs_[noun].deprel) != Deprel::obl ||
      arcs_[participle].upos != Upos::verb || !words_.is(word(participle), WordSense::backdrop))
    return;
  const auto is_case = [](Deprel relation) { return relation == Deprel::case_; };
  const auto is_part = [](Deprel relation) { return relation == Deprel::compound; };
  const std::size_t before = find(0, participle, noun, is_case);
  const std::size_t place = participle > 0 && arcs_.hangs_on(participle - 1, noun) &&
                                    is_part(arcs_[participle - 1].deprel) && is_name(participle - 1)
                                ? participle - 1
                                : no_node;
  if ((before != no_node) != (place != no_node) || (before != no_node && before > place)) return;
  if (before == no_node && participle > 0 && !is_comma(participle - 1)) return;
  if (place != no_node) {
    arcs_.hang(place, verb, Deprel::obl);
    for (std::size_t i = before; i < place; ++i) {
      if (arcs_.hangs_on(i, noun)) arcs_.hang(i, place, arcs_[i].deprel);
    }
  }
  arcs_[participle].deprel = Deprel::case_;
  arcs_[participle].upos = Upos::adp;
}

// "condemned Norland's drilling", with the drilling as when or how: it is what was condemned.
void VerbRepair::make_conduct(std::size_t gerund) {
  const std::size_t verb = arcs_.head(gerund), whose = arcs_.child(gerund, Deprel::nmod_poss);
  if (verb == no_node || verb > gerund || whose == no_node || whose < verb ||
      arcs_[gerund].xpos != Xpos::vbg || arcs_[gerund].deprel != Deprel::advcl ||
      arcs_.child(verb, Deprel::obj) != no_node || arcs_.child(gerund, Deprel::mark) != no_node)
    return;
  arcs_[gerund].upos = Upos::noun;
  arcs_[gerund].xpos = Xpos::nn;
  arcs_[gerund].deprel = Deprel::obj;
  lemmas_[gerund] = words(document_, arcs_[gerund].span);
}

// "Fighting broke out between Norland and Sudra", "fighting has broken out", with the fighting as a clause.
void VerbRepair::make_event(std::size_t gerund) {
  const bool alone = arcs_.child(gerund, Deprel::obj) == no_node && subject_of(gerund) == no_node &&
                     arcs_.child(gerund, Deprel::mark) == no_node;
  const auto fights = [](const Predicate& one) { return one.relation == Relation::fought; };
  std::size_t verb = gerund + 1;
  while (verb < arcs_.size() && arcs_[verb].upos == Upos::aux) ++verb;
  if (!alone || arcs_[gerund].xpos != Xpos::vbg || arcs_.head(gerund) != verb ||
      std::ranges::none_of(words_.predicates.find(PredicateClass::noun, word(gerund)), fights))
    return;
  arcs_[gerund].deprel = Deprel::nsubj;
  arcs_[gerund].upos = Upos::noun;
  arcs_[gerund].xpos = Xpos::nn;
}

// "bombed a rebel-held part of the port", with "held" as a second verb.
void VerbRepair::join_hyphenated(std::size_t verb) {
  const std::size_t noun = verb + 1, above = arcs_.head(verb);
  if (verb < 2 || noun >= arcs_.size() || above == no_node || above > verb - 2 ||
      arcs_[verb].deprel != Deprel::conj || !arcs_.hangs_on(noun, verb) ||
      arcs_[noun].deprel != Deprel::obj || !is_noun(noun) || !is_noun(verb - 2) ||
      words(document_, arcs_[verb - 1].span) != "-" || arcs_[above].upos != Upos::verb ||
      arcs_.child(above, Deprel::obj) != no_node)
    return;
  const std::size_t holder = verb - 2;
  arcs_.hang(noun, above, Deprel::obj);
  for (std::size_t i = 0; i < arcs_.size(); ++i) {
    if (i == holder || i == noun || i == verb - 1) continue;
    if (arcs_.hangs_on(i, verb)) arcs_.hang(i, i < verb ? noun : above);
    if (arcs_.hangs_on(i, holder) && i < holder) arcs_.hang(i, noun);
  }
  arcs_.hang(verb, noun, Deprel::amod);
  arcs_.hang(holder, verb, Deprel::compound);
  arcs_.hang(verb - 1, verb, Deprel::punct);
}

bool VerbRepair::is_noun(std::size_t node) const {
  return arcs_[node].upos == Upos::noun || arcs_[node].upos == Upos::propn;
}

// "a cease-fire", cut at the hyphen: the lexicon knows it without.
void VerbRepair::join_at_hyphen(std::size_t noun) {
  if (noun < 2 || words(document_, arcs_[noun - 1].span) != "-" || !arcs_.hangs_on(noun - 2, noun) ||
      arcs_[noun - 2].deprel != Deprel::compound)
    return;
  const std::string whole = std::string(lemmas_[noun - 2]) + std::string(lemmas_[noun]);
  const auto rows = words_.predicates.find(PredicateClass::noun, whole);
  if (!rows.empty()) lemmas_[noun] = rows.front().lemma;
}

// "Imposing sanctions on Norland would be wrong, Ana Berg said", with the imposing as what Berg does.
void VerbRepair::make_clause_subject(std::size_t gerund) {
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

// "The arrest of Ana Berg angered Norland.", with what was angered as a part of the name before it.
void VerbRepair::raise_behind(std::size_t verb) {
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

}  // namespace dossier::extract
