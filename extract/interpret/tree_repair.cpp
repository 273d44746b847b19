#include "extract/interpret/tree_repair.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace dossier::extract {
namespace {

class Repair {
 public:
  Repair(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
         std::span<const std::string_view> lemmas)
      : document_(document), words_(words), first_(first), tokens_(tokens), lemmas_(lemmas) {}

  void run() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].upos == Upos::verb) {
        raise_participle(i);
        move_second_subject(i);
        move_from_object(i);
      }
      if (tokens_[i].upos == Upos::propn) join_title(i);
      if (tokens_[i].deprel == Deprel::compound && tokens_[i].head < first_ + i) lift_name(i);
      if (tokens_[i].deprel == Deprel::aux) join_name(i);
      if (tokens_[i].deprel == Deprel::flat && tokens_[i].head < first_ + i) coordinate(i);
    }
  }

 private:
  static constexpr std::size_t none = SIZE_MAX;

  [[nodiscard]] bool hangs_on(std::size_t node, std::size_t head) const {
    return tokens_[node].head == first_ + head && node != head;
  }

  static bool is_subject(Deprel relation) {
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
  }

  // The first token from `begin` on that hangs on the head by a relation that fits.
  template <class Fits>
  [[nodiscard]] std::size_t find(std::size_t begin, std::size_t end, std::size_t head,
                                 const Fits& fits) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (hangs_on(i, head) && fits(tokens_[i].deprel)) return i;
    }
    return none;
  }

  void move_second_subject(std::size_t verb) {
    if (find(0, verb, verb, is_subject) == none) return;
    const std::size_t second = find(verb + 1, tokens_.size(), verb, is_subject);
    if (second == none) return;
    const std::size_t clause =
        find(second + 1, tokens_.size(), verb, [](Deprel relation) { return relation == Deprel::ccomp; });
    if (clause == none || find(0, tokens_.size(), clause, is_subject) != none) return;
    const bool passive =
        find(0, tokens_.size(), clause, [](Deprel relation) { return relation == Deprel::aux_pass; }) != none;
    tokens_[second].head = first_ + static_cast<std::uint32_t>(clause);
    tokens_[second].deprel = passive ? Deprel::nsubj_pass : Deprel::nsubj;
  }

  // "has broken relations": where the lexicon knows that these are broken, the participle is the verb.
  void raise_participle(std::size_t have) {
    const std::size_t verb = have + 1;
    if (lemmas_[have] != "have" || verb >= tokens_.size() || tokens_[verb].xpos != Xpos::vbn ||
        tokens_[verb].deprel != Deprel::amod)
      return;
    const std::size_t object = tokens_[verb].head - first_;
    if (object >= tokens_.size() || !hangs_on(object, have) || tokens_[object].deprel != Deprel::obj) return;
    const auto predicates = words_.predicates.find(PredicateClass::verb, lemmas_[verb]);
    const bool known = std::any_of(predicates.begin(), predicates.end(), [&](const Predicate& one) {
      return std::find(one.object_nouns.begin(), one.object_nouns.end(), lemmas_[object]) !=
             one.object_nouns.end();
    });
    if (!known) return;
    const bool root = tokens_[have].head == first_ + have;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (hangs_on(i, have)) tokens_[i].head = first_ + static_cast<std::uint32_t>(verb);
    }
    tokens_[verb].head = root ? first_ + static_cast<std::uint32_t>(verb) : tokens_[have].head;
    tokens_[verb].deprel = tokens_[have].deprel;
    tokens_[have].head = first_ + static_cast<std::uint32_t>(verb);
    tokens_[have].deprel = Deprel::aux;
    tokens_[have].upos = Upos::aux;
  }

  // The verb's target stands behind a preposition, and beside an object: it does not belong to that.
  void move_from_object(std::size_t verb) {
    const auto predicates = words_.predicates.find(PredicateClass::verb, lemmas_[verb]);
    const std::size_t object =
        find(verb + 1, tokens_.size(), verb, [](Deprel relation) { return relation == Deprel::obj; });
    if (predicates.empty() || object == none) return;
    const auto is_on_object = [&](std::size_t node) {
      const std::size_t preposition =
          find(object, node, node, [](Deprel relation) { return relation == Deprel::case_; });
      return preposition != none &&
             std::any_of(predicates.begin(), predicates.end(), [&](const Predicate& one) {
               const bool plain = one.particle.empty() && one.object_nouns.empty();
               return plain && one.target.size() == 1 &&
                      one.target.front() == Slot{SlotKind::preposition,
                                                 std::string(words(document_, tokens_[preposition].span))};
             });
    };
    for (std::size_t i = object + 1; i < tokens_.size(); ++i) {
      if (!hangs_on(i, object) || tokens_[i].deprel != Deprel::nmod || !is_on_object(i)) continue;
      tokens_[i].head = first_ + static_cast<std::uint32_t>(verb);
      tokens_[i].deprel = Deprel::obl;
    }
  }

  // "May" behind a name and before a verb that no "may" can govern.
  void join_name(std::size_t node) {
    Token& token = tokens_[node];
    const bool behind_name = node > 0 && tokens_[node - 1].capitalized && tokens_[node - 1].upos != Upos::aux;
    if (!behind_name || words(document_, token.span) != "May") return;
    const std::uint32_t head = token.head;
    if (head < first_ || head - first_ >= tokens_.size()) return;
    if (tokens_[head - first_].features.verb_form == feature::VerbForm::inf ||
        tokens_[head - first_].xpos == Xpos::vb)
      return;
    std::size_t name = node - 1;
    while (tokens_[name].deprel == Deprel::flat && tokens_[name].head >= first_ &&
           tokens_[name].head - first_ < name)
      name = tokens_[name].head - first_;
    token.upos = Upos::propn;
    token.xpos = Xpos::nnp;
    token.deprel = Deprel::flat;
    token.head = first_ + static_cast<std::uint32_t>(name);
  }

  // "with foreign minister Ana Berg", "Sen. Ana Berg": a noun or name and the name right behind it in the
  // same place are one.
  void join_title(std::size_t name) {
    if (name == 0) return;
    const Token& noun = tokens_[name - 1];
    Token& token = tokens_[name];
    const bool place = noun.deprel == Deprel::obl || noun.deprel == Deprel::obj || is_subject(noun.deprel);
    const bool own = find(0, tokens_.size(), name, [](Deprel relation) {
                       return relation == Deprel::case_ || relation == Deprel::det;
                     }) != none;
    if ((noun.upos != Upos::noun && noun.upos != Upos::propn) || noun.head != token.head ||
        noun.deprel != token.deprel || !place || own)
      return;
    token.head = first_ + static_cast<std::uint32_t>(name - 1);
    token.deprel = Deprel::flat;
  }

  // "House Committee Chairman Ana Berg" with Berg below the committee: the other way round.
  void lift_name(std::size_t name) {
    Token& token = tokens_[name];
    const std::size_t body = token.head - first_;
    if (name < 2 || body + 2 != name || tokens_[name - 1].deprel != Deprel::nmod_desc ||
        !hangs_on(name - 1, name) || tokens_[body].upos != Upos::propn)
      return;
    const bool root = tokens_[body].head == first_ + body;
    token.head = root ? first_ + static_cast<std::uint32_t>(name) : tokens_[body].head;
    token.deprel = tokens_[body].deprel;
    tokens_[body].head = first_ + static_cast<std::uint32_t>(name - 1);
    tokens_[body].deprel = Deprel::compound;
    for (std::size_t i = 0; i < body; ++i) {
      if (hangs_on(i, body) && tokens_[i].deprel == Deprel::case_)
        tokens_[i].head = first_ + static_cast<std::uint32_t>(name);
    }
  }

  // A name's second part behind "and", or behind "and" and a title, is another name.
  void coordinate(std::size_t node) {
    for (std::size_t i = tokens_[node].head - first_ + 1; i < node; ++i) {
      const std::size_t above = tokens_[i].head - first_;
      if (tokens_[i].deprel == Deprel::cc && above > i && above <= node &&
          (above == node || hangs_on(above, node)))
        tokens_[node].deprel = Deprel::conj;
    }
  }

  const Document& document_;
  const Words& words_;
  std::uint32_t first_;
  std::span<Token> tokens_;
  std::span<const std::string_view> lemmas_;
};

}  // namespace

void repair_tree(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
                 std::span<const std::string_view> lemmas) {
  Repair(document, words, first, tokens, lemmas).run();
}

}  // namespace dossier::extract
