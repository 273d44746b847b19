#include "graph/merge/entity_ids.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

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
  std::map<std::string, std::vector<std::size_t>> by_id;
  for (std::size_t i = 0; i < entities.size(); ++i) by_id[plain_id(entities[i])].push_back(i);
  for (const auto& [id, sharing] : by_id) {
    std::map<std::string, int> taken;
    for (const std::size_t i : sharing) {
      entities[i].id = id;
      if (sharing.size() == 1) continue;
      entities[i].id += "~" + earliest_mention(locals, entities[i]);
      const int before = taken[entities[i].id]++;  // two that begin at one place, or six equal characters
      if (before > 0) entities[i].id += "-" + std::to_string(before + 1);
    }
  }
}

}  // namespace dossier::merging
