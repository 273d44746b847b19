// The four classes by which conflict research counts events: words or deeds, co-operation or conflict.
#pragma once

#include <cstdint>

#include "graph/schema.hpp"

namespace dossier::exporting {

enum class QuadClass : std::uint8_t {
  none = 0,  // a standing relation, a movement, a role
  verbal_cooperation = 1,
  material_cooperation = 2,
  verbal_conflict = 3,
  material_conflict = 4,
};

// That of the relation's group, but for what is told among conflicts and takes one back (delisted).
[[nodiscard]] QuadClass quad_class(Relation relation);

}  // namespace dossier::exporting
