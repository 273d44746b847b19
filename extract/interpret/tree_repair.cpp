#include "extract/interpret/tree_repair.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "extract/interpret/arcs.hpp"

namespace dossier::extract {
namespace {

class Repair {
 public:
  Repair(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
         std::span<const std::string_view> lemmas)
      : document_(document), words_(words), arcs_(first, tokens), lemmas_(lemmas) {}

  void run() {
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
      if (arcs_[i].upos == Upos::verb) {
        raise_participle(i);
        move_second_subject(i);
        move_from_object(i);
      }
      if (arcs_[i].upos == Upos::propn) join_title(i);
      if (arcs_[i].deprel == Deprel::compound && arcs_.head(i) < i) lift_name(i);
      if (arcs_[i].deprel == Deprel::aux) join_name(i);
      if (arcs_[i].deprel == Deprel::flat && arcs_.head(i) < i) coordinate(i);
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

  void move_second_subject(std::size_t verb) {
    if (find(0, verb, verb, is_subject) == no_node) return;
    const std::size_t second = find(verb + 1, arcs_.size(), verb, is_subject);
    if (second == no_node) return;
    const std::size_t clause =
        find(second + 1, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::ccomp; });
    if (clause == no_node || find(0, arcs_.size(), clause, is_subject) != no_node) return;
    const bool passive = find(0, arcs_.size(), clause,
                              [](Deprel relation) { return relation == Deprel::aux_pass; }) != no_node;
    arcs_.hang(second, clause, passive ? Deprel::nsubj_pass : Deprel::nsubj);
  }

  // "has broken relations": where the lexicon knows that these are broken, the participle is the verb.
  void raise_participle(std::size_t have) {
    const std::size_t verb = have + 1;
    if (lemmas_[have] != "have" || verb >= arcs_.size() || arcs_[verb].xpos != Xpos::vbn ||
        arcs_[verb].deprel != Deprel::amod)
      return;
    const std::size_t object = arcs_.head(verb);
    if (object == no_node || !arcs_.hangs_on(object, have) || arcs_[object].deprel != Deprel::obj) return;
    const auto predicates = words_.predicates.find(PredicateClass::verb, lemmas_[verb]);
    const bool known = std::any_of(predicates.begin(), predicates.end(),
                                   [&](const Predicate& one) { return one.takes(lemmas_[object]); });
    if (!known) return;
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
      if (arcs_.hangs_on(i, have)) arcs_.hang(i, verb);
    }
    arcs_.take_place(verb, have);
    arcs_.hang(have, verb, Deprel::aux);
    arcs_[have].upos = Upos::aux;
  }

  // The verb's target stands behind a preposition, and beside an object: it does not belong to that.
  void move_from_object(std::size_t verb) {
    const auto predicates = words_.predicates.find(PredicateClass::verb, lemmas_[verb]);
    const std::size_t object =
        find(verb + 1, arcs_.size(), verb, [](Deprel relation) { return relation == Deprel::obj; });
    if (predicates.empty() || object == no_node) return;
    const auto is_on_object = [&](std::size_t node) {
      const std::size_t preposition =
          find(object, node, node, [](Deprel relation) { return relation == Deprel::case_; });
      return preposition != no_node &&
             std::any_of(predicates.begin(), predicates.end(), [&](const Predicate& one) {
               return one.is_plain() && one.target.size() == 1 &&
                      one.target.front() ==
                          Slot{SlotKind::preposition, std::string(words(document_, arcs_[preposition].span))};
             });
    };
    for (std::size_t i = object + 1; i < arcs_.size(); ++i) {
      if (!arcs_.hangs_on(i, object) || arcs_[i].deprel != Deprel::nmod || !is_on_object(i)) continue;
      arcs_.hang(i, verb, Deprel::obl);
    }
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

  // "with foreign minister Ana Berg", "Sen. Ana Berg": a noun or name and the name right behind it in the
  // same place are one.
  void join_title(std::size_t name) {
    if (name == 0) return;
    const Token& noun = arcs_[name - 1];
    const Token& token = arcs_[name];
    const bool place = noun.deprel == Deprel::obl || noun.deprel == Deprel::obj || is_subject(noun.deprel);
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

  const Document& document_;
  const Words& words_;
  Arcs arcs_;
  std::span<const std::string_view> lemmas_;
};

}  // namespace

void repair_tree(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
                 std::span<const std::string_view> lemmas) {
  Repair(document, words, first, tokens, lemmas).run();
}

}  // namespace dossier::extract
