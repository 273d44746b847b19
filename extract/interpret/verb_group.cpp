#include "extract/interpret/verb_group.hpp"

#include <algorithm>

namespace dossier::extract {
namespace {

bool is_adverb(const Words& words, const std::string& text) {
  return words.is(text, WordClass::adverb) || text == "all" || text == "both" ||
         (text.size() > 4 && text.ends_with("ly"));
}

VerbForms every_form() {
  VerbForms forms;
  for (const VerbForm form :
       {VerbForm::base, VerbForm::third, VerbForm::past, VerbForm::participle, VerbForm::ing}) {
    forms.add(form);
  }
  return forms;
}

VerbForms only(VerbForm form) {
  VerbForms forms;
  forms.add(form);
  return forms;
}

// Reads a group word by word from its verb to its beginning.
class Reader {
 public:
  Reader(const Sight& sight, std::size_t verb, VerbForms forms) : sight_(sight), head_(forms) {
    group_.first = verb;
    group_.verb = verb;
  }

  std::optional<VerbGroup> read() {
    while (!blocked_ && group_.first > 0 && (take_chain() || take_word())) {
    }
    const bool finite = finite_ || head_.has(VerbForm::past) || head_.has(VerbForm::third);
    const bool reduced = !helped_ && head_.has(VerbForm::participle);
    group_.bare = !helped_ && !chained_;
    if (blocked_ || (!finite && !reduced && !base_alone())) {
      return std::nullopt;
    }
    return group_;
  }

 private:
  [[nodiscard]] const Words& words() const { return sight_.words(); }
  [[nodiscard]] const std::string& before() const { return sight_.line().at(group_.first - 1); }

  // "officials support": left to the caller, who sees whether the subject is many.
  [[nodiscard]] bool base_alone() const { return !helped_ && head_.has(VerbForm::base); }

  void weaken(Modality modality) { group_.modality = std::min(group_.modality, modality); }

  void apply(ChainEffect effect) {
    switch (effect) {
      case ChainEffect::plain:
        break;
      case ChainEffect::announced:
        group_.announced = true;
        weaken(Modality::intended);
        break;
      case ChainEffect::intended:
        weaken(Modality::intended);
        break;
      case ChainEffect::possible:
        weaken(Modality::possible);
        break;
      case ChainEffect::alleged:
        weaken(Modality::alleged);
        break;
      case ChainEffect::demanded:
        weaken(Modality::demanded);
        break;
      case ChainEffect::negated:
        group_.negated = !group_.negated;
        break;
      case ChainEffect::denied:
        group_.negated = !group_.negated;
        group_.denied = true;
        break;
      case ChainEffect::block:
        blocked_ = true;
        break;
    }
  }

  bool take_chain() {
    const auto chain = longest_phrase_before(words().chains, sight_.line(), group_.first);
    if (!chain || (chain.value->takes && !head_.has(*chain.value->takes))) {
      return false;
    }
    apply(chain.value->effect);
    group_.first = chain.end;
    if (chain.value->takes) {
      head_ = every_form();
      helped_ = false;
      chained_ = true;
    }
    return true;
  }

  bool take_word() {
    const std::string& word = before();
    if (words().is(word, WordClass::negation) && word != "no") {
      group_.negated = !group_.negated;
    } else if (words().is(word, WordClass::modal) && head_.has(VerbForm::base) &&
               !sight_.line().capital(group_.first - 1)) {
      take_modal(word);
    } else if (words().is(word, WordClass::do_) && head_.has(VerbForm::base)) {
      finish(VerbForm::past);
    } else if (words().is(word, WordClass::have) && head_.has(VerbForm::participle)) {
      take_have(word);
    } else if (words().is(word, WordClass::be) &&
               (head_.has(VerbForm::ing) || head_.has(VerbForm::participle))) {
      take_be(word);
    } else if (word == "to" && head_.has(VerbForm::base) && !chained_) {
      blocked_ = true;
      return false;
    } else if (!is_adverb(words(), word)) {
      return false;
    }
    --group_.first;
    return true;
  }

  void finish(VerbForm form) {
    head_ = only(form);
    helped_ = true;
    finite_ = true;
  }

  void take_modal(const std::string& word) {
    if (word == "will" || word == "shall") {
      weaken(Modality::intended);
    } else if (word == "would") {
      weaken(Modality::possible);
      group_.would = true;
    } else if (word == "may" || word == "might" || word == "could") {
      weaken(perfect_ ? Modality::alleged : Modality::possible);
    } else {
      blocked_ = true;
    }
    finish(VerbForm::past);
  }

  void take_have(const std::string& word) {
    helped_ = true;
    perfect_ = true;
    if (word == "having") {
      blocked_ = !chained_;
    }
    head_ = only(word == "have" ? VerbForm::base : VerbForm::past);
    finite_ = true;
  }

  void take_be(const std::string& word) {
    const bool active = head_.has(VerbForm::ing) && !(head_.has(VerbForm::participle) && chained_);
    group_.passive = group_.passive || (!active && !chained_);
    helped_ = true;
    finite_ = word != "being" && word != "been" && word != "be";
    head_ = only(word == "been"    ? VerbForm::participle
                 : word == "being" ? VerbForm::ing
                 : word == "be"    ? VerbForm::base
                                   : VerbForm::past);
  }

  const Sight& sight_;
  VerbForms head_;
  VerbGroup group_;
  bool helped_ = false;  // an auxiliary was read
  bool finite_ = false;
  bool perfect_ = false;
  bool chained_ = false;  // the word at the beginning is a chain's verb, of any form
  bool blocked_ = false;
};

}  // namespace

std::optional<VerbGroup> read_verb_group(const Sight& sight, std::size_t verb, VerbForms forms) {
  return Reader(sight, verb, forms).read();
}

}  // namespace dossier::extract
