#include "extract/model/train/language_model.hpp"

#include <algorithm>
#include <cmath>
#include <istream>
#include <string_view>

#include "extract/model/train/loss.hpp"
#include "extract/model/train/treebank.hpp"

namespace dossier::training {
namespace {

constexpr std::size_t shortest_sentence = 4;
constexpr std::size_t longest_sentence = 80;
constexpr std::uint32_t rarest = 4;
constexpr std::size_t largest_vocabulary = 40000;
constexpr std::size_t sample_size = 1500;
constexpr std::size_t draws = std::size_t{1} << 22U;
constexpr double flattening = 0.75;  // of the frequencies that are drawn from
constexpr float hidden_share = 0.18F;
constexpr float dropout = 0.1F;
constexpr std::size_t batch_words = 1500;
constexpr float rate = 0.003F;
constexpr int warm_up = 500;  // steps
constexpr double lowest_rate = 0.02;
constexpr double largest_norm = 2;
constexpr double reports = 50;

std::string lower(std::string_view form) {
  std::string text(form);
  for (char& byte : text) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return text;
}

}  // namespace

void read_plain_text(std::istream& stream, PlainText& text) {
  read_sentences(stream, [&](std::vector<std::string>&& sentence) { text.add(sentence); });
}

void PlainText::add(const std::vector<std::string>& sentence) {
  if (sentence.size() < shortest_sentence || sentence.size() > longest_sentence) return;
  starts.push_back(static_cast<std::uint32_t>(words.size()));
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    features.push_back(extract::word_features(sentence[i], i == 0));
    words.push_back(
        numbers_.emplace(lower(sentence[i]), static_cast<std::uint32_t>(numbers_.size())).first->second);
  }
}

// Numbers the words by how often they are.
void PlainText::settle() {
  starts.push_back(static_cast<std::uint32_t>(words.size()));
  std::vector<std::uint32_t> times(numbers_.size(), 0);
  for (const std::uint32_t word : words) ++times[word];
  std::vector<std::uint32_t> order(times.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return times[a] > times[b]; });
  std::vector<std::uint32_t> renamed(times.size(), no_word);
  for (const std::uint32_t word : order) {
    if (times[word] < rarest || counts.size() == largest_vocabulary) break;
    renamed[word] = static_cast<std::uint32_t>(counts.size());
    counts.push_back(times[word]);
  }
  for (std::uint32_t& word : words) word = renamed[word];
  numbers_.clear();
}

LanguageModel::LanguageModel(Eigen::Index width, const PlainText& text, Random& random)
    : outputs_(width + 1, static_cast<Eigen::Index>(text.counts.size()), 0.05F, random),
      log_chance_(text.counts.size()),
      place_(text.counts.size(), no_word) {
  outputs_.value.bottomRows(1).setZero();
  double total = 0;
  for (const std::uint32_t count : text.counts) total += std::pow(count, flattening);
  for (std::uint32_t word = 0; word < text.counts.size(); ++word) {
    const double chance = std::pow(text.counts[word], flattening) / total;
    const auto times = std::max<std::size_t>(1, static_cast<std::size_t>(chance * draws));
    draw_.insert(draw_.end(), times, word);
    log_chance_[word] = static_cast<float>(std::log(-std::expm1(-chance * sample_size)));
  }
}

// Adds words drawn at random to the candidates; each is there once.
void LanguageModel::sample(std::vector<std::uint32_t>& candidates, Random& random) const {
  for (std::size_t i = 0; i < sample_size; ++i) candidates.push_back(draw_[random.below(draw_.size())]);
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
}

// A batch of sentences in which some words are hidden.
struct LanguageModel::Puzzle {
  Batch batch;
  std::vector<Eigen::Index> hidden;  // columns
  std::vector<std::uint32_t> words;  // what is there
};

LanguageModel::Puzzle LanguageModel::hide(const PlainText& text, const std::vector<std::uint32_t>& sentences,
                                          Random& random) {
  Puzzle puzzle;
  Batch& batch = puzzle.batch;
  for (const std::uint32_t sentence : sentences) {
    batch.starts.push_back(static_cast<std::uint32_t>(batch.rows.size()));
    for (std::uint32_t i = text.starts[sentence]; i < text.starts[sentence + 1]; ++i) {
      if (random.uniform() >= hidden_share) {
        batch.rows.emplace_back(text.features[i].begin(), text.features[i].end());
        continue;
      }
      if (text.words[i] != no_word) {
        puzzle.hidden.push_back(static_cast<Eigen::Index>(batch.rows.size()));
        puzzle.words.push_back(text.words[i]);
      }
      batch.rows.push_back({extract::hidden_word_row});
    }
  }
  batch.starts.push_back(static_cast<std::uint32_t>(batch.rows.size()));
  return puzzle;
}

