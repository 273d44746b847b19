#include "extract/interpret/group_references.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "extract/interpret/known_holders.hpp"
#include "extract/interpret/role_nouns.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t just_before = 1;  // sentences back

// "both countries", "the two countries": how many; 0 where that is not told, or others may be meant.
std::size_t number_told(const Scene& scene, std::size_t line, std::size_t node) {
  const Tree& tree = scene.trees[line];
  bool definite = false;
  std::size_t number = 0;
  for (const std::uint32_t child : tree.children(node)) {
    const std::string word = fold_word(tree.text(child));
    const Deprel relation = tree.relation(child);
    if (child > node && relation != Deprel::punct) return 0;  // "the two countries that"
    if (child > node) continue;
    if (word == "both") number = 2;
    definite = definite || word == "the" || word == "both";
    if (relation == Deprel::nummod) {
      number = static_cast<std::size_t>(count_of(word).value_or(0));
    } else if (relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nmod_poss) {
      return 0;
    }
  }
  return definite && number < 4 ? number : 0;
}

// "Norland" of "its support for the takeover of Norland"
bool is_aside(const Scene& scene, const Referent& referent) {
  const Tree& tree = scene.trees[referent.line];
  return tree.relation(referent.node) == Deprel::nmod && tree.child(referent.node, Deprel::conj) == no_node;
}

// Whether the noun is of those who lead: "the two leaders".
bool is_of_leaders(const Scene& scene, std::size_t line, std::size_t node) {
  const auto office = longest_phrase(scene.words.offices, scene.lines[line], scene.trees[line].word(node));
  return office && office.value->relation == Relation::leads;
}

// Whether the article somewhere calls the person so: "President Ana Berg"; or everybody knows it.
bool is_called_leader(const Scene& scene, const Mention& person) {
  const std::string& key = person.key;
  if (!state_led_by(scene, person, Term::running).empty()) return true;
  for (std::size_t line = 0; line < scene.lines.size(); ++line) {
    for (const Mention& mention : scene.mentions[line]) {
      if (mention.key != key) continue;
      const auto office = longest_phrase_before(scene.words.offices, scene.lines[line], mention.range.first);
      if (office && office.value->relation == Relation::leads) return true;
    }
  }
  return false;
}

bool is_of_class(const Thing& thing, const NounClass& told) {
  return thing.kind == told.kind && !thing.plural && agree(thing.gender, told.gender);
}

}  // namespace

std::vector<std::size_t> named_together(Referents& referents, std::size_t line, std::size_t node) {
  const Tree& tree = referents.scene().trees[line];
  std::vector<std::size_t> things;
  const auto add = [&](std::size_t one) {
    const std::size_t thing = referents.named_by(line, one);
    const bool known = thing != no_thing && referents.thing(thing).sample.has_value();
    const bool fresh = std::ranges::find(things, thing) == things.end();
    if (known && fresh) things.push_back(thing);
    return known && fresh;
  };
  if (!add(node)) return {};
  for (std::size_t one = node; one < tree.size(); ++one) {
    const bool beside = tree.relation(one) == Deprel::conj && tree.head(one) == node;
    if (beside && !add(one)) return {};
  }
  return things.size() < 2 ? std::vector<std::size_t>() : things;
}

std::optional<Range> counted_description(const Scene& scene, std::size_t line, std::size_t node) {
  const Tree& tree = scene.trees[line];
  const bool several = tree.upos(node) == Upos::noun && heads_noun_phrase(tree, node) &&
                       tree.relation(node) != Deprel::appos && tree.relation(node) != Deprel::conj &&
                       tree[node].features.number == feature::Number::plur;
  if (!several || number_told(scene, line, node) < 2) return std::nullopt;
  return Range{tree.word(node), tree.word(node) + 1};
}

std::vector<std::size_t> counted(const Referents& referents, std::size_t line, std::size_t node) {
  const Scene& scene = referents.scene();
  const auto told = noun_class(scene.words, scene.trees[line], node);
  if (!told) return {};
  const bool leaders = is_of_leaders(scene, line, node);
  std::vector<std::size_t> things;
  std::set<std::size_t> prominent;
  for (const Referent& referent : referents.all()) {
    const bool before = referent.line < line || referent.node < node;
    if (referent.thing == no_thing || referent.line + just_before < line || !before) continue;
    const Thing& thing = referents.thing(referent.thing);
    if (!is_of_class(thing, *told)) continue;
    if (!thing.sample || !thing.named) return {};  // a third, of whom nothing is known
    if (leaders && !is_called_leader(scene, mention_of(scene, *thing.sample))) return {};
    if (!is_aside(scene, referent)) prominent.insert(referent.thing);
    if (std::ranges::find(things, referent.thing) == things.end()) things.push_back(referent.thing);
  }
  const bool whole = things.size() == number_told(scene, line, node) && prominent.size() == things.size();
  return whole ? things : std::vector<std::size_t>();
}

}  // namespace dossier::extract
