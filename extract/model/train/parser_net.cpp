#include "extract/model/train/parser_net.hpp"

#include <cmath>

#include "extract/annotate/engine/tree_decoder.hpp"
#include "extract/model/train/loss.hpp"

namespace dossier::training {
namespace {

constexpr std::array<float, tag_task_count> tag_weight = {1.0F, 0.5F, 0.5F, 0.5F};
constexpr float score_scale = 256;

float spread_of(Eigen::Index input) {
  return std::sqrt(3.0F / static_cast<float>(input));
}

void rectify(Matrix& values) {
  values = values.cwiseMax(0.0F);
}

void rectify_back(const Matrix& values, Matrix& gradient) {
  gradient = (values.array() > 0).select(gradient, 0.0F);
}

// The encoded words and, after them, the root.
Matrix with_root(const Matrix& encoded, const Parameter& root) {
  Matrix joined(encoded.rows(), encoded.cols() + 1);
  joined.leftCols(encoded.cols()) = encoded;
  joined.rightCols(1) = root.value;
  return joined;
}

void split_root(const Matrix& joined_gradient, Parameter& root, Matrix& gradient) {
  gradient += joined_gradient.leftCols(gradient.cols());
  root.gradient += joined_gradient.rightCols(1);
}

// Columns of the encoded words (and root, last) that are the heads of the batch's words.
std::vector<Eigen::Index> head_columns(const std::vector<std::uint32_t>& starts,
                                       const std::vector<std::uint32_t>& heads) {
  std::vector<Eigen::Index> columns(heads.size());
  const auto root = static_cast<Eigen::Index>(heads.size());
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    for (std::uint32_t i = starts[s]; i < starts[s + 1]; ++i) {
      columns[i] =
          heads[i] == starts[s + 1] - starts[s] ? root : static_cast<Eigen::Index>(starts[s] + heads[i]);
    }
  }
  return columns;
}

// Of every column the row with the highest score.
void choose(const Matrix& scores, std::vector<std::uint32_t>& labels) {
  labels.resize(static_cast<std::size_t>(scores.cols()));
  for (Eigen::Index i = 0; i < scores.cols(); ++i) {
    Eigen::Index best = 0;
    scores.col(i).maxCoeff(&best);
    labels[static_cast<std::size_t>(i)] = static_cast<std::uint32_t>(best);
  }
}

}  // namespace

ParserNet::ParserNet(const Size& size, Random& random)
    : root(size.width, 1, 0.1F, random),
      dependent(size.arc, size.width, spread_of(size.width), random),
      dependent_bias(size.arc, 1, 0, random),
      head(size.arc, size.width, spread_of(size.width), random),
      head_bias(size.arc, 1, 0, random),
      pair(size.arc, size.arc, 0.5F * spread_of(size.arc), random),
      prior(size.arc, 1, 0, random),
      relation_dependent(size.relation, size.width, spread_of(size.width), random),
      relation_head(size.relation, size.width, spread_of(size.width), random),
      relation_bias(size.relation, 1, 0, random),
      relation_weight(size.labels[static_cast<std::size_t>(Task::relation)], size.relation,
                      spread_of(size.relation), random),
      relation_weight_bias(size.labels[static_cast<std::size_t>(Task::relation)], 1, 0, random) {
  for (std::size_t task = 0; task < tag_task_count; ++task) {
    tag_weights.emplace_back(size.labels[task], size.width, 0.5F * spread_of(size.width), random);
    tag_biases.emplace_back(size.labels[task], 1, 0.0F, random);
    tag_contexts.emplace_back(size.labels[task], extract::context_rows, 0.0F, random);
  }
}

Matrix ParserNet::score_tags(std::size_t task, const Matrix& encoded, const Batch& batch) const {
  Matrix scores = affine(tag_weights[task], tag_biases[task], encoded);
  add_contexts(tag_contexts[task], batch, scores);
  return scores;
}

double ParserNet::learn_tags(const Matrix& encoded, const Batch& batch, const Targets& targets,
                             Matrix& gradient) {
  double loss = 0;
  const float share = 1.0F / static_cast<float>(encoded.cols());
  for (std::size_t task = 0; task < tag_task_count; ++task) {
    if (targets.labels[task].empty()) continue;
    Matrix scores = score_tags(task, encoded, batch);
    loss += softmax_loss(scores, targets.labels[task], tag_weight[task] * share);
    add_contexts_back(tag_contexts[task], batch, scores);
    affine_back(tag_weights[task], tag_biases[task], encoded, scores, gradient);
  }
  return loss;
}

