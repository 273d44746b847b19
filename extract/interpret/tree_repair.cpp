#include "extract/interpret/tree_repair.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/complement_repair.hpp"

namespace dossier::extract {
namespace {

class Repair : public ComplementRepair {
 public:
  using ComplementRepair::ComplementRepair;

  void run() {
    join_split_names();
    join_titled_names();
    lift_out_of_names();
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
      part_day(i);
      if (arcs_[i].deprel == Deprel::case_) {
        part_stranded(i);
      }
      if (arcs_[i].deprel == Deprel::case_) {
        lift_preposition(i);
        make_particle(i);
        pass_preposition(i);
      }
      make_participle(i);
      make_verb(i);
      make_blamed(i);
      make_common(i);
      if (lemmas_[i] == "have") raise_participle(i);
      if (arcs_[i].upos == Upos::verb) mend_verb(i);
      if (arcs_[i].upos == Upos::propn) {
        lift_from_field(i);
        join_title(i);
        take_title(i);
        take_titles(i);
        take_aide(i);
        join_subjects(i);
        appose(i);
      }
      if (is_participle(i)) raise_verb(i);
      if (arcs_[i].deprel == Deprel::acl) raise_active(i);
      join_to_number(i);
      mend_relation(i);
    }
    mend_clauses();
    mend_complements();
  }

 private:
  void mend_verb(std::size_t verb) {
    move_second_subject(verb);
    move_from_object(verb);
    raise_judged(verb);
    part_outcome(verb);
    make_active(verb);
    raise_charge(verb);
    part_from_place(verb);
    hang_on_plan(verb);
    hang_on_found(verb);
    raise_receiver(verb);
    make_called(verb);
    part_from_number(verb);
    make_object_behind_particle(verb);
    make_bare_object(verb);
    make_noun(verb);
    raise_verb(verb);
    raise_clause(verb);
    part_from_protest(verb);
    make_conviction(verb);
    raise_quoted_judgement(verb);
  }

  void mend_conjunct(std::size_t i) {
    lift_counted(i);
    part_from_region(i);
    lift_from_title(i);
    share_noun(i);
    list_behind_of(i);
    join_in_apposition(i);
    part_from_year(i);
  }

  void mend_oblique(std::size_t i) {
    make_adverbial(i);
    lift_from_plan(i);
    hang_on_many(i);
    hang_on_noun_before(i);
  }

  // What hangs on its head by a relation that is often wrong.
  void mend_relation(std::size_t i) {
    if (arcs_[i].deprel == Deprel::compound && arcs_.head(i) < i) lift_name(i);
    if (arcs_[i].deprel == Deprel::aux) join_name(i);
    if (arcs_[i].deprel == Deprel::amod) lead_body(i);
    if (arcs_[i].deprel == Deprel::cc) coordinate_twin(i);
    if (arcs_[i].deprel == Deprel::flat && arcs_.head(i) < i) coordinate(i);
    if (arcs_[i].deprel == Deprel::root) make_finite(i);
    if (arcs_[i].deprel == Deprel::obl_agent) hang_before_dash(i);
    if (arcs_[i].deprel == Deprel::compound) part_from_verb(i);
    if (arcs_[i].deprel == Deprel::conj) mend_conjunct(i);
    if (arcs_[i].deprel == Deprel::obj) {
      part_occasion(i);
      part_from_persona(i);
      join_compound(i);
      hang_on_governed(i);
    }
    if (arcs_[i].deprel == Deprel::vocative) make_subject_of_called(i);
    if (arcs_[i].deprel == Deprel::expl) make_it_act(i);
    if (arcs_[i].deprel == Deprel::obl || arcs_[i].deprel == Deprel::obj) {
      make_infinitive(i);
      hang_on_series(i);
    }
    if (arcs_[i].deprel == Deprel::obl) mend_oblique(i);
    if (arcs_[i].deprel == Deprel::advcl) {
      hang_on_charge(i);
      hang_on_claim(i);
      join_participle(i);
      raise_outcome(i);
    }
    if (arcs_[i].deprel == Deprel::acl) raise_content(i);
    if (arcs_[i].deprel == Deprel::expl || arcs_[i].deprel == Deprel::nsubj) part_cleft(i);
    if (arcs_[i].deprel == Deprel::nsubj) {
      join_to_noun(i);
      own_name(i);
      describe(i);
      share_subject(i);
    }
    if (arcs_[i].deprel == Deprel::appos) {
      join_below_title(i);
      part_from_apposition(i);
      part_from_thing(i);
      lift_to_holder(i);
      make_subject(i);
      list_behind_of(i);
    }
    if (arcs_[i].deprel == Deprel::nmod) {
      hang_on_attack(i);
      hang_on_noun_before(i);
      part_from_name(i);
      join_behind_noun(i);
      hang_on_charged(i);
      turn_apposition(i);
      lift_example(i);
      lift_from_day(i);
    }
    if (arcs_[i].deprel == Deprel::acl_relcl) {
      make_content(i);
      raise_content(i);
    }
  }

