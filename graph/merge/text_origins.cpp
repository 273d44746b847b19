#include "graph/merge/text_origins.hpp"

#include <algorithm>
#include <bit>
#include <bitset>
#include <boost/pending/disjoint_sets.hpp>
#include <utility>

namespace dossier::merging {
namespace {

constexpr std::size_t least_in_common = 4;  // kept shingles: about sixteen words in a row, or more in pieces
constexpr std::ptrdiff_t least_as_neighbours = 2;  // of these: at the others a third may stand between

struct Posting {
  std::uint64_t mark = 0;
  std::uint32_t article = 0;

  friend auto operator<=>(const Posting&, const Posting&) = default;
};

using Pair = std::pair<std::uint32_t, std::uint32_t>;

// Leaves out most of the marks that only one text has, which nearly all are: what is left is sorted sooner.
void keep_shared(std::vector<Posting>& postings) {
  const std::size_t size = std::bit_ceil(8 * postings.size() + 1);
  const auto place = [&](const Posting& posting) { return (posting.mark >> 20U) % size; };
  std::vector<bool> seen(size), again(size);
  for (const Posting& posting : postings) (seen[place(posting)] ? again : seen)[place(posting)] = true;
  std::erase_if(postings, [&](const Posting& posting) { return !again[place(posting)]; });
}

// Pairs of articles that stand next to each other among those of at least so many marks.
std::vector<Pair> neighbours(std::vector<Posting>& postings, std::ptrdiff_t least) {
  keep_shared(postings);
  std::ranges::sort(postings);
  std::vector<Pair> pairs;
  for (std::size_t i = 1; i < postings.size(); ++i) {
    if (postings[i].mark == postings[i - 1].mark) {
      pairs.emplace_back(postings[i - 1].article, postings[i].article);
    }
  }
  std::ranges::sort(pairs);
  std::vector<Pair> close;
  for (auto first = pairs.begin(), last = first; first != pairs.end(); first = last) {
    last = std::upper_bound(first, pairs.end(), *first);
    if (last - first >= least) close.push_back(*first);
  }
  return close;
}

// Which shingles a text may have: a bit is set for each of them.
class Signature {
 public:
  explicit Signature(const std::vector<std::uint64_t>& shingles) {
    for (const std::uint64_t shingle : shingles) bits_.set(place(shingle));
  }
  // No fewer than the two texts have in common.
  [[nodiscard]] std::size_t most_in_common(const std::vector<std::uint64_t>& shingles) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        shingles, [this](std::uint64_t shingle) { return bits_.test(place(shingle)); }));
  }

 private:
  static constexpr std::size_t size = 2048;
  static std::size_t place(std::uint64_t shingle) { return (shingle >> 32U) % size; }
  std::bitset<size> bits_;
};

// Of neighbours few are: most share a menu or a turn of phrase. Those are told by their signatures, which lie
// close together.
class Likeness {
 public:
  explicit Likeness(const std::vector<MergeInput>& inputs) : inputs_(inputs) {
    signatures_.reserve(inputs.size());
    for (const MergeInput& input : inputs) signatures_.emplace_back(input.marks.shingles);
  }

  [[nodiscard]] bool nearly_one(std::uint32_t a, std::uint32_t b) const {
    const std::vector<std::uint64_t>& left = inputs_[a].marks.shingles;
    const std::vector<std::uint64_t>& right = inputs_[b].marks.shingles;
    const std::size_t least = std::max(least_in_common, (std::min(left.size(), right.size()) + 1) / 2);
    return signatures_[b].most_in_common(left) >= least && in_common(left, right) >= least;
  }

 private:
  // Both are sorted.
  static std::size_t in_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t common = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
      if (*left == *right) ++common;
      const bool step_left = *left <= *right, step_right = *right <= *left;
      if (step_left) ++left;
      if (step_right) ++right;
    }
    return common;
  }

  const std::vector<MergeInput>& inputs_;
  std::vector<Signature> signatures_;
};

}  // namespace

std::vector<std::uint32_t> text_origins(const std::vector<MergeInput>& inputs) {
  std::vector<Posting> words, shingles;
  for (std::uint32_t i = 0; i < inputs.size(); ++i) {
    if (inputs[i].marks.words != 0) words.push_back({inputs[i].marks.words, i});
    for (const std::uint64_t shingle : inputs[i].marks.shingles) shingles.push_back({shingle, i});
  }
  std::vector<std::size_t> rank(inputs.size()), parent(inputs.size());
  boost::disjoint_sets sets(rank.data(), parent.data());
  for (std::size_t i = 0; i < inputs.size(); ++i) sets.make_set(i);
  for (const auto& [a, b] : neighbours(words, 1)) sets.union_set(a, b);
  const Likeness likeness(inputs);
  for (const auto& [a, b] : neighbours(shingles, least_as_neighbours))
    if (sets.find_set(a) != sets.find_set(b) && likeness.nearly_one(a, b)) sets.union_set(a, b);
  std::vector<std::uint32_t> first(inputs.size(), no_article), origins(inputs.size(), no_article);
  for (std::uint32_t i = 0; i < inputs.size(); ++i) {
    std::uint32_t& leader = first[sets.find_set(i)];
    if (leader == no_article) {
      leader = i;
      continue;
    }
    origins[leader] = leader;
    origins[i] = leader;
  }
  return origins;
}

}  // namespace dossier::merging
