#include "extract/interpret/reciprocals.hpp"

#include <cstdint>
#include <string_view>

#include "extract/interpret/arguments.hpp"

namespace dossier::extract {
namespace {

bool stand_at(const Tree& tree, std::size_t at, std::string_view first, std::string_view second) {
  return at + 1 < tree.size() && tree.text(at) == first && tree.text(at + 1) == second;
}

// "with each side blaming the other", with the blaming as which side it is.
bool is_of_each_side(const Tree& tree, std::size_t predicate) {
  const std::size_t side = tree.relation(predicate) == Deprel::acl ? tree.head(predicate) : no_node;
  const std::size_t each = side == no_node ? no_node : tree.child(side, Deprel::det);
  return each != no_node && tree.text(each) == "each";
}

// "each", "each side" before the predicate.
bool is_done_by_each(const Tree& tree, std::size_t predicate) {
  for (const std::uint32_t child : tree.children(predicate)) {
    const std::size_t each = tree.child(child, Deprel::det);
    if (child < predicate && tree.text(each == no_node ? child : each) == "each") return true;
  }
  return is_of_each_side(tree, predicate);
}

}  // namespace

bool is_each_other(const Tree& tree, std::size_t predicate, std::size_t node) {
  for (std::size_t at = node == 0 ? 0 : node - 1; at <= node; ++at) {
    if (stand_at(tree, at, "each", "other") || stand_at(tree, at, "one", "another")) return true;
  }
  return node > 0 && stand_at(tree, node - 1, "the", "other") && is_done_by_each(tree, predicate);
}

bool belongs_to_each_other(const Tree& tree, std::size_t predicate, std::size_t node) {
  const std::size_t owner = possessor_of(tree, node);
  const std::size_t whose = owner == no_node ? tree.child(node, Deprel::det) : owner;
  return whose != no_node && is_each_other(tree, predicate, whose);
}

std::size_t sides_around(const Tree& tree, std::size_t predicate) {
  std::size_t around = tree.head(predicate);
  if (around != no_node && is_of_each_side(tree, predicate)) around = tree.head(around);
  return around == no_node ? no_node : surface_subject(tree, around);
}

}  // namespace dossier::extract
