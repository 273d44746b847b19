#include "extract/interpret/definite_references.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace dossier::extract {
namespace {

constexpr std::size_t near = 2;  // sentences back

// Nouns that say no more than the class: any one thing of it may be meant.
constexpr std::array<std::string_view, 12> plain_nouns = {"man",     "woman",  "group",   "organization",
                                                          "company", "firm",   "country", "nation",
                                                          "city",    "island", "town",    "organisation"};

bool is_plain_adjective(const Scene& scene, const Tree& tree, std::size_t node) {
  return tree.upos(node) == Upos::adj && tree[node].features.degree != feature::Degree::cmp &&
         tree[node].features.degree != feature::Degree::sup &&
         tree[node].features.num_type == feature::NumType::none &&
         scene.words.contrast_words.find(fold_word(tree.lemma(node))) == nullptr;
}

// Only an article and adjectives before it: what else is said of the noun makes it another thing.
bool says_no_more(const Scene& scene, const Tree& tree, std::size_t node, Range words) {
  const auto children = tree.children(node);
  return std::all_of(children.begin(), children.end(), [&](std::uint32_t child) {
    if (child < node && tree.word(child) >= words.first) return true;
    switch (tree.relation(child)) {
      case Deprel::det:
      case Deprel::punct:
      case Deprel::case_:
      case Deprel::cc:
      case Deprel::mark:
      case Deprel::advmod:
        return true;
      case Deprel::amod:
        return is_plain_adjective(scene, tree, child);
      case Deprel::conj:
        return true;
      default:
        return false;
    }
  });
}

bool is_definite(const Tree& tree, std::size_t node) {
  const std::size_t article = tree.child(node, Deprel::det);
  if (article == no_node) return false;
  const std::string word = fold_word(tree.text(article));
  return word == "the";
}

class ReferenceSearch {
 public:
  ReferenceSearch(const Referents& referents, std::size_t line, const std::string& noun, NounClass told)
      : referents_(referents), line_(line), noun_(noun), told_(told) {}

  [[nodiscard]] std::size_t called_so() const {
    return only([&](const Thing& thing) { return thing.nouns.contains(noun_); });
  }

  [[nodiscard]] std::size_t of_class() const {
    const bool plain = std::find(plain_nouns.begin(), plain_nouns.end(), noun_) != plain_nouns.end();
    if (!plain) return no_thing;
    return only([&](const Thing& thing) { return told_.kind != NounKind::organization || is_plain(thing); },
                near);
  }

 private:
  [[nodiscard]] bool agrees(const Thing& thing) const {
    const bool person = told_.kind == NounKind::person && !thing.kind && thing.maybe_person;
    if ((thing.kind != told_.kind && !person) || thing.plural) return false;
    return told_.gender == Gender::unknown || thing.gender == Gender::unknown || thing.gender == told_.gender;
  }

  // A body whose name does not say that it is something else, and that is no state's.
  [[nodiscard]] bool is_plain(const Thing& thing) const {
    return thing.nouns.empty() && thing.sample &&
           mention_of(referents_.scene(), *thing.sample).country.empty();
  }

  // The one thing that fits: near before, else wherever before if there is but one.
  template <class Fits>
  [[nodiscard]] std::size_t only(const Fits& fits, std::size_t reach = SIZE_MAX) const {
    std::size_t close = no_thing;
    std::size_t far = no_thing;
    bool several_close = false;
    bool several_far = false;
    for (const Referent& referent : referents_.all()) {
      if (referent.thing == no_thing || !agrees(referents_.thing(referent.thing)) ||
          !fits(referents_.thing(referent.thing)))
        continue;
      several_far = several_far || (far != no_thing && far != referent.thing);
      far = referent.thing;
      if (referent.line + near < line_) continue;
      several_close = several_close || (close != no_thing && close != referent.thing);
      close = referent.thing;
    }
    if (close != no_thing || reach == near) return several_close ? no_thing : close;
    return several_far ? no_thing : far;
  }

  const Referents& referents_;
  std::size_t line_;
  const std::string& noun_;
  NounClass told_;
};

}  // namespace

std::optional<Range> description_words(const Scene& scene, std::size_t line, std::size_t node) {
  const Tree& tree = scene.trees[line];
  if (tree.upos(node) != Upos::noun || !heads_noun_phrase(tree, node) ||
      tree.relation(node) == Deprel::appos || tree.child(node, Deprel::cop) != no_node ||
      tree[node].features.number == feature::Number::plur || !is_definite(tree, node))
    return std::nullopt;
  Range words{tree.word(node), tree.word(node) + 1};
  if (const auto office = longest_phrase_before(scene.words.offices, scene.lines[line], words.last))
    words.first = office.end;
  return says_no_more(scene, tree, node, words) ? std::optional(words) : std::nullopt;
}

std::size_t described(const Referents& referents, std::size_t line, std::size_t node, Range words) {
  const Scene& scene = referents.scene();
  const auto told = noun_class(scene.words, scene.trees[line], node);
  if (!told || told->kind == NounKind::event || told->kind == NounKind::time) return no_thing;
  const std::string noun =
      words.last - words.first > 1 ? scene.lines[line].key(words) : fold_word(scene.trees[line].lemma(node));
  const ReferenceSearch search(referents, line, noun, *told);
  const std::size_t called = search.called_so();
  return called != no_thing ? called : search.of_class();
}

}  // namespace dossier::extract
