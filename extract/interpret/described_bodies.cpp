#include "extract/interpret/described_bodies.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "extract/interpret/names.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

class BodyNamer {
 public:
  BodyNamer(Scene& scene, std::size_t number, std::set<std::string>& bodies)
      : sight_{scene, number}, mentions_(scene.mentions[number]), bodies_(bodies) {}

  // The keys of names that stand behind a word for a body.
  void take_bodies() {
    for (Mention& name : mentions_) {
      if (!could_be_body(name) || !stands_behind_body_noun(name)) continue;
      bodies_.insert(name.key);
      be_body(name);
    }
  }

  void join_with_names() {
    for (Mention& description : mentions_) {
      if (!is_described_body(description)) continue;
      Mention* const name = name_of(description);
      if (name == nullptr) continue;
      be_body(*name);
      bodies_.insert(name->key);
      description.key = name->key;
      description.name = name->name;
      description.known_name = name->known_name;
      description.named = true;
      if (!name->bond) be_of_state(description, *name);
      description.bond.reset();
    }
  }

  void be_bodies() {
    for (Mention& mention : mentions_) {
      if (bodies_.contains(mention.key) && could_be_body(mention)) be_body(mention);
    }
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }
  [[nodiscard]] const Line& line() const { return sight_.line(); }

  static void be_body(Mention& name) {
    name.type = EntityType::organization;
    if (name.role == MentionRole::unknown) name.role = MentionRole::noun;
  }

  // "the Norlandic news agency NNA": so is the NNA.
  static void be_of_state(const Mention& description, Mention& name) {
    name.bond = description.bond;
    name.owner = description.owner;
    if (name.country.empty()) name.country = description.country;
  }

  // A name that is no state's and no known person's or place's.
  [[nodiscard]] bool could_be_body(const Mention& name) const {
    if (name.form != MentionForm::name || !name.named || name.metonym || name.type == EntityType::event)
      return false;
    if (name.type == EntityType::organization) return true;
    const bool unknown = name.role == MentionRole::unknown;
    const std::string& last = line().at(name.range.last - 1);
    const bool known =
        !name.known_name.empty() || !name.country.empty() ||
        name.begin + has_article(name) < name.range.first ||
        sight_.words().given_names.find(line().at(name.range.first)) != nullptr ||
        (name.range.last - name.range.first == 1 && sight_.scene.names.surnames.contains(last)) ||
        begins_honour(sight_.words(), line(), name.range.first);
    return !known && (unknown || name.type == EntityType::person);
  }

  [[nodiscard]] std::size_t has_article(const Mention& name) const {
    return name.begin < name.range.first && line().is(name.range.first - 1, "the") ? 1U : 0U;
  }

  // "the ship-owning company Alba Bulk"
  [[nodiscard]] bool stands_behind_body_noun(const Mention& name) const {
    const std::size_t next = name.range.last;  // "Alba for Norland", "Alba 1": it goes on
    const bool goes_on = line().capital(next) || (next < line().size() && line().words[next].number) ||
                         (line().is(next, "for") && line().capital(next + 1));
    if (name.range.first == 0 || line().capital(name.range.first - 1) || goes_on) return false;
    const std::size_t head = tree().head_of_words(name.range);
    const std::size_t noun = tree().head_of_words({name.range.first - 1, name.range.first});
    if (head == no_node || noun == no_node || tree()[noun].xpos != Xpos::nn ||
        tree()[head].features.number != feature::Number::sing)
      return false;
    const bool beside = tree().head(noun) == head || tree().head(head) == noun;
    return beside && sight_.words().is(tree().lemma(noun), NounKind::organization) &&
           sight_.words().organization_heads.find(tree().lemma(noun)) != nullptr;
  }

  [[nodiscard]] static bool is_described_body(const Mention& mention) {
    return mention.type == EntityType::organization && mention.form == MentionForm::description &&
           mention.owner;
  }

  // What bears the name that stands right behind the description, or in apposition with it.
  [[nodiscard]] Mention* name_of(const Mention& description) {
    const std::size_t what = tree().head_of_words(description.range);
    for (Mention& name : mentions_) {
      if (!could_be_body(name) || name.genitive || name.range.first == description.range.first) continue;
      const bool contradicts = !name.country.empty() && name.country != description.country;
      const std::size_t head = tree().head_of_words(name.range);
      if (contradicts || head == no_node || what == no_node) continue;
      const bool behind = name.range.first == description.range.last;
      if (!behind && name.type != EntityType::organization && !is_enclosed(name, description)) continue;
      const bool apposed = (tree().head(head) == what && tree().relation(head) == Deprel::appos) ||
                           (tree().head(what) == head && tree().relation(what) == Deprel::appos);
      const bool listed =
          tree().child(head, Deprel::conj) != no_node || tree().child(what, Deprel::conj) != no_node;
      if (behind || (apposed && !listed)) return &name;
    }
    return nullptr;
  }

  // "Alba, Norland's news agency, said": not "at Alba, Norlandic police blocked".
  [[nodiscard]] bool is_enclosed(const Mention& name, const Mention& description) const {
    const std::size_t first = std::min(name.begin, description.begin);
    const std::size_t last = std::max(name.range.last, description.range.last);
    const std::size_t before = first == 0 ? no_node : tree().head_of_words({first - 1, first});
    const bool led_in = before != no_node && tree().upos(before) == Upos::adp;
    const bool closed = last >= line().size() || !line().words[last].word;
    return closed && !led_in;
  }

  const TreeSight sight_;
  std::vector<Mention>& mentions_;
  std::set<std::string>& bodies_;
};

}  // namespace

void name_described_bodies(Scene& scene) {
  std::set<std::string> bodies;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    if (!TreeSight{scene, number}.is_prose()) continue;
    BodyNamer namer(scene, number, bodies);
    namer.take_bodies();
    namer.join_with_names();
  }
  for (std::size_t number = 0; number < scene.lines.size(); ++number)
    BodyNamer(scene, number, bodies).be_bodies();
}

}  // namespace dossier::extract
