// The best projective tree over the words of a sentence, given a score for every possible arc (J. Eisner,
// 1996), with one word and no more attached to the root.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dossier::extract {

class TreeDecoder {
 public:
  // scores[dependent * stride + head]: of the arc from head to dependent; head `words` is the root.
  // Higher is better; ties go to the arcs nearer to the beginning. heads[i] becomes the head of word i,
  // `words` for the root. Keeps its tables between calls: one decoder a thread. 65,536 words at most.
  void decode(std::span<const std::int32_t> scores, std::size_t stride, std::span<std::uint32_t> heads);
  // The same with stride `words` + 1.
  void decode(std::span<const std::int32_t> scores, std::span<std::uint32_t> heads);

 private:
  enum Side : std::uint8_t { left, right };  // where the head of a piece is

  // Scores of pieces, each times 2^16: [one end][other end], so that the sums over all places where a piece
  // may be split run along rows. What a row `by_from` holds for a split is less by the split's number: the
  // largest sum tells its split, the first of equals.
  struct Table {
    std::vector<std::int64_t> by_from, by_to;
  };

  [[nodiscard]] std::size_t at(std::size_t one, std::size_t other) const { return one * words_ + other; }
  void set_complete(std::size_t from, std::size_t to, Side head, std::int64_t sum);
  void fill(std::span<const std::int32_t> scores, std::size_t stride);
  void fill(std::size_t from, std::size_t to, std::int64_t from_left, std::int64_t from_right);
  void unfold(std::uint32_t root, std::span<std::uint32_t> heads);

  struct Task {
    std::uint32_t from, to;
    Side head;
    bool whole;
  };

  std::size_t words_ = 0;
  Table complete_[2];
  std::vector<std::int64_t> incomplete_left_;   // by from
  std::vector<std::int64_t> incomplete_right_;  // by to
  std::vector<std::uint16_t> complete_split_[2];
  std::vector<std::uint16_t> incomplete_split_;
  std::vector<Task> tasks_;
};

}  // namespace dossier::extract
