// The best projective tree over the words of a sentence, given a score for every possible arc (J. Eisner,
// 1996), with one word and no more attached to the root.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dossier::extract {

class TreeDecoder {
 public:
  // scores[dependent * (words + 1) + head]: of the arc from head to dependent; head `words` is the root.
  // Higher is better; ties go to the arcs nearer to the beginning. heads[i] becomes the head of word i,
  // `words` for the root. Keeps its tables between calls: one decoder a thread.
  void decode(std::span<const std::int32_t> scores, std::span<std::uint32_t> heads);

 private:
  enum Side : std::uint8_t { left, right };  // where the head of a piece is

  struct Piece {
    std::int64_t score = 0;
    std::uint32_t split = 0;
  };

  [[nodiscard]] Piece& complete(std::size_t from, std::size_t to, Side head);
  [[nodiscard]] Piece& incomplete(std::size_t from, std::size_t to, Side head);
  void fill(std::span<const std::int32_t> scores);
  void unfold(std::uint32_t root, std::span<std::uint32_t> heads);

  struct Task {
    std::uint32_t from, to;
    Side head;
    bool whole;
  };

  std::size_t words_ = 0;
  std::vector<Piece> complete_;
  std::vector<Piece> incomplete_;
  std::vector<Task> tasks_;
};

}  // namespace dossier::extract
