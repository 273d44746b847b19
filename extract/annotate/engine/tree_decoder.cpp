#include "extract/annotate/engine/tree_decoder.hpp"

#include <algorithm>
#include <limits>

namespace dossier::extract {

namespace {

constexpr std::int64_t unit = 1 << 16;  // of a score

// The largest sum of two numbers side by side. At least one.
std::int64_t largest_sum(const std::int64_t* a, const std::int64_t* b, std::size_t count) {
  std::int64_t first = a[0] + b[0];
  std::int64_t second = first;
  std::size_t i = count % 2;
  for (; i < count; i += 2) {
    first = std::max(first, a[i] + b[i]);
    second = std::max(second, a[i + 1] + b[i + 1]);
  }
  return std::max(first, second);
}

std::uint16_t split_of(std::int64_t sum) {
  return static_cast<std::uint16_t>((-sum) & (unit - 1));
}

}  // namespace

void TreeDecoder::set_complete(std::size_t from, std::size_t to, Side head, std::int64_t sum) {
  const std::uint16_t split = split_of(sum);
  complete_split_[head][at(from, to)] = split;
  complete_[head].by_to[at(to, from)] = sum + split;
  complete_[head].by_from[at(from, to)] = sum + split - static_cast<std::int64_t>(to);
}

void TreeDecoder::fill(std::size_t from, std::size_t to, std::int64_t from_left, std::int64_t from_right) {
  const std::size_t length = to - from;
  const std::int64_t joined = largest_sum(complete_[left].by_from.data() + at(from, from),
                                          complete_[right].by_to.data() + at(to, from + 1), length);
  const std::uint16_t split = split_of(joined);
  incomplete_split_[at(from, to)] = split;
  incomplete_left_[at(from, to)] = joined + split + from_left * unit - static_cast<std::int64_t>(to);
  incomplete_right_[at(to, from)] = joined + split + from_right * unit;
  set_complete(from, to, right,
               largest_sum(complete_[right].by_from.data() + at(from, from),
                           incomplete_right_.data() + at(to, from), length));
  set_complete(from, to, left,
               largest_sum(incomplete_left_.data() + at(from, from + 1),
                           complete_[left].by_to.data() + at(to, from + 1), length));
}

void TreeDecoder::fill(std::span<const std::int32_t> scores, std::size_t stride) {
  for (std::size_t i = 0; i < words_; ++i) {
    for (const Side side : {left, right}) set_complete(i, i, side, 0);
  }
  for (std::size_t length = 1; length < words_; ++length) {
    for (std::size_t from = 0; from + length < words_; ++from) {
      const std::size_t to = from + length;
      fill(from, to, scores[to * stride + from], scores[from * stride + to]);
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
      const std::uint32_t split = incomplete_split_[at(task.from, task.to)];
      tasks_.push_back({task.from, split, left, true});
      tasks_.push_back({split + 1, task.to, right, true});
      continue;
    }
    const std::uint32_t split = complete_split_[task.head][at(task.from, task.to)];
    tasks_.push_back({task.from, split, task.head, task.head == right});
    tasks_.push_back({split, task.to, task.head, task.head == left});
  }
}

void TreeDecoder::decode(std::span<const std::int32_t> scores, std::size_t stride,
                         std::span<std::uint32_t> heads) {
  words_ = heads.size();
  if (words_ == 0) return;
  const std::size_t size = words_ * words_;
  if (incomplete_split_.size() < size) {
    for (const Side side : {left, right}) {
      complete_[side].by_from.resize(size);
      complete_[side].by_to.resize(size);
      complete_split_[side].resize(size);
    }
    incomplete_left_.resize(size);
    incomplete_right_.resize(size);
    incomplete_split_.resize(size);
  }
  fill(scores, stride);
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  std::uint32_t root = 0;
  for (std::uint32_t word = 0; word < words_; ++word) {
    const std::int64_t score = scores[word * stride + words_] * unit + complete_[right].by_to[at(word, 0)] +
                               complete_[left].by_to[at(words_ - 1, word)];
    if (score > best) {
      best = score;
      root = word;
    }
  }
  unfold(root, heads);
}

void TreeDecoder::decode(std::span<const std::int32_t> scores, std::span<std::uint32_t> heads) {
  decode(scores, heads.size() + 1, heads);
}

}  // namespace dossier::extract
