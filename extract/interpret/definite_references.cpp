#include "extract/interpret/definite_references.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "extract/interpret/arguments.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t near = 2;  // sentences back

// Nouns that say no more than the class: any one thing of it may be meant.
constexpr std::array<std::string_view, 13> plain_nouns = {
    "man",    "woman",  "group", "organization", "company", "firm",        "country",
    "nation", "regime", "city",  "island",       "town",    "organisation"};

// What nobody calls his own state: what was named outside a quotation may be meant inside.
constexpr std::string_view others_state = "regime";

bool is_plain_adjective(const Scene& scene, const Tree& tree, std::size_t node) {
  return tree.upos(node) == Upos::adj && tree[node].features.degree != feature::Degree::cmp &&
         tree[node].features.degree != feature::Degree::sup &&
         tree[node].features.num_type == feature::NumType::none &&
         scene.words.contrast_words.find(fold_word(tree.lemma(node))) == nullptr;
}

// "the ministry, led by Ana Berg,": not "the ministry that Ana Berg leads".
bool is_aside(const Tree& tree, std::size_t clause) {
  const std::size_t first = tree.reach(clause).first;
  return first > 0 && (tree.text(first) == "," || tree.text(first - 1) == ",");
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
      case Deprel::acl:
      case Deprel::acl_relcl:
        return is_aside(tree, child);
      default:
        return false;
    }
  });
}

class ReferenceSearch {
 public:
  ReferenceSearch(const Referents& referents, std::size_t line, std::size_t node, const std::string& noun,
                  NounClass told)
      : referents_(referents), line_(line), node_(node), noun_(noun), told_(told) {
    if (noun != others_state) quotation_ = quotation_at(referents.scene(), line, node);
  }

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
    const bool government = told_.kind == NounKind::organization && thing.kind == NounKind::state &&
                            thing.nouns.contains(noun_);  // "the Berg administration"
    if ((thing.kind != told_.kind && !person && !government) || thing.plural) return false;
    return agree(told_.gender, thing.gender);
  }

  // A body whose name does not say that it is something else, and that is no state's.
  [[nodiscard]] bool is_plain(const Thing& thing) const {
    return thing.nouns.empty() && thing.sample &&
           mention_of(referents_.scene(), *thing.sample).country.empty();
  }

  // Before the description, and not beside it under one verb: "the country attacked Norland" is not Norland.
  [[nodiscard]] bool is_before(const Referent& referent) const {
    if (referent.line != line_) return true;
    const Tree& tree = referents_.scene().trees[line_];
    return referent.node < node_ && tree.head(referent.node) != tree.head(node_);
  }

  // "Norland" of "Norland attacked Sudra"; not of "Norland met Sudra", which is as much of Sudra.
  [[nodiscard]] bool is_foremost(const Referent& referent) const {
    const Tree& tree = referents_.scene().trees[referent.line];
    const Deprel relation = tree.relation(referent.node);
    const std::size_t verb = tree.head(referent.node);
    const bool subject = relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
    if (referent.modifier || !subject || verb == no_node) return false;
    const auto rows = referents_.scene().words.predicates.find(PredicateClass::verb, tree.lemma(verb));
    return std::ranges::none_of(
        rows, [](const Predicate& row) { return info(row.relation).symmetric && row.is_plain(); });
  }

  // Of several states or bodies the one subject of the last sentence that names any of them; of persons none.
  [[nodiscard]] std::size_t foremost(const std::vector<Referent>& close) const {
    if (told_.kind == NounKind::person) return no_thing;
    std::size_t found = no_thing;
    for (const Referent& referent : close) {
      if (referent.line != close.back().line || !is_foremost(referent)) continue;
      if (found != no_thing && found != referent.thing) return no_thing;
      found = referent.thing;
    }
    return found;
  }

  // The one thing that fits: near before, else wherever before if there is but one.
  template <class Fits>
  [[nodiscard]] std::size_t only(const Fits& fits, std::size_t reach = SIZE_MAX) const {
    std::vector<Referent> close;
    std::size_t far = no_thing;
    bool several_far = false;
    for (const Referent& referent : referents_.all()) {
      if (referent.thing == no_thing || !is_before(referent) || !agrees(referents_.thing(referent.thing)) ||
          (quotation_ && referent.quotation != quotation_) || !fits(referents_.thing(referent.thing)))
        continue;
      several_far = several_far || (far != no_thing && far != referent.thing);
      far = referent.thing;
      if (referent.line + near >= line_) close.push_back(referent);
    }
    if (close.empty()) return reach == near || several_far ? no_thing : far;
    const bool one = std::ranges::all_of(
        close, [&](const Referent& referent) { return referent.thing == close.front().thing; });
    return one ? close.front().thing : foremost(close);
  }

  const Referents& referents_;
  std::size_t line_;
  std::size_t node_;
  const std::string& noun_;
  NounClass told_;
  std::optional<std::size_t> quotation_;  // of which alone the words can be about
};

}  // namespace

std::optional<Range> description_words(const Scene& scene, std::size_t line, std::size_t node) {
  const Tree& tree = scene.trees[line];
  if (tree.upos(node) != Upos::noun || !heads_noun_phrase(tree, node) ||
      tree.relation(node) == Deprel::appos || tree.child(node, Deprel::cop) != no_node ||
      tree[node].features.number == feature::Number::plur || !has_definite_article(tree, node))
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
  const ReferenceSearch search(referents, line, node, noun, *told);
  const std::size_t called = search.called_so();
  return called != no_thing ? called : search.of_class();
}

}  // namespace dossier::extract
