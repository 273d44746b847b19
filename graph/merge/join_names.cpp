#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/merge/body_names.hpp"
#include "graph/merge/buckets.hpp"
#include "graph/merge/derived_keys.hpp"
#include "graph/merge/times.hpp"
#include "graph/merge/who_is_who.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

bool is_joined_by_name(const Locals& locals, LocalId local) {
  const EntityType type = locals.type(local);
  return locals.named(local) && type != EntityType::state && type != EntityType::person;
}

// Events of one name are one where their times agree; one that could be several of them is left alone.
void join_by_time(const Locals& locals, Clusters& clusters, std::span<const LocalId> members) {
  std::vector<Date> times;
  for (const LocalId member : members) times.push_back(locals[member].time);
  std::map<Date, LocalId> leaders;
  const std::vector<Date> finals = joined_times(times);
  const bool dated = std::ranges::any_of(finals, &Date::known);
  for (std::size_t i = 0; i < members.size(); ++i)
    if (finals[i].known() || !dated)
      clusters.join(leaders.try_emplace(finals[i], members[i]).first->second, members[i]);
}

// "Iran's Quds Force" without its state's genitive; empty where it has none.
std::string without_genitive(const std::string& name, const std::set<std::string>& state_names) {
  for (const std::string_view genitive : {"'s ", "\xE2\x80\x99s "}) {
    const std::size_t end = name.find(genitive);
    if (end == std::string::npos) continue;
    if (state_names.contains(name_key(name.substr(0, end), EntityType::organization)))
      return name_key(name.substr(end + genitive.size()), EntityType::organization);
  }
  return {};
}

void join_genitives(Locals& locals, Clusters& clusters, const StateNames& names) {
  Buckets buckets;
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!locals.is_named(local, EntityType::organization)) continue;
    for (const NameForm& form : locals.forms(local))
      if (!form.acronym) buckets.add(EntityType::organization, form.key, local);
    const auto own = names.find(clusters.country(local));
    if (own == names.end()) continue;
    const std::string key = without_genitive(locals[local].name, own->second);
    if (!key.empty()) buckets.add(EntityType::organization, locals.intern(key), local);
  }
  buckets.each([&](EntityType, KeyId key, std::span<const LocalId> members) {
    if (!says_little(locals.key(key)) && !is_mission(locals.key(key))) join_by_country(clusters, members);
  });
}

// The keys that organizations' names have without their state's name, each made once.
class ShorterKeys {
 public:
  ShorterKeys(Locals& locals, const StateNames& names) : locals_(locals), names_(names) {}

  // `own` is the country of the cluster, `country` that of the local itself. 0 where there is none.
  KeyId of(KeyId key, KeyId own, KeyId country) {
    const auto [known, added] = known_.try_emplace({key, own, country});
    if (added) known->second = make(key, own, country);
    return known->second;
  }

 private:
  KeyId make(KeyId key, KeyId own, KeyId country) {
    const auto state = names_.find(own);
    if (state == names_.end()) return 0;
    const std::string rest = without(locals_.key(key), state->second);
    if (rest.empty() || (is_mission(rest) && words_of(rest).size() < 2)) return 0;
    return locals_.intern(locals_.key(country) + "|" + rest);
  }

  Locals& locals_;
  const StateNames& names_;
  std::map<std::tuple<KeyId, KeyId, KeyId>, KeyId> known_;
};

void join_without_state_names(Locals& locals, Clusters& clusters, const StateNames& names) {
  Buckets buckets;
  ShorterKeys shorter(locals, names);
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!locals.is_named(local, EntityType::organization)) continue;
    const KeyId own = clusters.country(local);
    if (own == 0) continue;
    for (const NameForm& form : locals.forms(local)) {
      if (form.acronym) continue;
      if (const KeyId key = shorter.of(form.key, own, locals.country(local)); key != 0)
        buckets.add(EntityType::organization, key, local);
    }
  }
  buckets.each(
      [&](EntityType, KeyId, std::span<const LocalId> members) { join_by_country(clusters, members); });
}

