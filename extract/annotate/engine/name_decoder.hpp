// The best sequence of name labels: Viterbi over the scores of a sentence's words.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax.hpp"

namespace dossier::extract {

// 0 outside; 1 + 2 t the first word of a name of type t, 2 + 2 t a later one.
inline constexpr std::size_t name_label_count = 1 + 2 * name_type_count;

// Later words of a name follow its first and one another; all else follows anything.
[[nodiscard]] constexpr bool continues(std::size_t label) {
  return label != 0 && label % 2 == 0;
}

// What a label says of the next, in the unit of the scores: from * name_label_count + to.
using NameTransitions = std::array<std::int32_t, name_label_count * name_label_count>;

class NameDecoder {
 public:
  // None of them count until they are set.
  void set_transitions(const NameTransitions& transitions) { transitions_ = transitions; }

  // scores[word * stride + label], higher is better. The labels whose scores and transitions have the highest
  // sum, where every name has a first word; ties go to the lower label.
  void decode(std::span<const std::int32_t> scores, std::size_t stride, std::vector<std::uint32_t>& labels);

  // The same with stride name_label_count.
  void decode(std::span<const std::int32_t> scores, std::vector<std::uint32_t>& labels);

 private:
  NameTransitions transitions_{};
  std::vector<std::uint8_t> from_;
};

}  // namespace dossier::extract
