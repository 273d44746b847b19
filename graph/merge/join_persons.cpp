#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/each_once.hpp"
#include "graph/merge/buckets.hpp"
#include "graph/merge/derived_keys.hpp"
#include "graph/merge/name_contradictions.hpp"
#include "graph/merge/persons.hpp"
#include "graph/merge/who_is_who.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

// "donald john trump" -> "john"; "" where there is no middle name.
std::string middle_of(const std::string& key) {
  const std::size_t first = key.find(' '), last = key.rfind(' ');
  return first == last ? std::string() : key.substr(first + 1, last - first - 1);
}

// "qassem soleimani" -> "qassem soleiman": long family names are written with and without their last "i".
// Short ones are not told apart so: "Hassan" and "Hassani" are two.
std::string without_last_i(const std::string& key) {
  constexpr std::size_t long_enough = 8;
  const std::size_t family = key.size() - key.rfind(' ') - 1;
  const bool ends = key.ends_with('i') && family > long_enough;
  return ends ? key.substr(0, key.size() - 1) : family >= long_enough ? key : std::string();
}

void join_full_names(const Locals& locals, Clusters& clusters) {
  Buckets exact;
  each_full_name(locals, [&](LocalId local, KeyId key) { exact.add(EntityType::person, key, local); });
  exact.each([&](EntityType, KeyId, std::span<const LocalId> members) {
    forget_stray_countries(locals, clusters, members);
  });
  clusters.because(JoinReason::full_name);
  exact.each(
      [&](EntityType, KeyId, std::span<const LocalId> members) { join_by_country(clusters, members); });
}

// Where names are written in Latin letters and in one way: two who differ by a letter are mostly two.
bool spells_in_one_way(std::string_view country) {
  constexpr auto countries = std::to_array<std::string_view>({"aus", "can", "gbr", "irl", "nzl", "usa"});
  return std::ranges::binary_search(countries, country);
}

// Whether all countries known of these are one from which names are romanized.
bool are_romanized(const Locals& locals, const Clusters& clusters, std::span<const LocalId> roots) {
  std::vector<KeyId> countries;
  for (const LocalId root : roots)
    if (clusters.country(root) != 0) countries.push_back(clusters.country(root));
  sort_each_once(countries);
  return countries.size() == 1 && !spells_in_one_way(locals.key(countries.front()));
}

// "Qassem Soleimani" and "Qasem Suleimani": likely where names are romanized. Else the articles must tell, or
// "James Risen" were "James Rosen".
void join_alike(const Locals& locals, Clusters& clusters, Company& company,
                std::span<const LocalId> members) {
  std::vector<LocalId> roots;
  for (const LocalId member : members) roots.push_back(clusters.root(member));
  sort_each_once(roots);
  const bool romanized = are_romanized(locals, clusters, roots);
  std::ranges::stable_sort(roots, std::ranges::greater(), [&](LocalId root) { return company.weight(root); });
  for (auto root = roots.begin(); root != roots.end(); ++root) {
    const auto one = std::find_if(roots.begin(), root, [&](LocalId other) {
      return clusters.compatible(other, *root) && (romanized || company.keep_one(other, *root));
    });
    if (one != root) clusters.join(*one, *root);
  }
}

void join_spellings_of_persons(Locals& locals, Clusters& clusters, Company& company) {
  Buckets spelled, shortened;
  DerivedKeys spellings(locals, [](const std::string& key) { return "~" + spelling_of(key); });
  DerivedKeys shorter_spellings(locals, [](const std::string& key) {
    const std::string shorter = without_last_i(key);
    return shorter.empty() ? shorter : "~i " + spelling_of(shorter);
  });
  each_full_name(locals, [&](LocalId local, KeyId key) {
    spelled.add(EntityType::person, spellings.of(key), clusters.root(local));
    if (const KeyId shorter = shorter_spellings.of(key); shorter != 0)
      shortened.add(EntityType::person, shorter, clusters.root(local));
  });
  clusters.because(JoinReason::full_name_spelling);
  for (Buckets* buckets : {&spelled, &shortened})
    buckets->each([&](EntityType, KeyId, std::span<const LocalId> roots) {
      join_alike(locals, clusters, company, roots);
    });
}

// "Martin King Jr." and "Martin King", unless an article speaks of both.
void join_juniors(Locals& locals, Clusters& clusters) {
  std::map<KeyId, std::pair<std::vector<LocalId>, std::vector<LocalId>>> by_name;  // with it, without
  DerivedKeys plain_keys(locals, [](const std::string& key) { return without_junior(key); });
  each_full_name(locals, [&](LocalId local, KeyId key) {
    if (const KeyId plain = plain_keys.of(key); plain != key) by_name[plain].first.push_back(local);
  });
  if (by_name.empty()) return;
  each_full_name(locals, [&](LocalId local, KeyId key) {
    const auto found = plain_keys.of(key) == key ? by_name.find(key) : by_name.end();
    if (found != by_name.end()) found->second.second.push_back(local);
  });
  clusters.because(JoinReason::full_name);
  for (const auto& [name, sides] : by_name) {
    std::set<std::uint32_t> of_juniors;
    for (const LocalId local : sides.first) of_juniors.insert(locals.article(local));
    const bool both = std::ranges::any_of(
        sides.second, [&](LocalId local) { return of_juniors.contains(locals.article(local)); });
    if (both || sides.second.empty()) continue;
    clusters.join(sides.first.front(), sides.second.front());
  }
}

// "donald john trump" -> "donald trump".
std::string without_middle_names(std::string_view key) {
  return std::string(given_name(key)).append(" ").append(family_name(key));
}

// Whether all middle names that these persons bear can be one person's.
bool middle_names_agree(const Locals& locals, const Clusters& clusters, std::span<const LocalId> members,
                        const std::string& ends) {
  std::vector<std::string> middles;
  for (const LocalId member : members) {
    for (const NameForm& form : clusters.forms(member)) {
      const std::string& key = locals.key(form.key);
      if (form.words < 3 || without_middle_names(key) != ends) continue;
      if (std::ranges::find(middles, middle_of(key)) == middles.end()) middles.push_back(middle_of(key));
    }
  }
  for (const std::string& one : middles)
    for (const std::string& other : middles)
      if (!same_given_name(one, other)) return false;
  return true;
}

// "Donald J. Trump" and "Donald Trump", unless there is a "Donald K. Trump" too.
void join_middle_names(Locals& locals, Clusters& clusters) {
  Buckets buckets;
  DerivedKeys ends(locals, without_middle_names);
  each_full_name(locals,
                 [&](LocalId local, KeyId key) { buckets.add(EntityType::person, ends.of(key), local); });
  clusters.because(JoinReason::middle_name);
  buckets.each([&](EntityType, KeyId key, std::span<const LocalId> members) {
    if (middle_names_agree(locals, clusters, members, locals.key(key))) join_by_country(clusters, members);
  });
}

}  // namespace

void join_persons(Locals& locals, Clusters& clusters) {
  join_full_names(locals, clusters);
  join_juniors(locals, clusters);
  join_middle_names(locals, clusters);
  Company company(locals, clusters);
  join_spellings_of_persons(locals, clusters, company);
  join_nicknames(locals, clusters, company);
  join_surnames(locals, clusters);
}

}  // namespace dossier::merging
