#include "extract/interpret/tree_repair.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "extract/interpret/arcs.hpp"
#include "extract/interpret/arguments.hpp"

namespace dossier::extract {
namespace {

class Repair {
 public:
  Repair(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
         std::span<const std::string_view> lemmas)
      : document_(document), words_(words), first_(first), arcs_(first, tokens), lemmas_(lemmas) {}

  void run() {
    join_split_names();
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
      part_day(i);
      if (arcs_[i].deprel == Deprel::case_) {
        lift_preposition(i);
        make_particle(i);
      }
      make_verb(i);
      make_common(i);
      if (lemmas_[i] == "have") raise_participle(i);
      if (arcs_[i].upos == Upos::verb) {
        move_second_subject(i);
        move_from_object(i);
        raise_judged(i);
        part_outcome(i);
        make_active(i);
        raise_charge(i);
        part_from_place(i);
        hang_on_gerund(i);
        hang_on_found(i);
        raise_receiver(i);
        make_object_behind_particle(i);
        raise_verb(i);
        raise_clause(i);
        part_from_protest(i);
        make_conviction(i);
      }
      if (arcs_[i].upos == Upos::propn) {
        join_title(i);
        join_subjects(i);
        appose(i);
      }
      if (is_participle(i)) raise_verb(i);
      if (arcs_[i].deprel == Deprel::compound && arcs_.head(i) < i) lift_name(i);
      if (arcs_[i].deprel == Deprel::aux) join_name(i);
      if (arcs_[i].deprel == Deprel::cc) coordinate_twin(i);
      if (arcs_[i].deprel == Deprel::flat && arcs_.head(i) < i) coordinate(i);
      if (arcs_[i].deprel == Deprel::conj) {
        lift_counted(i);
        lift_from_title(i);
        share_noun(i);
      }
      if (arcs_[i].deprel == Deprel::obj) part_from_persona(i);
      if (arcs_[i].deprel == Deprel::obl) hang_on_many(i);
      if (arcs_[i].deprel == Deprel::advcl) hang_on_charge(i);
      if (arcs_[i].deprel == Deprel::appos) {
        part_from_apposition(i);
        lift_to_holder(i);
        make_subject(i);
      }
      if (arcs_[i].deprel == Deprel::nmod) {
        hang_on_noun_before(i);
        part_from_name(i);
      }
      if (arcs_[i].deprel == Deprel::acl_relcl) make_content(i);
    }
  }

 private:
  static bool is_subject(Deprel relation) {
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
  }