// Scores of the candidates in each context, turned into their gradient. Returns the mean loss.
double LanguageModel::compare(const std::vector<std::uint32_t>& candidates,
                              const std::vector<std::uint32_t>& words, Matrix& scores) {
  for (std::uint32_t i = 0; i < candidates.size(); ++i) {
    place_[candidates[i]] = i;
    scores.row(i).array() -= log_chance_[candidates[i]];
  }
  double loss = 0;
  const float share = 1.0F / static_cast<float>(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    loss += softmax_loss(scores.col(static_cast<Eigen::Index>(i)),
                         static_cast<Eigen::Index>(place_[words[i]]), share);
  }
  return loss;
}

double LanguageModel::learn(Encoder& encoder, const PlainText& text,
                            const std::vector<std::uint32_t>& sentences, Random& random) {
  const Puzzle puzzle = hide(text, sentences, random);
  if (puzzle.hidden.empty()) return 0;
  std::vector<std::uint32_t> candidates = puzzle.words;
  sample(candidates, random);
  const Matrix& encoded = encoder.forward(puzzle.batch, dropout, random);
  const Eigen::Index width = encoded.rows();
  Matrix contexts(width + 1, static_cast<Eigen::Index>(puzzle.hidden.size()));
  for (Eigen::Index i = 0; i < contexts.cols(); ++i) {
    contexts.col(i) << encoded.col(puzzle.hidden[static_cast<std::size_t>(i)]), 1.0F;
  }
  Matrix vectors(width + 1, static_cast<Eigen::Index>(candidates.size()));
  for (Eigen::Index i = 0; i < vectors.cols(); ++i)
    vectors.col(i) = outputs_.value.col(candidates[static_cast<std::size_t>(i)]);
  Matrix scores = vectors.transpose() * contexts;
  const double loss = compare(candidates, puzzle.words, scores);
  const Matrix of_vectors = contexts * scores.transpose();
  for (Eigen::Index i = 0; i < of_vectors.cols(); ++i) {
    outputs_.scatter(std::span(&candidates[static_cast<std::size_t>(i)], 1), of_vectors.col(i));
  }
  const Matrix of_contexts = vectors * scores;
  Matrix gradient = Matrix::Zero(width, encoded.cols());
  for (Eigen::Index i = 0; i < of_contexts.cols(); ++i) {
    gradient.col(puzzle.hidden[static_cast<std::size_t>(i)]) = of_contexts.col(i).head(width);
  }
  encoder.backward(puzzle.batch, gradient);
  return loss;
}

void pretrain(Encoder& encoder, const PlainText& text, double passes, Random& random,
              const std::function<void(double, double)>& report) {
  LanguageModel model(encoder.table.value.rows(), text, random);
  std::vector<std::uint32_t> order(text.sentences());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const double all = passes * static_cast<double>(order.size());
  double done = 0;
  double loss = 0;
  int steps = 0;
  int steps_reported = 0;
  double next_report = 1;
  while (done < all) {
    random.shuffle(order);
    for (std::size_t at = 0; at < order.size() && done < all;) {
      std::vector<std::uint32_t> sentences;
      for (std::size_t words = 0; at < order.size() && words < batch_words; ++at, ++done) {
        sentences.push_back(order[at]);
        words += text.starts[order[at] + 1] - text.starts[order[at]];
      }
      loss += model.learn(encoder, text, sentences, random);
      const double norm = std::sqrt(encoder.squared_norm() + model.squared_norm());
      const float warm = std::min(1.0F, static_cast<float>(++steps) / warm_up);
      const auto left = static_cast<float>(std::max(lowest_rate, 1 - done / all));
      const AdamStep adam{rate * warm * left,
                          norm > largest_norm ? static_cast<float>(largest_norm / norm) : 1.0F};
      encoder.step(adam);
      model.step(adam);
      if (done * reports >= all * next_report) {
        report(done / all, loss / (steps - steps_reported));
        loss = 0;
        steps_reported = steps;
        next_report = std::floor(done * reports / all) + 1;
      }
    }
  }
}

}  // namespace dossier::training
