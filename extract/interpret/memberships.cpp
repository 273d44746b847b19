#include "extract/interpret/memberships.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
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
    read_one_of(node);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }
  [[nodiscard]] const Mention& mention(std::size_t index) const { return sight_.mentions()[index]; }

  // The party that the word names, also by its members or as what it is called: "senior Republicans", "his
  // party, the FSM".
  [[nodiscard]] std::size_t party_at(std::size_t node) const {
    if (sight_.words().is(tree().lemma(node), NounKind::organization)) return mention_at(sight_, node);
    const auto& mentions = sight_.mentions();
    const std::size_t end = tree().word(node) + 1;
    const auto found = std::ranges::find_if(mentions, [&](const Mention& one) {
      return one.range.last == end && one.type == EntityType::organization && one.named;
    });
    return found == mentions.end() ? no_mention : static_cast<std::size_t>(found - mentions.begin());
  }

  // "his own Labour Party", "Ana Berg's Labour Party", "his fellow Republicans"
  void read_own_party(std::size_t node) {
    const std::size_t whose = tree().child(node, Deprel::nmod_poss);
    const std::size_t party = whose == no_node ? no_mention : party_at(node);
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

  // "one of the FSM members killed was Ana Berg", "Ana Berg is one of two Sudran envoys who left": what they
  // are.
  void read_one_of(std::size_t node) {
    const std::size_t one = tree().relation(node) == Deprel::nmod ? tree().head(node) : no_node;
    if (one == no_node || tree().lemma(one) != "one" || introduction(tree(), node) != "of") return;
    const std::size_t group = mention_at(sight_, node);
    if (group == no_mention || !mention(group).bond || !mention(group).owner || mention(group).named) return;
    std::size_t who = no_node;
    if (tree().child(one, Deprel::cop) != no_node) who = surface_subject(tree(), one);
    const std::size_t above = tree().head(one);
    if (tree().relation(one) == Deprel::appos && one > 0 && tree().text(one - 1) == ",") who = above;
    if (tree().relation(one) == Deprel::nsubj && above != no_node &&
        tree().child(above, Deprel::cop) != no_node)
      who = above;
    const std::size_t person =
        who == no_node || is_damaged(tree(), one) ? no_mention : mention_at(sight_, who);
    if (person == no_mention || mention(person).type != EntityType::person || !mention(person).named) return;
    const std::size_t owner = *mention(group).owner;
    const std::size_t predicate = tree().child(one, Deprel::cop) != no_node ? one : who;
    const Circumstances told = circumstances_of(sight_, predicate, PredicateClass::adjective);
    if (told.blocked) return;
    Finding& finding = finder_.add(
        person, *mention(group).bond, owner,
        hull(hull(mention(person).range, mention(owner).range), mention(group).range), "one of them");
    finding.polarity = told.polarity;
    finding.modality = told.modality;
    finding.claimants = told.claimants;
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