  // The first token from `begin` on that hangs on the head by a relation that fits.
  template <class Fits>
  [[nodiscard]] std::size_t find(std::size_t begin, std::size_t end, std::size_t head,
                                 const Fits& fits) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (arcs_.hangs_on(i, head) && fits(arcs_[i].deprel)) return i;
    }
    return no_node;
  }

  // "rejected Thursday an appeal", "the ministry Monday imposed": a day beside the verb's own subject or
  // object only says when.
  void part_day(std::size_t day) {
    const std::size_t verb = arcs_.head(day);
    const bool object = arcs_[day].deprel == Deprel::obj;
    if (verb == no_node || (!object && !is_subject(arcs_[day].deprel)) ||
        !words_.is(fold_word(words(document_, arcs_[day].span)), TimeKind::weekday) ||
        arcs_.child(day, Deprel::case_) != no_node)
      return;
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
      const bool same = object ? arcs_[i].deprel == Deprel::obj : is_subject(arcs_[i].deprel);
      if (i == day || !same || !arcs_.hangs_on(i, verb)) continue;
      arcs_[day].deprel = Deprel::obl_unmarked;
      return;
    }
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

  // "Norland's militia", read as a name.
  void make_common(std::size_t node) {
    if (arcs_[node].upos != Upos::propn || arcs_[node].capitalized ||
        !words_.noun_classes.contains(lemmas_[node]))
      return;
    arcs_[node].upos = Upos::noun;
    arcs_[node].xpos = Xpos::nn;
  }

  [[nodiscard]] bool is_of(NounKind kind, std::size_t noun) const {
    const auto known = words_.noun_classes.find(lemmas_[noun]);
    return known != words_.noun_classes.end() && known->second.kind == kind;
  }

  // Whether the lexicon knows the verb in a way that fits.
  template <class Fits>
  [[nodiscard]] bool may_say(std::size_t verb, const Fits& fits) const {
    return std::ranges::any_of(words_.predicates.find(PredicateClass::verb, lemmas_[verb]), fits);
  }

  // Whether the lexicon knows the word as a governor that fits.
  template <class Fits>
  [[nodiscard]] bool may_govern(std::size_t word, const Fits& fits) const {
    return words_.may_govern(lemmas_[word], fits);
  }

  // "The FSM commander Ana Berg met", with both the commander and Berg as who met: the first is the title of
  // the second, or its first name.
  void join_subjects(std::size_t name) {
    const std::size_t verb = arcs_.head(name);
    if (verb == no_node || name > verb || arcs_[name].deprel != Deprel::nsubj) return;
    std::size_t begin = name;
    while (begin > 0 && arcs_.below(begin - 1, name) && arcs_[begin - 1].upos == Upos::propn) --begin;
    const std::size_t before = begin == 0 ? no_node : begin - 1;
    if (before == no_node || !arcs_.hangs_on(before, verb) || arcs_[before].deprel != Deprel::nsubj) return;
    if (arcs_[before].upos == Upos::propn && begin == name)
      arcs_.hang(name, before, Deprel::flat);
    else if (arcs_[before].upos == Upos::propn || arcs_[before].upos == Upos::noun)
      arcs_.hang(before, name, Deprel::nmod_desc);
  }

  // "In a letter, Ana Berg accused ...", with the name in apposition to the letter: the verb has no other
  // subject.
  void make_subject(std::size_t name) {
    const std::size_t front = arcs_.head(name);
    const std::size_t verb = front == no_node ? no_node : arcs_.head(front);
    if (verb == no_node || front > name || name > verb || arcs_[name].upos != Upos::propn ||
        arcs_[front].deprel != Deprel::obl || arcs_.child(front, Deprel::case_) > front || !is_finite(verb) ||
        find(0, arcs_.size(), verb, is_subject) != no_node)
      return;
    const auto is_comma = [&](std::size_t i) { return words(document_, arcs_[i].span) == ","; };
    bool parted = false;
    for (std::size_t i = front + 1; i < verb; ++i) {
      if (is_comma(i) && i > name) return;
      parted = parted || is_comma(i);
    }
    if (!parted) return;
    const bool passive = arcs_.child(verb, Deprel::aux_pass) != no_node;
    arcs_.hang(name, verb, passive ? Deprel::nsubj_pass : Deprel::nsubj);
  }

  [[nodiscard]] bool is_finite(std::size_t verb) const {
    const Xpos tag = arcs_[verb].xpos;
    if (arcs_[verb].upos != Upos::verb) return false;
    return tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp ||
           arcs_.child(verb, Deprel::aux) != no_node || arcs_.child(verb, Deprel::aux_pass) != no_node;
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
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
      if (arcs_.hangs_on(i, have)) arcs_.hang(i, verb);
    }
    arcs_.take_place(verb, have);
    arcs_.hang(have, verb, Deprel::aux);
    arcs_[have].upos = Upos::aux;
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
    if (arcs_[node].upos == Upos::propn) return false;
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

  // "May" behind a name and before a verb that no "may" can govern.
  void join_name(std::size_t node) {
    Token& token = arcs_[node];
    const bool behind_name = node > 0 && arcs_[node - 1].capitalized && arcs_[node - 1].upos != Upos::aux;
    if (!behind_name || words(document_, token.span) != "May") return;
    const std::size_t verb = arcs_.head(node);
    if (verb == no_node || arcs_[verb].features.verb_form == feature::VerbForm::inf ||
        arcs_[verb].xpos == Xpos::vb)
      return;
    std::size_t name = node - 1;
    while (arcs_[name].deprel == Deprel::flat && arcs_.head(name) < name) name = arcs_.head(name);
    token.upos = Upos::propn;
    token.xpos = Xpos::nnp;
    arcs_.hang(node, name, Deprel::flat);
  }

  // "minister", "President"
  [[nodiscard]] bool is_title(std::size_t node) const {
    if (arcs_[node].upos == Upos::noun) return is_of(NounKind::person, node);
    const auto known = words_.noun_classes.find(fold_word(lemmas_[node]));
    return arcs_[node].upos == Upos::propn && known != words_.noun_classes.end() &&
           known->second.kind == NounKind::person;
  }

  // "with foreign minister Ana Berg", "Sen. Ana Berg": a noun or name and the name right behind it in the
  // same place are one.
  void join_title(std::size_t name) {
    if (name == 0) return;
    const Token& noun = arcs_[name - 1];
    const Token& token = arcs_[name];
    const bool behind =
        noun.deprel == Deprel::nmod && is_title(name - 1) && arcs_.child(name - 1, Deprel::case_) != no_node;
    const bool place =
        behind || noun.deprel == Deprel::obl || noun.deprel == Deprel::obj || is_subject(noun.deprel);
    const bool own = find(0, arcs_.size(), name, [](Deprel relation) {
                       return relation == Deprel::case_ || relation == Deprel::det;
                     }) != no_node;
    if ((noun.upos != Upos::noun && noun.upos != Upos::propn) || noun.head != token.head ||
        noun.deprel != token.deprel || !place || own)
      return;
    arcs_.hang(name, name - 1, Deprel::flat);
  }

  // "House Committee Chairman Ana Berg" with Berg below the committee: the other way round.
  void lift_name(std::size_t name) {
    const std::size_t body = arcs_.head(name);
    if (name < 2 || body + 2 != name || arcs_[name - 1].deprel != Deprel::nmod_desc ||
        !arcs_.hangs_on(name - 1, name) || arcs_[body].upos != Upos::propn)
      return;
    arcs_.take_place(name, body);
    arcs_.hang(body, name - 1, Deprel::compound);
    for (std::size_t i = 0; i < body; ++i) {
      if (arcs_.hangs_on(i, body) && arcs_[i].deprel == Deprel::case_) arcs_.hang(i, name);
    }
  }

  // A name's second part behind "and", or behind "and" and a title, is another name.
  void coordinate(std::size_t node) {
    for (std::size_t i = arcs_.head(node) + 1; i < node; ++i) {
      const std::size_t above = arcs_.head(i);
      if (arcs_[i].deprel == Deprel::cc && above > i && above <= node &&
          (above == node || arcs_.hangs_on(above, node)))
        arcs_[node].deprel = Deprel::conj;
    }
  }

  // A name's words hang on one another, and one of them on the rest of the sentence. "the rights group Alba
  // International accused Norland", read as "group Alba" and "International": the name belongs to the noun
  // before it.
  void join_split_names() {
    const auto begin =
        std::lower_bound(document_.names.begin(), document_.names.end(), first_,
                         [](const Name& name, std::uint32_t first) { return name.first < first; });
    for (auto name = begin; name != document_.names.end() && name->last <= first_ + arcs_.size(); ++name) {
      if (name->last - name->first > 1) join_split(name->first - first_, name->last - first_);
    }
  }

  void join_split(std::size_t first, std::size_t last) {
    std::vector<std::size_t> outside;  // words that hang on no other of the name
    for (std::size_t i = first; i < last; ++i) {
      if (arcs_[i].upos != Upos::propn) return;
      const std::size_t head = arcs_.head(i);
      if (head == no_node || head < first || head >= last) outside.push_back(i);
    }
    if (outside.size() != 2) return;
    const std::size_t front = outside.front();
    const bool behind_noun =
        first > 0 && arcs_[first - 1].upos == Upos::noun && arcs_.hangs_on(front, first - 1);
    const bool introduced =
        arcs_.child(front, Deprel::case_) != no_node;  // "at Fort" and "Alba": "at Fort Alba"
    const bool twice =
        arcs_.head(front) == arcs_.head(outside.back()) && arcs_.head(front) != no_node &&
        arcs_[front].deprel == arcs_[outside.back()].deprel &&
        (arcs_[front].deprel == Deprel::obj || is_subject(arcs_[front].deprel));  // "Ana" and "Berg"
    if ((!behind_noun && !introduced && !twice) || arcs_.below(front, outside.back())) return;
    arcs_.hang(outside.back(), front, Deprel::flat);
    if (!introduced && !twice) arcs_[front].deprel = Deprel::appos;
  }

  [[nodiscard]] bool is_past(std::size_t verb) const {
    return arcs_[verb].xpos == Xpos::vbd || arcs_[verb].xpos == Xpos::vbn;
  }

  // A full stop ends it: a sentence, no headline.
  [[nodiscard]] bool is_closed() const { return words(document_, arcs_[arcs_.size() - 1].span) == "."; }

  // "Norland shelled positions.", "Norlandic jets bombed positions.", read as positions that are shelled.
  void raise_verb(std::size_t verb) {
    const std::size_t noun = arcs_.head(verb);
    const bool attribute = arcs_[verb].deprel == Deprel::amod || arcs_[verb].deprel == Deprel::compound;
    const bool past = arcs_[verb].upos == Upos::verb ? is_past(verb) : is_participle(verb);
    if (verb == 0 || noun == no_node || noun < verb || !attribute || !past ||
        arcs_[noun].deprel != Deprel::root || arcs_[noun].upos != Upos::noun ||
        arcs_.child(noun, Deprel::cop) != no_node || !is_closed() ||
        words_.predicates.find(PredicateClass::verb, lemmas_[verb]).empty())
      return;
    const std::size_t subject = verb - 1;
    const bool many =
        arcs_[subject].upos == Upos::noun && arcs_[subject].features.number == feature::Number::plur;
    if ((arcs_[subject].upos != Upos::propn && !many) ||
        (!arcs_.hangs_on(subject, verb) && !arcs_.hangs_on(subject, noun)))
      return;
    arcs_[verb].upos = Upos::verb;
    arcs_[verb].xpos = Xpos::vbd;
    arcs_.take_place(verb, noun);
    arcs_.hang(noun, verb, Deprel::obj);
    arcs_.hang(subject, verb, Deprel::nsubj);
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

  // "to Ana Berg" with "to" below "Ana", "with President Berg" with "with" below "President", which is a part
  // of the name: it introduces the whole.
  void lift_preposition(std::size_t preposition) {
    const std::size_t part = arcs_.head(preposition);
    const std::size_t name = part == no_node ? no_node : arcs_.head(part);
    if (name == no_node || preposition > part || part > name || !is_premodifier(arcs_[part].deprel) ||
        arcs_.child(name, Deprel::case_) != no_node)
      return;
    arcs_.hang(preposition, name);
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
      const bool any = one.object_nouns.empty() && !oblique;
      return one.particle == lemmas_[preposition] && (any || one.takes(lemmas_[object]));
    });
    if (!known) return;
    arcs_.hang(preposition, verb, Deprel::compound_prt);
    arcs_.hang(object, verb, Deprel::obj);
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

  // "is convinced that", read as what somebody does to the convinced.
  void make_conviction(std::size_t verb) {
    const std::size_t aux = arcs_.child(verb, Deprel::aux_pass);
    const bool convinced =
        aux != no_node &&
        words_.may_govern(fold_word(words(document_, arcs_[verb].span)), [](const Governor& one) {
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
    if (is_of(NounKind::place, place) ||
        words_.places.find(fold_word(words(document_, arcs_[place].span))) != nullptr)
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

  // "granted Ana Berg asylum", with the name as a part of the asylum.
  void raise_receiver(std::size_t verb) {
    const std::size_t object =
        find(verb + 2, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::obj; });
    if (object == no_node || !is_person(verb + 1)) return;
    std::size_t last = verb + 1;
    while (last + 1 < object && is_person(last + 1)) ++last;
    const std::size_t name = verb + 1;
    if (last + 1 != object || !arcs_.hangs_on(name, object) || arcs_[name].deprel != Deprel::compound) return;
    const bool given = may_say(verb, [&](const Predicate& one) {
      return one.takes(lemmas_[object]) &&
             std::ranges::find(one.target, Slot{SlotKind::object, {}}) != one.target.end();
    });
    if (given) arcs_.hang(name, verb, Deprel::iobj);
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

  // "forces fired on the crowd", read as fired by somebody, without "were".
  void make_active(std::size_t verb) {
    const std::size_t subject = arcs_.child(verb, Deprel::nsubj_pass);
    if (subject == no_node || arcs_.child(verb, Deprel::aux_pass) != no_node || !is_past(verb) ||
        arcs_[verb].deprel != Deprel::root || !is_closed() || is_done_by(verb) || !reaches(verb))
      return;
    arcs_[subject].deprel = Deprel::nsubj;
  }

  // "the army and the guard agreed", with both below "agreed" and "and" below the guard.
  void coordinate_twin(std::size_t conjunction) {
    const std::size_t second = arcs_.head(conjunction);
    if (second == no_node || conjunction > second || !is_subject(arcs_[second].deprel)) return;
    const std::size_t verb = arcs_.head(second);
    if (verb == no_node) return;
    const std::size_t first = find(0, conjunction, verb, is_subject);
    if (first == no_node || arcs_[first].deprel != arcs_[second].deprel) return;
    for (std::size_t i = first; i < conjunction; ++i) {
      if (arcs_[i].upos == Upos::punct) return;  // longer lists are read by their names
    }
    const std::size_t side = between(first);
    arcs_.hang(second, side == no_node ? first : side, Deprel::conj);
  }

  // "Norland" of "the talks between Norland", which has no second side yet.
  [[nodiscard]] std::size_t between(std::size_t noun) const {
    const std::size_t side = arcs_.child(noun, Deprel::nmod);
    const std::size_t preposition = side == no_node ? no_node : arcs_.child(side, Deprel::case_);
    const bool open = preposition != no_node && lemmas_[preposition] == "between" &&
                      arcs_.child(side, Deprel::conj) == no_node;
    return open ? side : no_node;
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

  // "the head of the group, Ana Berg, denied", with Berg as a name of the group: she is the head.
  void lift_to_holder(std::size_t name) {
    const std::size_t body = arcs_.head(name);
    const std::size_t holder = body == no_node ? no_node : arcs_.head(body);
    if (holder == no_node || arcs_[body].deprel != Deprel::nmod || arcs_[holder].upos != Upos::noun ||
        !is_person(name) || is_person(body))
      return;
    if (is_of(NounKind::person, holder) && !is_of(NounKind::person, body)) arcs_.hang(name, holder);
  }

  // "shot dead an envoy", read as two objects.
  void part_outcome(std::size_t verb) {
    const std::size_t outcome = verb + 1;
    if (outcome >= arcs_.size() || arcs_[outcome].deprel != Deprel::obj || !arcs_.hangs_on(outcome, verb))
      return;
    if (!may_say(verb, [&](const Predicate& one) { return one.particle == lemmas_[outcome]; })) return;
    const std::size_t object =
        find(outcome + 1, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::obj; });
    if (object != no_node) arcs_[outcome].deprel = Deprel::xcomp;
  }

  // "The ministry's spokeswoman, Ana Berg, said", read as two who say it: the name tells who the first is.
  void appose(std::size_t name) {
    const std::size_t verb = arcs_.head(name);
    if (name < 2 || verb == no_node || verb < name || !is_subject(arcs_[name].deprel) || !is_person(name) ||
        words(document_, arcs_[name - 1].span) != ",")
      return;
    const std::size_t noun = find(0, name - 1, verb, is_subject);
    std::size_t behind = name + 1;
    while (behind < verb && arcs_[behind].deprel == Deprel::flat && arcs_.hangs_on(behind, name)) ++behind;
    if (noun == no_node || arcs_[noun].upos != Upos::noun || words(document_, arcs_[behind].span) != ",")
      return;
    arcs_.hang(name, noun, Deprel::appos);
  }

  [[nodiscard]] bool is_person(std::size_t node) const {
    const auto token = static_cast<std::uint32_t>(first_ + node);
    const auto after = std::upper_bound(document_.names.begin(), document_.names.end(), token,
                                        [](std::uint32_t at, const Name& name) { return at < name.first; });
    return after != document_.names.begin() && std::prev(after)->last > token &&
           std::prev(after)->type == NameType::person;
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

  // "leader Ana Berg and President Carlos Mora", with both names below "leader".
  void part_from_apposition(std::size_t node) {
    const std::size_t noun = arcs_.head(node);
    const bool names = noun != no_node && arcs_[noun].upos == Upos::noun && arcs_[node].upos == Upos::propn;
    const std::size_t first = names ? arcs_.child(noun, Deprel::appos) : no_node;
    if (first == no_node || first >= node || arcs_.child(node, Deprel::cc) == no_node) return;
    arcs_.hang(node, first, Deprel::conj);
    lift_from_title(node);
  }

  // The same with the second name below the first, who is a titled subject: beside him, not his.
  void lift_from_title(std::size_t node) {
    const std::size_t name = arcs_.head(node);
    if (name == no_node || arcs_[name].deprel != Deprel::appos || arcs_[node].upos != Upos::propn) return;
    const std::size_t noun = arcs_.head(name);
    if (noun != no_node && noun + 1 == name && is_subject(arcs_[noun].deprel)) arcs_.hang(node, noun);
  }

  // "Norlandic and Sudran leaders", with "Sudran" below "Norlandic": both tell which leaders.
  void share_noun(std::size_t node) {
    const std::size_t first = arcs_.head(node);
    const std::size_t noun = first == no_node ? no_node : arcs_.head(first);
    if (noun == no_node || first > node || node > noun || arcs_[node].upos != Upos::adj ||
        arcs_[first].deprel != Deprel::amod || !arcs_[node].capitalized)
      return;
    arcs_.hang(node, noun, Deprel::amod);
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

  // "discovered a network, plotting to attack", read as if who discovered it plotted.
  void hang_on_found(std::size_t participle) {
    const std::size_t verb = arcs_.head(participle);
    if (verb == no_node || verb > participle || arcs_[participle].deprel != Deprel::advcl ||
        arcs_[participle].xpos != Xpos::vbg || arcs_.child(participle, Deprel::mark) != no_node ||
        words_.finding_verbs.find(lemmas_[verb]) == nullptr || words_.reporting.contains(lemmas_[participle]))
      return;
    const std::size_t object = arcs_.child(verb, Deprel::obj);
    if (object != no_node && object < participle) arcs_.hang(participle, object, Deprel::acl);
  }

  // "was charged with plotting to kill", with the killing below the charge: it is what was plotted.
  void hang_on_gerund(std::size_t verb) {
    const std::size_t mark = arcs_.child(verb, Deprel::mark), above = arcs_.head(verb);
    if (above == no_node || mark == no_node || mark == 0 || lemmas_[mark] != "to" ||
        arcs_[verb].deprel != Deprel::advcl)
      return;
    const std::size_t gerund = mark - 1;
    const bool plotted = gerund != above && arcs_[gerund].xpos == Xpos::vbg &&
                         arcs_.hangs_on(gerund, above) && may_govern(gerund, [](const Governor& one) {
                           return one.takes == GovernorTakes::infinitive || one.takes == GovernorTakes::any;
                         });
    if (plotted) arcs_.hang(verb, gerund, Deprel::xcomp);
  }

  // "sanctions against friends of Ana Berg" with Berg below the sanctions: "of" goes with the noun before it.
  void hang_on_noun_before(std::size_t node) {
    const std::size_t of = arcs_.child(node, Deprel::case_);
    if (of == no_node || of == 0 || of > node || lemmas_[of] != "of") return;
    const std::size_t noun = of - 1, above = arcs_.head(node);
    if (arcs_[noun].upos != Upos::noun || noun == above || arcs_[noun].deprel != Deprel::nmod ||
        !arcs_.hangs_on(noun, above) || arcs_.child(noun, Deprel::case_) == no_node)
      return;
    arcs_.hang(node, noun);
  }

  // "friends of Ana Berg and 17 companies": what is counted stands beside the friends.
  void lift_counted(std::size_t node) {
    const std::size_t name = arcs_.head(node);
    if (name == no_node || arcs_[node].upos != Upos::noun || arcs_[name].upos != Upos::propn ||
        arcs_[name].deprel != Deprel::nmod || arcs_.child(node, Deprel::nummod) == no_node)
      return;
    const std::size_t noun = arcs_.head(name);
    if (noun != no_node && arcs_[noun].upos == Upos::noun) arcs_.hang(node, noun);
  }

  const Document& document_;
  const Words& words_;
  std::uint32_t first_;
  Arcs arcs_;
  std::span<const std::string_view> lemmas_;
};

}  // namespace

void repair_tree(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
                 std::span<const std::string_view> lemmas) {
  Repair(document, words, first, tokens, lemmas).run();
}

}  // namespace dossier::extract
