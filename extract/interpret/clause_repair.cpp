#include "extract/interpret/clause_repair.hpp"

#include <algorithm>

namespace dossier::extract {

void ClauseRepair::mend_clauses() {
  for (std::size_t i = 0; i < arcs_.size(); ++i) {
    mend_part(i);
    if (arcs_[i].upos == Upos::verb) mend_verb(i);
  }
}

void ClauseRepair::mend_part(std::size_t i) {
  if (lemmas_[i] == "have") {
    raise_beside(i);
    raise_parted(i);
  }
  if (arcs_[i].upos == Upos::aux) {
    raise_inserted(i);
    pass_to_verb(i);
  }
  if (arcs_[i].deprel == Deprel::vocative) make_subject_of(i);
  if (arcs_[i].upos == Upos::noun) raise_perfect(i);
  if (arcs_[i].deprel == Deprel::appos) {
    pass_apposition(i);
    join_roles(i);
  }
  if (arcs_[i].deprel == Deprel::amod) {
    judge_behind(i);
    raise_progressive(i);
    make_preposition(i);
  }
  if (arcs_[i].deprel == Deprel::nmod_desc) {
    part_titled(i);
    join_body(i);
  }
  if (arcs_[i].deprel == Deprel::nsubj) appose_second(i);
  if (arcs_[i].deprel == Deprel::nmod) lift_agent(i);
  if (arcs_[i].deprel == Deprel::conj) {
    appose_acronym(i);
    raise_from_opening(i);
  }
  if (universal(arcs_[i].deprel) == Deprel::obl) {
    judge_object(i);
    part_from_participle(i);
    hang_between(i);
  }
  if (arcs_[i].deprel == Deprel::obj) {
    prove(i);
    part_from_gerund(i);
  }
  if (arcs_[i].deprel == Deprel::xcomp) make_object(i);
  if (arcs_[i].deprel == Deprel::csubj || arcs_[i].deprel == Deprel::advcl) make_event(i);
  if (arcs_[i].deprel == Deprel::advcl) make_conduct(i);
  if (arcs_[i].deprel == Deprel::cop) part_judgement(arcs_.head(i));
  if (arcs_[i].deprel == Deprel::ccomp) make_reduced(i);
}

void ClauseRepair::mend_verb(std::size_t i) {
  take_speaker(i);
  join_speakers(i);
  if (arcs_[i].deprel == Deprel::root) subordinate(i);
  reunite_with_relative(i);
  reunite_with_reduced(i);
  raise_behind_relative(i);
  reunite_with_second(i);
  raise_saying(i);
  reunite_directly(i);
  reunite(i);
  raise_past(i);
  join_hyphenated(i);
  if (arcs_[i].deprel == Deprel::advcl) {
    join_gerund(i);
    join_relied(i);
    join_urged(i);
    raise_speech(i);
    tell_beside(i);
  }
  if (arcs_[i].deprel == Deprel::advcl || arcs_[i].deprel == Deprel::acl) complete_speech(i);
  if (arcs_[i].deprel == Deprel::acl) tell_of_first(i);
  if (arcs_[i].deprel == Deprel::acl_relcl) raise_told(i);
  if (arcs_[i].deprel == Deprel::ccomp) {
    hang_on_likely(i);
    pass_subject(i);
  }
  hang_on_saying(i);
  if (arcs_[i].deprel != Deprel::conj) return;
  part_from_participle_clause(i);
  make_said(i);
  join_infinitive(i);
  join_relative(i);
  lift_report(i);
  join_to_told(i);
}

// "promised to stop and to ease the blockade", with the easing beside the promise: it is promised too.
void ClauseRepair::join_infinitive(std::size_t verb) {
  const std::size_t above = arcs_.head(verb), mark = arcs_.child(verb, Deprel::mark);
  if (above == no_node || above > verb || mark == no_node || lemmas_[mark] != "to" ||
      arcs_.child(verb, Deprel::cc) == no_node || arcs_[above].xpos == Xpos::vb)
    return;
  const std::size_t first =
      find(above + 1, verb, above, [](Deprel relation) { return relation == Deprel::xcomp; });
  const std::size_t to = first == no_node ? no_node : arcs_.child(first, Deprel::mark);
  if (to != no_node && lemmas_[to] == "to") arcs_.hang(verb, first);
}

// "pursue the rebels who attacked the port and killed envoys", with the killing beside the pursuing.
void ClauseRepair::join_relative(std::size_t verb) {
  const std::size_t above = arcs_.head(verb), conjunction = arcs_.child(verb, Deprel::cc);
  if (above == no_node || conjunction == no_node || arcs_[verb].xpos != Xpos::vbd ||
      arcs_[above].xpos != Xpos::vb || subject_of(verb) != no_node)
    return;
  for (std::size_t i = conjunction; i-- > above + 1;) {
    const bool past = arcs_[i].xpos == Xpos::vbd && arcs_[i].deprel == Deprel::acl_relcl;
    if (past && arcs_.below(i, above)) return arcs_.hang(verb, i);
  }
}

// "Ana Berg and Ida Holm, the envoy who left,": Holm is the envoy.
void ClauseRepair::pass_apposition(std::size_t apposition) {
  const std::size_t first = arcs_.head(apposition);
  if (first == no_node || arcs_[apposition].upos != Upos::noun ||
      arcs_[apposition].features.number != feature::Number::sing ||
      arcs_.child(apposition, Deprel::conj) != no_node)
    return;
  std::size_t last = no_node;
  for (std::size_t i = first + 1; i < apposition; ++i) {
    if (arcs_.hangs_on(i, first) && arcs_[i].deprel == Deprel::conj) last = i;
  }
  const bool names = last != no_node && arcs_[first].upos == Upos::propn && arcs_[last].upos == Upos::propn;
  if (names && is_comma(arcs_.behind_name(last))) arcs_.hang(apposition, last);
}

// What makes a clause of what it stands before, read as the preposition of a noun: "after rebels".
std::size_t ClauseRepair::subordinator(std::size_t noun) const {
  const std::size_t mark = arcs_.child(noun, Deprel::case_);
  const bool known = mark != no_node && (words_.presupposing_marks.find(lemmas_[mark]) != nullptr ||
                                         words_.is(lemmas_[mark], WordSense::subordinating));
  return known && mark < noun ? mark : no_node;
}

// The noun is the verb's subject, and the clause hangs on what the noun hung on.
void ClauseRepair::make_clause(std::size_t noun, std::size_t verb, std::size_t mark) {
  arcs_.hang(verb, arcs_.head(noun), Deprel::advcl);
  arcs_.hang(noun, verb, Deprel::nsubj);
  arcs_.hang(mark, verb, Deprel::mark);
  if (arcs_[verb].xpos != Xpos::vbz && arcs_[verb].xpos != Xpos::vbp) arcs_[verb].xpos = Xpos::vbd;
}

// "after rebels, angered by the deal, set fire to": the rebels set it.
void ClauseRepair::reunite(std::size_t verb) {
  const std::size_t above = arcs_.head(verb);
  const bool beside = arcs_[verb].deprel == Deprel::advcl || arcs_[verb].deprel == Deprel::conj ||
                      arcs_[verb].deprel == Deprel::parataxis;
  if (above == no_node || above > verb || !beside || !is_comma(verb - 1) || subject_of(verb) != no_node ||
      arcs_[verb].xpos == Xpos::vbg || arcs_.child(verb, Deprel::mark) != no_node ||
      arcs_.child(verb, Deprel::cc) != no_node || arcs_.child(verb, Deprel::obj) == no_node)
    return;
  for (std::size_t noun = verb - 1; noun-- > above + 1;) {
    if (!arcs_.hangs_on(noun, above) || universal(arcs_[noun].deprel) != Deprel::obl) continue;
    const std::size_t mark = subordinator(noun);
    if (mark == no_node) continue;
    const std::size_t place = place_behind(noun, above);
    if (!is_comma(arcs_.behind_name(place == no_node ? noun : place))) continue;
    if (place != no_node) arcs_.hang(place, noun, Deprel::nmod);
    return make_clause(noun, verb, mark);
  }
}

// "after rebels in Alba, a port, set fire to": what stands behind the noun with a preposition, below it or
// beside it.
std::size_t ClauseRepair::place_behind(std::size_t noun, std::size_t above) const {
  const std::size_t preposition = arcs_.behind_name(noun);
  if (preposition >= arcs_.size() || arcs_[preposition].deprel != Deprel::case_) return no_node;
  const std::size_t place = arcs_.head(preposition);
  const bool beside = place != no_node && (arcs_.hangs_on(place, noun) || arcs_.hangs_on(place, above));
  return beside && place > preposition ? place : no_node;
}

// "one of the envoys killed in the raid was Ana Berg", with what was done to them as what they did.
void ClauseRepair::make_reduced(std::size_t predicate) {
  const std::size_t verb = arcs_.head(predicate);
  const std::size_t be = arcs_.child(predicate, Deprel::cop);
  const bool past = verb != no_node && is_past(verb);
  if (!past || verb > predicate || be == no_node || be > predicate || reports(verb) ||
      subject_of(predicate) != no_node || arcs_.child(predicate, Deprel::mark) != no_node ||
      arcs_.child(verb, Deprel::aux) != no_node || arcs_.child(verb, Deprel::obj) != no_node)
    return;
  const std::size_t subject = subject_of(verb);
  if (subject == no_node || subject >= verb || verb == 0 || !arcs_.below(verb - 1, subject) ||
      is_comma(be - 1))
    return;
  const std::size_t noun = arcs_.head_of_name(verb - 1);
  arcs_.take_place(predicate, verb);
  arcs_.hang(subject, predicate, Deprel::nsubj);
  arcs_.hang(verb, noun, Deprel::acl);
  arcs_[verb].xpos = Xpos::vbn;
}

// "Hamas, designated a terrorist group by Norland, attacked", with what was done to it as what it did.
void ClauseRepair::part_from_participle_clause(std::size_t verb) {
  const std::size_t first = arcs_.head(verb);
  const std::size_t subject = first == no_node || first > verb ? no_node : subject_of(first);
  if (subject == no_node || subject > first || !is_finite(verb) || !is_comma(verb - 1) ||
      !is_comma(first - 1) || arcs_.behind_name(subject) + 1 != first || subject_of(verb) != no_node ||
      arcs_.child(verb, Deprel::cc) != no_node || arcs_.child(first, Deprel::aux) != no_node ||
      (arcs_[first].xpos != Xpos::vbd && arcs_[first].xpos != Xpos::vbn))
    return;
  std::size_t agent = no_node;
  for (std::size_t i = first + 1; i < verb && agent == no_node; ++i) {
    if (lemmas_[i] == "by" && arcs_[i].deprel == Deprel::case_) agent = arcs_.head(i);
  }
  if (agent == no_node || agent < first || agent > verb) return;
  if (const std::size_t object = arcs_.child(first, Deprel::obj); object != no_node)
    arcs_.hang(object, first, Deprel::xcomp);
  arcs_.hang(agent, first, Deprel::obl_agent);
  arcs_.take_place(verb, first);
  arcs_.hang(subject, verb, Deprel::nsubj);
  arcs_.hang(first, subject, Deprel::acl);
  arcs_[first].xpos = Xpos::vbn;
}

// "Previously, Norland, Sudra and Alba agreed", "Last month, envoys - three of them - agreed", with what
// stands behind the comma coordinated with when: they agreed.
void ClauseRepair::raise_from_opening(std::size_t noun) {
  const std::size_t opening = arcs_.head(noun);
  const std::size_t verb = opening == no_node || opening > noun ? no_node : arcs_.head(opening);
  const std::size_t cc = arcs_.child(noun, Deprel::cc);
  if (verb == no_node || verb < noun || !is_noun(noun) ||
      (!is_finite(verb) && arcs_[verb].xpos != Xpos::vbn) || (cc != no_node && cc < noun))
    return;
  const Deprel when = arcs_[opening].deprel;
  const std::size_t subject = subject_of(verb);
  const bool led_in = arcs_.child(opening, Deprel::case_) != no_node;  // "Along with Sudra, Norland agreed"
  const bool opens = (led_in ? when == Deprel::obl && subject == no_node
                             : when == Deprel::advmod || when == Deprel::obl_unmarked) &&
                     is_comma(arcs_.behind_name(opening));
  if (!opens || (subject != no_node && (subject < noun || arcs_.child(subject, Deprel::cc) == no_node)))
    return;
  for (std::size_t i = opening + 1; i < noun; ++i) {  // "12 envoys"
    const bool own = arcs_[i].deprel == Deprel::flat || arcs_[i].deprel == Deprel::appos;
    if (arcs_.hangs_on(i, opening) && !is_comma(i) && !own) arcs_.hang(i, noun);
  }
  arcs_.hang(noun, verb, subject == no_node ? Deprel::nsubj : arcs_[subject].deprel);
  if (subject != no_node) arcs_.hang(subject, noun, Deprel::conj);
  if (!is_finite(verb)) arcs_[verb].xpos = Xpos::vbd;
}

// "faces questions after a crash killed two", "after a crash on Sunday killed two", "said she left after Ana
// Berg and Ida Holm met Lind": the crash did, Berg and Holm did.
void ClauseRepair::reunite_directly(std::size_t verb) {
  const std::size_t above = arcs_.head(verb);
  const bool beside = arcs_[verb].deprel == Deprel::advcl || arcs_[verb].deprel == Deprel::conj;
  if (above == no_node || above > verb || !beside || arcs_[verb].xpos != Xpos::vbd ||
      arcs_.child(verb, Deprel::mark) != no_node || arcs_.child(verb, Deprel::cc) != no_node ||
      (arcs_.child(verb, Deprel::obj) == no_node && arcs_.child(verb, Deprel::obl) == no_node &&
       arcs_.child(verb, Deprel::ccomp) == no_node))
    return;
  if (subject_of(verb) != no_node) return reunite_with_first(subject_of(verb), verb);
  for (std::size_t noun = verb; noun-- > above + 1;) {
    if (is_comma(noun)) return;
    if (universal(arcs_[noun].deprel) != Deprel::obl ||
        !(arcs_.hangs_on(noun, above) || (arcs_.below(noun, above) && reaches(noun, verb))))
      continue;
    if (const std::size_t mark = subordinator(noun); mark != no_node) return make_clause(noun, verb, mark);
  }
}

// "left before Norland and Sudra signed it", with Sudra alone as who signed it.
void ClauseRepair::reunite_with_first(std::size_t second, std::size_t verb) {
  const std::size_t link = arcs_.child(second, Deprel::cc);
  if (link == no_node || link == 0 || link > second || second > verb || !is_name(second)) return;
  const std::size_t noun = arcs_.head_of_name(link - 1);
  const std::size_t mark = subordinator(noun);
  if (mark == no_node || !is_name(noun) || universal(arcs_[noun].deprel) != Deprel::obl ||
      !arcs_.below(noun, arcs_.head(verb)))
    return;
  make_clause(noun, verb, mark);
  arcs_.hang(second, noun, Deprel::conj);
}

// "since Ana Berg, who was envoy, left": Berg left, not an envoy.
void ClauseRepair::reunite_with_relative(std::size_t verb) {
  if (!is_comma(verb - 1)) return;
  const std::size_t what = subject_of(verb);
  const std::size_t who = what == no_node ? no_node : subject_of(what);
  if (who == no_node || who < 2 || arcs_[who].upos != Upos::pron || arcs_[what].upos != Upos::noun ||
      arcs_.child(what, Deprel::cop) == no_node || !is_comma(who - 1))
    return;
  const std::size_t noun = arcs_.head_of_name(who - 2);
  const std::size_t mark = subordinator(noun);
  if (mark == no_node || arcs_.head(noun) == no_node || arcs_.below(noun, verb)) return;
  make_clause(noun, verb, mark);
  arcs_.hang(what, noun, Deprel::acl_relcl);
}

// "died when rebels believed to be of the FSM attacked a base", with the rebels as who believed: they
// attacked.
void ClauseRepair::reunite_with_reduced(std::size_t verb) {
  const std::size_t above = arcs_.head(verb);
  if (above == no_node || above > verb || arcs_[verb].deprel != Deprel::advcl || !is_past(verb) ||
      subject_of(verb) != no_node || is_comma(verb - 1) || arcs_.child(verb, Deprel::mark) != no_node)
    return;
  std::size_t reduced = verb - 1;
  while (reduced > above && arcs_.head(reduced) != above) --reduced;
  const std::size_t who = reduced > above ? subject_of(reduced) : no_node;
  if (who == no_node || arcs_[reduced].deprel != Deprel::advcl || !is_past(reduced) ||
      arcs_.child(reduced, Deprel::aux) != no_node || arcs_.child(reduced, Deprel::xcomp) == no_node ||
      arcs_.behind_name(who) != reduced || !reaches(reduced, verb))
    return;
  arcs_.take_place(verb, reduced);
  for (std::size_t i = above + 1; i < who; ++i) {
    if (arcs_.hangs_on(i, reduced)) arcs_.hang(i, verb);  // "when"
  }
  arcs_.hang(who, verb, Deprel::nsubj);
  arcs_.hang(reduced, who, Deprel::acl);
  arcs_[verb].xpos = Xpos::vbd;
  arcs_[reduced].xpos = Xpos::vbn;
}

// "The arrest of Ana Berg, who was released, angered Norland.", "..., sparked protests.", with what the
// arrest did as what she did besides, or as which protests.
void ClauseRepair::raise_behind_relative(std::size_t verb) {
  if (!is_comma(verb - 1) || !is_past(verb) || subject_of(verb) != no_node ||
      arcs_.child(verb, Deprel::cc) != no_node)
    return;
  const bool attribute = arcs_[verb].deprel == Deprel::amod && arcs_.head(verb) > verb;
  const std::size_t object = attribute ? arcs_.head(verb) : arcs_.child(verb, Deprel::obj);
  const std::size_t relative = attribute ? arcs_.head(object) : arcs_.head(verb);
  if (object == no_node || relative == no_node || relative > verb ||
      arcs_[relative].deprel != Deprel::acl_relcl || (!attribute && arcs_[verb].deprel != Deprel::conj))
    return;
  std::size_t root = arcs_.head(relative);
  while (root != no_node && arcs_[root].deprel != Deprel::root) root = arcs_.head(root);
  if (root == no_node || root > relative || !is_noun(root) || subject_of(root) != no_node) return;
  arcs_.take_place(verb, root);
  arcs_.hang(root, verb, Deprel::nsubj);
  arcs_.hang(object, verb, Deprel::obj);
  arcs_[verb].upos = Upos::verb;
  arcs_[verb].xpos = Xpos::vbd;
}

// "After Norland warned Sudra, rebels attacked it", with what the rebels did as what the warning says.
void ClauseRepair::subordinate(std::size_t first) {
  const std::size_t mark = arcs_.child(first, Deprel::mark);
  if (mark == no_node || mark > first || (reports(first) && lemmas_[mark] == "as") ||
      words_.presupposing_marks.find(lemmas_[mark]) == nullptr)
    return;
  for (std::size_t verb = first + 1; verb < arcs_.size(); ++verb) {
    const bool clause = arcs_[verb].deprel == Deprel::ccomp || arcs_[verb].deprel == Deprel::parataxis;
    const std::size_t subject = clause && arcs_.hangs_on(verb, first) ? subject_of(verb) : no_node;
    if (subject == no_node || subject > verb || !is_finite(verb) ||
        arcs_.child(verb, Deprel::mark) != no_node)
      continue;
    const std::size_t begin = arcs_.begin_of(subject, 0);
    if (begin == 0 || !is_comma(begin - 1)) continue;
    arcs_.take_place(verb, first);
    return arcs_.hang(first, verb, Deprel::advcl);
  }
}

// "inspectors of the Alba Health Organization, or AHO,": the letters are its name.
void ClauseRepair::appose_acronym(std::size_t letters) {
  const std::size_t either = arcs_.child(letters, Deprel::cc);
  const std::string_view text = words(document_, arcs_[letters].span);
  const bool capitals = text.size() > 1 && text.size() < 7 &&
                        std::ranges::all_of(text, [](char one) { return one >= 'A' && one <= 'Z'; });
  if (either == no_node || either + 1 != letters || lemmas_[either] != "or" || !capitals || either < 2 ||
      !is_comma(either - 1) || !is_comma(letters + 1) || arcs_[either - 2].upos != Upos::propn)
    return;
  std::size_t name = either - 2;
  if (arcs_[name].deprel == Deprel::flat || arcs_[name].deprel == Deprel::compound) name = arcs_.head(name);
  if (name == no_node || name >= either || arcs_.below(name, letters)) return;
  for (std::size_t i = letters + 1; i < arcs_.size(); ++i) {
    if (arcs_.hangs_on(i, letters) && arcs_.head(letters) != no_node) arcs_.hang(i, arcs_.head(letters));
  }
  arcs_.hang(letters, name, Deprel::appos);
}

// "Norland denied it was behind the attack but Ana Berg, its envoy, accused Sudra", with Berg beside
// "behind": what somebody does is no name's second.
void ClauseRepair::reunite_with_second(std::size_t verb) {
  const std::size_t above = arcs_.head(verb);
  if (above == no_node || above > verb || arcs_[verb].deprel != Deprel::conj || !is_comma(verb - 1) ||
      !is_finite(verb) || subject_of(verb) != no_node || arcs_.child(verb, Deprel::cc) != no_node ||
      (subject_of(above) == no_node && arcs_.child(above, Deprel::cop) == no_node))
    return;
  for (std::size_t name = verb - 1; name-- > above + 1;) {
    if (arcs_[name].upos == Upos::verb) return;
    if (!arcs_.hangs_on(name, above) || arcs_[name].deprel != Deprel::conj) continue;
    if (arcs_[name].upos == Upos::noun && arcs_.child(name, Deprel::cc) == no_node)
      continue;                      // ", its envoy,"
    std::size_t conjunction = name;  // may be read as a part of the title
    while (conjunction > above && arcs_[conjunction].deprel != Deprel::cc) --conjunction;
    if (arcs_[name].upos != Upos::propn || !arcs_.below(conjunction, above) || conjunction == above ||
        !is_comma(arcs_.behind_name(name)))
      return;
    arcs_.hang(name, verb, Deprel::nsubj);
    return arcs_.hang(conjunction, verb);
  }
}

// "the president's son and adviser, Ana Berg, met", with the adviser beside the son: both are she.
void ClauseRepair::join_roles(std::size_t name) {
  const std::size_t first = arcs_.head(name);
  if (first == no_node || first > name || arcs_[name].upos != Upos::propn || !is_person(name) ||
      arcs_[first].upos != Upos::noun || !is_comma(name - 1) || !is_comma(arcs_.behind_name(name)))
    return;
  const std::size_t second =
      find(first + 1, name, first, [](Deprel relation) { return relation == Deprel::conj; });
  if (second == no_node || arcs_[second].xpos != Xpos::nn || !is_of(NounKind::person, second) ||
      arcs_.child(second, Deprel::det) != no_node || arcs_.child(second, Deprel::nmod_poss) != no_node)
    return;
  arcs_.hang(second, first, Deprel::nmod_desc);
}

// "Ana Berg was the first envoy to visit Alba", "Ana Berg, the only envoy to visit Alba": who visited it.
void ClauseRepair::tell_of_first(std::size_t clause) {
  const std::size_t noun = arcs_.head(clause);
  const std::size_t mark = arcs_.child(clause, Deprel::mark);
  if (noun == no_node || mark == no_node || noun > mark || lemmas_[mark] != "to" ||
      subject_of(clause) != no_node || arcs_.child(clause, Deprel::cop) != no_node)
    return;
  const auto ranks = [&](std::size_t child) {
    return arcs_.hangs_on(child, noun) && words_.is(word(child), WordSense::ranked);
  };
  bool ranked = false;
  for (std::size_t child = 0; child < noun; ++child) ranked = ranked || ranks(child);
  const bool told = arcs_.child(noun, Deprel::cop) != no_node || arcs_[noun].deprel == Deprel::appos;
  if (!ranked || !told || arcs_.child(noun, Deprel::aux) != no_node ||
      arcs_.child(noun, Deprel::advmod) != no_node || arcs_.child(noun, Deprel::mark) != no_node)
    return;
  const bool passive = arcs_[clause].xpos != Xpos::vb;
  const std::size_t agent = passive ? arcs_.child(clause, Deprel::obl_agent) : no_node;
  if (passive && (agent == no_node || arcs_.child(agent, Deprel::case_) == no_node)) return;
  arcs_[clause].deprel = Deprel::acl_relcl;
  arcs_[clause].features.verb_form = passive ? feature::VerbForm::part : feature::VerbForm::fin;
  if (!passive) arcs_[clause].xpos = Xpos::vbd;
  arcs_[mark].deprel = passive ? Deprel::nsubj_pass : Deprel::nsubj;
  arcs_[mark].upos = Upos::pron;
  arcs_[mark].xpos = Xpos::wdt;
}

// "President Ana Berg and Defense Secretary Ida Holm left", with Berg as a title of Holm's.
void ClauseRepair::part_titled(std::size_t title) {
  const std::size_t second = arcs_.head(title);
  if (second == no_node || second < title || !is_title(title) || arcs_[second].upos != Upos::propn) return;
  const std::size_t name = arcs_.child(title, Deprel::flat);
  if (name == no_node || name != title + 1) return;
  for (std::size_t i = name + 1; i < second; ++i) {
    if (arcs_[i].deprel != Deprel::cc || !arcs_.below(i, second)) continue;
    arcs_.take_place(title, second);
    arcs_.hang(second, title, Deprel::conj);
    return arcs_.hang(i, second);
  }
}

// "wrote a letter urging Norland to leave", with the letter as what was urged too.
void ClauseRepair::part_from_gerund(std::size_t noun) {
  const std::size_t gerund = arcs_.head(noun);
  if (gerund == no_node || noun > gerund || arcs_[gerund].xpos != Xpos::vbg ||
      arcs_[gerund].deprel != Deprel::ccomp || subject_of(gerund) != no_node ||
      arcs_.child(gerund, Deprel::mark) != no_node || arcs_.child(gerund, Deprel::aux) != no_node)
    return;
  const std::size_t verb = arcs_.head(gerund);
  const auto is_object = [](Deprel relation) { return relation == Deprel::obj; };
  const bool another = find(gerund + 1, arcs_.size(), gerund, is_object) != no_node;
  if (verb > noun || arcs_[verb].upos != Upos::verb || !another) return;
  arcs_.hang(noun, verb, Deprel::obj);
  arcs_.hang(gerund, noun, Deprel::acl);
}

// "Norlandic police raided Alba, the camp of the FSM,", with the camp as who raids too.
void ClauseRepair::appose_second(std::size_t noun) {
  const std::size_t verb = arcs_.head(noun), article = arcs_.child(noun, Deprel::det);
  if (verb == no_node || article == no_node || verb > article || article > noun || !is_comma(article - 1))
    return;
  const std::size_t first = subject_of(verb), last = article - 2;
  std::size_t object = no_node;
  for (std::size_t i = verb + 1; i <= last; ++i) {
    const bool fits = arcs_.hangs_on(i, verb) && arcs_[i].deprel == Deprel::obj && is_noun(i);
    if (fits && (arcs_.below(last, i) || arcs_[last].upos == Upos::num)) object = i;  // "Alba 3"
  }
  if (first != no_node && first < verb && object != no_node) arcs_.hang(noun, object, Deprel::appos);
}

// "blasted Alba Committee Chairman Ana Berg", with the committee as who was blasted too.
void ClauseRepair::join_body(std::size_t title) {
  const std::size_t name = arcs_.head(title);
  const std::size_t verb = name == no_node ? no_node : arcs_.head(name);
  if (verb == no_node || name < title || verb + 1 >= title || arcs_[name].deprel != Deprel::obj) return;
  const std::size_t body = title - 1;
  if (arcs_[body].deprel == Deprel::obj && arcs_.hangs_on(body, verb) && arcs_[body].upos == Upos::propn)
    arcs_.hang(body, title, Deprel::compound);
}

}  // namespace dossier::extract
