// The training of the whole model, tags, lemmas, trees and names on one encoder, and its evaluation on gold
// tokens.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "extract/model/train/encoder.hpp"
#include "extract/model/train/name_net.hpp"
#include "extract/model/train/names.hpp"
#include "extract/model/train/parser_net.hpp"
#include "extract/model/train/treebank.hpp"

namespace dossier::training {

using TaskLabels = std::array<LabelSet, task_count>;

struct Options {
  Part part = Part::all;
  int epochs = 16;  // over the treebank, or over the names where they alone are learnt
  float rate = 0.003F;
  float dropout = 0.25F;
  float name_weight = 1;      // of a batch of names, beside one of trees
  float hidden_words = 0.1F;  // share of the words in sentences with names whose form is hidden
  std::size_t batch_words = 600;
  int by_hand = 3;        // names alone: how often people's sentences are learnt while models' are once
  float averaged = 0.5F;  // the last part of the training, over whose weights the mean is taken
};

// In percent of the words.
struct ParserFigures {
  std::array<double, tag_task_count> tags{};  // of lemmas, not of their scripts
  double unlabelled = 0;
  double labelled = 0;  // relations without their subtypes
};

class Training {
 public:
  // The sentences must outlive the training.
  Training(const std::vector<TreebankSentence>& trees, const std::vector<NameSentence>& names,
           const Encoder::Size& size, Random& random);
  // With these labels, whatever the trees have.
  Training(TaskLabels task_labels, const std::vector<TreebankSentence>& trees,
           const std::vector<NameSentence>& names, const Encoder::Size& size, Random& random);

  // `report` is told the number of every epoch and its mean loss of a word.
  void run(const Options& options, Random& random, const std::function<void(int, double)>& report);

  [[nodiscard]] ParserFigures evaluate(const std::vector<TreebankSentence>& sentences);
  [[nodiscard]] NameFigures evaluate(const std::vector<NameSentence>& sentences);

  // Heads and labels, lemmas, names as the model tells them.
  void tell(std::vector<TreebankSentence>& sentences);
  void tell(std::vector<NameSentence>& sentences);

  void save(std::ostream& stream) const;
  void load(std::istream& stream);

  TaskLabels labels;
  Encoder encoder;
  ParserNet parser;
  NameNet names;

 private:
  struct Place {
    std::vector<std::uint32_t> order;
    std::size_t next = 0;
  };

  void add(const std::vector<std::string>& forms, float hidden, Random* random, Batch& batch) const;
  void add_targets(const TreebankSentence& sentence, Targets& targets) const;
  Targets next_trees(Place& place, const Options& options, Random& random, Batch& batch) const;
  double learn_trees(Place& place, const Options& options, Random& random, std::size_t& words);
  double learn_names(Place& place, const Options& options, Random& random, std::size_t& words);
  double learn(Place& of_trees, Place& of_names, const Options& options, Random& random, std::size_t& words);
  [[nodiscard]] std::vector<std::uint32_t> name_order(const Options& options) const;
  [[nodiscard]] std::size_t epoch_words(Part part, const std::vector<std::uint32_t>& of_names) const;
  void step(Part part, float rate);

  const std::vector<TreebankSentence>& trees_;
  const std::vector<NameSentence>& name_sentences_;
  std::vector<std::uint32_t> row_counts_;  // how often a first identity feature was seen
};

}  // namespace dossier::training
