#include "extract/model/train/chain_loss.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

#include "extract/annotate/engine/name_decoder.hpp"
#include "extract/model/train/loss.hpp"

namespace dossier::training {
namespace {

constexpr auto labels_in_all = static_cast<Eigen::Index>(extract::name_label_count);
using Labels = std::vector<std::uint32_t>;

bool follows(std::uint32_t before, std::uint32_t label) {
  return label == 0 || label % 2 == 1 || before == label || before + 1 == label;
}

// The sum over all sequences of three words that are allowed and agree with `labels`, one after another.
double sum_of(const Matrix& scores, const Matrix& transitions, const Labels& labels) {
  const auto may = [&](std::size_t word, std::uint32_t label) {
    return labels[word] == no_label || labels[word] == label;
  };
  double sum = 0;
  for (std::uint32_t a = 0; a < labels_in_all; ++a) {
    for (std::uint32_t b = 0; b < labels_in_all; ++b) {
      for (std::uint32_t c = 0; c < labels_in_all; ++c) {
        if (!follows(0, a) || !follows(a, b) || !follows(b, c) || !may(0, a) || !may(1, b) || !may(2, c))
          continue;
        sum += std::exp(static_cast<double>(scores(a, 0) + scores(b, 1) + scores(c, 2) + transitions(a, b) +
                                            transitions(b, c)));
      }
    }
  }
  return sum;
}

struct Chain {
  Random random{3};
  Parameter transitions{labels_in_all, labels_in_all, 1, random};
  Matrix scores{labels_in_all, 3};

  Chain() {
    for (Eigen::Index i = 0; i < scores.size(); ++i) scores.data()[i] = 2 * random.uniform() - 1;
  }

  double loss(const Labels& labels) {
    Matrix gradient = scores;
    return chain_loss(gradient, {0, 3}, labels, transitions, 1);
  }
};

constexpr std::array<std::uint32_t, 3> name = {1, 2, 0};

TEST(ChainLoss, IsThatOfAllSequences) {
  Chain chain;
  const Labels any(3, no_label);
  for (const Labels& labels :
       {Labels(name.begin(), name.end()), Labels{no_label, 2, 0}, Labels{0, no_label, 3}}) {
    const double expected = std::log(sum_of(chain.scores, chain.transitions.value, any)) -
                            std::log(sum_of(chain.scores, chain.transitions.value, labels));
    EXPECT_NEAR(chain.loss(labels), expected, 1e-4);
  }
  EXPECT_NEAR(chain.loss(any), 0, 1e-5);
}

TEST(ChainLoss, HasTheGradientOfTheLoss) {
  Chain chain;
  const Labels labels(name.begin(), name.end());
  Matrix gradient = chain.scores;
  chain_loss(gradient, {0, 3}, labels, chain.transitions, 1);
  const Matrix of_transitions = chain.transitions.gradient;
  constexpr float step = 0.01F;
  const auto slope = [&](float& weight) {
    const float before = weight;
    weight = before + step;
    const double above = chain.loss(labels);
    weight = before - step;
    const double below = chain.loss(labels);
    weight = before;
    return (above - below) / (2 * static_cast<double>(step));
  };
  for (Eigen::Index i = 0; i < chain.scores.size(); ++i)
    EXPECT_NEAR(gradient.data()[i], slope(chain.scores.data()[i]), 2e-3);
  for (Eigen::Index i = 0; i < of_transitions.size(); ++i)
    EXPECT_NEAR(of_transitions.data()[i], slope(chain.transitions.value.data()[i]), 2e-3);
}

TEST(ChainLoss, PassesOverTheInsideOfNoName) {
  Chain chain;
  EXPECT_EQ(chain.loss({0, 2, 0}), 0);
}

}  // namespace
}  // namespace dossier::training
