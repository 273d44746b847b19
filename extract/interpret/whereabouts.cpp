#include "extract/interpret/whereabouts.hpp"

#include <map>
#include <string>
#include <utility>

#include "extract/interpret/arguments.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/time_attachment.hpp"
#include "extract/interpret/time_expressions.hpp"
#include "extract/interpret/tree_sight.hpp"

namespace dossier::extract {
namespace {

using HomeStates = std::map<std::string, std::string>;  // of each person, empty where there are several

class WhereaboutsReader {
 public:
  WhereaboutsReader(const TreeSight& sight, const HomeStates& states, std::vector<Finding>& findings)
      : sight_(sight), states_(states), findings_(findings) {}

  void read(std::size_t verb) {
    const bool speaks = sight_.words().reporting.contains(std::string(tree().lemma(verb))) ||
                        sight_.words().speaking_verbs.find(tree().lemma(verb)) != nullptr;
    if (tree().upos(verb) != Upos::verb || !speaks) return;
    const std::size_t place = place_of_speech(verb);
    const std::size_t speaker = place == no_mention ? no_node : surface_subject(tree(), verb);
    const std::size_t person = speaker == no_node ? no_mention : mention_at(sight_, speaker);
    if (person != no_mention && is_abroad(sight_.mentions()[person], sight_.mentions()[place]))
      add(verb, person, place);
  }

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }

  // "said on Monday in Sudra"
  [[nodiscard]] std::size_t place_of_speech(std::size_t verb) const {
    const std::size_t node = prepositional(tree(), verb, "in");
    const std::size_t found =
        node == no_node || is_passive(tree(), verb) ? no_mention : mention_at(sight_, node);
    if (node != no_node && is_of_content(verb, node)) return no_mention;
    if (found == no_mention || sight_.mentions()[found].metonym || !sight_.mentions()[found].named)
      return no_mention;
    const EntityType type = sight_.mentions()[found].type;
    return type == EntityType::state || type == EntityType::place ? found : no_mention;
  }

  // "said in Sudra the army had attacked": there it did.
  [[nodiscard]] bool is_of_content(std::size_t verb, std::size_t place) const {
    const std::size_t content = tree().child(verb, Deprel::ccomp);
    return content != no_node && content > place && !introduction(tree(), content).starts_with("that");
  }

  [[nodiscard]] bool is_abroad(const Mention& person, const Mention& place) const {
    const auto own = states_.find(person.key);
    const KnownPlace* known =
        place.type == EntityType::place ? sight_.words().places.find(place.key) : nullptr;
    const std::string there = place.type == EntityType::state ? place.country
                              : known == nullptr              ? std::string()
                                                              : known->state;
    return own != states_.end() && !own->second.empty() && !there.empty() && own->second != there &&
           person.type == EntityType::person;
  }

  void add(std::size_t verb, std::size_t person, std::size_t place) {
    const Circumstances told = circumstances_of(sight_, verb, PredicateClass::verb);
    if (!told.told_as_done()) return;
    Finding finding;
    finding.subject = {sight_.number, person};
    finding.relation = Relation::visited;
    finding.object = {sight_.number, place};
    finding.claimants = told.claimants;
    finding.rule = "speaks abroad";
    finding.node = verb;
    const auto times = find_times(sight_.line(), sight_.words(), sight_.scene.document.article.date);
    if (const TimeExpression* time = time_of(sight_, times, verb); time != nullptr) finding.time = time->date;
    const Range words{tree().word(verb), tree().word(verb) + 1};
    finding.evidence = hull(hull(sight_.mentions()[person].range, sight_.mentions()[place].range), words);
    findings_.push_back(std::move(finding));
  }

  const TreeSight& sight_;
  const HomeStates& states_;
  std::vector<Finding>& findings_;
};

}  // namespace

std::vector<Finding> find_whereabouts(const Scene& scene, const std::vector<Finding>& told) {
  const HomeStates states = states_of_persons(scene, told, {Relation::leads, Relation::serves});
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const TreeSight sight{scene, number};
    if (!sight.is_prose() || sight.line().question) continue;
    WhereaboutsReader reader(sight, states, findings);
    for (std::size_t node = 0; node < sight.tree().size(); ++node) reader.read(node);
  }
  return findings;
}

}  // namespace dossier::extract
