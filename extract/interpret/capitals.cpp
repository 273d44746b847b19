#include "extract/interpret/capitals.hpp"

#include <algorithm>
#include <string_view>

#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

// Deeds that are done to ground.
constexpr bool is_done_to_ground(Relation relation) {
  switch (relation) {
    case Relation::attacked:
    case Relation::seized:
    case Relation::invaded:
    case Relation::raided:
    case Relation::controls:
      return true;
    default:
      return false;
  }
}

class CapitalReader {
 public:
  CapitalReader(Scene& scene, std::size_t number)
      : sight_{scene, number}, mentions_(scene.mentions[number]) {}

  void read() {
    for (std::size_t i = 0, count = mentions_.size(); i < count; ++i) {
      const Mention& mention = mentions_[i];
      if (!mention.capital_city || mention.form != MentionForm::name || mention.role != MentionRole::noun)
        continue;
      const std::size_t node = tree().head_of_words(mention.range);
      if (node == no_node) continue;
      if (mention.type == EntityType::state && (is_ground(node) || is_governed(mention)))
        become_place(mentions_[i]);
      if (mention.type == EntityType::place) add_government(i);
    }
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  // "bombed Port Vale", "the siege of Port Vale", "took control of Port Vale"
  [[nodiscard]] bool is_ground(std::size_t node) const {
    const std::size_t above = tree().head(node);
    if (above == no_node) return false;
    switch (tree().relation(node)) {
      case Deprel::obj:
      case Deprel::nsubj_pass:
        return does_to_ground(PredicateClass::verb, above);
      case Deprel::conj:  // "in Port Vale and Alba"
        return above < node && sight_.words().locatives.find(introduction(tree(), above)) != nullptr;
      case Deprel::nmod:
        return tree().upos(above) == Upos::noun && does_to_ground(PredicateClass::noun, above);
      default:
        return false;
    }
  }

  // "the mayor of Port Vale"
  [[nodiscard]] bool is_governed(const Mention& mention) const {
    const std::size_t first = mention.range.first;
    if (first < 2 || !sight_.line().is(first - 1, "of")) return false;
    const auto office = longest_phrase_before(sight_.words().offices, sight_.line(), first - 1);
    return office && office.value->of.has(EntityType::place) && !office.value->of.has(EntityType::state);
  }

  // Whether what the word tells of states and places is nothing but such deeds: "hit Port Vale", not "hit
  // Port Vale with sanctions".
  [[nodiscard]] bool does_to_ground(PredicateClass word_class, std::size_t node) const {
    bool found = false;
    for (const Predicate& row : sight_.words().predicates.find(word_class, tree().lemma(node))) {
      const bool ground = is_done_to_ground(row.relation);
      const bool said = row.is_plain() || (!row.particle.empty() && stands_below(node, row.particle));
      const bool fits = row.target_types.has(EntityType::place) || row.target_types.has(EntityType::state);
      if (!said || !fits) continue;
      if (!ground) return false;
      found = true;
    }
    return found;
  }

  [[nodiscard]] bool stands_below(std::size_t node, std::string_view lemma) const {
    return std::ranges::any_of(tree().children(node),
                               [&](std::uint32_t child) { return tree().lemma(child) == lemma; });
  }

  void become_place(Mention& mention) const {
    mention.type = EntityType::place;
    mention.key = sight_.line().key(mention.range);
  }

  // "the government in Port Vale"
  void add_government(std::size_t capital) {
    const std::size_t first = mentions_[capital].range.first;
    const Line& line = sight_.line();
    if (first < 3 || !line.is(first - 1, "in") || !line.is(first - 3, "the")) return;
    const std::size_t word = first - 2;
    if (sight_.words().government_heads.find(line.at(word)) == nullptr) return;
    const auto state = sight_.scene.lexicon.state(
        words(sight_.scene.document, sight_.line().cover(mentions_[capital].range)));
    if (!state) return;
    Mention mention =
        name_mention(sight_.scene, sight_.line(), {word, mentions_[capital].range.last}, EntityType::state);
    mention.key = mention.country = state->code;
    mention.form = MentionForm::description;
    mentions_.push_back(std::move(mention));
  }

  const TreeSight sight_;
  std::vector<Mention>& mentions_;
};

}  // namespace

bool is_town(const Words& words, const Mention& mention) {
  const KnownPlace* known = words.places.find(mention.key);
  return mention.capital_city || (known != nullptr && known->city);
}

void settle_capitals(Scene& scene) {
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (TreeSight{scene, number}.is_prose()) CapitalReader(scene, number).read();
  }
}

}  // namespace dossier::extract
