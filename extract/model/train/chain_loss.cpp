#include "extract/model/train/chain_loss.hpp"

#include <cmath>

#include "extract/annotate/engine/name_decoder.hpp"
#include "extract/model/train/loss.hpp"

namespace dossier::training {
namespace {

// Sums over all sequences of labels, each word's divided by their sum (forward and backward probabilities).
struct Chain {
  Matrix forward, backward;
  double logarithm = 0;  // of the sum over all sequences
};

// `own`: what a word says of each label, not below 0; `factors`: what labels say of the next.
Chain chain_of(const Matrix& own, const Matrix& factors) {
  Chain chain;
  const Eigen::Index words = own.cols();
  chain.forward.resize(own.rows(), words);
  chain.backward.resize(own.rows(), words);
  for (Eigen::Index i = 0; i < words; ++i) {
    auto column = chain.forward.col(i);
    column = own.col(i);
    if (i == 0) {
      for (Eigen::Index k = 0; k < column.size(); ++k) {
        if (extract::continues(static_cast<std::size_t>(k))) column(k) = 0;
      }
    } else {
      column.array() *= (factors.transpose() * chain.forward.col(i - 1)).array();
    }
    const float sum = column.sum();
    column /= sum;
    chain.logarithm += std::log(static_cast<double>(sum));
  }
  chain.backward.col(words - 1).setOnes();
  for (Eigen::Index i = words - 1; i-- > 0;) {
    auto column = chain.backward.col(i);
    column = factors * own.col(i + 1).cwiseProduct(chain.backward.col(i + 1));
    column /= column.sum();
  }
  return chain;
}

// Adds `weight` times what is expected of labels and of pairs of them.
void add_expected(const Chain& chain, const Matrix& own, const Matrix& factors, float weight,
                  Eigen::Ref<Matrix> of_labels, Matrix& of_pairs) {
  for (Eigen::Index i = 0; i < own.cols(); ++i) {
    Vector expected = chain.forward.col(i).cwiseProduct(chain.backward.col(i));
    of_labels.col(i) += expected * (weight / expected.sum());
    if (i == 0) continue;
    const Vector later = own.col(i).cwiseProduct(chain.backward.col(i));
    Matrix pairs = (chain.forward.col(i - 1) * later.transpose()).cwiseProduct(factors);
    of_pairs += pairs * (weight / pairs.sum());
  }
}

// Later words of a name follow its first and one another.
Matrix factors_of(const Matrix& transitions) {
  Matrix factors = transitions.array().exp().matrix();
  for (Eigen::Index to = 0; to < factors.cols(); ++to) {
    for (Eigen::Index from = 0; extract::continues(static_cast<std::size_t>(to)) && from < factors.rows();
         ++from) {
      if (from != to && from + 1 != to) factors(from, to) = 0;
    }
  }
  return factors;
}

}  // namespace

double chain_loss(Matrix& scores, const std::vector<std::uint32_t>& starts,
                  const std::vector<std::uint32_t>& labels, Parameter& transitions, float weight) {
  const Matrix factors = factors_of(transitions.value);
  double loss = 0;
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    const auto first = static_cast<Eigen::Index>(starts[s]);
    const auto count = static_cast<Eigen::Index>(starts[s + 1]) - first;
    if (count == 0) continue;
    Matrix own = scores.middleCols(first, count);
    const Vector highest = own.colwise().maxCoeff();
    own.rowwise() -= highest.transpose();
    own = own.array().exp().max(1e-30F).matrix();
    Matrix gold = own;
    for (Eigen::Index i = 0; i < count; ++i) {
      const std::uint32_t label = labels[static_cast<std::size_t>(first + i)];
      if (label == no_label) continue;
      const float kept = gold(label, i);
      gold.col(i).setZero();
      gold(label, i) = kept;
    }
    scores.middleCols(first, count).setZero();
    const Chain right = chain_of(gold, factors);
    if (!std::isfinite(right.logarithm)) continue;  // the inside of a name without its beginning
    const Chain all = chain_of(own, factors);
    loss += static_cast<double>(weight) * (all.logarithm - right.logarithm);
    add_expected(all, own, factors, weight, scores.middleCols(first, count), transitions.gradient);
    add_expected(right, gold, factors, -weight, scores.middleCols(first, count), transitions.gradient);
  }
  return loss;
}

}  // namespace dossier::training
