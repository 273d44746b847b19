#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/merge/persons.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

constexpr std::size_t many_to_one = 10;  // mentions by full name for one that tells another country

// Offices, by their last word, whose holders are told by the state they deal with as well as by their own:
// "Norland's envoy", "the envoy for Norland".
constexpr auto sent = std::to_array<std::string_view>(
    {"adviser", "advisor", "ambassador", "consul", "envoy", "negotiator", "representative"});

bool is_sent(const LocalEntity& person) {
  return !person.positions.empty() && std::ranges::all_of(person.positions, [](const std::string& position) {
    const std::vector<std::string> words = name_words(position);
    return !words.empty() && std::ranges::binary_search(sent, words.back());
  });
}

// A country that articles tell of the bearers of one name.
struct Told {
  std::vector<LocalId> by;
  bool only_of_sent = true;
};

}  // namespace

void forget_stray_countries(const Locals& locals, Clusters& clusters, std::span<const LocalId> bearers) {
  std::map<KeyId, Told> countries;
  for (const LocalId bearer : bearers) {
    const KeyId country = clusters.country(bearer);
    if (country == 0) continue;
    Told& told = countries[country];
    told.by.push_back(bearer);
    told.only_of_sent = told.only_of_sent && is_sent(locals[bearer]);
  }
  if (countries.size() < 2) return;
  std::size_t most = 0;
  for (const auto& [country, told] : countries) most = std::max(most, told.by.size());
  std::vector<LocalId> strays;
  for (const auto& [country, told] : countries) {
    const bool rare = told.by.size() * many_to_one < bearers.size();
    const bool of_post = told.only_of_sent && told.by.size() < most;
    if (rare || of_post) strays.insert(strays.end(), told.by.begin(), told.by.end());
  }
  for (const LocalId stray : strays) clusters.forget_country(stray);
}

}  // namespace dossier::merging
