#include "extract/interpret/backers.hpp"

#include <optional>
#include <string_view>
#include <utility>

#include "extract/interpret/line_finder.hpp"
#include "extract/interpret/organizations.hpp"
#include "extract/interpret/states_in_line.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

class BackerReader {
 public:
  explicit BackerReader(LineFinder finder) : finder_(finder), sight_{finder.scene, finder.number} {}

  void read(std::size_t participle) {
    const std::size_t noun = tree().head(participle);
    const std::size_t word = tree().word(participle);
    if (noun == no_node || tree().relation(participle) != Deprel::amod || tree().word(noun) == word) return;
    const Relation* relation =
        finder_.words().backing_participles.find(behind_hyphen(finder_.scene, sight_.line(), word));
    if (relation == nullptr) return;
    auto state = state_before_hyphen(finder_.scene, sight_.line(), word);
    if (!state) state = body_before_hyphen(word);
    const std::size_t whom = state ? who_is_backed(noun, *relation) : no_mention;
    const bool own = state && state->type == EntityType::state &&
                     (whom == no_mention || sight_.mentions()[whom].country == state->country);
    if (whom == no_mention || own || sight_.mentions()[whom].key == state->key ||
        quotation_at(finder_.scene, finder_.number, participle))
      return;  // what is quoted is somebody's word for it
    state->role = MentionRole::implied;
    finder_.mentions().push_back(*std::move(state));
    const std::size_t backer = sight_.mentions().size() - 1;
    finder_.add(backer, *relation, whom, hull({word, word + 1}, sight_.mentions()[whom].range), backed_by);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  // "Hamas-run", "Republican-led"
  [[nodiscard]] std::optional<Mention> body_before_hyphen(std::size_t word) const {
    const std::string_view text = words(finder_.scene.document, sight_.line().words[word].span);
    const std::string_view front = text.substr(0, text.rfind('-'));
    const auto party = finder_.words().party_members.find(fold_word(front));
    const std::string& name =
        party == finder_.words().party_members.end() ? std::string(front) : party->second;
    const KnownOrganization* known = finder_.words().organizations.find(phrase_key(name));
    if (known == nullptr || !sight_.line().capital(word) || (known->acronym && !all_capitals(front)))
      return std::nullopt;
    Mention body = name_mention(finder_.scene, sight_.line(), {word, word + 1}, EntityType::organization);
    become_known(*known, body);
    body.name = body.known_name;
    return body;
  }

  // A body, or whoever is no more than one of many; what is controlled is a body.
  [[nodiscard]] std::size_t who_is_backed(std::size_t noun, Relation relation) const {
    std::size_t found = mention_at(sight_, noun);
    const std::size_t above = tree().head(noun);
    const bool beside =
        tree().relation(noun) == Deprel::nmod_desc || tree().relation(noun) == Deprel::compound;
    if (found == no_mention && beside && above != no_node) found = mention_at(sight_, above);
    if (found == no_mention) return no_mention;
    const EntityType type = sight_.mentions()[found].type;
    const bool person = type == EntityType::person && relation != Relation::controls;
    return type == EntityType::organization || person ? found : no_mention;
  }

  LineFinder finder_;
  const TreeSight sight_;
};

}  // namespace

std::vector<Finding> find_backers(Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (!TreeSight{scene, number}.is_prose()) continue;
    BackerReader reader({scene, number, findings});
    for (std::size_t node = 0; node < scene.trees[number].size(); ++node) {
      if (scene.trees[number].upos(node) == Upos::verb) reader.read(node);
    }
  }
  return findings;
}

}  // namespace dossier::extract
