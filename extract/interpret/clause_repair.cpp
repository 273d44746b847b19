#include "extract/interpret/clause_repair.hpp"

#include <algorithm>
#include <array>

namespace dossier::extract {

void ClauseRepair::mend_clauses() {
  for (std::size_t i = 0; i < arcs_.size(); ++i) {
    mend_part(i);
    if (arcs_[i].upos == Upos::verb) mend_verb(i);
  }
}

void ClauseRepair::mend_part(std::size_t i) {
  if (lemmas_[i] == "have") raise_parted(i);
  if (arcs_[i].upos == Upos::aux) raise_inserted(i);
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
  if (arcs_[i].deprel == Deprel::csubj) make_event(i);
  if (arcs_[i].deprel == Deprel::cop) part_judgement(arcs_.head(i));
  if (arcs_[i].deprel == Deprel::ccomp) make_reduced(i);
}

void ClauseRepair::mend_verb(std::size_t i) {
  take_speaker(i);
  join_speakers(i);
  if (arcs_[i].deprel == Deprel::root) subordinate(i);
  reunite_with_relative(i);
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

bool ClauseRepair::reports(std::size_t node) const {
  return arcs_[node].upos == Upos::verb && words_.reporting.contains(lemmas_[node]);
}

// "attacked", as a past tense or a participle
bool ClauseRepair::is_past(std::size_t verb) const {
  return arcs_[verb].xpos == Xpos::vbd || arcs_[verb].xpos == Xpos::vbn;
}

std::size_t ClauseRepair::subject_of(std::size_t verb) const {
  return find(0, arcs_.size(), verb, is_subject);
}

// "said it was certain Norland was behind the attack", with the attack as what "it" is.
void ClauseRepair::part_judgement(std::size_t predicate) {
  const auto is_be = [](Deprel relation) { return relation == Deprel::cop; };
  if (predicate == no_node) return;
  const std::size_t it = subject_of(predicate);
  const std::size_t first = find(0, predicate, predicate, is_be);
  const std::size_t subject = it == no_node ? no_node : find(it + 1, predicate, predicate, is_subject);
  if (subject == no_node || first == no_node || first > subject || word(it) != "it" ||
      find(subject, predicate, predicate, is_be) == no_node)
    return;
  for (std::size_t i = first + 1; i < subject; ++i) {
    if (arcs_[i].upos != Upos::adj || !arcs_.hangs_on(i, predicate)) continue;
    arcs_.take_place(i, predicate);
    arcs_.hang(predicate, i, Deprel::ccomp);
    arcs_.hang(first, i);
    return arcs_.hang(it, i, Deprel::expl);
  }
}

// "said it was severing relations", read as relations that sever.
void ClauseRepair::raise_progressive(std::size_t verb) {
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

// "Norland said it would leave, but Sudra said it would stay", "Norland said it would leave and said", with
// the second saying below the leaving.
void ClauseRepair::lift_report(std::size_t report) {
  std::size_t said = arcs_.head(report);
  if (said != no_node && arcs_[said].deprel == Deprel::xcomp) said = arcs_.head(said);  // "seeking to build"
  const std::size_t first = said == no_node ? no_node : arcs_.head(said);
  const std::size_t conjunction = arcs_.child(report, Deprel::cc);
  if (first == no_node || conjunction == no_node || arcs_[said].deprel != Deprel::ccomp || said < first)
    return;
  if (is_word_beside(report, first)) return arcs_.hang(report, first);
  if (!reports(report) || !reports(first)) return;
  const bool own = subject_of(report) != no_node;
  const bool same = lemmas_[report] == lemmas_[first] && arcs_[report].xpos == arcs_[first].xpos;
  const bool apart = conjunction > 0 && (is_comma(conjunction - 1) || lemmas_[conjunction] == "but");
  if (own ? apart : same) arcs_.hang(report, first);
}

// "Rebels entered Alba, Ana Berg said, and killed an envoy", with the killing as what she did besides: it is
// told by her, too. Not of what is quoted: '"They left," Ana Berg said, and accused Sudra'.
void ClauseRepair::join_to_told(std::size_t verb) {
  const std::size_t report = arcs_.head(verb), conjunction = arcs_.child(verb, Deprel::cc);
  if (report == no_node || conjunction == no_node || conjunction == 0 || !is_comma(conjunction - 1) ||
      subject_of(verb) != no_node || !reports(report) || report > verb)
    return;
  const std::size_t told = arcs_.child(report, Deprel::ccomp), speaker = subject_of(report);
  if (told == no_node || speaker == no_node || told > speaker || speaker > report ||
      subject_of(told) == no_node)
    return;
  for (std::size_t node = 0; node < report; ++node) {
    const Xpos tag = arcs_[node].xpos;
    if (tag == Xpos::quote_open || tag == Xpos::quote_close) return;
  }
  arcs_.hang(verb, told);
}

// "asylum was granted to Ana Berg by Norland", with Norland below Berg: nobody is somebody's "by" another; it
// did it.
void ClauseRepair::lift_agent(std::size_t agent) {
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

// "denies it is building bombs and accuses Sudra", with the accusing below the building: both are words of
// whoever speaks, in one tense, which is not that of what is denied.
bool ClauseRepair::is_word_beside(std::size_t verb, std::size_t first) const {
  const bool verbal = may_say(verb, [](const Predicate& one) {
    return one.is_plain() && info(one.relation).group == RelationGroup::verbal_conflict;
  });
  return verbal && subject_of(verb) == no_node && arcs_[verb].xpos == arcs_[first].xpos &&
         arcs_[verb].xpos != arcs_[arcs_.head(verb)].xpos &&
         (is_finite(verb) || arcs_[verb].xpos == Xpos::vbg);
}

// "officials have said both Norland and Sudra took part", with the taking as what they do besides.
void ClauseRepair::make_said(std::size_t verb) {
  const std::size_t report = arcs_.head(verb), subject = subject_of(verb);
  if (report == no_node || subject == no_node || report > subject || !reports(report) ||
      arcs_.child(verb, Deprel::cc) != no_node || arcs_.child(report, Deprel::ccomp) != no_node ||
      arcs_.child(report, Deprel::obj) != no_node || !arcs_.below(report + 1, subject))
    return;
  arcs_[verb].deprel = Deprel::ccomp;
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

// What hangs on the verb by one of the prepositions, its name ending right before `end`; no_node without one.
std::size_t ClauseRepair::oblique_before(std::size_t end, std::size_t verb,
                                         std::initializer_list<std::string_view> prepositions) const {
  for (std::size_t noun = verb + 1; noun < end; ++noun) {
    const std::size_t by = arcs_.child(noun, Deprel::case_);
    if (arcs_.hangs_on(noun, verb) && universal(arcs_[noun].deprel) == Deprel::obl && by != no_node &&
        std::ranges::find(prepositions, lemmas_[by]) != prepositions.end() && arcs_.behind_name(noun) == end)
      return noun;
  }
  return no_node;
}

// "warned of Norland moving troops into Sudra", with Norland as what was warned of: it moves them.
void ClauseRepair::join_gerund(std::size_t verb) {
  const std::size_t above = arcs_.head(verb);
  if (arcs_[verb].xpos != Xpos::vbg || above == no_node || above > verb || subject_of(verb) != no_node ||
      !reports(above))
    return;
  const std::size_t noun = oblique_before(verb, above, {"of", "about"});
  if (noun == no_node) return;
  arcs_.hang(arcs_.child(noun, Deprel::case_), verb, Deprel::mark);
  arcs_.hang(noun, verb, Deprel::nsubj);
}

// "counts on Norland to withdraw", with the withdrawal as what the counting is for: it is Norland's.
void ClauseRepair::join_relied(std::size_t verb) {
  const std::size_t above = arcs_.head(verb), to = arcs_.child(verb, Deprel::mark);
  if (above == no_node || to == no_node || lemmas_[to] != "to" || subject_of(verb) != no_node ||
      !words_.is(lemmas_[above], WordSense::reliance))
    return;
  const std::size_t noun = oblique_before(to, above, {"on", "upon"});
  if (noun == no_node) return;
  arcs_.hang(arcs_.child(noun, Deprel::case_), above, Deprel::compound_prt);
  arcs_.hang(noun, verb, Deprel::nsubj);
  arcs_.hang(verb, above, Deprel::ccomp);
}

// "pushed Norland to leave", with the leaving as what the pushing is for: it is Norland's.
void ClauseRepair::join_urged(std::size_t verb) {
  const std::size_t above = arcs_.head(verb), to = arcs_.child(verb, Deprel::mark);
  if (above == no_node || to == no_node || lemmas_[to] != "to" || to < above) return;
  const std::size_t whom = arcs_.child(above, Deprel::obj);
  const bool urges = may_govern(above, [](const Governor& one) {
    return one.takes_infinitive() && (one.effect == Effect::demanded || one.effect == Effect::intended);
  });
  const bool phones = words_.is(lemmas_[above], WordSense::phoning);  // "called Ana Berg to thank her"
  if (!urges || phones || whom == no_node || whom < above || whom > to || !is_name(whom)) return;
  if (reaches(whom, to)) arcs_[verb].deprel = Deprel::xcomp;
}

// What the verb tells is said to somebody, or of somebody.
bool ClauseRepair::speaks(std::size_t verb) const {
  constexpr std::array said = {Relation::accused, Relation::criticized, Relation::demanded_of,
                               Relation::praised, Relation::warned,     Relation::threatened,
                               Relation::denied,  Relation::promised,   Relation::rejected};
  return reports(verb) || words_.evaluations.verbs.contains(lemmas_[verb]) ||
         may_say(verb, [&](const Predicate& one) {
           return one.is_plain() && std::ranges::find(said, one.relation) != said.end();
         });
}

// "said Norland would back the deal, imploring Sudra to join it", with the plea below what is said: the
// speaker's. Where what is said is a word itself ("said it had sent a letter, demanding"), that is it.
void ClauseRepair::raise_speech(std::size_t participle) {
  const std::size_t told = arcs_.head(participle);
  const std::size_t saying =
      told == no_node || arcs_[told].deprel != Deprel::ccomp ? no_node : arcs_.head(told);
  if (saying == no_node || told < saying || participle < told || arcs_[participle].xpos != Xpos::vbg ||
      !is_comma(participle - 1) || arcs_.child(participle, Deprel::mark) != no_node || !reports(saying) ||
      subject_of(saying) == no_node || !speaks(participle) || speaks(told))
    return;
  const std::size_t object = arcs_.child(told, Deprel::obj);
  if (object == no_node || words_.utterances.find(lemmas_[object]) == nullptr) arcs_.hang(participle, saying);
}

// The noun that all words between two commas hang below; no_node where they are no apposition.
std::size_t ClauseRepair::apposition_between(std::size_t first, std::size_t last) const {
  std::size_t noun = no_node;
  for (std::size_t i = first + 1; i < last; ++i) {
    const std::size_t above = arcs_.head(i);
    const bool inside = above != no_node && above > first && above < last;
    if (inside || arcs_[i].deprel == Deprel::punct) continue;
    if (noun != no_node || !is_noun(i)) return no_node;
    noun = i;
  }
  return noun;
}

// The name that ends before a comma and begins behind one: ", Ana Berg,".
std::size_t ClauseRepair::named_before(std::size_t comma) const {
  if (comma < 2 || arcs_[comma - 1].upos != Upos::propn) return no_node;
  const std::size_t name = arcs_.head_of_name(comma - 1);
  std::size_t begin = name;
  while (begin > 0 && arcs_[begin - 1].deprel != Deprel::punct && arcs_.hangs_on(begin - 1, name)) --begin;
  const bool quoted = begin > 1 && arcs_[begin - 1].xpos == Xpos::quote_close && is_comma(begin - 2);
  const bool parted = begin > 0 && (is_comma(begin - 1) || quoted);
  return parted && arcs_.behind_name(name) == comma && arcs_.child(name, Deprel::cc) == no_node ? name
                                                                                                : no_node;
}

// "Norland attacked Sudra, Ana Berg, the envoy, told reporters", with Berg beside Sudra: she told it.
void ClauseRepair::take_speaker(std::size_t verb) {
  if (verb < 4 || !reports(verb) || !is_finite(verb) || !is_comma(verb - 1) || subject_of(verb) != no_node)
    return;
  for (std::size_t comma = verb - 2; comma > 2; --comma) {
    if (!is_comma(comma)) continue;
    const std::size_t name = named_before(comma);
    const std::size_t apposition = name == no_node ? no_node : apposition_between(comma, verb - 1);
    if (apposition == no_node) continue;
    arcs_.hang(name, verb, Deprel::nsubj);
    arcs_.hang(apposition, name, Deprel::appos);
    if (arcs_[verb].deprel == Deprel::conj) arcs_[verb].deprel = Deprel::parataxis;
    return;
  }
}

// "Norland should leave Sudra, Ana Berg and Olaf Holm said", with Berg beside Sudra: both said it.
void ClauseRepair::join_speakers(std::size_t verb) {
  constexpr std::size_t shortest = 5;  // "Norland fell, Berg and Holm said"
  if (verb < shortest || !reports(verb)) return;
  const std::size_t second = arcs_.head_of_name(verb - 1);
  const std::size_t subject = subject_of(verb);
  if (second < 3 || !is_person(second) || arcs_[second - 1].deprel != Deprel::cc ||
      arcs_.behind_name(second) != verb ||
      (subject != second && (subject != no_node || arcs_[second].deprel != Deprel::conj)))
    return;
  const std::size_t first = arcs_.head_of_name(second - 2);
  const std::size_t above = arcs_.head(first);
  if (first == 0 || !is_comma(first - 1) || !is_person(first) || above == no_node || above > first ||
      (arcs_[first].deprel != Deprel::conj && arcs_[first].deprel != Deprel::appos))
    return;
  arcs_.hang(first, verb, Deprel::nsubj);
  arcs_.hang(second, first, Deprel::conj);
  arcs_.hang(second - 1, second);
}

// "While Ana Berg says Norland attacked, she left", with the attack as another circumstance: she says it.
void ClauseRepair::tell_beside(std::size_t verb) {
  const std::size_t subject = subject_of(verb);
  const std::size_t saying = subject == no_node || subject == 0 ? no_node : subject - 1;
  if (saying == no_node || subject > verb || !reports(saying) || arcs_[saying].deprel != Deprel::advcl ||
      arcs_.head(saying) != arcs_.head(verb) || arcs_.child(saying, Deprel::ccomp) != no_node ||
      arcs_.child(saying, Deprel::obj) != no_node || arcs_.child(verb, Deprel::mark) != no_node)
    return;
  arcs_.hang(verb, saying, Deprel::ccomp);
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

// "quoted Ana Berg as saying Norland had left", with the leaving below the quoting: it is what she said.
void ClauseRepair::hang_on_saying(std::size_t verb) {
  const std::size_t quoted = arcs_.head(verb);
  const std::size_t subject = subject_of(verb);
  if (quoted == no_node || quoted > verb || subject == no_node || subject > verb || !is_finite(verb)) return;
  std::size_t begin = subject;
  while (begin > 0 && arcs_.hangs_on(begin - 1, subject)) --begin;
  if (begin == 0) return;
  const std::size_t saying = begin - 1;
  const std::size_t as = arcs_.child(saying, Deprel::mark);
  if (arcs_.hangs_on(saying, quoted) && arcs_[saying].xpos == Xpos::vbg && reports(saying) && as != no_node &&
      lemmas_[as] == "as")
    arcs_.hang(verb, saying, Deprel::ccomp);
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

// "said it was likely that Norland left", with the leaving beside what is likely.
void ClauseRepair::hang_on_likely(std::size_t verb) {
  const std::size_t that = arcs_.child(verb, Deprel::mark);
  if (that == no_node || that == 0 || that > verb || lemmas_[that] != "that") return;
  const std::size_t judged = that - 1;
  const bool beside = arcs_[judged].upos == Upos::adj && arcs_[judged].deprel == Deprel::ccomp &&
                      arcs_.head(judged) != no_node && arcs_.hangs_on(verb, arcs_.head(judged));
  if (beside && arcs_.child(judged, Deprel::expl) != no_node && arcs_.child(judged, Deprel::cop) != no_node)
    arcs_.hang(verb, judged, Deprel::csubj);
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
    if (arcs_.hangs_on(i, opening) && !is_comma(i)) arcs_.hang(i, noun);
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

// Whether all words behind the noun hang below it, up to `end`.
bool ClauseRepair::reaches(std::size_t noun, std::size_t end) const {
  for (std::size_t i = noun + 1; i < end; ++i) {
    if (!arcs_.below(i, noun)) return false;
  }
  return true;
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

// "Norland on Monday condemned as absurd the claim.", "Norlandic jets and tanks shelled positions.", with
// Norland or the jets as the root: what they did is the sentence.
void ClauseRepair::raise_past(std::size_t verb) {
  const std::size_t noun = arcs_.head(verb);
  const bool below = arcs_[verb].deprel == Deprel::acl || arcs_[verb].deprel == Deprel::conj;
  if (noun == no_node || noun > verb || !below || !acts(verb, noun) || arcs_[noun].deprel != Deprel::root ||
      !is_noun(noun) || arcs_.child(noun, Deprel::cop) != no_node ||
      arcs_.child(verb, Deprel::cc) != no_node || subject_of(verb) != no_node || is_comma(verb - 1) ||
      words(document_, arcs_[arcs_.size() - 1].span) != "." || subject_of(noun) != no_node)
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
bool ClauseRepair::acts(std::size_t verb, std::size_t noun) const {
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

// "Norland did, after all, expel envoys", with the expelling as another clause.
void ClauseRepair::raise_inserted(std::size_t helper) {
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

// "Norland has for years accused Sudra", with the accusing below the years: it is what Norland has done.
void ClauseRepair::raise_parted(std::size_t have) {
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
void ClauseRepair::raise_perfect(std::size_t object) {
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

// "Ana Berg, who was ill, spoke", with Berg as whom one speaks to.
void ClauseRepair::make_subject_of(std::size_t called) {
  const std::size_t verb = arcs_.head(called);
  if (verb == no_node || called > verb || called != 0 || arcs_[called].upos != Upos::propn ||
      subject_of(verb) != no_node || !is_finite(verb) || arcs_.child(called, Deprel::acl_relcl) == no_node)
    return;
  arcs_[called].deprel = Deprel::nsubj;
}

// "clashes broke out between Norland and Sudra", with the sides beside the verb: the clashes are theirs.
void ClauseRepair::hang_between(std::size_t side) {
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

// "said in a memo that Norland attacked Sudra", with the attack as something about the memo.
void ClauseRepair::raise_told(std::size_t clause) {
  const std::size_t noun = arcs_.head(clause);
  const std::size_t verb = noun == no_node ? no_node : arcs_.head(noun);
  if (verb == no_node || verb > noun || arcs_[noun].deprel != Deprel::obl || !reports(verb) ||
      arcs_.child(verb, Deprel::ccomp) != no_node || arcs_.child(verb, Deprel::obj) != no_node)
    return;
  const auto is_argument = [](Deprel relation) { return is_subject(relation) || relation == Deprel::obj; };
  const std::size_t that = find(noun + 1, clause, clause, is_argument);
  if (that == no_node || lemmas_[that] != "that" || subject_of(clause) == no_node) return;
  const std::size_t second =
      arcs_[that].deprel == Deprel::obj ? find(clause + 1, arcs_.size(), clause, is_argument) : no_node;
  if (second == no_node) return;
  arcs_.hang(clause, verb, Deprel::ccomp);
  arcs_[that].deprel = Deprel::mark;
  arcs_[that].upos = Upos::sconj;
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

// "denied on Monday that Norland attacked", with the content as a circumstance.
void ClauseRepair::complete_speech(std::size_t clause) {
  std::size_t verb = arcs_.head(clause);
  if (arcs_[clause].deprel == Deprel::acl && verb != no_node && words_.is(word(verb), NounKind::time))
    verb = arcs_.head(verb);
  const std::size_t mark = arcs_.child(clause, Deprel::mark);
  if (verb == no_node || mark == no_node || verb > mark || arcs_[verb].upos != Upos::verb ||
      lemmas_[mark] != "that" || arcs_.child(verb, Deprel::ccomp) != no_node ||
      arcs_.hangs_on(mark - 1, clause) || arcs_.hangs_on(mark - 1, mark))  // "so that"
    return;
  if (reports(verb) || may_govern(verb, &Governor::takes_finite)) arcs_.hang(clause, verb, Deprel::ccomp);
}

// "flew to Alba following talks", "Following talks, she flew": no talks that follow.
void ClauseRepair::make_preposition(std::size_t participle) {
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

// "Fighting broke out between Norland and Sudra", with the fighting as a clause.
void ClauseRepair::make_event(std::size_t gerund) {
  const bool alone = arcs_.child(gerund, Deprel::obj) == no_node && subject_of(gerund) == no_node &&
                     arcs_.child(gerund, Deprel::mark) == no_node;
  const auto fights = [](const Predicate& one) { return one.relation == Relation::fought; };
  if (!alone || arcs_[gerund].xpos != Xpos::vbg || arcs_.head(gerund) != gerund + 1 ||
      std::ranges::none_of(words_.predicates.find(PredicateClass::noun, word(gerund)), fights))
    return;
  arcs_[gerund].deprel = Deprel::nsubj;
  arcs_[gerund].upos = Upos::noun;
  arcs_[gerund].xpos = Xpos::nn;
}

// "called out President Berg for lying", with Berg as what was called so; "criticized Norland", with Norland
// as what was criticized to be.
void ClauseRepair::make_object(std::size_t name) {
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
void ClauseRepair::judge_behind(std::size_t adjective) {
  const std::size_t noun = arcs_.head(adjective);
  const std::size_t verb = noun == no_node ? no_node : arcs_.head(noun);
  if (verb == no_node || adjective < noun || arcs_[adjective].upos != Upos::adj || verb > noun ||
      arcs_[noun].deprel != Deprel::obj || !words_.evaluations.verbs.contains(lemmas_[verb]))
    return;
  arcs_.hang(adjective, verb, Deprel::xcomp);
}

// "Norland denied it attacked Sudra", with "it" as what is denied: it attacked.
void ClauseRepair::pass_subject(std::size_t clause) {
  const std::size_t verb = arcs_.head(clause), subject = verb == no_node ? no_node : verb + 1;
  if (verb == no_node || verb + 2 > clause || arcs_[subject].upos != Upos::pron ||
      !arcs_.hangs_on(subject, verb) || arcs_[subject].deprel != Deprel::obj ||
      subject_of(clause) != no_node || arcs_.child(clause, Deprel::mark) != no_node || !is_finite(clause) ||
      (arcs_[subject].features.case_ == feature::Case::acc && word(subject) != "it"))
    return;
  for (std::size_t i = subject + 1; i < clause; ++i) {
    if (!arcs_.hangs_on(i, clause)) return;
  }
  const bool passive = arcs_.child(clause, Deprel::aux_pass) != no_node;
  arcs_.hang(subject, clause, passive ? Deprel::nsubj_pass : Deprel::nsubj);
}

// "Norland denied it was behind the attack but", with the denial below the attack: what is denied is told
// behind it.
void ClauseRepair::raise_saying(std::size_t verb) {
  const std::size_t told = arcs_.head(verb), subject = subject_of(verb);
  if (told == no_node || told < verb || arcs_[verb].deprel != Deprel::advcl ||
      arcs_[verb].xpos != Xpos::vbd || subject == no_node || subject > verb ||
      arcs_.child(verb, Deprel::mark) != no_node || !may_govern(verb, &Governor::takes_finite))
    return;
  const std::size_t other = find(
      verb + 1, told, told, [](Deprel relation) { return is_subject(relation) || relation == Deprel::expl; });
  if (other != verb + 1) return;
  arcs_.take_place(verb, told);
  arcs_.hang(told, verb, Deprel::ccomp);
}

bool ClauseRepair::is_noun(std::size_t node) const {
  return arcs_[node].upos == Upos::noun || arcs_[node].upos == Upos::propn;
}

// "bombed a rebel-held part of the port", with "held" as a second verb.
void ClauseRepair::join_hyphenated(std::size_t verb) {
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

// "dismissed as baseless allegations by Norland", "rejected as \"absurd\" the claim": it is what is
// dismissed.
void ClauseRepair::judge_object(std::size_t object) {
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
bool ClauseRepair::refuses(std::size_t verb, std::size_t object) const {
  return may_say(verb, [&](const Predicate& one) {
    const bool judges = one.is_plain() && info(one.relation).group == RelationGroup::verbal_conflict;
    return judges || one.takes(lemmas_[object]);
  });
}

// "evidence proving Norland was behind it", with Norland as what is proven.
void ClauseRepair::prove(std::size_t noun) {
  const std::size_t verb = arcs_.head(noun), be = arcs_.behind_name(noun);
  if (verb == no_node || verb > noun || be >= arcs_.size() || arcs_[be].upos != Upos::aux) return;
  const std::size_t predicate = arcs_.head(be);
  const bool finite =
      arcs_[be].xpos == Xpos::vbd || arcs_[be].xpos == Xpos::vbz || arcs_[be].xpos == Xpos::md;
  const bool open = predicate != no_node && predicate > be && subject_of(predicate) == no_node;
  if (!finite || !open || arcs_.below(noun, predicate)) return;
  const bool passive = arcs_.child(predicate, Deprel::aux_pass) != no_node;
  arcs_.hang(noun, predicate, passive ? Deprel::nsubj_pass : Deprel::nsubj);
  arcs_.hang(predicate, verb, Deprel::ccomp);
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

// "granted asylum to five envoys holed up in the house", with the envoys as where they are holed up.
void ClauseRepair::part_from_participle(std::size_t noun) {
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

}  // namespace dossier::extract
