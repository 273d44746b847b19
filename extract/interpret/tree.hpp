// A tree is the dependency tree of one sentence as the rules climb about in it: nodes are the sentence's
// tokens, numbered from 0. Nodes know the words of the sentence's Line, in which hyphens make one word of
// several tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/interpret/line.hpp"

namespace dossier::extract {

inline constexpr std::size_t no_node = SIZE_MAX;

class Tree {
 public:
  // The document and the words must outlive the tree. Without the layer of trees there are nodes, but none
  // hangs on another. What cannot be right is mended (tree_repair.hpp); verbs whose lemma the engine cannot
  // have right ("withdre" of "withdrew") get the one that the words know.
  Tree(const Document& document, const Sentence& sentence, const Line& line, const Words& words);

  [[nodiscard]] std::size_t size() const { return tokens_.size(); }
  // no_node may be asked as well: it has no tags, no text, no children and no head.
  [[nodiscard]] const Token& operator[](std::size_t node) const {
    static const Token nobody{};
    return node < size() ? tokens_[node] : nobody;
  }
  [[nodiscard]] std::uint32_t token(std::size_t node) const {
    return first_ + static_cast<std::uint32_t>(node);
  }
  [[nodiscard]] std::string_view lemma(std::size_t node) const;
  [[nodiscard]] std::string_view text(std::size_t node) const;
  [[nodiscard]] Deprel relation(std::size_t node) const { return (*this)[node].deprel; }
  [[nodiscard]] Upos upos(std::size_t node) const { return (*this)[node].upos; }

  // no_node for the root.
  [[nodiscard]] std::size_t head(std::size_t node) const;
  [[nodiscard]] std::size_t root() const { return root_; }
  // In the order of the text.
  [[nodiscard]] std::span<const std::uint32_t> children(std::size_t node) const;
  // The first child that hangs on the node by one of these; no_node where there is none.
  [[nodiscard]] std::size_t child(std::size_t node, std::initializer_list<Deprel> relations) const;
  [[nodiscard]] std::size_t child(std::size_t node, Deprel relation) const { return child(node, {relation}); }
  // Whether the next word is this one, in lower case.
  [[nodiscard]] bool is_followed_by(std::size_t node, std::string_view text) const {
    return node + 1 < size() && this->text(node + 1) == text;
  }
  // From the first to behind the last node of the subtree; all between are in it where the tree is
  // projective.
  [[nodiscard]] Range reach(std::size_t node) const;
  // Whether `node` is `above` or hangs below it.
  [[nodiscard]] bool below(std::size_t node, std::size_t above) const;

  // The word of the line that the node is in, and the last node of a word.
  [[nodiscard]] std::size_t word(std::size_t node) const { return node < size() ? words_[node] : 0; }
  [[nodiscard]] Range words(Range nodes) const { return {words_[nodes.first], words_[nodes.last - 1] + 1}; }
  [[nodiscard]] std::size_t first_node(std::size_t word) const;
  // The node of the words of which all others of them hang.
  [[nodiscard]] std::size_t head_of_words(Range words) const;

 private:
  const Document* document_;
  std::uint32_t first_;
  std::vector<Token> tokens_;
  std::size_t root_ = no_node;
  std::vector<std::uint32_t> children_;   // of all nodes, one after another
  std::vector<std::uint32_t> begins_;     // of each node's children, and the end
  std::vector<std::uint32_t> words_;      // of each node
  std::vector<std::string_view> lemmas_;  // of each node
};

}  // namespace dossier::extract
