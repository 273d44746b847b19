#include "extract/interpret/name_lists.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace dossier::extract {
namespace {

constexpr std::size_t none = SIZE_MAX;

class NameLists {
 public:
  NameLists(const Document& document, std::uint32_t first, std::span<Token> tokens)
      : document_(document), first_(first), tokens_(tokens) {}

  void run() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      const bool subject = tokens_[i].deprel == Deprel::nsubj || tokens_[i].deprel == Deprel::nsubj_pass;
      const std::size_t verb = head(i);
      if (subject && is_name(i) && verb != none && verb > i) mend(i, verb);
      if (tokens_[i].deprel == Deprel::cc) uncouple(i);
    }
  }

 private:
  [[nodiscard]] std::size_t head(std::size_t node) const {
    const std::uint32_t at = tokens_[node].head;
    return at == no_head || at < first_ || at - first_ >= tokens_.size() || at - first_ == node ? none
                                                                                                : at - first_;
  }

  [[nodiscard]] bool is_name(std::size_t node) const { return tokens_[node].upos == Upos::propn; }

  [[nodiscard]] bool is(std::size_t node, std::string_view text) const {
    return words(document_, tokens_[node].span) == text;
  }

  [[nodiscard]] std::size_t child(std::size_t node, Deprel relation) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].deprel == relation && head(i) == node) return i;
    }
    return none;
  }

  [[nodiscard]] bool below(std::size_t node, std::size_t above) const {
    for (std::size_t steps = 0; node != none && steps < tokens_.size(); ++steps, node = head(node)) {
      if (node == above) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_outside(std::size_t node) const {
    return tokens_[node].deprel == Deprel::case_ || tokens_[node].deprel == Deprel::cc ||
           tokens_[node].deprel == Deprel::punct;
  }

  // "Norland and Saudi Arabia" with the first below the last: the other way round.
  void uncouple(std::size_t conjunction) {
    const std::size_t last = head(conjunction);
    const std::size_t name = conjunction - 1;
    if (last == none || last < conjunction || head(name) != last || !is_name(name) || !is_name(last) ||
        (tokens_[name].deprel != Deprel::compound && tokens_[name].deprel != Deprel::nmod_desc))
      return;
    const bool root = head(last) == none;
    tokens_[name].head = root ? first_ + static_cast<std::uint32_t>(name) : tokens_[last].head;
    tokens_[name].deprel = tokens_[last].deprel;
    tokens_[last].head = first_ + static_cast<std::uint32_t>(name);
    tokens_[last].deprel = Deprel::conj;
    for (std::size_t i = 0; i < name; ++i) {  // what introduces and determines the first
      if (head(i) == last) tokens_[i].head = first_ + static_cast<std::uint32_t>(name);
    }
  }

  // The first word of the noun phrase before its head.
  [[nodiscard]] std::size_t phrase_begin(std::size_t node) const {
    std::size_t begin = node;
    while (begin > 0 && below(begin - 1, node) && !(head(begin - 1) == node && is_outside(begin - 1)))
      --begin;
    return begin;
  }

  // The head of the noun phrase that ends before `end`, an apposition to it passed over; `none` where no name
  // does.
  [[nodiscard]] std::size_t name_before(std::size_t end) const {
    std::size_t node = end - 1;
    if (tokens_[node].deprel == Deprel::flat && head(node) != none && head(node) < node) node = head(node);
    if (is_name(node)) return node;
    const std::size_t named = tokens_[node].deprel == Deprel::appos ? head(node) : none;
    const std::size_t begin = phrase_begin(node);
    const bool beside = named != none && named < begin && begin > 0 && is(begin - 1, ",");
    return beside && is_name(named) ? named : none;
  }

  // The names before this one, nearest first, up to one behind a preposition.
  [[nodiscard]] std::vector<std::size_t> names_before(std::size_t last) const {
    std::vector<std::size_t> names;
    std::size_t begin = phrase_begin(last);
    for (;;) {
      std::size_t end = begin;
      if (names.empty() && end > 0 && tokens_[end - 1].deprel == Deprel::cc) --end;
      const bool joined = end < begin;
      if (end > 0 && is(end - 1, ",")) --end;
      if (end == begin || end == 0 || (end + 1 == begin && joined && !names.empty())) return names;
      const std::size_t name = name_before(end);
      if (name == none) return names;
      names.push_back(name);
      if (child(name, Deprel::case_) != none) return names;
      begin = phrase_begin(name);
    }
  }

  void mend(std::size_t last, std::size_t verb) {
    std::vector<std::size_t> names = names_before(last);
    if (names.empty()) return;
    const std::size_t first = names.back();
    if (child(first, Deprel::case_) != none) {
      const std::size_t subject = child(verb, Deprel::nsubj);
      if (subject >= first || names.size() < 2) return;  // "In Norland, Sudra agreed"
    } else if (!take_subject(first, last, verb)) {
      return;
    }
    names.pop_back();
    names.push_back(last);
    for (const std::size_t name : names) {
      adopt_conjuncts(name, first);
      tokens_[name].head = first_ + static_cast<std::uint32_t>(first);
      tokens_[name].deprel = Deprel::conj;
    }
  }

  // The list's first name becomes the verb's subject, and the verb takes its place.
  bool take_subject(std::size_t first, std::size_t last, std::size_t verb) {
    const Token subject = tokens_[last];
    if (below(verb, first)) {
      const bool root = head(first) == none;
      tokens_[verb].head = root ? first_ + static_cast<std::uint32_t>(verb) : tokens_[first].head;
      tokens_[verb].deprel = tokens_[first].deprel;
    } else if (head(first) != verb) {
      return false;
    }
    tokens_[first].head = subject.head;
    tokens_[first].deprel = subject.deprel;
    return true;
  }

  // "the US and UK": what is coordinated with a name of the list is so with the first.
  void adopt_conjuncts(std::size_t name, std::size_t first) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].deprel == Deprel::conj && head(i) == name && is_name(i))
        tokens_[i].head = first_ + static_cast<std::uint32_t>(first);
    }
  }

  const Document& document_;
  std::uint32_t first_;
  std::span<Token> tokens_;
};

}  // namespace

void mend_name_lists(const Document& document, std::uint32_t first, std::span<Token> tokens) {
  NameLists(document, first, tokens).run();
}

}  // namespace dossier::extract
