#include "extract/interpret/pronouns.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "extract/interpret/arguments.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t farthest = 3;         // sentences back
constexpr std::size_t farthest_common = 1;  // of "it" and "they", which may mean so much else

// How much speaks for a referent, in points.
constexpr int by_line = 40;  // for each sentence back, off
constexpr int as_subject = 40;
constexpr int as_main_subject = 10;
constexpr int as_object = 15;
constexpr int as_possessor = 10;
constexpr int as_speaker = 40;
constexpr int as_companion = 120;
constexpr int as_owner_around = 45;
constexpr int by_parallel = 10;
constexpr int by_pronoun = 15;
constexpr int by_name = 5;
constexpr int as_modifier = -40;
constexpr int when_quoted = -50;
constexpr int as_one_body = -30;  // for "they"
constexpr int by_repetition = 5;
constexpr int margin = 20;         // of the best over the second
constexpr int common_margin = 30;  // of "it" and "they"

struct Form {
  std::string_view word;
  Pronoun pronoun;
};

constexpr std::array<Form, 15> forms = {{
    {"he", {PronounKind::he, false, false}},
    {"him", {PronounKind::he, false, false}},
    {"his", {PronounKind::he, true, false}},
    {"himself", {PronounKind::he, false, true}},
    {"she", {PronounKind::she, false, false}},
    {"her", {PronounKind::she, false, false}},
    {"hers", {PronounKind::she, true, false}},
    {"herself", {PronounKind::she, false, true}},
    {"it", {PronounKind::it, false, false}},
    {"its", {PronounKind::it, true, false}},
    {"itself", {PronounKind::it, false, true}},
    {"they", {PronounKind::they, false, false}},
    {"them", {PronounKind::they, false, false}},
    {"their", {PronounKind::they, true, false}},
    {"themselves", {PronounKind::they, false, true}},
}};

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::nsubj_outer;
}

bool is_clause(Deprel relation) {
  switch (universal(relation)) {
    case Deprel::acl:
    case Deprel::advcl:
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::csubj:
    case Deprel::parataxis:
    case Deprel::root:
      return true;
    default:
      return false;
  }
}

// "It is clear that", "it rained", "it seems": the pronoun of a clause or of nothing.
bool is_empty_it(const Tree& tree, std::size_t node) {
  const std::size_t predicate = tree.head(node);
  return predicate == no_node || tree.relation(node) == Deprel::expl ||
         tree.child(predicate, {Deprel::csubj, Deprel::csubj_pass}) != no_node;
}

// "it was behind the attack", "it was responsible for", "it was involved in"
bool is_blamed(const Words& words, const Tree& tree, std::size_t predicate) {
  const auto controls = [](const Predicate& one) {
    return one.relation == Relation::controls || one.relation == Relation::participant;
  };
  const std::size_t preposition = tree.child(predicate, Deprel::case_);
  const auto known = preposition == no_node
                         ? words.predicates.find(PredicateClass::adjective, tree.lemma(predicate))
                         : words.predicates.find(PredicateClass::preposition, tree.lemma(preposition));
  return std::any_of(known.begin(), known.end(), controls);
}

// Only what does something is safe: "it" as the subject of a verb that tells of deeds or words.
bool is_actor(const Words& words, const Tree& tree, std::size_t node) {
  const std::size_t predicate = tree.head(node);
  if (predicate == no_node || tree.relation(node) != Deprel::nsubj) return false;
  if (tree.upos(predicate) != Upos::verb) return is_blamed(words, tree, predicate);
  const std::string lemma(tree.lemma(predicate));
  const bool plans = words.may_govern(lemma, [](const Governor& one) {
    return one.takes == GovernorTakes::infinitive && one.effect == Effect::intended;
  });
  return plans || words.reporting.contains(lemma) || words.evaluations.verbs.contains(lemma) ||
         !words.predicates.find(PredicateClass::verb, lemma).empty();
}

