#include "extract/interpret/announcers.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/interpret/arguments.hpp"

namespace dossier::extract {
namespace {

bool is_act_of_states(Relation relation) {
  return relation == Relation::expelled || relation == Relation::recalled || relation == Relation::sanctioned;
}

// "was expelled in Norland", "from Norland", "by it"
bool tells_more(const TreeSight& sight, std::size_t verb) {
  const Tree& tree = sight.tree();
  constexpr std::array<std::string_view, 4> prepositions = {"in", "from", "by", "at"};
  return std::ranges::any_of(prepositions, [&](std::string_view preposition) {
    const std::size_t behind = prepositional(tree, verb, preposition);
    const std::size_t found = behind == no_node ? no_mention : mention_at(sight, behind);
    return found != no_mention && sight.mentions()[found].type != EntityType::event;
  });
}

// The verb of reporting whose content the clause is.
std::size_t announcement(const TreeSight& sight, std::size_t verb) {
  const Tree& tree = sight.tree();
  const std::size_t above = tree.relation(verb) == Deprel::ccomp ? tree.head(verb) : no_node;
  if (above == no_node || tree.upos(above) != Upos::verb || is_passive(tree, above)) return no_node;
  const auto reports = sight.words().reporting.find(std::string(tree.lemma(above)));
  return reports != sight.words().reporting.end() && !reports->second.distant ? above : no_node;
}

bool is_competent(const TreeSight& sight, const Mention& body, Relation relation) {
  const auto competences = sight.words().competences.find(relation);
  if (competences == sight.words().competences.end()) return false;
  for (std::size_t word = body.range.first; word < body.range.last; ++word) {
    if (longest_phrase(competences->second, sight.line(), word)) return true;
  }
  return false;
}

// The state that the mention is or, of a minister, whose name stands before the office.
std::size_t state_of(const TreeSight& sight, std::size_t speaker) {
  const auto& mentions = sight.mentions();
  if (mentions[speaker].type == EntityType::state) return speaker;
  if (mentions[speaker].type != EntityType::person || !mentions[speaker].named) return no_mention;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const bool before = mentions[i].range.first >= mentions[speaker].begin &&
                        mentions[i].range.last <= mentions[speaker].range.first;
    if (before && mentions[i].type == EntityType::state) return i;
  }
  return no_mention;
}

}  // namespace

std::vector<std::size_t> announcers_of(const TreeSight& sight, std::size_t verb, Relation relation,
                                       const std::vector<std::size_t>& targets) {
  if (!is_passive(sight.tree(), verb) || tells_more(sight, verb)) return {};
  const std::size_t reports = announcement(sight, verb);
  const std::size_t subject = reports == no_node ? no_node : surface_subject(sight.tree(), reports);
  const std::size_t speaker = subject == no_node ? no_mention : mention_at(sight, subject);
  if (speaker == no_mention) return {};
  const auto country_is = [&](const std::string& country) {
    return std::ranges::any_of(targets,
                               [&](std::size_t one) { return sight.mentions()[one].country == country; });
  };
  if (is_competent(sight, sight.mentions()[speaker], relation)) return {speaker};
  const std::size_t state = is_act_of_states(relation) ? state_of(sight, speaker) : no_mention;
  const bool others =
      state != no_mention && !country_is(sight.mentions()[state].country) &&
      std::ranges::any_of(targets, [&](std::size_t one) { return !sight.mentions()[one].country.empty(); });
  return others ? std::vector<std::size_t>{state} : std::vector<std::size_t>();
}

}  // namespace dossier::extract
