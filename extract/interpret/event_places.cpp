#include "extract/interpret/event_places.hpp"

#include <utility>

#include "extract/interpret/capitals.hpp"
#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/deed_events.hpp"
#include "extract/interpret/time_attachment.hpp"

namespace dossier::extract {
namespace {

// "in Port Vale, Norland": what its town lies in.
bool lies_around(const TreeSight& sight, const Mention& town, const Mention& other) {
  return town.type == EntityType::place && !is_town(sight.words(), other) &&
         other.range.first == town.range.last + 1 && sight.line().is(town.range.last, ",");
}

// Not the state for which the house stands: "a briefing at the White House".
bool is_place_of_event(const Mention& mention) {
  if (mention.metonym) return false;
  return (mention.type == EntityType::place && !mention.incidental) || mention.type == EntityType::state;
}

}  // namespace

void read_event_place(const TreeSight& sight, const std::vector<TimeExpression>& times, std::size_t node,
                      std::vector<Finding>& findings) {
  if (sight.tree().upos(node) != Upos::noun) return;
  const std::size_t event = mention_at(sight, node);
  if (event == no_mention || sight.mentions()[event].type != EntityType::event) return;
  const std::size_t place = place_of(sight, node, is_place_of_event);
  if (place == no_mention) return;
  const Circumstances told = circumstances_of(sight, node, PredicateClass::noun);
  if (told.blocked || told.polarity == Polarity::negated) return;
  const std::size_t first = sight.tree().head_of_words(sight.mentions()[place].range);
  for (const std::size_t one : first == no_node ? std::vector{place} : mentions_at(sight, first)) {
    const Mention& where = sight.mentions()[one];  // "attacks in Port Vale and Alba"
    if (!is_place_of_event(where) || lies_around(sight, sight.mentions()[place], where)) continue;
    Finding finding;
    finding.subject = {sight.number, event};
    finding.relation = Relation::located_in;
    finding.object = {sight.number, one};
    finding.modality = told.modality;
    finding.claimants = told.claimants;
    if (const TimeExpression* time = time_of(sight, times, node); time != nullptr) finding.time = time->date;
    finding.rule = event_in_place;
    finding.node = node;
    finding.evidence = hull(sight.mentions()[event].range, where.range);
    findings.push_back(std::move(finding));
  }
}

}  // namespace dossier::extract