// "it had been warned", "asked it to leave": what is done only to who acts.
bool is_patient(const Words& words, const Tree& tree, std::size_t node) {
  const std::size_t predicate = tree.head(node);
  const Deprel relation = tree.relation(node);
  if (predicate == no_node || (relation != Deprel::nsubj_pass && relation != Deprel::obj)) return false;
  const auto rows = words.predicates.find(PredicateClass::verb, tree.lemma(predicate));
  const auto is_of_events = [](const Predicate& one) {
    return one.is_plain() && one.target_types.has(EntityType::event);
  };
  const auto is_of_actors = [&](const Predicate& one) {
    const RelationGroup group = info(one.relation).group;
    const bool hostile = group == RelationGroup::verbal_conflict || group == RelationGroup::material_conflict;
    const bool fits = relation == Deprel::nsubj_pass ? hostile : one.relation == Relation::demanded_of;
    return one.is_plain() && fits && one.target.front().kind == SlotKind::object;
  };
  return std::ranges::any_of(rows, is_of_actors) && std::ranges::none_of(rows, is_of_events);
}

// "accusing her of" in "fired Ana Berg, accusing her of"
bool is_adverbial_participle(const Tree& tree, std::size_t node) {
  return tree.relation(node) == Deprel::advcl && tree[node].xpos == Xpos::vbg && tree.head(node) != no_node &&
         tree.child(node, {Deprel::nsubj, Deprel::nsubj_pass}) == no_node &&
         tree.child(node, {Deprel::mark, Deprel::aux}) == no_node;
}

// "criticized Norland and warned it"
bool is_second_verb(const Tree& tree, std::size_t node) {
  return tree.relation(node) == Deprel::conj && tree.upos(node) == Upos::verb &&
         tree.upos(tree.head(node)) == Upos::verb &&
         tree.child(node, {Deprel::nsubj, Deprel::nsubj_pass, Deprel::aux}) == no_node;
}

// "accusing it of", where "it" can be what the verb before has for its object.
bool is_object_beside(const Tree& tree, std::size_t node) {
  const std::size_t verb = tree.head(node);
  return tree.relation(node) == Deprel::obj &&
         (is_adverbial_participle(tree, verb) || is_second_verb(tree, verb));
}

bool is_safe(const Words& words, const Tree& tree, std::size_t node, const Pronoun& pronoun) {
  if (pronoun.possessive || pronoun.reflexive) return true;
  switch (pronoun.kind) {
    case PronounKind::it:
      return is_object_beside(tree, node) ||
             (!is_empty_it(tree, node) && (is_actor(words, tree, node) || is_patient(words, tree, node)));
    case PronounKind::they:
      return is_object_beside(tree, node) || is_subject(tree.relation(node));
    default:
      return true;
  }
}

// Where the points of grammar for one pronoun are counted.
class AntecedentSearch {
 public:
  AntecedentSearch(const Referents& referents, std::size_t line, std::size_t node, const Pronoun& pronoun)
      : referents_(referents),
        tree_(referents.scene().trees[line]),
        line_(line),
        node_(node),
        pronoun_(pronoun),
        quotation_(quotation_at(referents.scene(), line, node)) {}

  [[nodiscard]] std::size_t best() {
    const std::vector<Referent>& all = referents_.all();
    const std::size_t reach = is_person() ? farthest : farthest_common;
    const auto first = std::partition_point(
        all.begin(), all.end(), [&](const Referent& referent) { return referent.line + reach < line_; });
    for (auto referent = first; referent != all.end(); ++referent) {
      const bool barred = referent->line == line_ && is_barred(referent->node) && !goes_with(*referent);
      if (referent->thing != no_thing && !barred && agrees(*referent) && may_be_quoted(*referent))
        note(*referent);
    }
    return decide();
  }

  // "it" and "them" as objects mean nothing else.
  [[nodiscard]] bool needs_patient() const { return is_common() && is_object_beside(tree_, node_); }

  // "fired Ana Berg, accusing her of": the object of the verb that the participle goes with.
  [[nodiscard]] std::size_t patient() const {
    const std::size_t object = object_beside();
    if (object == no_node) return no_thing;
    const auto& all = referents_.all();
    const auto found = std::ranges::find_if(all, [&](const Referent& referent) {
      return referent.line == line_ && referent.node == object && !referent.modifier;
    });
    if (found == all.end() || found->thing == no_thing || !agrees(*found)) return no_thing;
    return may_be_told(referents_.thing(found->thing)) ? found->thing : no_thing;
  }

