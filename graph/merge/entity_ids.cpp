#include "graph/merge/entity_ids.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/content_id.hpp"
#include "graph/names.hpp"

namespace dossier::merging {
namespace {

std::string plain_id(const MergedEntity& entity) {
  const bool by_code = entity.type == EntityType::state && entity.named && !entity.country.empty();
  return std::string(to_string(entity.type)) + ":" + (by_code ? entity.country : slug(entity.name));
}

// Members come by article id, and their mentions by span.
std::string earliest_mention(const Locals& locals, const MergedEntity& entity) {
  const LocalId first = entity.members.front();
  std::uint32_t start = UINT32_MAX;
  for (const LocalId member : entity.members) {
    if (locals.article(member) != locals.article(first)) break;
    for (const LocalMention& mention : locals[member].mentions) start = std::min(start, mention.span.begin);
  }
  ContentHash hash;
  hash.add(locals.inputs()[locals.article(first)].article.id).add(std::uint64_t{start});
  return hash.base32(6);
}

}  // namespace

void give_ids(const Locals& locals, std::vector<MergedEntity>& entities) {
  std::vector<std::pair<std::string, std::size_t>> by_id;
  by_id.reserve(entities.size());
  for (std::size_t i = 0; i < entities.size(); ++i) by_id.emplace_back(plain_id(entities[i]), i);
  std::ranges::sort(by_id);
  for (std::size_t begin = 0, end = 0; begin < by_id.size(); begin = end) {
    while (end < by_id.size() && by_id[end].first == by_id[begin].first) ++end;
    std::map<std::string, int> taken;
    for (std::size_t place = begin; place < end; ++place) {
      const std::size_t i = by_id[place].second;
      entities[i].id = by_id[place].first;
      if (end - begin == 1) continue;
      entities[i].id += "~" + earliest_mention(locals, entities[i]);
      const int before = taken[entities[i].id]++;  // two that begin at one place, or six equal characters
      if (before > 0) entities[i].id += "-" + std::to_string(before + 1);
    }
  }
}

}  // namespace dossier::merging