ParserNet::Arcs ParserNet::arcs_of(const Matrix& encoded) const {
  Arcs arcs;
  arcs.joined = with_root(encoded, root);
  arcs.dependents = affine(dependent, dependent_bias, encoded);
  arcs.heads = affine(head, head_bias, arcs.joined);
  rectify(arcs.dependents);
  rectify(arcs.heads);
  arcs.asked = pair.value * arcs.dependents;
  arcs.asked.colwise() += prior.value.col(0);
  return arcs;
}

Matrix ParserNet::relations_of(const Matrix& encoded, const Matrix& joined,
                               const std::vector<Eigen::Index>& columns) const {
  const Matrix of_heads = relation_head.value * joined;
  Matrix hidden = affine(relation_dependent, relation_bias, encoded);
  for (Eigen::Index i = 0; i < hidden.cols(); ++i) {
    hidden.col(i) += of_heads.col(columns[static_cast<std::size_t>(i)]);
  }
  rectify(hidden);
  return hidden;
}

double ParserNet::learn_arcs(const Matrix& encoded, const std::vector<std::uint32_t>& starts,
                             const Targets& targets, Matrix& gradient) {
  const auto [joined, dependents, heads, asked] = arcs_of(encoded);
  Matrix asked_gradient(asked.rows(), asked.cols());
  Matrix heads_gradient = Matrix::Zero(heads.rows(), heads.cols());
  const float share = 1.0F / static_cast<float>(encoded.cols());
  double loss = 0;
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    const Eigen::Index first = starts[s];
    const Eigen::Index words = starts[s + 1] - starts[s];
    Matrix candidates(heads.rows(), words + 1);
    candidates.leftCols(words) = heads.middleCols(first, words);
    candidates.rightCols(1) = heads.rightCols(1);
    Matrix scores = candidates.transpose() * asked.middleCols(first, words);
    for (Eigen::Index i = 0; i < words; ++i) {
      loss += softmax_loss(scores.col(i), targets.heads[static_cast<std::size_t>(first + i)], share);
    }
    asked_gradient.middleCols(first, words).noalias() = candidates * scores;
    const Matrix candidates_gradient = asked.middleCols(first, words) * scores.transpose();
    heads_gradient.middleCols(first, words) += candidates_gradient.leftCols(words);
    heads_gradient.rightCols(1) += candidates_gradient.rightCols(1);
  }
  pair.gradient.noalias() += asked_gradient * dependents.transpose();
  prior.gradient.col(0) += asked_gradient.rowwise().sum();
  Matrix dependents_gradient = pair.value.transpose() * asked_gradient;
  rectify_back(dependents, dependents_gradient);
  rectify_back(heads, heads_gradient);
  affine_back(dependent, dependent_bias, encoded, dependents_gradient, gradient);
  Matrix joined_gradient = Matrix::Zero(joined.rows(), joined.cols());
  affine_back(head, head_bias, joined, heads_gradient, joined_gradient);
  split_root(joined_gradient, root, gradient);
  return loss;
}

double ParserNet::learn_relations(const Matrix& encoded, const std::vector<std::uint32_t>& starts,
                                  const Targets& targets, Matrix& gradient) {
  const Matrix joined = with_root(encoded, root);
  const auto columns = head_columns(starts, targets.heads);
  const auto& gold = targets.labels[static_cast<std::size_t>(Task::relation)];
  const Matrix hidden = relations_of(encoded, joined, columns);
  Matrix scores = affine(relation_weight, relation_weight_bias, hidden);
  const double loss = softmax_loss(scores, gold, 1.0F / static_cast<float>(encoded.cols()));
  Matrix hidden_gradient = Matrix::Zero(hidden.rows(), hidden.cols());
  affine_back(relation_weight, relation_weight_bias, hidden, scores, hidden_gradient);
  rectify_back(hidden, hidden_gradient);
  affine_back(relation_dependent, relation_bias, encoded, hidden_gradient, gradient);
  Matrix of_heads_gradient = Matrix::Zero(hidden.rows(), joined.cols());
  for (Eigen::Index i = 0; i < hidden.cols(); ++i) {
    of_heads_gradient.col(columns[static_cast<std::size_t>(i)]) += hidden_gradient.col(i);
  }
  relation_head.gradient.noalias() += of_heads_gradient * joined.transpose();
  const Matrix joined_gradient = relation_head.value.transpose() * of_heads_gradient;
  split_root(joined_gradient, root, gradient);
  return loss;
}

