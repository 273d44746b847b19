#include "extract/interpret/based_bodies.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extract/interpret/line_finder.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

constexpr std::string_view ending = "-based";
constexpr std::size_t longest_place = 3;  // words

// The place or state of that name: "Vienna", "New York", "German".
std::optional<Mention> seat(const Scene& scene, std::string_view name) {
  Mention mention;
  mention.name = name;
  if (const KnownPlace* place = scene.words.places.find(phrase_key(name)); place != nullptr) {
    mention.type = EntityType::place;
    mention.key = phrase_key(place->name);
    mention.known_name = place->name;
    mention.country = place->state;
    return mention;
  }
  const auto state = scene.lexicon.state(name);
  if (!state || state->ambiguous || state->word == StateWord::metonym) return std::nullopt;
  const bool capital = state->word == StateWord::capital;
  mention.type = capital ? EntityType::place : EntityType::state;
  mention.key = capital ? phrase_key(name) : std::string(state->code);
  if (!capital) mention.country = state->code;
  return mention;
}

class BasedReader {
 public:
  explicit BasedReader(LineFinder finder) : finder_(finder), sight_{finder.scene, finder.number} {}

  // "Ana Berg, 42, of Port Vale"
  void read_home(std::size_t person) {
    const Mention& mention = sight_.mentions()[person];
    const std::size_t age = mention.range.last + 1;
    const Line& line = sight_.line();
    if (mention.type != EntityType::person || !mention.named || !line.is(age - 1, ",") ||
        age >= line.size() || !line.words[age].number || !line.is(age + 1, ",") || !line.is(age + 2, "of"))
      return;
    const std::size_t home = mention_from(sight_.mentions(), age + 3);
    if (home == no_mention || sight_.mentions()[home].type != EntityType::place ||
        sight_.mentions()[home].role != MentionRole::noun)
      return;
    finder_.add(person, Relation::located_in, home, {mention.range.first, sight_.mentions()[home].range.last},
                "age, home");
  }

  // "Alba resident Ana Berg"
  void read_resident(std::size_t person) {
    const Mention& mention = sight_.mentions()[person];
    const std::size_t name = mention.range.first;
    if (mention.type != EntityType::person || !mention.named || name < 2 ||
        !sight_.line().is(name - 1, "resident"))
      return;
    const std::size_t home = mention_ending(sight_.mentions(), name - 1);
    if (home == no_mention || sight_.mentions()[home].type != EntityType::place) return;
    finder_.add(person, Relation::located_in, home, {sight_.mentions()[home].range.first, mention.range.last},
                "resident");
  }

  void read(std::size_t node) {
    const std::size_t noun = sight_.tree().head(node);
    const std::size_t word = sight_.tree().word(node);
    const std::string_view text = words(finder_.scene.document, sight_.line().words[word].span);
    if (!text.ends_with(ending)) return;
    const bool modifier = noun != no_node && sight_.tree().relation(node) == Deprel::amod;
    std::size_t body = modifier ? who_is_based(noun) : no_mention;
    if (body == no_mention) body = named_behind(word);
    if (body == no_mention) return;
    for (std::size_t size = std::min(longest_place, word + 1); size > 0; --size) {
      if (add(body, {word + 1 - size, word + 1})) return;
    }
  }

 private:
  // The named body or person that the noun is or describes: "the Vienna-based agency", "Ana Berg, a
  // Vienna-based lawyer".
  [[nodiscard]] std::size_t who_is_based(std::size_t noun) const {
    std::size_t found = mention_at(sight_, noun);
    if (found == no_mention || !sight_.mentions()[found].named) {
      const std::size_t above = sight_.tree().head(noun);
      const Deprel relation = sight_.tree().relation(noun);
      const bool beside = relation == Deprel::appos || relation == Deprel::nmod_desc;
      if (!beside || above == no_node) return no_mention;
      found = mention_at(sight_, above);
    }
    if (found == no_mention || !sight_.mentions()[found].named) return no_mention;
    const EntityType type = sight_.mentions()[found].type;
    return type == EntityType::organization || type == EntityType::person ? found : no_mention;
  }

  // "Vienna-based Alba Foods", whatever it hangs on.
  [[nodiscard]] std::size_t named_behind(std::size_t word) const {
    const auto is_it = [&](const Mention& one) {
      return one.range.first == word + 1 && one.named && one.form == MentionForm::name &&
             one.role != MentionRole::unknown &&
             (one.type == EntityType::organization || one.type == EntityType::person);
    };
    const auto found = std::ranges::find_if(sight_.mentions(), is_it);
    return found == sight_.mentions().end() ? no_mention
                                            : static_cast<std::size_t>(found - sight_.mentions().begin());
  }

  bool add(std::size_t body, Range at) {
    const std::string_view text = words(finder_.scene.document, sight_.line().cover(at));
    const std::string_view name = text.substr(0, text.size() - ending.size());
    const bool article = sight_.line().is(at.first, "the");  // of "The Hague", not of "the Vienna-based body"
    if (article && (at.last - at.first < 2 || seat(finder_.scene, name.substr(name.find(' ') + 1))))
      return false;
    auto place = seat(finder_.scene, name);
    if (!place) return false;
    place->range = at;
    place->begin = at.first;
    finder_.add_implied(body, Relation::located_in, std::move(*place), "based in");
    return true;
  }

  LineFinder finder_;
  const TreeSight sight_;
};

}  // namespace

std::vector<Finding> find_based_bodies(Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (!TreeSight{scene, number}.is_prose()) continue;
    BasedReader reader({scene, number, findings});
    for (std::size_t i = 0, count = scene.mentions[number].size(); i < count; ++i) {
      reader.read_home(i);
      reader.read_resident(i);
    }
    for (std::size_t node = 0; node < scene.trees[number].size(); ++node) {
      if (scene.trees[number].lemma(node) == "base") reader.read(node);
    }
  }
  return findings;
}

}  // namespace dossier::extract
