#include "extract/interpret/relevance.hpp"

#include <set>
#include <string>

namespace dossier::extract {
namespace {

bool is_bond(const Scene& scene, const Finding& finding) {
  const Mention& subject = mention_of(scene, finding.subject);
  return subject.owner && subject.bond == finding.relation && finding.subject.line == finding.object.line &&
         *subject.owner == finding.object.mention;
}

// One unnamed person of many, somebody's relatives, or an unnamed body that is no state's ("an American
// newspaper").
bool is_mere_description(const Scene& scene, MentionRef ref) {
  const Mention& mention = mention_of(scene, ref);
  if (mention.form == MentionForm::name) return false;
  if (mention.incidental && mention.bond) return true;
  const std::string& before = scene.lines[ref.line].at(mention.begin);
  const bool definite =
      before == "the" || (mention.owner && scene.mentions[ref.line][*mention.owner].genitive);
  const bool one_person = mention.type == EntityType::person && mention.key.starts_with("role ");
  const bool body = mention.type == EntityType::organization && mention.bond == Relation::national_of;
  return body || (one_person && !(definite && mention.unique));
}

}  // namespace

void drop_mere_descriptions(const Scene& scene, std::vector<Finding>& findings) {
  std::set<std::string> wanted;
  for (const Finding& finding : findings) {
    if (!is_bond(scene, finding)) {
      wanted.insert(mention_of(scene, finding.subject).key);
      wanted.insert(mention_of(scene, finding.object).key);
    }
    for (const MentionRef claimant : finding.claimants) {
      wanted.insert(mention_of(scene, claimant).key);
    }
  }
  std::erase_if(findings, [&](const Finding& finding) {
    return is_bond(scene, finding) && is_mere_description(scene, finding.subject) &&
           !wanted.contains(mention_of(scene, finding.subject).key);
  });
}

}  // namespace dossier::extract
