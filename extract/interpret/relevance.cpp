#include "extract/interpret/relevance.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "extract/interpret/backers.hpp"

namespace dossier::extract {
namespace {

// Whom the finding only describes: who is somebody's, lies somewhere by his own words, or is backed and has
// no name; nothing where it says more.
std::optional<MentionRef> described(const Scene& scene, const Finding& finding) {
  if (finding.rule == backed_by)
    return mention_of(scene, finding.object).named ? std::nullopt : std::optional(finding.object);
  const Mention& subject = mention_of(scene, finding.subject);
  if (finding.subject.line != finding.object.line) return std::nullopt;
  const bool where = subject.place && finding.relation == Relation::located_in && subject.incidental &&
                     subject.type != EntityType::event && *subject.place == finding.object.mention;
  const bool whose =
      subject.owner && subject.bond == finding.relation && *subject.owner == finding.object.mention;
  return where || whose ? std::optional(finding.subject) : std::nullopt;
}

// Unnamed people ("Sudran officials"), one unnamed person of many, somebody's relatives, or an unnamed body
// that is no state's ("an American newspaper").
bool is_mere_description(const Scene& scene, MentionRef ref) {
  const Mention& mention = mention_of(scene, ref);
  if (mention.form == MentionForm::name) return false;
  if (mention.incidental && (mention.bond || mention.place)) return true;
  const Line& line = scene.lines[ref.line];
  if (mention.begin > 0 && line.is(mention.begin - 1, "as")) return true;  // "served as the Norlandic envoy"
  const std::string& before = line.at(mention.begin);
  const bool definite =
      before == "the" || (mention.owner && scene.mentions[ref.line][*mention.owner].genitive);
  const bool one_person = mention.type == EntityType::person && mention.key.starts_with("role ");
  const bool body = mention.type == EntityType::organization && mention.bond == Relation::national_of;
  const bool people = mention.type == EntityType::person && !mention.named && !one_person;
  return body || people || (one_person && !(definite && mention.unique));
}

using Pairs = std::set<std::pair<std::string, std::string>>;  // keys of subjects and objects

Pairs pairs_told(const Scene& scene, const std::vector<Finding>& findings,
                 std::initializer_list<Relation> relations) {
  Pairs pairs;
  for (const Finding& finding : findings) {
    if (std::ranges::find(relations, finding.relation) != relations.end())
      pairs.insert({mention_of(scene, finding.subject).key, mention_of(scene, finding.object).key});
  }
  return pairs;
}

}  // namespace

void drop_mere_descriptions(const Scene& scene, std::vector<Finding>& findings) {
  std::set<std::string> wanted;
  for (const Finding& finding : findings) {
    if (!described(scene, finding)) {
      wanted.insert(mention_of(scene, finding.subject).key);
      wanted.insert(mention_of(scene, finding.object).key);
    }
    for (const MentionRef claimant : finding.claimants) {
      wanted.insert(mention_of(scene, claimant).key);
    }
  }
  std::erase_if(findings, [&](const Finding& finding) {
    const auto whom = described(scene, finding);
    return whom && (finding.rule == backed_by || is_mere_description(scene, *whom)) &&
           !wanted.contains(mention_of(scene, *whom).key);
  });
}

void drop_visits_at_home(const Scene& scene, std::vector<Finding>& findings) {
  const Pairs own = pairs_told(scene, findings, {Relation::leads, Relation::serves});
  std::erase_if(findings, [&](const Finding& finding) {
    return finding.relation == Relation::visited &&
           own.contains({mention_of(scene, finding.subject).key, mention_of(scene, finding.object).key});
  });
}

void drop_self_accusations(const Scene& scene, std::vector<Finding>& findings) {
  Pairs own = pairs_told(scene, findings, {Relation::leads, Relation::serves, Relation::part_of});
  for (const Finding& finding : findings) {  // a legislator may well accuse the government
    const bool sits = finding.rule == "legislator" || scene.words.is(finding.position, WordSense::legislator);
    if (finding.relation == Relation::serves && sits)
      own.erase({mention_of(scene, finding.subject).key, mention_of(scene, finding.object).key});
  }
  Pairs through;  // "a spokesman of the army said the army attacked"
  for (const Finding& finding : findings) {
    const Mention& body = mention_of(scene, finding.object);
    if (finding.relation == Relation::serves && own.contains({body.key, body.country}))
      through.insert({mention_of(scene, finding.subject).key, body.country});
  }
  own.merge(through);
  std::erase_if(findings, [&](const Finding& finding) {
    const Mention& accused = mention_of(scene, finding.object);
    const bool body = accused.type == EntityType::organization && !accused.country.empty();
    const std::string& state = body ? accused.country : accused.key;
    return finding.relation == Relation::accused && finding.predicate == nullptr &&
           (body || accused.type == EntityType::state) &&
           own.contains({mention_of(scene, finding.subject).key, state});
  });
}

}  // namespace dossier::extract