// Organizations of two words or more, one of them long: short names are alike by chance.
void join_spellings(Locals& locals, Clusters& clusters) {
  Buckets buckets;
  DerivedKeys spellings(locals, [](const std::string& key) {
    const std::vector<std::string_view> words = words_of(key);
    const bool long_word = std::ranges::any_of(words, [](std::string_view word) { return word.size() > 6; });
    const bool telling = words.size() > 1 && long_word && !says_little(key) && !is_mission(key);
    return telling ? "~" + spelling_of(key) : std::string();
  });
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!locals.is_named(local, EntityType::organization)) continue;
    for (const NameForm& form : locals.forms(local))
      if (const KeyId spelling = spellings.of(form.key); spelling != 0)
        buckets.add(EntityType::organization, spelling, local);
  }
  buckets.each(
      [&](EntityType, KeyId, std::span<const LocalId> members) { join_by_country(clusters, members); });
}

}  // namespace

void join_by_country(Clusters& clusters, std::span<const LocalId> members) {
  std::vector<std::pair<KeyId, LocalId>> leaders;  // few: a name is borne in few countries
  std::vector<LocalId> homeless;
  std::vector<KeyId> countries;
  for (const LocalId member : members) countries.push_back(clusters.country(member));
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (countries[i] == 0) {
      homeless.push_back(members[i]);
      continue;
    }
    const auto leader = std::ranges::find(leaders, countries[i], &std::pair<KeyId, LocalId>::first);
    if (leader == leaders.end())
      leaders.emplace_back(countries[i], members[i]);
    else
      clusters.join(leader->second, members[i]);
  }
  if (homeless.empty()) return;
  const LocalId home = leaders.size() == 1 ? leaders.front().second : homeless.front();
  for (const LocalId member : homeless) clusters.join(home, member);
}

void join_states(const Locals& locals, Clusters& clusters) {
  Buckets by_code, by_name;
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!locals.is_named(local, EntityType::state)) continue;
    if (locals.country(local) != 0) by_code.add(EntityType::state, locals.country(local), local);
    for (const NameForm& form : locals.forms(local)) by_name.add(EntityType::state, form.key, local);
  }
  const auto join = [&](EntityType, KeyId, std::span<const LocalId> members) {
    join_by_country(clusters, members);
  };
  clusters.because(JoinReason::country_code);
  by_code.each(join);
  clusters.because(JoinReason::state_name);
  by_name.each(join);
}

void join_names(Locals& locals, Clusters& clusters) {
  Buckets buckets;
  for (LocalId local = 0; local < locals.size(); ++local) {
    if (!is_joined_by_name(locals, local)) continue;
    for (const NameForm& form : locals.forms(local))
      if (!form.acronym) buckets.add(locals.type(local), form.key, local);
  }
  buckets.each([&](EntityType type, KeyId key, std::span<const LocalId> members) {
    const std::string& text = locals.key(key);
    clusters.because(type == EntityType::event ? JoinReason::name_and_time : JoinReason::name);
    if (type == EntityType::event) return join_by_time(locals, clusters, members);
    if (type == EntityType::organization && is_mission(text) && words_of(text).size() < 3) return;
    if (type != EntityType::organization || !says_little(text)) return join_by_country(clusters, members);
    std::vector<LocalId> at_home;
    std::ranges::copy_if(members, std::back_inserter(at_home),
                         [&](LocalId member) { return clusters.country(member) != 0; });
    join_by_country(clusters, at_home);
  });
  const StateNames names = names_of_states(locals);
  clusters.because(JoinReason::genitive);
  join_genitives(locals, clusters, names);
  clusters.because(JoinReason::without_state_name);
  join_without_state_names(locals, clusters, names);
  clusters.because(JoinReason::spelling);
  join_spellings(locals, clusters);
}

}  // namespace dossier::merging
