// Entities: what a cluster of local entities is called, and everything else its vertex carries.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/merge/clusters.hpp"
#include "graph/merge/locals.hpp"

namespace dossier::merging {

// A vertex before it has handles. Texts as they stood in the articles.
struct MergedEntity {
  std::string id;
  EntityType type = EntityType::person;
  bool named = false;
  std::string name, country, description;
  std::vector<std::string> aliases, positions;  // sorted, each once
  std::optional<Relation> event_type;
  Date time;
  std::optional<LocalId> place;  // one of the members of the place's cluster
  std::uint32_t mentions = 0, articles = 0;
  std::vector<LocalId> members;  // ascending
};

struct MergedEntities {
  std::vector<MergedEntity> entities;  // ordered by id
  std::vector<Vertex> vertices;        // of each local entity
};

[[nodiscard]] MergedEntities merged_entities(const Locals& locals, const Clusters& clusters);

// The fullest of the forms (a form a time it was seen): most words, then most often seen, then first in
// order; what is written all in capitals only where there is nothing else. Empty only where `forms` is.
[[nodiscard]] std::string fullest_name(std::span<const std::string_view> forms, EntityType type);

// The value seen most often, of those the first in order; empty only where `values` is.
[[nodiscard]] std::string most_frequent(std::span<const std::string_view> values);

}  // namespace dossier::merging
