// An entity is a vertex of the merged graph: one real-world thing, however many articles name it in however
// many ways. The bundle is plain data of fixed size; its texts and lists are handles into the tables of the
// graph that holds it and mean nothing without that graph.
#pragma once

#include <cstdint>
#include <optional>

#include "graph/date.hpp"
#include "graph/schema.hpp"

namespace dossier {

using StringId = std::uint32_t;  // handle of a text in the graph's string table; 0 is the empty text
using Vertex = std::uint32_t;    // index of an entity; entities are ordered by their id
inline constexpr Vertex no_vertex = UINT32_MAX;

// A run of handles in one of the graph's list tables.
struct ListRef {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

struct Entity {
  StringId id = 0;       // "state:alb", "person:edi-rama"
  StringId name = 0;     // the fullest name seen
  ListRef aliases;       // every other surface form: StringIds, sorted by text
  ListRef positions;     // StringIds, sorted by text
  StringId country = 0;  // ISO 3166 alpha-3, lower case
  StringId description = 0;
  Date time;                 // of an event
  Vertex place = no_vertex;  // of an event
  std::uint32_t mentions = 0;
  std::uint32_t articles = 0;
  std::uint32_t claims = 0;  // that it is an end of; the graph counts them
  EntityType type = EntityType::person;
  bool named = false;
  std::optional<Relation> event_type;
};

}  // namespace dossier
