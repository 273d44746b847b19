#include "extract/interpret/tree.hpp"

#include <algorithm>

#include "extract/interpret/arcs.hpp"
#include "extract/interpret/name_lists.hpp"
#include "extract/interpret/tree_repair.hpp"

namespace dossier::extract {

namespace {

// The lemma of a verb that the engine tells as no verb that the words know, though they know one with this
// form.
std::string_view lemma_of(const Document& document, const Token& token, const Words& words) {
  const std::string_view told = extract::lemma(document, token);
  if (token.upos != Upos::verb) return told;
  const auto form = words.verb_forms.find(fold_word(extract::words(document, token.span)));
  return form == words.verb_forms.end() || words.verb_lemmas.contains(told) ? told
                                                                            : std::string_view(form->second);
}

}  // namespace

Tree::Tree(const Document& document, const Sentence& sentence, const Line& line, const Words& words)
    : document_(&document),
      first_(sentence.first),
      tokens_(document.tokens.begin() + sentence.first, document.tokens.begin() + sentence.last),
      begins_(size() + 1, 0),
      words_(size(), 0) {
  for (const Token& token : tokens_) lemmas_.push_back(lemma_of(document, token, words));
  repair_tree(document, words, sentence.first, tokens_, lemmas_);
  mend_name_lists(document, sentence.first, tokens_);
  for (std::size_t node = 0; node < size(); ++node) {
    const std::size_t above = head(node);
    if (above != no_node) {
      ++begins_[above + 1];
    } else if ((*this)[node].head != no_head) {
      tokens_[node].deprel = Deprel::root;
      if (root_ == no_node) root_ = node;
    }
  }
  for (std::size_t node = 0; node < size(); ++node) begins_[node + 1] += begins_[node];
  children_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::size_t node = 0; node < size(); ++node) {
    if (const std::size_t above = head(node); above != no_node)
      children_[next[above]++] = static_cast<std::uint32_t>(node);
  }
  std::uint32_t word = 0;
  for (std::size_t node = 0; node < size(); ++node) {
    while (word + 1 < line.size() && line.words[word].span.end <= (*this)[node].span.begin) ++word;
    words_[node] = word;
  }
}

std::string_view Tree::lemma(std::size_t node) const {
  return node < size() ? lemmas_[node] : std::string_view();
}

std::string_view Tree::text(std::size_t node) const {
  return extract::words(*document_, (*this)[node].span);
}

std::size_t Tree::head(std::size_t node) const {
  return node < size() ? head_in(tokens_, first_, node) : no_node;
}

std::span<const std::uint32_t> Tree::children(std::size_t node) const {
  if (node >= size()) return {};
  return std::span(children_).subspan(begins_[node], begins_[node + 1] - begins_[node]);
}

std::size_t Tree::child(std::size_t node, std::initializer_list<Deprel> relations) const {
  for (const std::uint32_t child : children(node)) {
    if (std::find(relations.begin(), relations.end(), relation(child)) != relations.end()) return child;
  }
  return no_node;
}

Range Tree::reach(std::size_t node) const {
  Range reach{node, node + 1};
  for (const std::uint32_t child : children(node)) {
    const Range below = this->reach(child);
    reach.first = std::min(reach.first, below.first);
    reach.last = std::max(reach.last, below.last);
  }
  return reach;
}

bool Tree::below(std::size_t node, std::size_t above) const {
  while (node != no_node && node != above) node = head(node);
  return node == above && node != no_node;
}

std::size_t Tree::first_node(std::size_t word) const {
  const auto at = std::lower_bound(words_.begin(), words_.end(), word);
  return at == words_.end() ? no_node : static_cast<std::size_t>(at - words_.begin());
}

std::size_t Tree::head_of_words(Range words) const {
  std::size_t article = no_node;  // "the U.S." of "the U.S. list": not the article, which is the list's
  for (std::size_t node = first_node(words.first); node < size() && words_[node] < words.last; ++node) {
    const std::size_t above = head(node);
    if (above != no_node && words_[above] >= words.first && words_[above] < words.last) continue;
    if (relation(node) != Deprel::det) return node;
    if (article == no_node) article = node;
  }
  return article;
}

}  // namespace dossier::extract
