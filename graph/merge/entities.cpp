#include "graph/merge/entities.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/each_once.hpp"
#include "graph/merge/entity_ids.hpp"
#include "graph/merge/times.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

bool is_all_capitals(std::string_view text) {
  const bool lower = std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool upper = std::ranges::any_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
  return upper && !lower;
}

// The most exact time that all told times could be; nothing where they contradict.
Date common_time(const Locals& locals, const std::vector<LocalId>& members) {
  std::vector<Date> times;
  for (const LocalId member : members)
    if (locals[member].time.known()) times.push_back(locals[member].time);
  const std::vector<Date> finals = joined_times(times);
  const bool one = std::ranges::all_of(finals, [&](const Date& date) { return date == finals.front(); });
  return finals.empty() || !one ? Date{} : finals.front();
}

std::optional<Relation> common_event_type(const Locals& locals, const std::vector<LocalId>& members) {
  std::map<Relation, int> counts;
  for (const LocalId member : members)
    if (locals[member].event_type) ++counts[*locals[member].event_type];
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most == counts.end() ? std::nullopt : std::optional(most->first);
}

std::optional<LocalId> common_place(const Locals& locals, const Clusters& clusters,
                                    const std::vector<LocalId>& members) {
  std::map<LocalId, std::pair<int, LocalId>> counts;  // by root: how often, and the first that was told
  for (const LocalId member : members) {
    if (locals[member].place == no_entity) continue;
    const LocalId place = locals.id(locals.article(member), locals[member].place);
    auto& [count, first] = counts.try_emplace(clusters.root(place), 0, place).first->second;
    ++count;
    first = std::min(first, place);
  }
  std::optional<std::pair<int, LocalId>> best;
  for (const auto& [root, counted] : counts)
    if (!best || std::tuple(-counted.first, counted.second) < std::tuple(-best->first, best->second))
      best = counted;
  return best ? std::optional(best->second) : std::nullopt;
}

// What has a name goes by one, not by "the Norlandic prime minister".
void name_entity(const Locals& locals, MergedEntity& entity) {
  std::vector<std::string_view> names, full, forms;
  for (const LocalId member : entity.members) {
    const LocalEntity& local = locals[member];
    if (local.named || !entity.named) {
      names.emplace_back(local.name);
      full.insert(full.end(), local.aliases.begin(), local.aliases.end());
      full.emplace_back(local.name);
    }
    forms.insert(forms.end(), local.aliases.begin(), local.aliases.end());
    forms.emplace_back(local.name);
  }
  const bool by_majority = entity.type == EntityType::state || !entity.named;
  entity.name = by_majority ? most_frequent(names) : fullest_name(full, entity.type);
  sort_each_once(forms);
  std::erase(forms, entity.name);
  entity.aliases.assign(forms.begin(), forms.end());
}

MergedEntity merged(const Locals& locals, const Clusters& clusters, std::vector<LocalId> members) {
  MergedEntity entity;
  entity.members = std::move(members);
  entity.type = locals[entity.members.front()].type;
  entity.country = locals.key(clusters.country(entity.members.front()));
  std::vector<std::string_view> descriptions;
  std::vector<std::uint32_t> articles;
  for (const LocalId member : entity.members) {
    const LocalEntity& local = locals[member];
    entity.named = entity.named || local.named;
    entity.mentions += static_cast<std::uint32_t>(local.mentions.size());
    articles.push_back(locals.article(member));
    entity.positions.insert(entity.positions.end(), local.positions.begin(), local.positions.end());
    if (!local.description.empty()) descriptions.emplace_back(local.description);
  }
  sort_each_once(entity.positions);
  sort_each_once(articles);
  entity.articles = static_cast<std::uint32_t>(articles.size());
  entity.description = most_frequent(descriptions);
  name_entity(locals, entity);
  if (entity.type == EntityType::event) {
    entity.time = common_time(locals, entity.members);
    entity.event_type = common_event_type(locals, entity.members);
    entity.place = common_place(locals, clusters, entity.members);
  }
  return entity;
}

// The locals of each cluster, ascending; clusters by their first.
std::vector<std::vector<LocalId>> members_of_clusters(const Clusters& clusters, std::size_t locals) {
  constexpr std::uint32_t none = UINT32_MAX;
  std::vector<std::uint32_t> places(locals, none);  // of roots
  std::vector<std::vector<LocalId>> members;
  for (LocalId local = 0; local < locals; ++local) {
    std::uint32_t& place = places[clusters.root(local)];
    if (place == none) {
      place = static_cast<std::uint32_t>(members.size());
      members.emplace_back();
    }
    members[place].push_back(local);
  }
  return members;
}

}  // namespace

std::string most_frequent(std::span<const std::string_view> values) {
  std::map<std::string_view, std::size_t> counts;
  for (const std::string_view value : values) ++counts[value];
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most == counts.end() ? std::string() : std::string(most->first);
}

std::string fullest_name(std::span<const std::string_view> forms, EntityType type) {
  std::map<std::string_view, int> counts;
  for (const std::string_view form : forms) ++counts[form];
  std::string_view best;
  std::tuple<int, int, int> best_rank(-1, -1, -1);
  for (const auto& [form, count] : counts) {
    const int words = static_cast<int>(words_of(name_key(form, type)).size());
    const int readable = is_all_capitals(form) && words > 1 ? 0 : 1;
    const std::tuple rank(readable, words, count);
    if (rank > best_rank) std::tie(best_rank, best) = std::tuple(rank, form);
  }
  return std::string(best);
}

MergedEntities merged_entities(const Locals& locals, const Clusters& clusters) {
  std::vector<MergedEntity> entities;
  for (std::vector<LocalId>& members : members_of_clusters(clusters, locals.size()))
    entities.push_back(merged(locals, clusters, std::move(members)));
  give_ids(locals, entities);
  std::vector<std::uint32_t> order(entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t i) -> const std::string& { return entities[i].id; });
  MergedEntities result;
  result.entities.reserve(entities.size());
  result.vertices.resize(locals.size());
  for (const std::uint32_t i : order) {
    for (const LocalId member : entities[i].members)
      result.vertices[member] = static_cast<Vertex>(result.entities.size());
    result.entities.push_back(std::move(entities[i]));
  }
  return result;
}

}  // namespace dossier::merging