  // "Ana Berg, mayor of Alba", under a picture or over a list: whom the text speaks of is another.
  [[nodiscard]] bool is_caption(std::size_t line) const {
    const Tree& tree = referents_.scene().trees[line];
    if (line == line_ || tree.root() == no_node || tree.upos(tree.root()) != Upos::propn) return false;
    for (std::size_t node = 0; node < tree.size(); ++node) {
      if (tree.upos(node) == Upos::verb || tree.upos(node) == Upos::aux) return false;
    }
    return true;
  }

  // What the subject of the verb is must be the one that "himself" means.
  [[nodiscard]] std::size_t reflexive() const {
    const std::size_t predicate = governor();
    const std::size_t subject = predicate == no_node ? no_node : surface_subject(tree_, predicate);
    for (const Referent& referent : referents_.all()) {
      if (subject != no_node && referent.line == line_ && referent.node == subject && agrees(referent))
        return referent.thing;
    }
    return no_thing;
  }

 private:
  [[nodiscard]] bool agrees(const Referent& referent) const {
    const Thing& thing = referents_.thing(referent.thing);
    switch (pronoun_.kind) {
      case PronounKind::he:
        return may_be_one_person(thing) && agree(thing.gender, Gender::male);
      case PronounKind::she:
        return may_be_one_person(thing) && agree(thing.gender, Gender::female);
      case PronounKind::it:
        return !thing.plural && thing.kind != NounKind::person && thing.kind != NounKind::time;
      case PronounKind::they:
        return thing.kind != NounKind::time && (thing.plural || (is_body(thing) && is_alone(referent)));
    }
    return false;
  }

  // Of a quotation only a part may stand here: what is no part of a sentence in it is not meant, nor is by
  // "they" what is not what its sentence speaks of.
  [[nodiscard]] bool may_be_quoted(const Referent& referent) const {
    if (!quotation_) return true;
    const Deprel relation = referents_.scene().trees[referent.line].relation(referent.node);
    const bool topic = pronoun_.kind != PronounKind::they || is_subject(relation);
    return referent.quotation == quotation_ && topic && relation != Deprel::root;
  }

  // In this sentence, and nothing is coordinated with it.
  [[nodiscard]] bool is_alone(const Referent& referent) const {
    return referent.line == line_ && tree_.child(referent.node, Deprel::conj) == no_node;
  }

  // Of the verb that the participle of which the pronoun is the object goes with.
  [[nodiscard]] std::size_t object_beside() const {
    if (!is_object_beside(tree_, node_) || (!is_common() && is_second_verb(tree_, tree_.head(node_))))
      return no_node;
    const std::size_t participle = tree_.head(node_);
    const std::size_t verb = tree_.head(participle);
    const std::size_t object = verb < participle ? tree_.child(verb, Deprel::obj) : no_node;
    if (object >= participle || tree_.upos(object) == Upos::pron) return no_node;
    const std::size_t aimed = aimed_behind(verb, object);
    return aimed != no_node && aimed < participle ? aimed : object;
  }

  // "Norland" of "cut ties with Norland": whom the verb is aimed at where its object only says how.
  [[nodiscard]] std::size_t aimed_behind(std::size_t verb, std::size_t object) const {
    for (const Predicate& row :
         referents_.scene().words.predicates.find(PredicateClass::verb, tree_.lemma(verb))) {
      if (!row.takes(tree_.lemma(object))) continue;
      for (const Slot& slot : row.target) {
        for (const std::size_t above : {object, verb}) {
          const std::size_t found =
              slot.kind == SlotKind::preposition ? prepositional(tree_, above, slot.preposition) : no_node;
          if (found != no_node && tree_.upos(found) == Upos::propn) return found;
        }
      }
    }
    return no_node;
  }

  [[nodiscard]] static bool is_body(const Thing& thing) {
    return thing.kind == NounKind::organization || thing.kind == NounKind::state;
  }

  [[nodiscard]] static bool may_be_one_person(const Thing& thing) {
    return !thing.plural && (thing.kind == NounKind::person || (!thing.kind && thing.maybe_person));
  }

  // The predicate or noun that the pronoun hangs on, coordination left out.
  [[nodiscard]] std::size_t governor() const {
    std::size_t node = node_;
    while (node != no_node && tree_.relation(node) == Deprel::conj) node = tree_.head(node);
    return node == no_node ? no_node : tree_.head(node);
  }

