#include "extract/annotate/engine/tree_decoder.hpp"

#include <limits>

namespace dossier::extract {

TreeDecoder::Piece& TreeDecoder::complete(std::size_t from, std::size_t to, Side head) {
  return complete_[((head * words_) + from) * words_ + to];
}

TreeDecoder::Piece& TreeDecoder::incomplete(std::size_t from, std::size_t to, Side head) {
  return incomplete_[((head * words_) + from) * words_ + to];
}

void TreeDecoder::fill(std::span<const std::int32_t> scores) {
  constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
  for (std::size_t i = 0; i < words_; ++i) complete(i, i, left) = complete(i, i, right) = {};
  for (std::size_t length = 1; length < words_; ++length) {
    for (std::size_t from = 0; from + length < words_; ++from) {
      const std::size_t to = from + length;
      Piece joined{lowest, 0};
      for (std::size_t split = from; split < to; ++split) {
        const std::int64_t score = complete(from, split, left).score + complete(split + 1, to, right).score;
        if (score > joined.score) joined = {score, static_cast<std::uint32_t>(split)};
      }
      incomplete(from, to, left) = {joined.score + scores[to * (words_ + 1) + from], joined.split};
      incomplete(from, to, right) = {joined.score + scores[from * (words_ + 1) + to], joined.split};
      Piece from_left{lowest, 0};
      Piece from_right{lowest, 0};
      for (std::size_t split = from; split < to; ++split) {
        const std::int64_t score = complete(from, split, right).score + incomplete(split, to, right).score;
        if (score > from_right.score) from_right = {score, static_cast<std::uint32_t>(split)};
      }
      for (std::size_t split = from + 1; split <= to; ++split) {
        const std::int64_t score = incomplete(from, split, left).score + complete(split, to, left).score;
        if (score > from_left.score) from_left = {score, static_cast<std::uint32_t>(split)};
      }
      complete(from, to, left) = from_left;
      complete(from, to, right) = from_right;
    }
  }
}

void TreeDecoder::unfold(std::uint32_t root, std::span<std::uint32_t> heads) {
  heads[root] = static_cast<std::uint32_t>(words_);
  tasks_.clear();
  tasks_.push_back({0, root, right, true});
  tasks_.push_back({root, static_cast<std::uint32_t>(words_ - 1), left, true});
  while (!tasks_.empty()) {
    const Task task = tasks_.back();
    tasks_.pop_back();
    if (task.from == task.to) continue;
    if (!task.whole) {
      heads[task.head == left ? task.to : task.from] = task.head == left ? task.from : task.to;
      const std::uint32_t split = incomplete(task.from, task.to, task.head).split;
      tasks_.push_back({task.from, split, left, true});
      tasks_.push_back({split + 1, task.to, right, true});
      continue;
    }
    const std::uint32_t split = complete(task.from, task.to, task.head).split;
    tasks_.push_back({task.from, split, task.head, task.head == right});
    tasks_.push_back({split, task.to, task.head, task.head == left});
  }
}

void TreeDecoder::decode(std::span<const std::int32_t> scores, std::span<std::uint32_t> heads) {
  words_ = heads.size();
  if (words_ == 0) return;
  complete_.resize(2 * words_ * words_);
  incomplete_.resize(2 * words_ * words_);
  fill(scores);
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  std::uint32_t root = 0;
  for (std::uint32_t word = 0; word < words_; ++word) {
    const std::int64_t score = scores[word * (words_ + 1) + words_] + complete(0, word, right).score +
                               complete(word, words_ - 1, left).score;
    if (score > best) {
      best = score;
      root = word;
    }
  }
  unfold(root, heads);
}

}  // namespace dossier::extract