  // "fell following an attack" with the attack as what fell: it is when.
  void part_occasion(std::size_t object) {
    const std::size_t by = arcs_.child(object, Deprel::case_);
    if (by == no_node || by > object || !words_.is(word(by), WordSense::occasion)) return;
    arcs_[object].deprel = Deprel::obl;
    arcs_[by].upos = Upos::adp;
    lemmas_[by] = words(document_, arcs_[by].span);  // not "follow"
  }

  // "rejected Thursday an appeal", "the ministry Monday imposed": a day beside the verb's own subject or
  // object only says when.
  void part_day(std::size_t day) {
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

  // "were freed and flown to Norland", with "flown" as a past tense.
  void make_participle(std::size_t verb) {
    if (arcs_[verb].xpos != Xpos::vbd || arcs_[verb].deprel != Deprel::conj ||
        !words_.participles.contains(word(verb)))
      return;
    arcs_[verb].xpos = Xpos::vbn;
    arcs_[verb].features.verb_form = feature::VerbForm::part;
  }

  // "met Norlandic and Sudran leaders", with "Norlandic" as whom one met beside the leaders.
  void hang_on_governed(std::size_t adjective) {
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

  // "said it deplored Norland": somebody does.
  void make_it_act(std::size_t it) {
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

  // "opened fire to disperse them, killing one", with the killing below the purpose: it was done.
  void raise_outcome(std::size_t participle) {
    const std::size_t purpose = arcs_.head(participle);
    const std::size_t mark = purpose == no_node ? no_node : arcs_.child(purpose, Deprel::mark);
    if (mark == no_node || participle == 0 || purpose > participle || lemmas_[mark] != "to" ||
        arcs_[purpose].deprel != Deprel::advcl || arcs_[participle].xpos != Xpos::vbg ||
        !is_comma(participle - 1) || arcs_.child(participle, Deprel::mark) != no_node)
      return;
    arcs_.hang(participle, arcs_.head(purpose));
  }

  // "was to blame", as "was guilty".
  void make_blamed(std::size_t node) {
    const std::size_t mark = arcs_.child(node, Deprel::mark);
    if (arcs_[node].upos != Upos::verb || mark == no_node || lemmas_[mark] != "to" ||
        arcs_.child(node, Deprel::cop) == no_node || arcs_.child(node, Deprel::obj) != no_node ||
        !words_.evaluations.duties.contains(lemmas_[node]))
      return;
    arcs_[node].upos = Upos::adj;
    arcs_[mark].deprel = Deprel::discourse;
  }

  // "would free prisoners", read as what somebody would be.
  void make_verb(std::size_t node) {
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

  void move_second_subject(std::size_t verb) {
    if (find(0, verb, verb, is_subject) == no_node) return;
    const std::size_t second = find(verb + 1, arcs_.size(), verb, is_subject);
    if (second == no_node) return move_first_subject(verb);
    const std::size_t clause =
        find(second + 1, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::ccomp; });
    if (clause == no_node) return make_object(verb, second);
    if (find(0, arcs_.size(), clause, is_subject) != no_node) return;
    const bool passive = find(0, arcs_.size(), clause,
                              [](Deprel relation) { return relation == Deprel::aux_pass; }) != no_node;
    arcs_.hang(second, clause, passive ? Deprel::nsubj_pass : Deprel::nsubj);
  }

  // "Berg telephoned the foreign minister on Monday", with a subject on either side of a verb that takes
  // objects.
  void make_object(std::size_t verb, std::size_t second) {
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
  void move_first_subject(std::size_t verb) {
    const std::size_t first = find(0, verb, verb, is_subject);
    const std::size_t second = find(first + 1, verb, verb, is_subject);
    const std::size_t clause =
        find(first + 1, verb, verb, [](Deprel relation) { return relation == Deprel::ccomp; });
    if (second == no_node || clause == no_node || clause > second ||
        find(0, arcs_.size(), clause, is_subject) != no_node)
      return;
    arcs_.hang(first, clause);
  }

  // "has broken relations": where the lexicon knows that these are broken, the participle is the verb.
  void raise_participle(std::size_t have) {
    const std::size_t verb = have + 1;
    if (arcs_[have].deprel == Deprel::aux || verb >= arcs_.size() || arcs_[verb].xpos != Xpos::vbn ||
        arcs_[verb].deprel != Deprel::amod)
      return;
    const std::size_t object = arcs_.head(verb);
    if (object == no_node || !arcs_.hangs_on(object, have) || arcs_[object].deprel != Deprel::obj) return;
    if (!may_say(verb, [&](const Predicate& one) { return one.takes(lemmas_[object]); })) return;
    arcs_.raise_over(verb, have);
  }

  // The verb's target stands behind a preposition, and beside an object: it does not belong to that.
  void move_from_object(std::size_t verb) {
    const std::size_t object =
        find(verb + 1, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::obj; });
    if (object == no_node || words_.predicates.find(PredicateClass::verb, lemmas_[verb]).empty()) return;
    const auto is_on_object = [&](std::size_t node) {
      const std::size_t preposition =
          find(object, node, node, [](Deprel relation) { return relation == Deprel::case_; });
      if (preposition == no_node) return false;
      const std::string word(words(document_, arcs_[preposition].span));
      return (governs_behind(verb, word) && is_charge(node, object)) ||
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
  [[nodiscard]] std::size_t second_by_same(std::size_t node) const {
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
  [[nodiscard]] bool is_charge(std::size_t node, std::size_t object) const {
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
  [[nodiscard]] bool governs_behind(std::size_t verb, const std::string& preposition) const {
    return may_govern(verb, [&](const Governor& one) {
      return one.takes == GovernorTakes::preposition && one.preposition == preposition;
    });
  }

  // A full stop ends it: a sentence, no headline.
  [[nodiscard]] bool is_closed() const { return words(document_, arcs_[arcs_.size() - 1].span) == "."; }

  // "Norland shelled positions.", "Norlandic jets bombed positions.", read as positions that are shelled.
  void raise_verb(std::size_t verb) {
    const std::size_t noun = arcs_.head(verb);
    const bool attribute = arcs_[verb].deprel == Deprel::amod || arcs_[verb].deprel == Deprel::compound;
    const bool past = arcs_[verb].upos == Upos::verb ? is_past(verb) : is_participle(verb);
    if (verb == 0 || noun == no_node || noun < verb || !attribute || !past ||
        arcs_[noun].upos != Upos::noun || arcs_.child(noun, Deprel::cop) != no_node || !is_closed())
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
    if ((!name && !many && !army) || (!arcs_.hangs_on(subject, verb) && !arcs_.hangs_on(subject, noun)))
      return;
    arcs_[verb].upos = Upos::verb;
    arcs_[verb].xpos = Xpos::vbd;
    lemmas_[verb] = lemma;
    arcs_.take_place(verb, noun);
    if (content) arcs_[verb].deprel = Deprel::ccomp;
    arcs_.hang(noun, verb, Deprel::obj);
    arcs_.hang(subject, verb, Deprel::nsubj);
  }

  // "Both countries accused Norland of spying.", read as countries that are accused: what has an object does
  // it.
  void raise_active(std::size_t verb) {
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
  [[nodiscard]] std::string_view verb_lemma(std::size_t node) const {
    const auto verb = words_.verb_forms.find(word(node));
    return arcs_[node].upos == Upos::verb || verb == words_.verb_forms.end() ? lemmas_[node]
                                                                             : std::string_view(verb->second);
  }

  // "severed", read as an adjective.
  [[nodiscard]] bool is_participle(std::size_t node) const {
    return arcs_[node].upos == Upos::adj && words(document_, arcs_[node].span).ends_with("ed");
  }

  // Whom it is done to stands behind a preposition: "fired on the crowd" is nothing that is done to who
  // fired.
  [[nodiscard]] bool reaches(std::size_t verb) const {
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
  void raise_clause(std::size_t verb) {
    const std::size_t name = arcs_.head(verb);
    if (name == no_node || name > verb || arcs_[verb].deprel != Deprel::acl || !is_past(verb) ||
        arcs_.child(verb, Deprel::nsubj) != no_node || arcs_[name].deprel != Deprel::root ||
        (arcs_[name].upos != Upos::propn && !reaches(verb)) || arcs_.child(name, Deprel::cop) != no_node ||
        arcs_.child(name, Deprel::case_) != no_node || !is_closed() || is_done_by(verb))
      return;
    arcs_.take_place(verb, name);
    arcs_.hang(name, verb, Deprel::nsubj);
  }

  // "held a rally to demand talks", "began a strike to protest", read as what the rally or the beginning is:
  // it is what whoever protests does it for.
  void part_from_protest(std::size_t verb) {
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

  [[nodiscard]] bool is_done_by(std::size_t verb) const {
    for (std::size_t i = verb + 1; i < arcs_.size(); ++i) {
      const std::size_t preposition = arcs_.child(i, Deprel::case_);
      if (arcs_.hangs_on(i, verb) && preposition != no_node && lemmas_[preposition] == "by") return true;
    }
    return false;
  }

  // "broke off diplomatic relations", with "off" below the relations: where the lexicon knows the verb with
  // that particle and such an object, it belongs to the verb. It must name the object if that hangs as what
  // one does it off.
  void make_particle(std::size_t preposition) {
    const std::size_t object = arcs_.head(preposition);
    const std::size_t verb = object == no_node ? no_node : arcs_.head(object);
    if (verb == no_node || verb + 1 != preposition) return;
    const bool oblique = arcs_[object].deprel == Deprel::obl;
    if (!oblique && arcs_[object].deprel != Deprel::obj) return;
    const bool known = may_say(verb, [&](const Predicate& one) {
      const bool any = one.object_nouns.empty() && (!oblique || needs_particle(verb));
      return one.particle == lemmas_[preposition] && (any || one.takes(lemmas_[object]));
    });
    if (!known) return;
    arcs_.hang(preposition, verb, Deprel::compound_prt);
    arcs_.hang(object, verb, Deprel::obj);
  }

  // The lexicon knows the verb with particles only: "hand over".
  [[nodiscard]] bool needs_particle(std::size_t verb) const {
    return !may_say(verb, [](const Predicate& one) { return one.particle.empty(); });
  }

  // "handed over 20 tons of food", read as more than 20.
  void part_from_number(std::size_t verb) {
    const std::size_t particle = verb + 1;
    if (particle >= arcs_.size() || arcs_.head(particle) != particle + 1 ||
        arcs_[particle + 1].upos != Upos::num || !needs_particle(verb) ||
        !may_say(verb, [&](const Predicate& one) { return one.particle == lemmas_[particle]; }))
      return;
    arcs_.hang(particle, verb, Deprel::compound_prt);
  }

  // "Up to 1,000 workers protested", with "up" as a part of the verb.
  void join_to_number(std::size_t up) {
    const std::size_t to = up + 1;
    if (word(up) != "up" || to + 1 >= arcs_.size() || word(to) != "to" || arcs_[to + 1].upos != Upos::num)
      return;
    arcs_.hang(up, to + 1, Deprel::advmod);
    arcs_.hang(to, up, Deprel::fixed);
  }

  // "vowed to wage war on Norland", "agreed to free ten rebels", with the waging as a part of the war.
  void make_infinitive(std::size_t noun) {
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

  // "accused by the council of arming rebels", with the arming below the council.
  void raise_charge(std::size_t gerund) {
    const std::size_t accuser = arcs_.head(gerund), mark = arcs_.child(gerund, Deprel::mark);
    const std::size_t verb = accuser == no_node ? no_node : arcs_.head(accuser);
    if (verb == no_node || mark == no_node || arcs_[gerund].deprel != Deprel::acl ||
        arcs_[accuser].deprel != Deprel::obl_agent || !governs_behind(verb, std::string(lemmas_[mark])))
      return;
    arcs_.hang(gerund, verb, Deprel::advcl);
  }

  // "sanctioned the FSM, accusing it of being behind the plot", with the plot below "sanctioned": it is what
  // the verb right before it charges with.
  void hang_on_charge(std::size_t charge) {
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
  void lift_from_plan(std::size_t occasion) {
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
  void hang_on_many(std::size_t example) {
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
  void lift_example(std::size_t person) {
    const std::size_t thing = arcs_.head(person), mark = arcs_.child(person, Deprel::case_);
    const std::size_t many = thing == no_node ? no_node : arcs_.head(thing);
    if (many == no_node || mark == no_node || many > thing || !is_person(person) ||
        !words_.is(lemmas_[mark], WordClass::exemplifier) || is_of(NounKind::person, thing) ||
        !is_of(NounKind::person, many) || arcs_[many].features.number != feature::Number::plur)
      return;
    arcs_.hang(person, many);
  }

  // "Ana Berg, chief of the army," with Berg below the chief: the chief tells who she is.
  void turn_apposition(std::size_t name) {
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

  // "is convinced that", read as what somebody does to the convinced.
  void make_conviction(std::size_t verb) {
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

  // "marched in the city calling for talks", with the calling below the city, which calls for nothing.
  void part_from_place(std::size_t gerund) {
    const std::size_t place = arcs_.head(gerund);
    const std::size_t verb = place == no_node ? no_node : arcs_.head(place);
    if (verb == no_node || place > gerund || arcs_[gerund].deprel != Deprel::acl ||
        arcs_[gerund].xpos != Xpos::vbg || arcs_[place].deprel != Deprel::obl ||
        arcs_[verb].upos != Upos::verb)
      return;
    if (is_of(NounKind::place, place) || words_.places.find(word(place)) != nullptr)
      arcs_.hang(gerund, verb, Deprel::advcl);
  }

  // "marched in Port Vale against Norland", with Norland below the city: a place is against nobody.
  void part_from_name(std::size_t node) {
    const std::size_t place = arcs_.head(node);
    const std::size_t verb = place == no_node ? no_node : arcs_.head(place);
    const std::size_t preposition = arcs_.child(node, Deprel::case_);
    if (verb == no_node || preposition == no_node || place > node || arcs_[place].upos != Upos::propn ||
        arcs_[place].deprel != Deprel::obl || arcs_[verb].upos != Upos::verb ||
        lemmas_[preposition] != "against")
      return;
    arcs_.hang(node, verb, Deprel::obl);
  }

  // "the Norlandic military", read as two adjectives of what stands behind.
  void make_body(std::size_t noun) {
    arcs_[noun].upos = Upos::noun;
    arcs_[noun].xpos = Xpos::nn;
    for (std::size_t i = 0; i < noun; ++i) {
      if (arcs_.hangs_on(i, arcs_.head(noun)) && arcs_.behind_name(i) <= noun) arcs_.hang(i, noun);
    }
  }

  // "The Alba Front controls Port Vale", with the Front as a part of the verb's name: it controls it.
  void part_from_verb(std::size_t name) {
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
  void make_finite(std::size_t noun) {
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
  [[nodiscard]] bool says_itself(std::size_t noun) const {
    const std::string_view form = words(document_, arcs_[noun].span);
    if (!form.ends_with('s')) return false;
    const auto rows = words_.predicates.find(PredicateClass::verb, form.substr(0, form.size() - 1));
    return std::ranges::any_of(rows, [](const Predicate& row) { return row.is_plain(); });
  }

  // "lives", "arms", read as a noun.
  void make_present(std::size_t noun) {
    const std::string_view form = words(document_, arcs_[noun].span);
    arcs_[noun].upos = Upos::verb;
    arcs_[noun].xpos = Xpos::vbz;
    lemmas_[noun] = form.substr(0, form.size() - 1);
  }

  // "granted Ana Berg asylum", "offered Norland two million dollars", with the name as a part of the asylum.
  void raise_receiver(std::size_t verb) {
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

  // "was born in 1960 and lives in Port Vale", with the living as a second year.
  void part_from_year(std::size_t noun) {
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

  // "called Ana Berg to thank her", with Berg as what somebody is called.
  void make_called(std::size_t verb) {
    const std::size_t name = verb + 1;
    if (lemmas_[verb] != "call" || name >= arcs_.size() || !arcs_.hangs_on(name, verb) ||
        arcs_[name].deprel != Deprel::xcomp || !is_person(name) || arcs_.child(verb, Deprel::obj) != no_node)
      return;
    arcs_[name].deprel = Deprel::obj;
  }

  // "was spied on by Norland", with "on" before Norland too.
  void part_stranded(std::size_t preposition) {
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
  void make_object_behind_particle(std::size_t verb) {
    if (arcs_.child(verb, Deprel::compound_prt) != verb + 1 || arcs_.child(verb, Deprel::obj) != no_node)
      return;
    const std::size_t object =
        find(verb + 2, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::obl; });
    if (object != no_node && arcs_[object].upos == Upos::noun &&
        arcs_.child(object, Deprel::case_) == no_node)
      arcs_[object].deprel = Deprel::obj;
  }

  // "kidnapped more than 200 children", "supply Norland with", read as when or how much.
  void make_bare_object(std::size_t verb) {
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
  [[nodiscard]] bool is_bare_object(std::size_t verb, std::size_t node) const {
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

  // "met on Monday with Norland", "met in Port Vale with Norland", with Norland below Monday or the port.
  void lift_from_day(std::size_t noun) {
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
  void join_participle(std::size_t clause) {
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

  // "vowed revenge on Norland", read as if to revenge were vowed.
  void make_noun(std::size_t noun) {
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
  void make_active(std::size_t verb) {
    const std::size_t subject = arcs_.child(verb, Deprel::nsubj_pass);
    if (subject == no_node || arcs_.child(verb, Deprel::aux_pass) != no_node) return;
    const std::size_t have = arcs_.child(verb, Deprel::aux);  // "had raped and killed"
    const bool perfect = have != no_node && lemmas_[have] == "have" && have + 1 == verb;
    const bool past = is_past(verb) && arcs_[verb].deprel == Deprel::root && is_closed() &&
                      !is_done_by(verb) && reaches(verb);
    if (perfect || past) arcs_[subject].deprel = Deprel::nsubj;
  }

  // "declared the envoy persona non grata", with the envoy as a part of the persona.
  void part_from_persona(std::size_t persona) {
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
  void part_outcome(std::size_t verb) {
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
  void raise_judged(std::size_t verb) {
    for (std::size_t i = verb + 2; i < arcs_.size(); ++i) {
      const std::size_t judged = i - 1;
      if (arcs_[i].upos != Upos::adj || arcs_[i].deprel != Deprel::obj || !arcs_.hangs_on(i, verb) ||
          arcs_[judged].upos != Upos::propn || !arcs_.hangs_on(judged, i))
        continue;
      arcs_.hang(judged, verb, Deprel::obj);
      arcs_[i].deprel = Deprel::xcomp;
    }
  }

  // "the claim that Norland attacked Sudra", read as a claim that is attacked; "accusations that she spied",
  // read as what she spied.
  void make_content(std::size_t verb) {
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
  void raise_content(std::size_t clause) {
    const std::size_t noun = arcs_.head(clause), mark = arcs_.child(clause, Deprel::mark);
    const std::size_t verb = noun == no_node ? no_node : arcs_.head(noun);
    const std::size_t subject = find(0, clause, clause, is_subject);
    if (verb == no_node || mark == no_node || lemmas_[mark] != "that" || subject == no_node ||
        subject < mark || noun > mark || !words_.reporting.contains(lemmas_[verb]) ||
        arcs_.child(verb, Deprel::ccomp) != no_node)
      return;
    const bool where = arcs_[noun].deprel == Deprel::obl;
    const bool told = (arcs_[noun].deprel == Deprel::iobj || arcs_[noun].deprel == Deprel::obj) &&
                      (is_of(NounKind::person, noun) || arcs_[noun].upos == Upos::propn);
    if (where || told) arcs_.hang(clause, verb, Deprel::ccomp);
  }

  // "rejected Norland's claim that it was behind the attack", with the clause below the verb: it is the
  // claim.
  void hang_on_claim(std::size_t clause) {
    const std::size_t verb = arcs_.head(clause), mark = arcs_.child(clause, Deprel::mark);
    if (verb == no_node || mark == no_node || mark == 0 || lemmas_[mark] != "that" ||
        !arcs_.hangs_on(mark - 1, verb) || arcs_[mark - 1].deprel != Deprel::obj)
      return;
    const bool claims = may_govern(mark - 1, &Governor::takes_finite);
    if (claims && arcs_[mark - 1].upos == Upos::noun) arcs_.hang(clause, mark - 1, Deprel::acl);
  }

  // "it was Norland that attacked Sudra": Norland attacked it.
  void part_cleft(std::size_t it) {
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

  // 'called the decision by Norland "illegal"', with the quoted word below the decision or Norland.
  void raise_quoted_judgement(std::size_t verb) {
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

  // "discovered a network, plotting to attack", read as if who discovered it plotted.
  void hang_on_found(std::size_t participle) {
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
  [[nodiscard]] std::size_t before_maker(std::size_t last) const {
    const std::size_t name = arcs_[last].deprel == Deprel::flat ? arcs_.head(last) : last;
    const std::size_t by = name == no_node ? no_node : arcs_.child(name, Deprel::case_);
    return by != no_node && by > 0 && lemmas_[by] == "by" && arcs_.head(name) == by - 1 ? by - 1 : last;
  }

  // "was charged with plotting to kill", "criticized efforts to kill", with the killing below the charge or
  // the criticism: it is what was plotted, and what the efforts were made for.
  void hang_on_plan(std::size_t verb) {
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
    const bool purpose = arcs_[above].upos == Upos::verb &&
                         may_govern(above, &Governor::takes_infinitive);  // "used the bid to"
    if (arcs_[plan].upos == Upos::noun && intends && !purpose) arcs_.hang(verb, plan, Deprel::acl);
  }

  // "the attack on a village by the army", with the army below the village.
  void hang_on_attack(std::size_t node) {
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
  void hang_on_charged(std::size_t node) {
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

  // "thanked rescue workers", with both as what is thanked.
  void join_compound(std::size_t noun) {
    const std::size_t behind = noun + 1;
    if (behind < arcs_.size() && arcs_[noun].upos == Upos::noun && arcs_[behind].upos == Upos::noun &&
        arcs_[behind].deprel == Deprel::obj && arcs_.hangs_on(behind, arcs_.head(noun)) &&
        arcs_[noun].features.number == feature::Number::sing && arcs_.head(noun) < noun)
      arcs_.hang(noun, behind, Deprel::compound);
  }

  // "Ana Berg, a lawyer and former minister, met": what stands behind "and" is another thing that she is.
  void join_in_apposition(std::size_t second) {
    const std::size_t name = arcs_.head(second);
    const std::size_t link = arcs_.begin_of(second, 0);
    if (name == no_node || link == 0 || arcs_[link].deprel != Deprel::cc || arcs_[name].upos != Upos::propn ||
        arcs_[second].upos != Upos::noun || !is_of(NounKind::person, second))
      return;
    const std::size_t first =
        find(name, link, name, [](Deprel relation) { return relation == Deprel::appos; });
    if (first == no_node || arcs_[first].upos != Upos::noun || arcs_[link - 1].upos == Upos::punct) return;
    arcs_.hang(link, second, Deprel::cc);
    arcs_.hang(second, first, Deprel::conj);
  }

  // "went on strike in protest at the law", with the law beside the protest.
  void hang_on_deed_before(std::size_t node, std::size_t preposition) {
    const std::size_t deed = preposition - 1, verb = arcs_.head(node);
    const bool beside = arcs_[node].deprel == Deprel::obl && verb != no_node && verb != deed &&
                        arcs_.hangs_on(deed, verb) && arcs_[deed].deprel == Deprel::obl;
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

  // "After meeting Ana Berg in Alba, Ida Holm said", with the meeting as when.
  void make_adverbial(std::size_t gerund) {
    if (arcs_[gerund].upos == Upos::verb && arcs_[gerund].xpos == Xpos::vbg &&
        arcs_.child(gerund, Deprel::mark) != no_node && arcs_.child(gerund, Deprel::obj) != no_node)
      arcs_[gerund].deprel = Deprel::advcl;
  }

  // "shelled the airport in Port Vale": the airport is there.
  void hang_on_facility(std::size_t node, std::size_t preposition) {
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
  void hang_on_series(std::size_t node) {
    const std::size_t of = arcs_.child(node, Deprel::case_);
    const bool behind = of != no_node && of > 0 && of < node && lemmas_[of] == "of";
    if (!behind || arcs_[of - 1].deprel != Deprel::obj || !arcs_.hangs_on(of - 1, arcs_.head(node)) ||
        !words_.is(lemmas_[of - 1], WordSense::series))
      return;
    arcs_.hang(node, of - 1, Deprel::nmod);
  }

  void hang_on_noun_before(std::size_t node) {
    const std::size_t of = arcs_.child(node, Deprel::case_);
    if (of == no_node || of == 0 || of > node) return;
    if (lemmas_[of] != "of" && lemmas_[of] != "by") {
      hang_on_facility(node, of);
      return hang_on_deed_before(node, of);
    }
    const std::size_t noun = of - 1, above = arcs_.head(node);
    const bool done =
        lemmas_[of] != "by" || is_of(NounKind::event, noun) ||
        words_.conduct_nouns.find(lemmas_[noun]) != nullptr;  // "against violations by the army"
    const bool inner = arcs_[noun].deprel == Deprel::nmod && arcs_.child(noun, Deprel::case_) != no_node;
    if (!done || arcs_[noun].upos != Upos::noun || noun == above || !inner || !arcs_.hangs_on(noun, above))
      return;
    arcs_.hang(node, noun);
  }
};

}  // namespace

void repair_tree(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
                 std::span<std::string_view> lemmas) {
  const std::vector<Token> before(tokens.begin(), tokens.end());
  Repair(document, words, first, tokens, lemmas).run();
  if (!Arcs(first, tokens).is_forest()) std::ranges::copy(before, tokens.begin());
}

}  // namespace dossier::extract
