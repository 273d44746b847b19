// The heads on the encoder: a softmax for each kind of tag, and deep biaffine attention for arcs and their
// relations (T. Dozat, C. Manning, 2017).
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <vector>

#include "extract/model/train/encoder.hpp"
#include "extract/model/train/treebank.hpp"

namespace dossier::training {

// What a batch should be told as: of each word its labels (no_label: not learnt from) and its head in the
// sentence.
struct Targets {
  std::array<std::vector<std::uint32_t>, task_count> labels;
  std::vector<std::uint32_t> heads;
};

// What is learnt: all, or tags or names alone behind an encoder that stays as it is.
enum class Part : std::uint8_t { all, tags, names };

class ParserNet {
 public:
  struct Size {
    Eigen::Index width = 160;
    Eigen::Index arc = 96;
    Eigen::Index relation = 96;
    std::array<Eigen::Index, task_count> labels{};
  };

  ParserNet(const Size& size, Random& random);

  // Learns from the batch whose encoding is given: adds to the gradients of its weights, returns the loss of
  // a word and leaves in `gradient` that of the encoding.
  double learn(Part part, const Matrix& encoded, const Batch& batch, const Targets& targets, float dropout,
               Random& random, Matrix& gradient);

  // Tells labels and heads of the batch.
  void tell(const Matrix& encoded, const Batch& batch, Targets& told);

  [[nodiscard]] double squared_norm(Part part) const;
  void step(Part part, const AdamStep& adam);
  void save(std::ostream& stream) const;
  void load(std::istream& stream);

  std::vector<Parameter> tag_weights;  // labels x width, of the four tag tasks
  std::vector<Parameter> tag_biases;
  std::vector<Parameter> tag_contexts;  // labels x extract::context_rows
  Parameter root;                       // width x 1: what stands for the root among the encoded words
  Parameter dependent, dependent_bias;  // arc x width
  Parameter head, head_bias;
  Parameter pair, prior;                                       // arc x arc; arc x 1
  Parameter relation_dependent, relation_head, relation_bias;  // relation x width
  Parameter relation_weight, relation_weight_bias;             // labels x relation

 private:
  // What the words ask of a head, and what they and the root offer as one.
  struct Arcs {
    Matrix joined;  // the encoded words and the root
    Matrix dependents, heads, asked;
  };

  [[nodiscard]] Arcs arcs_of(const Matrix& encoded) const;
  // The rectified vectors that relations are told from, given the column of every word's head in `joined`.
  [[nodiscard]] Matrix relations_of(const Matrix& encoded, const Matrix& joined,
                                    const std::vector<Eigen::Index>& columns) const;
  [[nodiscard]] Matrix score_tags(std::size_t task, const Matrix& encoded, const Batch& batch) const;
  double learn_tags(const Matrix& encoded, const Batch& batch, const Targets& targets, Matrix& gradient);
  double learn_arcs(const Matrix& encoded, const std::vector<std::uint32_t>& starts, const Targets& targets,
                    Matrix& gradient);
  double learn_relations(const Matrix& encoded, const std::vector<std::uint32_t>& starts,
                         const Targets& targets, Matrix& gradient);
  template <typename Self, typename Visit>
  static void visit(Self& self, Part part, Visit&& visit);
};

}  // namespace dossier::training
