// Pre-training of the encoder on plain text: some words are hidden, and told from their sentence. The softmax
// is taken over the hidden words of a batch and a sample of others, with the sampling corrected for (Y.
// Bengio, J.-S. Senecal, 2008).
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <unordered_map>
#include <vector>

#include "extract/model/train/encoder.hpp"

namespace dossier::training {

inline constexpr std::uint32_t no_word = 0xFFFFFFFF;

// Sentences as features and vocabulary numbers of their words. Very short and very long ones are left out.
class PlainText {
 public:
  void add(const std::vector<std::string>& sentence);
  void settle();  // after the last sentence, before anything is learnt

  [[nodiscard]] std::size_t sentences() const { return starts.size() - 1; }

  std::vector<extract::WordFeatures> features;
  std::vector<std::uint32_t> words;   // no_word where too rare to be told
  std::vector<std::uint32_t> starts;  // of the sentences, and the end of the last
  std::vector<std::uint32_t> counts;  // of the vocabulary, frequent words first

 private:
  std::unordered_map<std::string, std::uint32_t>
      numbers_;  // in the order of appearance: asked, never walked through
};

// Adds the sentences of CoNLL-U, of which only the forms are read.
void read_plain_text(std::istream& stream, PlainText& text);

// Teaches the encoder the text, so many times over. `report` is told the share done and the mean loss since.
void pretrain(Encoder& encoder, const PlainText& text, double passes, Random& random,
              const std::function<void(double, double)>& report);

class LanguageModel {
 public:
  LanguageModel(Eigen::Index width, const PlainText& text, Random& random);

  // Of one batch: hides words, learns, adds to the encoder's gradients. Returns the loss of a hidden word.
  double learn(Encoder& encoder, const PlainText& text, const std::vector<std::uint32_t>& sentences,
               Random& random);
  [[nodiscard]] double squared_norm() const { return outputs_.squared_norm(); }
  void step(const AdamStep& adam) { outputs_.step(adam); }

 private:
  struct Puzzle;

  [[nodiscard]] static Puzzle hide(const PlainText& text, const std::vector<std::uint32_t>& sentences,
                                   Random& random);
  [[nodiscard]] double compare(const std::vector<std::uint32_t>& candidates,
                               const std::vector<std::uint32_t>& words, Matrix& scores);
  void sample(std::vector<std::uint32_t>& candidates, Random& random) const;

  VectorTable outputs_;               // width + 1 (bias) x vocabulary
  std::vector<std::uint32_t> draw_;   // words, each as often as it is drawn
  std::vector<float> log_chance_;     // of a word to be among the drawn
  std::vector<std::uint32_t> place_;  // of a word among the candidates
};

}  // namespace dossier::training