double ParserNet::learn(Part part, const Matrix& encoded, const Batch& batch, const Targets& targets,
                        float dropout, Random& random, Matrix& gradient) {
  Matrix mask(encoded.rows(), encoded.cols());
  const float kept = 1 / (1 - dropout);
  for (Eigen::Index i = 0; i < mask.size(); ++i) mask.data()[i] = random.uniform() < dropout ? 0 : kept;
  const Matrix dropped = encoded.cwiseProduct(mask);
  gradient.setZero(encoded.rows(), encoded.cols());
  double loss = learn_tags(dropped, batch, targets, gradient);
  if (part == Part::all) {
    loss += learn_arcs(dropped, batch.starts, targets, gradient);
    loss += learn_relations(dropped, batch.starts, targets, gradient);
  }
  gradient = gradient.cwiseProduct(mask);
  return loss;
}

void ParserNet::tell(const Matrix& encoded, const Batch& batch, Targets& told) {
  const std::vector<std::uint32_t>& starts = batch.starts;
  for (std::size_t task = 0; task < tag_task_count; ++task)
    choose(score_tags(task, encoded, batch), told.labels[task]);
  const auto [joined, dependents, heads, asked] = arcs_of(encoded);
  told.heads.resize(static_cast<std::size_t>(encoded.cols()));
  extract::TreeDecoder decoder;
  std::vector<std::int32_t> scores;
  for (std::size_t s = 0; s + 1 < starts.size(); ++s) {
    const Eigen::Index first = starts[s];
    const Eigen::Index words = starts[s + 1] - starts[s];
    scores.resize(static_cast<std::size_t>(words * (words + 1)));
    for (Eigen::Index i = 0; i < words; ++i) {
      const auto one = asked.col(first + i);
      for (Eigen::Index j = 0; j <= words; ++j) {
        const Eigen::Index column = j == words ? heads.cols() - 1 : first + j;
        scores[static_cast<std::size_t>(i * (words + 1) + j)] =
            static_cast<std::int32_t>(std::lround(score_scale * one.dot(heads.col(column))));
      }
    }
    decoder.decode(
        scores,
        std::span(told.heads).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(words)));
  }
  const auto columns = head_columns(starts, told.heads);
  const Matrix hidden = relations_of(encoded, joined, columns);
  choose(affine(relation_weight, relation_weight_bias, hidden),
         told.labels[static_cast<std::size_t>(Task::relation)]);
}

template <typename Self, typename Visit>
void ParserNet::visit(Self& self, Part part, Visit&& visit) {
  for (auto* parameters : {&self.tag_weights, &self.tag_biases, &self.tag_contexts}) {
    for (auto& parameter : *parameters) visit(parameter);
  }
  if (part == Part::tags) return;
  for (auto* parameter : {&self.root, &self.dependent, &self.dependent_bias, &self.head, &self.head_bias,
                          &self.pair, &self.prior, &self.relation_dependent, &self.relation_head,
                          &self.relation_bias, &self.relation_weight, &self.relation_weight_bias}) {
    visit(*parameter);
  }
}

double ParserNet::squared_norm(Part part) const {
  double sum = 0;
  visit(*this, part, [&](const Parameter& parameter) { sum += parameter.squared_norm(); });
  return sum;
}

void ParserNet::step(Part part, const AdamStep& adam) {
  visit(*this, part, [&](Parameter& parameter) { parameter.step(adam); });
}

void ParserNet::save(std::ostream& stream) const {
  visit(*this, Part::all, [&](const Parameter& parameter) { write(stream, parameter.value); });
}

void ParserNet::load(std::istream& stream) {
  visit(*this, Part::all, [&](Parameter& parameter) { read(stream, parameter.value); });
}

}  // namespace dossier::training
