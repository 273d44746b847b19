// Persons: what the steps that join them share, and the steps that have a room of their own. `join_persons`
// takes them in turn.
#pragma once

#include <span>
#include <string_view>

#include "graph/merge/clusters.hpp"
#include "graph/merge/company.hpp"
#include "graph/merge/locals.hpp"

namespace dossier::merging {

// The first word of a person's key, and the last.
[[nodiscard]] inline std::string_view given_name(std::string_view key) {
  return key.substr(0, key.find(' '));
}
[[nodiscard]] inline std::string_view family_name(std::string_view key) {
  return key.substr(key.rfind(' ') + 1);
}

// Calls take(local, key) for each full name, which has two words or more, of each named person.
template <typename Take>
void each_full_name(const Locals& locals, const Take& take) {
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!locals.is_named(local, EntityType::person)) continue;
    for (const NameForm& form : locals.forms(local))
      if (form.words > 1) take(local, form.key);
  }
}

// Forgets countries that were told by mistake of persons of one full name, who would be two else: one of many
// articles that speak of somebody of this name tells another country, or tells it only of an envoy, whom the
// state that he is sent to names as well as his own.
void forget_stray_countries(const Locals& locals, Clusters& clusters, std::span<const LocalId> bearers);

// "Bill Marsh" and "William Marsh", where nobody else of that name is in sight and the articles name an
// office for both, or name them with the same others.
void join_nicknames(const Locals& locals, Clusters& clusters, Company& company);

// A surname with the only person who could be meant, in the article or in all.
void join_surnames(Locals& locals, Clusters& clusters);

}  // namespace dossier::merging