  // Binding: what the pronoun cannot mean because of where both stand in the sentence.
  [[nodiscard]] bool is_barred(std::size_t other) const {
    if (other == node_ || (other > node_ && !is_awaited(other))) return true;
    if (holds(other) || (pronoun_.kind == PronounKind::it && punishes(other))) return true;
    if (pronoun_.possessive) return judges(other) || is_of_thing_before(other);
    if (is_person() && speaks(first_of(other)) && are_several(first_of(other))) return true;
    if (tree_.relation(node_) == Deprel::conj &&
        (tree_.head(node_) == other || tree_.head(other) == tree_.head(node_)))
      return true;
    const std::size_t predicate = governor();
    if (predicate == no_node) return false;
    if (tree_.head(other) == predicate && tree_.relation(other) != Deprel::nmod_poss) return true;
    return !is_subject(tree_.relation(node_)) && surface_subject(tree_, predicate) == other;
  }

  // "criticized Sudra for its raids", "was furious with Sudra over its raids": not who criticizes.
  [[nodiscard]] bool judges(std::size_t other) const {
    std::size_t noun = governor();
    while (noun != no_node && tree_.relation(noun) == Deprel::conj) noun = tree_.head(noun);
    const std::size_t predicate = noun == no_node ? no_node : tree_.head(noun);
    if (predicate == no_node || surface_subject(tree_, predicate) != other) return false;
    const std::string ground = introduction(tree_, noun);
    if (ground != "for" && ground != "over") return false;
    return whom(predicate) != no_node && is_any(predicate, [](const Predicate& one) {
             return one.relation == Relation::praised ||
                    info(one.relation).group == RelationGroup::verbal_conflict;
           });
  }

  // "shot down a jet and captured its pilot": the jet's, and not of who did it.
  [[nodiscard]] bool is_of_thing_before(std::size_t other) const {
    const std::size_t noun = governor();
    const std::size_t verb =
        noun == no_node || tree_.relation(noun) != Deprel::obj ? no_node : tree_.head(noun);
    if (pronoun_.kind != PronounKind::it || verb == no_node || tree_.relation(verb) != Deprel::conj)
      return false;
    const std::size_t first = tree_.head(verb);
    const std::size_t thing = tree_.child(first, Deprel::obj);
    return thing != no_node && thing < verb && surface_subject(tree_, first) == other &&
           tree_[thing].features.number != feature::Number::plur &&
           referents_.scene().words.assets.find(tree_.lemma(thing)) != nullptr;
  }

  // "cut ties with Sudra after it attacked", "sanctioned Sudra after its attack": which of the two, is open
  // where one is against the other, and of who is punished where the deed is of the kind that is.
  [[nodiscard]] bool is_open(std::size_t other) const {
    const std::size_t part = circumstance();
    const std::size_t predicate = part == no_node ? no_node : tree_.head(part);
    return predicate != no_node && surface_subject(tree_, predicate) == other && whom(predicate) != no_node &&
           says_any(predicate, is_hostile);
  }

  [[nodiscard]] bool punishes(std::size_t other) const {
    const std::size_t act = governor();
    return is_open(other) && act != no_node && is_any(act, is_violent) &&
           says_any(tree_.head(circumstance()), is_answer);
  }

  // The clause or noun that tells when or why, in which the pronoun is the subject or owns the noun.
  [[nodiscard]] std::size_t circumstance() const {
    const Words& words = referents_.scene().words;
    std::size_t node = governor();
    while (node != no_node && (tree_.relation(node) == Deprel::conj || tree_.relation(node) == Deprel::ccomp))
      node = tree_.head(node);
    if (node == no_node || tree_.head(node) == no_node) return no_node;
    const std::string opening = clause_opening(tree_, node);
    const bool tells =
        tree_.relation(node) == Deprel::advcl || universal(tree_.relation(node)) == Deprel::obl;
    const bool known = words.presupposing_marks.find(opening) != nullptr ||
                       words.is(opening, WordSense::backdrop) || is_adverbial_participle(tree_, node);
    return tells && known ? node : no_node;
  }

