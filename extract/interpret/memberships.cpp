#include "extract/interpret/memberships.hpp"

#include <cstddef>
#include <string_view>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/line_finder.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

class MembershipReader {
 public:
  explicit MembershipReader(LineFinder finder) : finder_(finder), sight_{finder.scene, finder.number} {}

  void read(std::size_t node) {
    read_own_party(node);
    read_others(node);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }
  [[nodiscard]] const Mention& mention(std::size_t index) const { return sight_.mentions()[index]; }

  // "his own Labour Party", "Ana Berg's Labour Party"
  void read_own_party(std::size_t node) {
    const std::size_t whose = tree().child(node, Deprel::nmod_poss);
    const std::size_t party = whose == no_node ? no_mention : mention_at(sight_, node);
    if (party == no_mention || !mention(party).named || !mention(party).key.ends_with(" party") ||
        tree().child(node, Deprel::conj) != no_node)
      return;
    const std::size_t owner = mention_at(sight_, whose, AsModifier::yes);
    if (owner != no_mention && mention(owner).type == EntityType::person && mention(owner).named)
      add(owner, party, "whose party");
  }

  // "Norland, Sudra and other nations in the Group of Seven": Norland and Sudra are in it.
  void read_others(std::size_t node) {
    const std::size_t first = tree().relation(node) == Deprel::conj ? tree().head(node) : no_node;
    const bool others = tree()[node].features.number == feature::Number::plur && is_other(node) &&
                        sight_.words().is(tree().lemma(node), NounKind::state);
    if (first == no_node || !others) return;
    std::size_t body = prepositional(tree(), node, "in");
    if (body == no_node) body = prepositional(tree(), node, "of");
    const std::size_t whole = body == no_node ? no_mention : mention_at(sight_, body);
    if (whole == no_mention || !mention(whole).named || mention(whole).type != EntityType::organization)
      return;
    for (const std::size_t one : mentions_at(sight_, first)) {
      if (mention(one).type == EntityType::state && mention(one).named) add(one, whole, "and others in");
    }
  }

  [[nodiscard]] bool is_other(std::size_t node) const {
    const std::size_t adjective = tree().child(node, Deprel::amod);
    return adjective != no_node && tree().lemma(adjective) == "other";
  }

  void add(std::size_t member, std::size_t body, std::string_view rule) {
    finder_.add(member, Relation::member_of, body, hull(mention(member).range, mention(body).range), rule);
  }

  LineFinder finder_;
  const TreeSight sight_;
};

}  // namespace

std::vector<Finding> find_memberships(Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (!TreeSight{scene, number}.is_prose()) continue;
    MembershipReader reader({scene, number, findings});
    for (std::size_t node = 0; node < scene.trees[number].size(); ++node) reader.read(node);
  }
  return findings;
}

}  // namespace dossier::extract
