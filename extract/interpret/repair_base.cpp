#include "extract/interpret/repair_base.hpp"

#include <iterator>

namespace dossier::extract {

bool RepairBase::is_title(std::size_t node) const {
  if (arcs_[node].upos == Upos::noun) return is_of(NounKind::person, node);
  return arcs_[node].upos == Upos::propn && words_.is(fold_word(lemmas_[node]), NounKind::person);
}

bool RepairBase::begins_person(std::size_t node) const {
  const Name* name = person_at(node);
  return name != nullptr && name->first == first_ + node;
}

bool RepairBase::is_finite(std::size_t verb) const {
  const Xpos tag = arcs_[verb].xpos;
  if (arcs_[verb].upos != Upos::verb) return false;
  return tag == Xpos::vbd || tag == Xpos::vbz || tag == Xpos::vbp ||
         arcs_.child(verb, Deprel::aux) != no_node || arcs_.child(verb, Deprel::aux_pass) != no_node;
}

bool RepairBase::is_past(std::size_t verb) const {
  return arcs_[verb].xpos == Xpos::vbd || arcs_[verb].xpos == Xpos::vbn;
}

bool RepairBase::reports(std::size_t node) const {
  return arcs_[node].upos == Upos::verb && words_.reporting.contains(lemmas_[node]);
}

std::size_t RepairBase::subject_of(std::size_t verb) const {
  return find(0, arcs_.size(), verb, is_subject);
}

bool RepairBase::reaches(std::size_t noun, std::size_t end) const {
  for (std::size_t i = noun + 1; i < end; ++i) {
    if (!arcs_.below(i, noun)) return false;
  }
  return true;
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
