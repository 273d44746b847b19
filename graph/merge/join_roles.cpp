#include <algorithm>
#include <array>
#include <string>
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

}  // namespace

void join_office_holders(const Locals& locals, Clusters& clusters) {
  Buckets buckets;
  for (LocalId local = 0; local < locals.size(); ++local)
    if (holds_one_office(locals[local])) buckets.add(EntityType::person, locals.name(local), local);
  clusters.because(JoinReason::office);
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
