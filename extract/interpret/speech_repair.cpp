#include "extract/interpret/speech_repair.hpp"

#include <algorithm>
#include <array>

namespace dossier::extract {

// "the claim that Norland attacked Sudra", read as a claim that is attacked; "accusations that she spied",
// read as what she spied.
void SpeechRepair::make_content(std::size_t verb) {
  const std::size_t noun = arcs_.head(verb), subject = arcs_.child(verb, Deprel::nsubj);
  const std::size_t mark = arcs_.child(verb, Deprel::mark), object = arcs_.child(verb, Deprel::obj);
  const std::size_t that = mark == no_node ? object : mark;
  if (noun == no_node || that == no_node || lemmas_[that] != "that" || subject == no_node || subject < that)
    return;
  const bool content = may_govern(noun, [](const Governor& one) {
    return one.takes == GovernorTakes::finite && one.effect != Effect::plain;
  });
  const bool said = may_say(verb, [](const Predicate& one) {  // "the accusations that she rejected"
    const RelationGroup group = info(one.relation).group;
    return group == RelationGroup::verbal_conflict || group == RelationGroup::verbal_cooperation;
  });
  if (!content || (that == object && said)) return;
  arcs_[verb].deprel = Deprel::acl;
  arcs_[that].deprel = Deprel::mark;
}

// "announced in Port Vale that Norland had left", "told reporters that Norland had left", with the leaving
// as said of the city or the reporters: it is what was announced or told.
void SpeechRepair::raise_content(std::size_t clause) {
  const std::size_t noun = arcs_.head(clause), mark = arcs_.child(clause, Deprel::mark);
  const std::size_t verb = noun == no_node ? no_node : arcs_.head(noun);
  const std::size_t subject = find(0, clause, clause, is_subject);
  if (verb == no_node || mark == no_node || lemmas_[mark] != "that" || subject == no_node || subject < mark ||
      noun > mark || !words_.reporting.contains(lemmas_[verb]) || arcs_.child(verb, Deprel::ccomp) != no_node)
    return;
  const bool where = arcs_[noun].deprel == Deprel::obl;
  const bool told = (arcs_[noun].deprel == Deprel::iobj || arcs_[noun].deprel == Deprel::obj) &&
                    (is_of(NounKind::person, noun) || arcs_[noun].upos == Upos::propn);
  if (where || told) arcs_.hang(clause, verb, Deprel::ccomp);
}

// "rejected Norland's claim that it was behind the attack", with the clause below the verb: it is the
// claim.
void SpeechRepair::hang_on_claim(std::size_t clause) {
  const std::size_t verb = arcs_.head(clause), mark = arcs_.child(clause, Deprel::mark);
  if (verb == no_node || mark == no_node || mark == 0 || lemmas_[mark] != "that" ||
      !arcs_.hangs_on(mark - 1, verb) || arcs_[mark - 1].deprel != Deprel::obj)
    return;
  const bool claims = may_govern(mark - 1, &Governor::takes_finite);
  if (claims && arcs_[mark - 1].upos == Upos::noun) arcs_.hang(clause, mark - 1, Deprel::acl);
}

// "said it was certain Norland was behind the attack", with the attack as what "it" is.
void SpeechRepair::part_judgement(std::size_t predicate) {
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

// "Norland said it would leave, but Sudra said it would stay", "Norland said it would leave and said", with
// the second saying below the leaving.
void SpeechRepair::lift_report(std::size_t report) {
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
void SpeechRepair::join_to_told(std::size_t verb) {
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

// "denies it is building bombs and accuses Sudra", with the accusing below the building: both are words of
// whoever speaks, in one tense, which is not that of what is denied.
bool SpeechRepair::is_word_beside(std::size_t verb, std::size_t first) const {
  const bool verbal = may_say(verb, [](const Predicate& one) {
    return one.is_plain() && info(one.relation).group == RelationGroup::verbal_conflict;
  });
  return verbal && subject_of(verb) == no_node && arcs_[verb].xpos == arcs_[first].xpos &&
         arcs_[verb].xpos != arcs_[arcs_.head(verb)].xpos &&
         (is_finite(verb) || arcs_[verb].xpos == Xpos::vbg);
}

// "officials have said both Norland and Sudra took part", with the taking as what they do besides.
void SpeechRepair::make_said(std::size_t verb) {
  const std::size_t report = arcs_.head(verb), subject = subject_of(verb);
  if (report == no_node || subject == no_node || report > subject || !reports(report) ||
      arcs_.child(verb, Deprel::cc) != no_node || arcs_.child(report, Deprel::ccomp) != no_node ||
      arcs_.child(report, Deprel::obj) != no_node || !arcs_.below(report + 1, subject))
    return;
  arcs_[verb].deprel = Deprel::ccomp;
}

// What the verb tells is said to somebody, or of somebody.
bool SpeechRepair::speaks(std::size_t verb) const {
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
void SpeechRepair::raise_speech(std::size_t participle) {
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
std::size_t SpeechRepair::apposition_between(std::size_t first, std::size_t last) const {
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
std::size_t SpeechRepair::named_before(std::size_t comma) const {
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
void SpeechRepair::take_speaker(std::size_t verb) {
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
void SpeechRepair::join_speakers(std::size_t verb) {
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
void SpeechRepair::tell_beside(std::size_t verb) {
  const std::size_t subject = subject_of(verb);
  const std::size_t saying = subject == no_node || subject == 0 ? no_node : subject - 1;
  if (saying == no_node || subject > verb || !reports(saying) || arcs_[saying].deprel != Deprel::advcl ||
      arcs_.head(saying) != arcs_.head(verb) || arcs_.child(saying, Deprel::ccomp) != no_node ||
      arcs_.child(saying, Deprel::obj) != no_node || arcs_.child(verb, Deprel::mark) != no_node)
    return;
  arcs_.hang(verb, saying, Deprel::ccomp);
}

// "quoted Ana Berg as saying Norland had left", with the leaving below the quoting: it is what she said.
void SpeechRepair::hang_on_saying(std::size_t verb) {
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

// "said it was likely that Norland left", with the leaving beside what is likely.
void SpeechRepair::hang_on_likely(std::size_t verb) {
  const std::size_t that = arcs_.child(verb, Deprel::mark);
  if (that == no_node || that == 0 || that > verb || lemmas_[that] != "that") return;
  const std::size_t judged = that - 1;
  const bool beside = arcs_[judged].upos == Upos::adj && arcs_[judged].deprel == Deprel::ccomp &&
                      arcs_.head(judged) != no_node && arcs_.hangs_on(verb, arcs_.head(judged));
  if (beside && arcs_.child(judged, Deprel::expl) != no_node && arcs_.child(judged, Deprel::cop) != no_node)
    arcs_.hang(verb, judged, Deprel::csubj);
}

// "said in a memo that Norland attacked Sudra", with the attack as something about the memo.
void SpeechRepair::raise_told(std::size_t clause) {
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

// "denied on Monday that Norland attacked", with the content as a circumstance.
void SpeechRepair::complete_speech(std::size_t clause) {
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

// "Norland denied it was behind the attack but", with the denial below the attack: what is denied is told
// behind it.
void SpeechRepair::raise_saying(std::size_t verb) {
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

// "Norland denied it attacked Sudra", with "it" as what is denied: it attacked.
void SpeechRepair::pass_subject(std::size_t clause) {
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

// What hangs on the verb by one of the prepositions, its name ending right before `end`; no_node without one.
std::size_t SpeechRepair::oblique_before(std::size_t end, std::size_t verb,
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
void SpeechRepair::join_gerund(std::size_t verb) {
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
void SpeechRepair::join_relied(std::size_t verb) {
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
void SpeechRepair::join_urged(std::size_t verb) {
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

// "evidence proving Norland was behind it", with Norland as what is proven.
void SpeechRepair::prove(std::size_t noun) {
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

// "said Norland had no government and called on Ana Berg to resign", with the call as Norland's: what is said
// of it is no deed, and who says so calls.
void SpeechRepair::lift_speech(std::size_t verb) {
  const std::size_t told = arcs_.head(verb), link = arcs_.child(verb, Deprel::cc);
  const std::size_t saying = told == no_node ? no_node : arcs_.head(told);
  if (saying == no_node || saying > told || told > verb || link == no_node ||
      arcs_[told].deprel != Deprel::ccomp || !reports(saying) || subject_of(verb) != no_node ||
      reports(verb) || !speaks(verb) || arcs_[verb].xpos != Xpos::vbd || arcs_[saying].xpos != Xpos::vbd)
    return;
  const bool state = arcs_.child(told, Deprel::cop) != no_node || lemmas_[told] == "have";
  if (state) arcs_.hang(verb, saying);
}

// "sued Norland, alleging Ana Berg ordered it", with the order beside the suit: it is what is alleged.
void SpeechRepair::take_content(std::size_t participle) {
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

// "Ana Berg said she left; Ida Holm said she stayed", with the staying as what Berg said.
void SpeechRepair::give_to_second(std::size_t said) {
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

// Whether the verb says of its object what stands behind the preposition: "accused Norland of".
bool SpeechRepair::may_follow(std::size_t preposition, std::size_t verb) const {
  const std::string_view by = lemmas_[preposition];
  if (by == "of") return may_govern(verb, [](const Governor& one) { return one.preposition == "of"; });
  return by == "for" && may_say(verb, [](const Predicate& one) {
           return one.is_plain() && (info(one.relation).group == RelationGroup::verbal_conflict ||
                                     info(one.relation).group == RelationGroup::verbal_cooperation);
         });
}

// "accused Norland, which left the Alba Pact in 2011, of arming rebels", with the arming below the leaving.
void SpeechRepair::hang_behind_relative(std::size_t node) {
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
void SpeechRepair::hang_on_accusing(std::size_t gerund) {
  const std::size_t whom = arcs_.head(gerund), mark = arcs_.child(gerund, Deprel::mark);
  const std::size_t verb = whom == no_node ? no_node : arcs_.head(whom);
  if (verb == no_node || verb > whom || whom > gerund || mark == no_node || mark < whom ||
      arcs_[gerund].deprel != Deprel::acl || arcs_[gerund].xpos != Xpos::vbg ||
      arcs_[whom].deprel != Deprel::obj || arcs_[verb].upos != Upos::verb || !may_follow(mark, verb))
    return;
  arcs_.hang(gerund, verb, Deprel::advcl);
}

// "accused Norland of funding Sudra", with the funding as a part of Sudra's name: it is done.
void SpeechRepair::make_gerund(std::size_t noun) {
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

// Whether behind the noun stands "of" with what may be said of somebody: "of fraud", "of sexual misconduct".
bool SpeechRepair::tells_charge(std::size_t charge, std::size_t whom) const {
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
void SpeechRepair::hang_on_accused(std::size_t charge) {
  const std::size_t whom = arcs_.head(charge);
  const std::size_t verb = whom == no_node ? no_node : arcs_.head(whom);
  if (verb == no_node || verb > whom || !tells_charge(charge, whom) ||
      (arcs_[whom].deprel != Deprel::obj && arcs_[whom].deprel != Deprel::obl_agent) ||
      !may_follow(whom + 1, verb))
    return;
  if (arcs_[whom].deprel == Deprel::obj && whom + 2 != charge) return;  // "the mayor of small towns"
  arcs_.hang(charge, verb, Deprel::obl);
}

// "Ana Berg, who envoys say led the raid", with the leading beside what they say: it is what they say of her.
void SpeechRepair::tell_of_relative(std::size_t verb) {
  const std::size_t noun = arcs_.head(verb);
  if (noun == no_node || noun > verb || subject_of(verb) != no_node || !is_finite(verb) ||
      arcs_.child(verb, Deprel::cc) != no_node)
    return;
  std::size_t saying = verb - 1;
  while (saying > noun && arcs_.hangs_on(saying, verb)) --saying;  // "said was", "believe still leads"
  const bool beside = arcs_[verb].deprel == Deprel::acl_relcl && arcs_.hangs_on(saying, noun);
  const bool told = arcs_[verb].deprel == Deprel::ccomp && saying == noun;
  const bool of_noun = arcs_[saying].deprel == Deprel::acl_relcl || arcs_[saying].deprel == Deprel::acl;
  if ((!beside && !told) || !of_noun || !is_finite(saying) ||
      (!reports(saying) && !may_govern(saying, &Governor::takes_finite)))
    return;
  const std::size_t who = find(0, saying, saying, [](Deprel one) { return one != Deprel::punct; });
  if (who == no_node || find(who + 1, saying, saying, is_subject) == no_node || !begins_relative(who)) return;
  arcs_[saying].deprel = Deprel::acl_relcl;
  arcs_.hang(verb, saying, Deprel::ccomp);
  const bool passive = arcs_.child(verb, Deprel::aux_pass) != no_node;
  arcs_.hang(who, verb, passive ? Deprel::nsubj_pass : Deprel::nsubj);
  arcs_[who].upos = Upos::pron;
  arcs_[who].xpos = Xpos::wdt;
}

// "demanded Norland release the envoys", "asked that Norland free envoys", with the release as a noun, or
// Norland as what is released: it is to release them.
void SpeechRepair::make_demanded(std::size_t verb) {
  const bool demands = may_govern(
      verb, [](const Governor& one) { return one.takes_finite() && one.effect == Effect::demanded; });
  std::size_t name = verb + 1;
  while (name < arcs_.size() && (lemmas_[name] == "that" || arcs_[name].upos == Upos::det)) ++name;
  const std::size_t first = name;
  while (name + 1 < arcs_.size() && arcs_[name + 1].upos == Upos::propn) ++name;
  const std::size_t done = name + 1;
  if (!demands || done + 1 >= arcs_.size() || arcs_[first].upos != Upos::propn || !is_base_form(done) ||
      !arcs_.below(done, verb))
    return;
  const std::size_t head = arcs_.hangs_on(name, done) ? name : arcs_.head_of_name(name);
  std::size_t top = head;
  while (arcs_.head(top) != no_node && arcs_.head(top) >= first && arcs_.head(top) < done)
    top = arcs_.head(top);
  arcs_.hang(done, verb, Deprel::ccomp);
  arcs_.hang(top, done, Deprel::nsubj);
  arcs_[done].upos = Upos::verb;
  arcs_[done].xpos = Xpos::vb;
  for (std::size_t i = verb + 1; i < first; ++i) arcs_.hang(i, lemmas_[i] == "that" ? done : top);
  for (std::size_t i = done + 1; i < arcs_.size(); ++i) {
    const bool bare = is_noun(i) && arcs_.child(i, Deprel::case_) == no_node;
    if (bare && (arcs_.hangs_on(i, verb) || arcs_.hangs_on(i, done))) return arcs_.hang(i, done, Deprel::obj);
  }
}

// "release", "free" before "the envoys", "hand" before "over": what is a verb there, whatever it was read as.
bool SpeechRepair::is_base_form(std::size_t node) const {
  const std::string_view form = words(document_, arcs_[node].span);
  if (words_.predicates.find(PredicateClass::verb, form).empty()) return false;
  if (arcs_[node].upos == Upos::verb) return arcs_[node].xpos == Xpos::vb || arcs_[node].xpos == Xpos::vbp;
  const Upos next = arcs_[node + 1].upos;
  return next == Upos::det || next == Upos::pron ||
         (next == Upos::adp &&
          may_say(node, [&](const Predicate& one) { return one.particle == lemmas_[node + 1]; }));
}

// "who", "which", "that", not "that man".
bool SpeechRepair::begins_relative(std::size_t node) const {
  const bool relative =
      arcs_[node].xpos == Xpos::wp || arcs_[node].xpos == Xpos::wdt || lemmas_[node] == "that";
  return relative && arcs_[node].deprel != Deprel::det;
}

}  // namespace dossier::extract
