#include "extract/interpret/appositives.hpp"

#include <algorithm>
#include <string>

#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t longest = 14;  // words

// The apposition's words up to the clause or the apposition that follows in it.
Range words_of(const Tree& tree, std::size_t node) {
  Range nodes = tree.reach(node);
  for (const std::uint32_t child : tree.children(node)) {
    const Deprel relation = universal(tree.relation(child));
    const bool more = relation == Deprel::acl || relation == Deprel::appos || relation == Deprel::conj ||
                      relation == Deprel::parataxis || relation == Deprel::cc;
    if (child > node && more) nodes.last = std::min(nodes.last, tree.reach(child).first);
  }
  while (nodes.last > node + 1 && tree.upos(nodes.last - 1) == Upos::punct) --nodes.last;
  while (nodes.first < node && tree.upos(nodes.first) == Upos::punct) ++nodes.first;
  return tree.words(nodes);
}

std::string appositive(const TreeSight& sight, const Mention& mention) {
  const Tree& tree = sight.tree();
  const std::size_t name = tree.head_of_words(mention.range);
  if (name == no_node) return {};
  for (const std::uint32_t child : tree.children(name)) {
    if (child < name || tree.relation(child) != Deprel::appos || tree.upos(child) != Upos::noun) continue;
    const Range words = words_of(tree, child);
    const std::size_t size = words.last - words.first;
    if (size < 3 || size > longest || words.first < mention.range.last) return {};
    return std::string(extract::words(sight.scene.document, sight.line().cover(words)));
  }
  return {};
}

}  // namespace

void describe_names(Scene& scene) {
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (!TreeSight{scene, number}.is_prose()) continue;
    for (Mention& mention : scene.mentions[number]) {
      const bool named = mention.named && mention.form == MentionForm::name &&
                         mention.role == MentionRole::noun && mention.type != EntityType::state &&
                         mention.type != EntityType::event;
      if (named) mention.description = appositive({scene, number}, mention);
    }
  }
}

}  // namespace dossier::extract
