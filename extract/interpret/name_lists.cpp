#include "extract/interpret/name_lists.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extract/interpret/arcs.hpp"

namespace dossier::extract {
namespace {

class NameLists {
 public:
  NameLists(const Document& document, std::uint32_t first, std::span<Token> tokens)
      : document_(document), arcs_(first, tokens) {}

  void run() {
    for (std::size_t i = 1; i < arcs_.size(); ++i) {
      const bool subject = arcs_[i].deprel == Deprel::nsubj || arcs_[i].deprel == Deprel::nsubj_pass;
      const std::size_t verb = arcs_.head(i);
      if (subject && is_name(i) && verb != no_node && verb > i) {
        mend(i, verb);
        enlist(i);
      }
      if (arcs_[i].deprel == Deprel::cc) uncouple(i);
    }
  }

 private:
  [[nodiscard]] bool is_name(std::size_t node) const { return arcs_[node].upos == Upos::propn; }

  [[nodiscard]] bool is(std::size_t node, std::string_view text) const {
    return words(document_, arcs_[node].span) == text;
  }

  [[nodiscard]] bool is_outside(std::size_t node) const {
    return arcs_[node].deprel == Deprel::case_ || arcs_[node].deprel == Deprel::cc ||
           arcs_[node].deprel == Deprel::punct;
  }

  // "Norland and Saudi Arabia" with the first below the last: the other way round.
  void uncouple(std::size_t conjunction) {
    const std::size_t last = arcs_.head(conjunction);
    const std::size_t name = conjunction - 1;
    if (last == no_node || last < conjunction || arcs_.head(name) != last || !is_name(name) ||
        !is_name(last) || (arcs_[name].deprel != Deprel::compound && arcs_[name].deprel != Deprel::nmod_desc))
      return;
    arcs_.take_place(name, last);
    arcs_.hang(last, name, Deprel::conj);
    for (std::size_t i = 0; i < name; ++i) {  // what introduces and determines the first
      if (arcs_.hangs_on(i, last)) arcs_.hang(i, name);
    }
  }

  // The first word of the noun phrase before its head.
  [[nodiscard]] std::size_t phrase_begin(std::size_t node) const {
    std::size_t begin = node;
    while (begin > 0 && arcs_.below(begin - 1, node) &&
           !(arcs_.head(begin - 1) == node && is_outside(begin - 1)))
      --begin;
    return begin;
  }

  // The head of the noun phrase that ends before `end`, an apposition to it passed over; no_node where no
  // name does.
  [[nodiscard]] std::size_t name_before(std::size_t end) const {
    std::size_t node = end - 1;
    if (arcs_[node].deprel == Deprel::flat && arcs_.head(node) != no_node && arcs_.head(node) < node)
      node = arcs_.head(node);
    if (is_name(node)) return node;
    const std::size_t named = arcs_[node].deprel == Deprel::appos ? arcs_.head(node) : no_node;
    const std::size_t begin = phrase_begin(node);
    const bool beside = named != no_node && named < begin && begin > 0 && is(begin - 1, ",");
    return beside && is_name(named) ? named : no_node;
  }

  // The names before this one, nearest first, up to one behind a preposition.
  [[nodiscard]] std::vector<std::size_t> names_before(std::size_t last) const {
    std::vector<std::size_t> names;
    std::size_t begin = phrase_begin(last);
    for (;;) {
      std::size_t end = begin;
      if (names.empty() && end > 0 && arcs_[end - 1].deprel == Deprel::cc) --end;
      const bool joined = end < begin;
      if (end > 0 && is(end - 1, ",")) --end;
      if (end == begin || end == 0 || (end + 1 == begin && joined && !names.empty())) return names;
      const std::size_t name = name_before(end);
      if (name == no_node) return names;
      names.push_back(name);
      if (arcs_.child(name, Deprel::case_) != no_node) return names;
      begin = phrase_begin(name);
    }
  }

  void mend(std::size_t last, std::size_t verb) {
    std::vector<std::size_t> names = names_before(last);
    if (names.empty()) return;
    const std::size_t first = names.back();
    if (arcs_.child(first, Deprel::case_) != no_node) {
      const std::size_t subject = arcs_.child(verb, Deprel::nsubj);
      if (subject >= first || names.size() < 2) return;  // "In Norland, Sudra agreed"
    } else if (!take_subject(first, last, verb)) {
      return;
    }
    names.pop_back();
    names.push_back(last);
    for (const std::size_t name : names) {
      adopt_conjuncts(name, first);
      arcs_.hang(name, first, Deprel::conj);
    }
  }

  // The list's first name becomes the verb's subject, and the verb takes its place.
  bool take_subject(std::size_t first, std::size_t last, std::size_t verb) {
    const Token subject = arcs_[last];
    if (arcs_.below(verb, first)) {
      arcs_.take_place(verb, first);
    } else if (arcs_.head(first) != verb) {
      return false;
    }
    arcs_[first].head = subject.head;
    arcs_[first].deprel = subject.deprel;
    return true;
  }

  // "the Norlandic Union, Canada, the United States and Peru": the bare name behind the first is no other
  // name of it where more names follow.
  void enlist(std::size_t first) {
    const std::size_t second = arcs_.child(first, Deprel::appos);
    const std::size_t third = arcs_.child(first, Deprel::conj);
    if (second == no_node || third == no_node || second < first || third < second || !is_name(second) ||
        !is_name(third) || !is(second - 1, ",") || phrase_begin(second) != second)
      return;
    const std::size_t end = phrase_begin(third) - 1;
    if (end == second + 1 && (is(end, ",") || arcs_[end].deprel == Deprel::cc))
      arcs_.hang(second, first, Deprel::conj);
  }

  // "the US and UK": what is coordinated with a name of the list is so with the first.
  void adopt_conjuncts(std::size_t name, std::size_t first) {
    for (std::size_t i = 0; i < arcs_.size(); ++i) {
      if (arcs_[i].deprel == Deprel::conj && arcs_.head(i) == name && is_name(i)) arcs_.hang(i, first);
    }
  }

  const Document& document_;
  Arcs arcs_;
};

}  // namespace

void mend_name_lists(const Document& document, std::uint32_t first, std::span<Token> tokens) {
  NameLists(document, first, tokens).run();
}

}  // namespace dossier::extract
