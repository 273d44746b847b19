// The arcs of one sentence while its tree is mended: which token hangs on which. Tokens are numbered from 0
// in the sentence; their heads count in the document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "extract/interpret/tree.hpp"

namespace dossier::extract {

// no_node for the root and for what hangs on nothing in the sentence. The first token is the document's token
// `first`.
[[nodiscard]] std::size_t head_in(std::span<const Token> tokens, std::uint32_t first, std::size_t node);

// A view: the tokens must outlive it.
class Arcs {
 public:
  Arcs(std::uint32_t first, std::span<Token> tokens) : first_(first), tokens_(tokens) {}

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  [[nodiscard]] Token& operator[](std::size_t node) const { return tokens_[node]; }

  [[nodiscard]] std::size_t head(std::size_t node) const { return head_in(tokens_, first_, node); }
  [[nodiscard]] bool hangs_on(std::size_t node, std::size_t head) const;
  // The first that hangs on the node by this relation; no_node where there is none.
  [[nodiscard]] std::size_t child(std::size_t node, Deprel relation) const;
  // Whether `node` is `above` or hangs below it; not to be trusted in circles, but it returns from them.
  [[nodiscard]] bool below(std::size_t node, std::size_t above) const;

  // Where the words right before the node that hang below it begin, of those from `first` on.
  [[nodiscard]] std::size_t begin_of(std::size_t node, std::size_t first) const;

  // Whether nothing hangs on itself.
  [[nodiscard]] bool is_forest() const;

  // By the relation that it had.
  void hang(std::size_t node, std::size_t head) const;
  void hang(std::size_t node, std::size_t head, Deprel relation) const;
  // The first part of the name that `node` is a further part of; else the node.
  [[nodiscard]] std::size_t head_of_name(std::size_t node) const;
  // What stands behind the parts of the name that begins at `name`.
  [[nodiscard]] std::size_t behind_name(std::size_t name) const;
  // The verb takes the place of what was read as the verb, and all that hung there hangs on it; that one is
  // its auxiliary.
  void raise_over(std::size_t verb, std::size_t helper) const;
  // Hangs on what `other` hangs on, by its relation; is the root where `other` is. `other` stays where it is.
  void take_place(std::size_t node, std::size_t other) const;

 private:
  [[nodiscard]] std::uint32_t token(std::size_t node) const {
    return first_ + static_cast<std::uint32_t>(node);
  }

  std::uint32_t first_;
  std::span<Token> tokens_;
};

}  // namespace dossier::extract
