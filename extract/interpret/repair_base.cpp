#include "extract/interpret/repair_base.hpp"

#include <iterator>

namespace dossier::extract {

bool RepairBase::is_title(std::size_t node) const {
  if (arcs_[node].upos == Upos::noun) return is_of(NounKind::person, node);
  return arcs_[node].upos == Upos::propn && words_.is(fold_word(lemmas_[node]), NounKind::person);
}

const Name* RepairBase::name_at(std::size_t node) const {
  const auto token = static_cast<std::uint32_t>(first_ + node);
  const auto after = std::upper_bound(document_.names.begin(), document_.names.end(), token,
                                      [](std::uint32_t at, const Name& name) { return at < name.first; });
  const bool inside = after != document_.names.begin() && std::prev(after)->last > token;
  return inside ? &*std::prev(after) : nullptr;
}

const Name* RepairBase::person_at(std::size_t node) const {
  const Name* name = name_at(node);
  return name != nullptr && name->type == NameType::person ? name : nullptr;
}

}  // namespace dossier::extract
