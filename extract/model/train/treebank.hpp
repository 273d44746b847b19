// What the parser learns from: sentences with their tags, lemmas and trees, the labels as numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/model/train/loss.hpp"

namespace dossier::training {

// What a word is classified by, each with a set of labels of its own. `relation` is of the arc to its head.
enum class Task : std::uint8_t { upos, xpos, features, lemma, relation };
inline constexpr std::size_t task_count = 5;
inline constexpr std::size_t tag_task_count = 4;  // of the word alone: all but the relation

// Labels in the order of their numbers: frequent ones first, ties by text.
class LabelSet {
 public:
  void count(std::string_view label) { ++counts_[std::string(label)]; }
  void settle(std::size_t least);                       // keeps what was counted at least so often
  void take(std::span<const std::string_view> labels);  // these, in this order

  [[nodiscard]] std::uint32_t find(std::string_view label) const;  // no_label where unknown
  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }
  [[nodiscard]] std::size_t size() const { return labels_.size(); }

 private:
  std::map<std::string, std::size_t, std::less<>> counts_;
  std::vector<std::string> labels_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;
};

struct TreebankWord {
  std::string form;
  std::string labels[task_count];  // the lemma as its edit script
  std::string lemma;
  std::string entities;    // the brackets of Entity= in the last column
  std::uint32_t head = 0;  // index in the sentence; its size for the root
};

using TreebankSentence = std::vector<TreebankWord>;

// Hands on the forms of every sentence of CoNLL-U, whatever else its rows say; comments, multiword and empty
// tokens are passed over.
void read_sentences(std::istream& stream, const std::function<void(std::vector<std::string>&&)>& sentence);

// Reads CoNLL-U. Multiword and empty tokens are passed over. Throws std::runtime_error with the line's
// number.
[[nodiscard]] std::vector<TreebankSentence> read_treebank(std::istream& stream);

}  // namespace dossier::training
