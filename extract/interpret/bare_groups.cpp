#include "extract/interpret/bare_groups.hpp"

#include <optional>
#include <string>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/finding.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t near = 4;  // sentences back

bool is_group(const Mention& mention) {
  return mention.type == EntityType::person && mention.form == MentionForm::description && !mention.named;
}

// The noun of "the prosecutors", with nothing else said of them; nothing of another mention.
std::optional<std::string> bare_noun(const TreeSight& sight, const Mention& mention) {
  if (!is_group(mention) || mention.range.last - mention.range.first != 1 || mention.owner || mention.bond)
    return std::nullopt;
  const Tree& tree = sight.tree();
  const std::size_t node = tree.head_of_words(mention.range);
  if (node == no_node || tree[node].features.number != feature::Number::plur ||
      !has_definite_article(tree, node) || quotation_at(sight.scene, sight.number, node))
    return std::nullopt;
  for (const std::uint32_t child : tree.children(node)) {
    const Deprel relation = tree.relation(child);
    if (relation != Deprel::det && relation != Deprel::case_ && relation != Deprel::punct)
      return std::nullopt;
  }
  return sight.line().at(mention.range.first);
}

// "fighters" of "fighters in Port Vale"
std::string head_noun(const Scene& scene, std::size_t line, const Mention& mention) {
  const Tree& tree = scene.trees[line];
  const std::size_t head = tree.root() == no_node ? no_node : tree.head_of_words(mention.range);
  return scene.lines[line].at(head == no_node ? mention.range.last - 1 : tree.word(head));
}

// By whose they are, where, or how many.
bool is_told_apart(const Mention& mention) {
  return !mention.country.empty() || mention.owner || mention.place || mention.quantity;
}

// The one group before it whose name ends in the noun and tells of whom it is.
std::optional<MentionRef> sole_group_before(const Scene& scene, MentionRef bare, const std::string& noun) {
  const std::size_t first = bare.line < near ? 0 : bare.line - near;
  const auto found = sole_before(scene, bare, first, [&](std::size_t line, const Mention& mention) {
    const bool nobody = mention.range.last - mention.range.first < 2 && !mention.owner && !mention.antecedent;
    return !nobody && mention.type == EntityType::person && !mention.named &&
           head_noun(scene, line, mention) == noun;
  });
  return found && is_told_apart(mention_of(scene, *found)) ? found : std::nullopt;
}

void become(const Scene& scene, MentionRef group, Mention& mention) {
  const Mention& meant = mention_of(scene, group);
  mention.key = meant.key;
  mention.name = meant.name;
  mention.country = meant.country;
  mention.quantity = meant.quantity;
  mention.incidental = meant.incidental;
  mention.antecedent = scene.lines[group.line].cover(meant.range);
}

}  // namespace

void name_bare_groups(Scene& scene) {
  for (std::size_t line = 0; line < scene.mentions.size(); ++line) {
    const TreeSight sight{scene, line};
    if (!sight.is_prose()) continue;
    for (std::size_t i = 0; i < scene.mentions[line].size(); ++i) {
      const auto noun = bare_noun(sight, scene.mentions[line][i]);
      const auto group = noun ? sole_group_before(scene, {line, i}, *noun) : std::nullopt;
      if (group) become(scene, *group, scene.mentions[line][i]);
    }
  }
}

}  // namespace dossier::extract
