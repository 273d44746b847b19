// What the mending of trees shares: one sentence's arcs and lemmas, and what the lexicon says of its words.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "extract/document.hpp"
#include "extract/interpret/arcs.hpp"

namespace dossier::extract {

// A view: document, words, tokens and lemmas must outlive it.
class RepairBase {
 public:
  RepairBase(const Document& document, const Words& words, std::uint32_t first, std::span<Token> tokens,
             std::span<std::string_view> lemmas)
      : document_(document), words_(words), first_(first), arcs_(first, tokens), lemmas_(lemmas) {}

 protected:
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

  // As it is written, folded.
  [[nodiscard]] std::string word(std::size_t node) const {
    return fold_word(words(document_, arcs_[node].span));
  }
  [[nodiscard]] bool is_comma(std::size_t node) const {
    return node < arcs_.size() && words(document_, arcs_[node].span) == ",";
  }

  [[nodiscard]] bool is_of(NounKind kind, std::size_t noun) const { return words_.is(lemmas_[noun], kind); }

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

  // "minister", "President"
  [[nodiscard]] bool is_title(std::size_t node) const;

  [[nodiscard]] bool is_person(std::size_t node) const { return person_at(node) != nullptr; }
  [[nodiscard]] bool is_name(std::size_t node) const { return name_at(node) != nullptr; }
  [[nodiscard]] bool begins_person(std::size_t node) const;

  // For the first token and the one behind the last of each name of the sentence with several tokens.
  template <class Use>
  void each_long_name(const Use& use) const {
    const auto begin =
        std::lower_bound(document_.names.begin(), document_.names.end(), first_,
                         [](const Name& name, std::uint32_t first) { return name.first < first; });
    for (auto name = begin; name != document_.names.end() && name->last <= first_ + arcs_.size(); ++name) {
      if (name->last - name->first > 1) use(name->first - first_, name->last - first_);
    }
  }

  [[nodiscard]] bool is_finite(std::size_t verb) const;
  // "attacked", as a past tense or a participle
  [[nodiscard]] bool is_past(std::size_t verb) const;
  [[nodiscard]] bool reports(std::size_t node) const;
  [[nodiscard]] std::size_t subject_of(std::size_t verb) const;
  // Whether all words behind the noun hang below it, up to `end`.
  [[nodiscard]] bool reaches(std::size_t noun, std::size_t end) const;

  const Document& document_;
  const Words& words_;
  std::uint32_t first_;
  Arcs arcs_;
  std::span<std::string_view> lemmas_;

 private:
  // The name that the token is part of; null where it is of none.
  [[nodiscard]] const Name* name_at(std::size_t node) const;
  [[nodiscard]] const Name* person_at(std::size_t node) const;
};

}  // namespace dossier::extract
