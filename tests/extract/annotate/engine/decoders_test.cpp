#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "extract/annotate/engine/name_decoder.hpp"
#include "extract/annotate/engine/tree_decoder.hpp"
#include "tests/extract/annotate/engine/made_model.hpp"

namespace dossier::extract {
namespace {

bool leads_to_root(const std::vector<std::uint32_t>& heads, std::uint32_t word) {
  for (std::size_t steps = 0; steps <= heads.size(); ++steps) {
    if (heads[word] == heads.size()) return true;
    word = heads[word];
  }
  return false;
}

bool hangs_below(const std::vector<std::uint32_t>& heads, std::uint32_t word, std::uint32_t above) {
  for (std::size_t steps = 0; steps <= heads.size() && word != heads.size(); ++steps) {
    if (word == above) return true;
    word = heads[word];
  }
  return false;
}

bool is_projective_tree(const std::vector<std::uint32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), heads.size()) != 1) return false;
  for (std::uint32_t word = 0; word < heads.size(); ++word) {
    if (heads[word] == word || !leads_to_root(heads, word)) return false;
  }
  for (std::uint32_t word = 0; word < heads.size(); ++word) {
    if (heads[word] == heads.size()) continue;
    for (std::uint32_t between = std::min(word, heads[word]) + 1; between < std::max(word, heads[word]);
         ++between) {
      if (!hangs_below(heads, between, heads[word])) return false;
    }
  }
  return true;
}

std::int64_t score_of(const std::vector<std::int32_t>& scores, const std::vector<std::uint32_t>& heads) {
  std::int64_t sum = 0;
  for (std::size_t word = 0; word < heads.size(); ++word)
    sum += scores[word * (heads.size() + 1) + heads[word]];
  return sum;
}

// Tries all there are.
std::int64_t best_tree(const std::vector<std::int32_t>& scores, std::size_t words) {
  std::vector<std::uint32_t> heads(words, 0);
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  for (;;) {
    if (is_projective_tree(heads)) best = std::max(best, score_of(scores, heads));
    std::size_t at = 0;
    while (at < words && heads[at] == words) heads[at++] = 0;
    if (at == words) return best;
    ++heads[at];
  }
}

TEST(TreeDecoder, FindsTheBestProjectiveTree) {
  Dice dice(2);
  TreeDecoder decoder;
  for (std::size_t words = 1; words <= 5; ++words) {
    for (int round = 0; round < 40; ++round) {
      std::vector<std::int32_t> scores;
      for (std::size_t i = 0; i < words * (words + 1); ++i) scores.push_back(dice.roll(-1000, 1000));
      std::vector<std::uint32_t> heads(words);
      decoder.decode(scores, heads);
      EXPECT_TRUE(is_projective_tree(heads));
      EXPECT_EQ(score_of(scores, heads), best_tree(scores, words));
    }
  }
}

bool allowed(const std::vector<std::uint32_t>& labels) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::uint32_t before = i == 0 ? 0 : labels[i - 1];
    if (labels[i] != 0 && labels[i] % 2 == 0 && before != labels[i] && before + 1 != labels[i]) return false;
  }
  return true;
}

// What labels say of their next, half of the rounds.
NameTransitions made_transitions(Dice& dice, int round) {
  NameTransitions transitions{};
  for (std::int32_t& transition : transitions) transition = round % 2 == 0 ? 0 : dice.roll(-100, 100);
  return transitions;
}

TEST(NameDecoder, FindsTheBestLabelsThatBeginTheirNames) {
  Dice dice(3);
  NameDecoder decoder;
  constexpr std::size_t words = 3;
  for (int round = 0; round < 50; ++round) {
    std::vector<std::int32_t> scores;
    for (std::size_t i = 0; i < words * name_label_count; ++i) scores.push_back(dice.roll(-100, 100));
    const NameTransitions transitions = made_transitions(dice, round);
    decoder.set_transitions(transitions);
    std::vector<std::uint32_t> labels;
    decoder.decode(scores, labels);
    std::int64_t best = std::numeric_limits<std::int64_t>::min();
    const auto sum_of = [&](const std::vector<std::uint32_t>& some) {
      std::int64_t sum = 0;
      for (std::size_t i = 0; i < words; ++i) {
        sum += scores[i * name_label_count + some[i]];
        if (i > 0) sum += transitions[some[i - 1] * name_label_count + some[i]];
      }
      return sum;
    };
    for (std::uint32_t code = 0; code < name_label_count * name_label_count * name_label_count; ++code) {
      const std::vector<std::uint32_t> some = {code % 11, code / 11 % 11, code / 121};
      if (allowed(some)) best = std::max(best, sum_of(some));
    }
    EXPECT_TRUE(allowed(labels));
    EXPECT_EQ(sum_of(labels), best);
  }
}

TEST(NameDecoder, TellsNothingOfNothing) {
  std::vector<std::uint32_t> labels = {1};
  NameDecoder().decode({}, labels);
  EXPECT_TRUE(labels.empty());
}

}  // namespace
}  // namespace dossier::extract