  template <typename Test>
  [[nodiscard]] bool is_any(std::size_t node, Test test) const {
    const auto word_class = class_of(tree_, node);
    return word_class && std::ranges::any_of(
                             referents_.scene().words.predicates.find(*word_class, tree_.lemma(node)), test);
  }

  // With the object that it has: "raised accusations", not "raised the stakes".
  template <typename Test>
  [[nodiscard]] bool says_any(std::size_t node, Test test) const {
    const std::size_t object = tree_.child(node, Deprel::obj);
    return is_any(node, [&](const Predicate& one) {
      const bool said = one.object_nouns.empty() || (object != no_node && one.takes(tree_.lemma(object)));
      return said && test(one);
    });
  }

  static bool is_hostile(const Predicate& one) {
    const RelationGroup group = info(one.relation).group;
    return group == RelationGroup::verbal_conflict || group == RelationGroup::material_conflict;
  }

  // What is done or said for something done before.
  static bool is_answer(const Predicate& one) {
    constexpr std::array answers = {Relation::criticized, Relation::accused,    Relation::cut_ties_with,
                                    Relation::sanctioned, Relation::designated, Relation::restricted,
                                    Relation::expelled};
    return std::ranges::find(answers, one.relation) != answers.end();
  }

  static bool is_violent(const Predicate& one) {
    constexpr std::array violent = {Relation::attacked, Relation::killed,   Relation::abducted,
                                    Relation::invaded,  Relation::arrested, Relation::seized};
    return std::ranges::find(violent, one.relation) != violent.end();
  }

  // Whom the predicate is aimed at: its object, or what a preposition before the ground names.
  [[nodiscard]] std::size_t whom(std::size_t predicate) const {
    if (const std::size_t object = tree_.child(predicate, Deprel::obj); object != no_node) return object;
    for (const std::string_view preposition : {"at", "with", "against", "on"}) {
      if (const std::size_t found = prepositional(tree_, predicate, preposition); found != no_node)
        return found;
    }
    return no_node;
  }

  [[nodiscard]] bool is_person() const {
    return pronoun_.kind == PronounKind::he || pronoun_.kind == PronounKind::she;
  }

  // "Ana Berg and Ida Holm say she lied": not one of them.
  [[nodiscard]] std::size_t first_of(std::size_t name) const {
    return tree_.relation(name) == Deprel::conj ? tree_.head(name) : name;
  }

  [[nodiscard]] bool are_several(std::size_t first) const {
    return tree_.child(first, Deprel::conj) != no_node;
  }

  // "the wife of the man who lost him": what the pronoun is a part of, up to the next clause.
  [[nodiscard]] bool holds(std::size_t other) const {
    for (std::size_t node = node_; node != no_node; node = tree_.head(node)) {
      if (node == other) return true;
      if (is_clause(tree_.relation(node))) return false;
    }
    return false;
  }

  // "Olaf Holm left. In his speech, Ole Lund said": whose it is, is open, unless he was spoken of before.
  [[nodiscard]] bool is_between(std::size_t best) const {
    if (awaited_.empty()) return false;
    return !awaited_.contains(best) || (!told_before_.empty() && !told_before_.contains(best));
  }

  // "Before he left, Ana Berg said", "In her speech, Ana Berg said": the subject of the clause that the
  // pronoun's is an adverbial of.
  [[nodiscard]] bool is_awaited(std::size_t other) const {
    for (std::size_t node = node_; node != no_node; node = tree_.head(node)) {
      const std::size_t above = tree_.head(node);
      const bool clause = tree_.relation(node) == Deprel::advcl;
      const bool opens = pronoun_.possessive && is_person() && above != no_node && above > node &&
                         universal(tree_.relation(node)) == Deprel::obl;
      if (!clause && !opens) continue;
      return above != no_node && above > node && tree_.head(other) == above &&
             is_subject(tree_.relation(other));
    }
    return false;
  }

