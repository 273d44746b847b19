#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/each_once.hpp"
#include "graph/merge/buckets.hpp"
#include "graph/merge/derived_keys.hpp"
#include "graph/merge/name_contradictions.hpp"
#include "graph/merge/who_is_who.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

bool is_named_person(const Locals& locals, LocalId local) {
  return locals.named(local) && locals.type(local) == EntityType::person;
}

// Where the family name stands first.
bool family_name_first(std::string_view country) {
  constexpr auto countries = std::to_array<std::string_view>({"chn", "kor", "prk", "twn", "vnm"});
  return std::ranges::find(countries, country) != countries.end();
}

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
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!is_named_person(locals, local)) continue;
    for (const NameForm& form : locals.forms(local))
      if (form.words > 1) exact.add(EntityType::person, form.key, local);
  }
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
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!is_named_person(locals, local)) continue;
    for (const NameForm& form : locals.forms(local)) {
      if (form.words < 2) continue;
      spelled.add(EntityType::person, spellings.of(form.key), clusters.root(local));
      if (const KeyId shorter = shorter_spellings.of(form.key); shorter != 0)
        shortened.add(EntityType::person, shorter, clusters.root(local));
    }
  }
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
  const auto each_name = [&](const auto& take) {
    for (LocalId local = 0; local < locals.size(); ++local) {
      if (!is_named_person(locals, local)) continue;
      for (const NameForm& form : locals.forms(local))
        if (form.words > 1) take(local, form.key, plain_keys.of(form.key));
    }
  };
  each_name([&](LocalId local, KeyId key, KeyId plain) {
    if (plain != key) by_name[plain].first.push_back(local);
  });
  if (by_name.empty()) return;
  each_name([&](LocalId local, KeyId key, KeyId plain) {
    const auto found = plain == key ? by_name.find(key) : by_name.end();
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

// Whether all middle names that these persons bear can be one person's.
bool middle_names_agree(const Locals& locals, const Clusters& clusters, std::span<const LocalId> members,
                        const std::string& ends) {
  std::vector<std::string> middles;
  for (const LocalId member : members) {
    for (const NameForm& form : clusters.forms(member)) {
      const std::string& key = locals.key(form.key);
      if (form.words < 3 || key.substr(0, key.find(' ')) + key.substr(key.rfind(' ')) != ends) continue;
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
  DerivedKeys ends(locals, [](const std::string& key) {
    return key.substr(0, key.find(' ')) + key.substr(key.rfind(' '));
  });
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!is_named_person(locals, local)) continue;
    for (const NameForm& form : locals.forms(local))
      if (form.words > 1) buckets.add(EntityType::person, ends.of(form.key), local);
  }
  clusters.because(JoinReason::middle_name);
  buckets.each([&](EntityType, KeyId key, std::span<const LocalId> members) {
    if (middle_names_agree(locals, clusters, members, locals.key(key))) join_by_country(clusters, members);
  });
}

// "Ali bin Omar" is the son of Omar: who is called Omar is somebody else.
bool ends_in_patronymic(const std::string& name) {
  constexpr std::array<std::string_view, 3> son_of = {"bin", "bint", "ibn"};
  if (name.find_first_of("bB") == std::string::npos) return false;
  const std::vector<std::string> words = name_words(name);
  return words.size() > 2 && std::ranges::find(son_of, words[words.size() - 2]) != son_of.end();
}

// The clusters with a full name, by what they may be called alone.
class Surnames {
 public:
  struct Bearer {
    KeyId surname = 0;
    std::uint32_t articles = 0;  // that speak of this cluster by its full name
    LocalId root = 0;
  };

  Surnames(Locals& locals, const Clusters& clusters) : clusters_(clusters) {
    DerivedKeys firsts(locals, [](const std::string& key) { return key.substr(0, key.find(' ')); });
    DerivedKeys lasts(locals, [](const std::string& key) { return key.substr(key.rfind(' ') + 1); });
    for (LocalId local = 0; local < locals.size(); ++local) {
      if (!is_named_person(locals, local) || ends_in_patronymic(locals[local].name)) continue;
      const bool first = family_name_first(locals.key(clusters.country(local)));
      for (const NameForm& form : locals.forms(local)) {
        if (form.words < 2) continue;
        const KeyId called = first ? firsts.of(form.key) : lasts.of(form.key);
        in_articles_.emplace_back(called, locals.article(local), clusters.root(local));
      }
    }
    sort_each_once(in_articles_);
    rank();
  }

  // The clusters that could be called so, of those of whom this article speaks.
  [[nodiscard]] std::vector<LocalId> in_article(KeyId surname, LocalId bare, std::uint32_t article) const {
    std::vector<LocalId> roots;
    auto bearer = std::ranges::lower_bound(in_articles_, std::tuple(surname, article, LocalId{0}));
    for (; bearer != in_articles_.end(); ++bearer) {
      const auto [called, there, root] = *bearer;
      if (called != surname || there != article) break;
      if (clusters_.compatible(root, bare)) roots.push_back(root);
    }
    return roots;
  }

  // The two that could be called so of whom most articles speak; of one country only where one is given.
  [[nodiscard]] std::vector<Bearer> foremost(KeyId surname, LocalId bare, KeyId country) const {
    std::vector<Bearer> two;
    auto bearer = std::ranges::lower_bound(ranked_, surname, {}, &Bearer::surname);
    for (; bearer != ranked_.end() && bearer->surname == surname && two.size() < 2; ++bearer) {
      if (country != 0 && clusters_.country(bearer->root) != country) continue;
      if (clusters_.compatible(bearer->root, bare)) two.push_back(*bearer);
    }
    return two;
  }

 private:
  // By surname, those of whom most articles speak first.
  void rank() {
    std::vector<std::pair<KeyId, LocalId>> borne;
    for (const auto& [surname, article, root] : in_articles_) borne.emplace_back(surname, root);
    std::ranges::sort(borne);
    for (auto first = borne.begin(), last = first; first != borne.end(); first = last) {
      last = std::find_if(first, borne.end(), [&](const auto& other) { return other != *first; });
      ranked_.push_back({first->first, static_cast<std::uint32_t>(last - first), first->second});
    }
    std::ranges::sort(ranked_, {}, [](const Bearer& bearer) {
      return std::tuple(bearer.surname, UINT32_MAX - bearer.articles, bearer.root);
    });
  }

  const Clusters& clusters_;
  std::vector<std::tuple<KeyId, std::uint32_t, LocalId>> in_articles_;  // surname, article, cluster
  std::vector<Bearer> ranked_;
};

// Of several the one of whom far more articles speak than of any other: "Trump" is the president.
bool is_foremost(const Surnames::Bearer& first, const Surnames::Bearer& second) {
  constexpr std::uint32_t enough = 10;    // articles
  constexpr std::uint32_t far_more = 10;  // times those of the next
  return first.articles >= enough && first.articles >= far_more * second.articles;
}

LocalId who_is_called(const Surnames& surnames, const Locals& locals, const Clusters& clusters,
                      LocalId bare) {
  const KeyId surname = locals.name(bare);
  const std::vector<LocalId> here = surnames.in_article(surname, bare, locals.article(bare));
  if (!here.empty()) return here.size() == 1 ? here.front() : bare;
  std::vector<Surnames::Bearer> anywhere = surnames.foremost(surname, bare, 0);
  if (anywhere.size() > 1 && clusters.country(bare) != 0)
    anywhere = surnames.foremost(surname, bare, clusters.country(bare));
  if (anywhere.empty()) return bare;
  return anywhere.size() == 1 || is_foremost(anywhere[0], anywhere[1]) ? anywhere.front().root : bare;
}

void join_surnames(Locals& locals, Clusters& clusters) {
  const Surnames surnames(locals, clusters);
  std::vector<std::pair<LocalId, LocalId>> decided;
  Buckets unknown;
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!is_named_person(locals, local)) continue;
    const std::span<const NameForm> forms = clusters.forms(local);
    if (std::ranges::any_of(forms, [](const NameForm& form) { return form.words > 1; })) continue;
    const LocalId person = who_is_called(surnames, locals, clusters, local);
    if (person != local)
      decided.emplace_back(person, local);
    else if (surnames.foremost(locals.name(local), local, 0).empty())
      unknown.add(EntityType::person, locals.name(local), local);
  }
  clusters.because(JoinReason::surname);
  for (const auto& [person, bare] : decided) clusters.join(person, bare);
  clusters.because(JoinReason::name);
  unknown.each(
      [&](EntityType, KeyId, std::span<const LocalId> members) { join_by_country(clusters, members); });
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
