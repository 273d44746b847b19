#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/merge/buckets.hpp"
#include "graph/merge/times.hpp"
#include "graph/merge/who_is_who.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

constexpr std::int32_t half_a_year = 183;  // days

// Offices that one person holds at a time, by the last word of the position.
constexpr auto single_offices =
    std::to_array<std::string_view>({"ambassador", "chancellor", "emir", "king", "minister", "monarch",
                                     "pope", "premier", "president", "queen", "sultan"});

bool is_ambassador(const LocalEntity& entity) {
  return std::ranges::any_of(entity.positions,
                             [](const std::string& position) { return position.ends_with("ambassador"); });
}

// Whether words, office and state say which one person is meant.
bool holds_one_office(const LocalEntity& entity) {
  if (entity.named || entity.type != EntityType::person || entity.country.empty()) return false;
  const std::vector<std::string> words = name_words(entity.name);
  const bool has_post = std::ranges::find(words, "to") != words.end();
  const bool former =
      std::ranges::find(words, "former") != words.end() || std::ranges::find(words, "ex") != words.end();
  if (former || (entity.quantity && entity.quantity->number.value_or(0) != 1)) return false;
  return std::ranges::any_of(entity.positions, [&](const std::string& position) {
    const std::vector<std::string> office = name_words(position);
    if (office.empty() || std::ranges::find(single_offices, office.back()) == single_offices.end())
      return false;
    if (office.back() == "ambassador") return has_post;
    return office.back() != "minister" || office.size() > 1;
  });
}

// The holders of one office of one state that articles name, with the days on which they do.
using NamedHolders = std::map<std::pair<KeyId, std::string>, std::vector<std::pair<std::int32_t, LocalId>>>;

std::optional<std::int32_t> day_of(const Locals& locals, LocalId local) {
  return full_day(locals.inputs()[locals.article(local)].article.date);
}

NamedHolders named_holders(const Locals& locals) {
  NamedHolders holders;
  for (LocalId local = 0; local < locals.size(); ++local) {
    const LocalEntity& person = locals[local];
    const auto day = day_of(locals, local);
    if (!person.named || person.type != EntityType::person || person.country.empty() || !day) continue;
    for (const std::string& position : person.positions)
      holders[{locals.country(local), position}].emplace_back(*day, local);
  }
  return holders;
}

// Whom the articles of the same half-year name as the holder, if it is one.
std::optional<LocalId> only_holder(const Locals& locals, const Clusters& clusters,
                                   const NamedHolders& holders, LocalId role) {
  const auto day = day_of(locals, role);
  std::optional<LocalId> found;
  for (const std::string& position : locals[role].positions) {
    const auto named = holders.find({locals.country(role), position});
    if (named == holders.end() || !day) continue;
    for (const auto& [at, local] : named->second) {
      if (std::abs(at - *day) > half_a_year) continue;
      if (found && clusters.root(*found) != clusters.root(local)) return std::nullopt;
      found = local;
    }
  }
  return found;
}

// "the Norlandic prime minister" is whom other articles of the time name as such. Not so ambassadors: they
// are many, each with a post.
void join_roles_to_names(const Locals& locals, Clusters& clusters) {
  const NamedHolders holders = named_holders(locals);
  std::vector<std::pair<LocalId, LocalId>> decided;
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!holds_one_office(locals[local]) || is_ambassador(locals[local])) continue;
    if (const auto holder = only_holder(locals, clusters, holders, local))
      decided.emplace_back(*holder, local);
  }
  for (const auto& [holder, role] : decided) clusters.join(holder, role);
}

}  // namespace

void join_office_holders(const Locals& locals, Clusters& clusters) {
  clusters.because(JoinReason::office);
  join_roles_to_names(locals, clusters);
  Buckets buckets;
  for (LocalId local = 0; local < locals.size(); ++local)
    if (holds_one_office(locals[local])) buckets.add(EntityType::person, locals.name(local), local);
  buckets.each([&](EntityType, KeyId, std::span<const LocalId> members) {
    std::vector<std::tuple<KeyId, std::int32_t, LocalId>> dated;
    for (const LocalId member : members) {
      const auto day = full_day(locals.inputs()[locals.article(member)].article.date);
      if (day) dated.emplace_back(locals.country(member), *day, member);
    }
    std::ranges::sort(dated);
    for (std::size_t i = 1; i < dated.size(); ++i) {
      const auto& [country, day, local] = dated[i];
      const auto& [country_before, day_before, before] = dated[i - 1];
      const bool same_office = locals[local].positions == locals[before].positions;
      if (country == country_before && same_office && day - day_before <= half_a_year)
        clusters.join(before, local);
    }
  });
}

}  // namespace dossier::merging
