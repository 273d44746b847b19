#include "extract/interpret/interpret.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "extract/interpret/affiliation.hpp"
#include "extract/interpret/appositives.hpp"
#include "extract/interpret/backers.hpp"
#include "extract/interpret/bare_bodies.hpp"
#include "extract/interpret/bare_groups.hpp"
#include "extract/interpret/based_bodies.hpp"
#include "extract/interpret/capitals.hpp"
#include "extract/interpret/certainty.hpp"
#include "extract/interpret/commitments.hpp"
#include "extract/interpret/coreference.hpp"
#include "extract/interpret/deed_events.hpp"
#include "extract/interpret/deeds.hpp"
#include "extract/interpret/denials.hpp"
#include "extract/interpret/described_bodies.hpp"
#include "extract/interpret/entities.hpp"
#include "extract/interpret/evaluations.hpp"
#include "extract/interpret/finding.hpp"
#include "extract/interpret/known_holders.hpp"
#include "extract/interpret/legislators.hpp"
#include "extract/interpret/memberships.hpp"
#include "extract/interpret/noun_descriptions.hpp"
#include "extract/interpret/party_members.hpp"
#include "extract/interpret/region_members.hpp"
#include "extract/interpret/relevance.hpp"
#include "extract/interpret/speakers.hpp"
#include "extract/interpret/state_posts.hpp"
#include "extract/interpret/states_acting.hpp"
#include "extract/interpret/trace.hpp"
#include "extract/interpret/tree_affiliation.hpp"
#include "extract/interpret/whereabouts.hpp"

namespace dossier::extract {
namespace {

bool is_whole(const Scene& scene, const Finding& finding) {
  const EntityIndex subject = mention_of(scene, finding.subject).entity;
  const EntityIndex object = mention_of(scene, finding.object).entity;
  const auto unknown = [&](MentionRef claimant) { return mention_of(scene, claimant).entity == no_entity; };
  return subject != no_entity && object != no_entity && subject != object &&
         evidence_of(scene, finding).size() <= longest_evidence &&
         std::none_of(finding.claimants.begin(), finding.claimants.end(), unknown);
}

Argument argument(const Scene& scene, MentionRef ref) {
  const Mention& mention = mention_of(scene, ref);
  return {mention.entity, mention.antecedent.value_or(scene.lines[ref.line].cover(mention.range))};
}

Statement statement(const Scene& scene, const Finding& finding) {
  Statement statement(argument(scene, finding.subject), finding.relation, argument(scene, finding.object),
                      evidence_of(scene, finding));
  statement.polarity = finding.polarity;
  statement.modality = finding.modality;
  for (const MentionRef claimant : finding.claimants) {
    statement.claimants.push_back(argument(scene, claimant));
  }
  if (finding.event) statement.event = argument(scene, *finding.event);
  statement.time = finding.time;
  statement.quantity = finding.quantity;
  statement.confidence = certainty(doubts_about(scene, finding));
  statement.rule = finding.rule;
  return statement;
}

std::vector<Finding> all_findings(Scene& scene) {
  settle_capitals(scene);
  name_region_members(scene);
  name_described_bodies(scene);
  std::vector<Finding> findings = find_offices(scene);
  const auto add = [&](std::vector<Finding> more) {
    std::move(more.begin(), more.end(), std::back_inserter(findings));
  };
  add(find_known_holders(scene, findings));
  add(read_administrations(scene, findings));
  add(find_bonds(scene));
  add(find_affiliations(scene, findings));
  add(find_state_posts(scene, findings));
  add(find_places(scene));
  const std::vector<Finding> members = find_party_members(scene);
  add(members);
  add(find_legislators(scene, members));
  add(find_based_bodies(scene));
  const std::vector<OpenReference> open = resolve_references(scene, findings);
  add(find_affiliations(scene, findings));  // "his lawyer", now that it is known whose
  describe_names(scene);
  add_descriptions(scene);
  name_bare_bodies(scene);
  name_bare_groups(scene);
  add(find_described_bonds(scene));
  add(find_backers(scene));
  refer_to_descriptions(scene, open);
  add(find_memberships(scene));
  add_deed_events(scene);
  const Speakers speakers = find_speakers(scene);
  add(find_deeds(scene, speakers, findings));
  add(find_whereabouts(scene, findings));
  add(find_commitments(scene, speakers));
  add(find_evaluations(scene, speakers));
  add(find_denials(scene, speakers, findings));
  if (scene.trace != nullptr) scene.trace->findings = findings;
  drop_visits_at_home(scene, findings);
  drop_self_accusations(scene, findings);
  drop_mere_descriptions(scene, findings);
  return findings;
}

// Makes statements of findings, in their order.
class Teller {
 public:
  Teller(const Scene& scene, Reading& reading) : scene_(scene), reading_(reading) {}

  // The number of the statement; nothing where the finding makes none.
  std::optional<std::uint32_t> tell(const Finding& finding) {
    if (!is_whole(scene_, finding)) return std::nullopt;
    reading_.statements.push_back(statement(scene_, finding));
    if (scene_.trace != nullptr)
      scene_.trace->statements.emplace_back(
          finding, statement_id(scene_.document.article.id, reading_.statements.back()));
    return static_cast<std::uint32_t>(reading_.statements.size() - 1);
  }

 private:
  const Scene& scene_;
  Reading& reading_;
};

Reading read_scene(Scene& scene) {
  const std::vector<Finding> findings = all_findings(scene);
  Reading reading;
  reading.entities = group_mentions(scene, findings);
  Teller teller(scene, reading);
  std::vector<std::optional<std::uint32_t>> told;  // the statement of each finding
  for (const Finding& finding : findings) told.push_back(teller.tell(finding));
  for (const StateDeed& deed : find_deeds_of_states(scene, findings)) {
    const auto implied = told[deed.of] ? teller.tell(deed.finding) : std::nullopt;
    if (implied) reading.statements[*implied].implied_by = told[deed.of];
  }
  canonicalize(reading, scene.document.article.id);
  return reading;
}

}  // namespace

Reading interpret(const Document& document, const Lexicon& lexicon) {
  Scene scene = find_mentions(document, lexicon);
  return read_scene(scene);
}

Reading interpret(const Document& document, const Lexicon& lexicon, Trace& trace, const SceneSink& read) {
  Scene scene = find_mentions(document, lexicon);
  scene.trace = &trace;
  Reading reading = read_scene(scene);
  read(scene, reading);
  return reading;
}

}  // namespace dossier::extract
