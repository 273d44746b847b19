#include "export/quad_class.hpp"

#include <array>

namespace dossier::exporting {
namespace {

// In the order of RelationGroup.
constexpr std::array by_group = {
    QuadClass::none,                  // affiliation
    QuadClass::material_cooperation,  // material co-operation
    QuadClass::verbal_cooperation,    // verbal co-operation
    QuadClass::verbal_conflict,       // verbal conflict
    QuadClass::material_conflict,     // material conflict
    QuadClass::none,                  // movement
    QuadClass::none,                  // role
};

}  // namespace

QuadClass quad_class(Relation relation) {
  if (relation == Relation::delisted) return QuadClass::material_cooperation;
  if (info(relation).cameo.empty()) return QuadClass::none;
  return by_group.at(static_cast<std::size_t>(info(relation).group));
}

}  // namespace dossier::exporting