  void note(const Referent& referent) {
    if (pronoun_.kind == PronounKind::it && referent.line == line_ && is_open(referent.node))
      open_.insert(referent.thing);
    auto [at, fresh] = points_.emplace(referent.thing, std::pair<int, int>{});
    if (pronoun_.possessive && is_person() && referent.line == line_ && is_awaited(referent.node))
      awaited_.insert(referent.thing);
    else
      told_before_.insert(referent.thing);
    if (is_somebodys(referent)) somebodys_.insert(referent.thing);
    if (!is_caption(referent.line)) told_.insert(referent.thing);
    if (is_person() && referent.line == line_ && owns_words(referent.node)) owners_.insert(referent.thing);
    const int points = points_of(referent);
    at->second.first = fresh ? points : std::max(at->second.first, points);
    at->second.second += by_repetition;
  }

  // "Ana Berg's lawyer": of whom "she" is said then, is open.
  [[nodiscard]] bool is_somebodys(const Referent& referent) const {
    const Tree& tree = referents_.scene().trees[referent.line];
    const std::size_t owner = belongs_to(tree, referent.node);
    return !referents_.thing(referent.thing).named && owner != no_node && tree.upos(owner) == Upos::propn;
  }

  [[nodiscard]] int points_of(const Referent& referent) const {
    const Tree& tree = referents_.scene().trees[referent.line];
    const Deprel relation = tree.relation(referent.node);
    const std::size_t above = tree.head(referent.node);
    int points = -by_line * static_cast<int>(line_ - referent.line);
    if (is_subject(relation)) {
      points += as_subject + (above == tree.root() ? as_main_subject : 0);
      points += is_subject(tree_.relation(node_)) ? by_parallel : 0;
    } else if (relation == Deprel::obj || relation == Deprel::iobj) {
      points += as_object;
    } else if (relation == Deprel::nmod_poss) {
      points += as_possessor;
    }
    points += referent.line == line_ && speaks(referent.node) ? as_speaker : 0;
    points += goes_with(referent) ? as_companion : 0;
    points += owns_around(referent) ? as_owner_around : 0;
    points += referent.pronoun ? by_pronoun : 0;
    points += referents_.thing(referent.thing).named ? by_name : 0;
    points += referent.modifier ? as_modifier : 0;
    points += referent.quotation ? when_quoted : 0;
    points +=
        pronoun_.kind == PronounKind::they && !referents_.thing(referent.thing).plural ? as_one_body : 0;
    return points;
  }

  // "Ana Berg's meeting with Ida Holm, her lawyer": Berg's, or of who speaks of it.
  [[nodiscard]] bool owns_around(const Referent& other) const {
    if (!pronoun_.possessive || other.line != line_ || tree_.relation(other.node) != Deprel::nmod_poss)
      return false;
    const std::size_t noun = tree_.head(node_);
    return noun != no_node && tree_.relation(noun) == Deprel::appos &&
           tree_.below(noun, tree_.head(other.node));
  }

  // "Ana Berg and her party", "Norland's raids in Sudra and its plots"
  [[nodiscard]] bool goes_with(const Referent& other) const {
    const std::size_t noun = pronoun_.possessive && other.line == line_ ? tree_.head(node_) : no_node;
    if (noun == no_node || tree_.relation(noun) != Deprel::conj || !referents_.thing(other.thing).named)
      return false;
    return tree_.head(noun) == other.node || owns_beside(other.node, noun);
  }

  // Whether it owns what the noun is coordinated with, also where a part of that stands between.
  [[nodiscard]] bool owns_beside(std::size_t owner, std::size_t noun) const {
    if (tree_.relation(owner) != Deprel::nmod_poss) return false;
    const std::size_t owned = tree_.head(owner);
    std::size_t beside = tree_.head(noun);
    while (beside != no_node && beside != owned && tree_.relation(beside) == Deprel::nmod)
      beside = tree_.head(beside);
    return beside == owned;
  }

  // "rejected Ida Holm's claim that she lied", "concerns about Ida Holm and questions whether she lied"
  [[nodiscard]] bool owns_words(std::size_t other) const {
    for (std::size_t node = node_; node != no_node && node > other; node = tree_.head(node)) {
      if (!is_clause(tree_.relation(node))) continue;
      std::size_t noun = noun_told(node);
      while (noun != no_node && tree_.relation(noun) == Deprel::conj) noun = tree_.head(noun);
      return noun != no_node && tree_.below(other, noun);
    }
    return false;
  }

