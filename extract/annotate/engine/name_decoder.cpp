#include "extract/annotate/engine/name_decoder.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace dossier::extract {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min() / 2;

bool may_follow(std::size_t before, std::size_t label) {
  return label % 2 == 1 || label == 0 || before == label || before + 1 == label;
}

}  // namespace

void NameDecoder::decode(std::span<const std::int32_t> scores, std::vector<std::uint32_t>& labels) {
  const std::size_t words = scores.size() / name_label_count;
  labels.resize(words);
  if (words == 0) return;
  from_.assign(scores.size(), 0);
  std::array<std::int64_t, name_label_count> sums{};
  for (std::size_t label = 0; label < name_label_count; ++label)
    sums[label] = may_follow(0, label) ? scores[label] : never;
  for (std::size_t word = 1; word < words; ++word) {
    std::array<std::int64_t, name_label_count> next{};
    for (std::size_t label = 0; label < name_label_count; ++label) {
      std::size_t best = 0;
      for (std::size_t before = 1; before < name_label_count; ++before) {
        if (may_follow(before, label) && (!may_follow(best, label) || sums[before] > sums[best]))
          best = before;
      }
      from_[word * name_label_count + label] = static_cast<std::uint8_t>(best);
      next[label] = sums[best] + scores[word * name_label_count + label];
    }
    sums = next;
  }
  auto label = static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  for (std::size_t word = words; word-- > 0;) {
    labels[word] = static_cast<std::uint32_t>(label);
    label = from_[word * name_label_count + label];
  }
}

}  // namespace dossier::extract
