#include "extract/annotate/engine/name_decoder.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace dossier::extract {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min() / 2;

}  // namespace

void NameDecoder::decode(std::span<const std::int32_t> scores, std::size_t stride,
                         std::vector<std::uint32_t>& labels) {
  const std::size_t words = scores.size() / stride;
  labels.resize(words);
  if (words == 0) return;
  from_.assign(words * name_label_count, 0);
  std::array<std::int64_t, name_label_count> sums{};
  for (std::size_t label = 0; label < name_label_count; ++label)
    sums[label] = continues(label) ? never : scores[label];
  for (std::size_t word = 1; word < words; ++word) {
    std::array<std::int64_t, name_label_count> next{};
    for (std::size_t label = 0; label < name_label_count; ++label) {
      const auto sum_after = [&](std::size_t from) {
        return sums[from] + transitions_[from * name_label_count + label];
      };
      std::size_t best = continues(label) ? label - 1 : 0;
      const std::size_t last = continues(label) ? label : name_label_count - 1;
      for (std::size_t from = best + 1; from <= last; ++from)
        best = sum_after(from) > sum_after(best) ? from : best;
      from_[word * name_label_count + label] = static_cast<std::uint8_t>(best);
      next[label] = sum_after(best) + scores[word * stride + label];
    }
    sums = next;
  }
  auto label = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  for (std::size_t word = words; word-- > 0;) {
    labels[word] = static_cast<std::uint32_t>(label);
    label = from_[word * name_label_count + label];
  }
}

void NameDecoder::decode(std::span<const std::int32_t> scores, std::vector<std::uint32_t>& labels) {
  decode(scores, name_label_count, labels);
}

}  // namespace dossier::extract
