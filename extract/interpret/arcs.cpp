#include "extract/interpret/arcs.hpp"

#include <vector>

namespace dossier::extract {

std::size_t head_in(std::span<const Token> tokens, std::uint32_t first, std::size_t node) {
  const std::uint32_t head = tokens[node].head;
  const bool inside = head != no_head && head >= first && head - first < tokens.size();
  return inside && head - first != node ? head - first : no_node;
}

bool Arcs::hangs_on(std::size_t node, std::size_t head) const {
  return head != no_node && this->head(node) == head;
}

std::size_t Arcs::child(std::size_t node, Deprel relation) const {
  for (std::size_t i = 0; i < size(); ++i) {
    if (tokens_[i].deprel == relation && hangs_on(i, node)) return i;
  }
  return no_node;
}

bool Arcs::below(std::size_t node, std::size_t above) const {
  for (std::size_t steps = 0; node != no_node && steps < size(); ++steps, node = head(node)) {
    if (node == above) return true;
  }
  return false;
}

std::size_t Arcs::begin_of(std::size_t node, std::size_t first) const {
  std::size_t begin = node;
  while (begin > first && below(begin - 1, node)) --begin;
  return begin;
}

bool Arcs::is_forest() const {
  std::vector<bool> sound(size(), false);  // no circle above
  for (std::size_t i = 0; i < size(); ++i) {
    std::size_t steps = 0;
    std::size_t node = i;
    while (node != no_node && !sound[node] && ++steps <= size()) node = head(node);
    if (steps > size()) return false;
    for (node = i; node != no_node && !sound[node]; node = head(node)) sound[node] = true;
  }
  return true;
}

void Arcs::hang(std::size_t node, std::size_t head) const {
  tokens_[node].head = token(head);
}

void Arcs::hang(std::size_t node, std::size_t head, Deprel relation) const {
  hang(node, head);
  tokens_[node].deprel = relation;
}

void Arcs::take_place(std::size_t node, std::size_t other) const {
  const bool root = tokens_[other].head == token(other);
  tokens_[node].head = root ? token(node) : tokens_[other].head;
  tokens_[node].deprel = tokens_[other].deprel;
}

void Arcs::raise_over(std::size_t verb, std::size_t helper) const {
  take_place(verb, helper);
  for (std::size_t i = 0; i < size(); ++i) {
    if (i != verb && hangs_on(i, helper)) hang(i, verb);
  }
  hang(helper, verb, Deprel::aux);
  tokens_[helper].upos = Upos::aux;
}

std::size_t Arcs::head_of_name(std::size_t node) const {
  while ((*this)[node].deprel == Deprel::flat && head(node) < node) node = head(node);
  return node;
}

std::size_t Arcs::behind_name(std::size_t name) const {
  std::size_t end = name + 1;
  while (end < size() && (*this)[end].deprel == Deprel::flat) ++end;
  return end;
}

}  // namespace dossier::extract