  // The noun that a clause tells the content of, or stands right behind: "questions over whether".
  [[nodiscard]] std::size_t noun_told(std::size_t clause) const {
    const auto marks = [&](std::size_t child) {
      return tree_.relation(child) == Deprel::mark &&
             (tree_.lemma(child) == "that" || tree_.lemma(child) == "whether");
    };
    if (std::ranges::none_of(tree_.children(clause), marks)) return no_node;
    if (universal(tree_.relation(clause)) == Deprel::acl) return tree_.head(clause);
    const std::size_t mark = tree_.child(clause, Deprel::mark);
    return mark > 0 && tree_.upos(mark - 1) == Upos::noun ? mark - 1 : no_node;
  }

  // The pronoun's clause is what that subject says or thinks, or is another of its deeds.
  [[nodiscard]] bool speaks(std::size_t other) const {
    if (!is_subject(tree_.relation(other))) return false;
    const std::size_t predicate = tree_.head(other);
    for (std::size_t node = node_; node != no_node; node = tree_.head(node)) {
      if (tree_.head(node) == predicate)
        return universal(tree_.relation(node)) == Deprel::ccomp || pronoun_.possessive;
      if (tree_.relation(node) == Deprel::acl_relcl) return false;
    }
    return false;
  }

  [[nodiscard]] std::size_t decide() const {
    std::size_t best = no_thing;
    int first = 0;
    int second = 0;
    bool alone = true;
    for (const auto& [thing, points] : points_) {
      const int total = points.first + std::min(points.second, 3 * by_repetition);
      if (best == no_thing || total > first) {
        alone = best == no_thing;
        second = first;
        best = thing;
        first = total;
      } else if (alone || total > second) {
        alone = false;
        second = total;
      }
    }
    if (!alone && first - second < (is_common() ? common_margin : margin)) return no_thing;
    if (open_.contains(best) || is_between(best)) return no_thing;
    if (owners_.size() > owners_.count(best) || !told_.contains(best)) return no_thing;
    if (best == no_thing || (!is_common() && somebodys_.contains(best))) return no_thing;
    return may_be_told(referents_.thing(best)) ? best : no_thing;
  }

  [[nodiscard]] bool is_common() const {
    return pronoun_.kind == PronounKind::it || pronoun_.kind == PronounKind::they;
  }

  // "it" is of use only for what acts.
  [[nodiscard]] bool may_be_told(const Thing& thing) const {
    return pronoun_.kind != PronounKind::it || thing.kind == NounKind::state ||
           thing.kind == NounKind::organization;
  }

  const Referents& referents_;
  const Tree& tree_;
  std::size_t line_;
  std::size_t node_;
  Pronoun pronoun_;
  std::optional<std::size_t> quotation_;               // that the pronoun stands in
  std::set<std::size_t> somebodys_;                    // things
  std::set<std::size_t> open_;                         // things that may be meant or whom they are against
  std::set<std::size_t> awaited_;                      // things that only the words behind tell
  std::set<std::size_t> told_before_;                  // things that the words before tell
  std::set<std::size_t> told_;                         // things that a sentence, not only a caption, names
  std::set<std::size_t> owners_;                       // things that the words told in may be about as well
  std::map<std::size_t, std::pair<int, int>> points_;  // of each thing: its best place, its repetitions
};

}  // namespace

std::optional<Pronoun> third_person(const Words& words, const Tree& tree, std::size_t node) {
  if (tree.upos(node) != Upos::pron) return std::nullopt;
  const std::string word = fold_word(tree.text(node));
  const auto form =
      std::find_if(forms.begin(), forms.end(), [&](const Form& one) { return one.word == word; });
  if (form == forms.end()) return std::nullopt;
  Pronoun pronoun = form->pronoun;
  pronoun.possessive = pronoun.possessive || tree.relation(node) == Deprel::nmod_poss;
  return is_safe(words, tree, node, pronoun) ? std::optional(pronoun) : std::nullopt;
}

std::size_t antecedent(const Referents& referents, std::size_t line, std::size_t node,
                       const Pronoun& pronoun) {
  AntecedentSearch search(referents, line, node, pronoun);
  if (pronoun.reflexive) return search.reflexive();
  const std::size_t patient = search.patient();
  return patient == no_thing && !search.needs_patient() ? search.best() : patient;
}

}  // namespace dossier::extract
