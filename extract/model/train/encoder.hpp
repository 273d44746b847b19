// The encoder: from the hashed features of words to a vector a word that knows its sentence. Sums of table
// rows, then layers of bidirectional simple recurrent units (T. Lei et al., 2018) with highway connections.
//
//   z = W x;  f = s(z_f + v_f c' + b_f);  r = s(z_r + v_r c' + b_r)
//   c = f c' + (1 - f) z_c;  h = r c + (1 - r) x
//
// where c' is the state of the word before (after, in the second half of the vector) and all products but the
// first are of element and element.
#pragma once

#include <span>
#include <vector>

#include "extract/annotate/engine/tag_context.hpp"
#include "extract/annotate/engine/word_features.hpp"
#include "extract/model/train/parameter.hpp"

namespace dossier::training {

// The words of some sentences, one after another.
struct Batch {
  std::vector<std::vector<std::uint32_t>> rows;  // of each word: its features, some hidden at random
  std::vector<extract::ContextRows> contexts;    // of each word of trees: what the dictionary knows around it
  std::vector<std::uint32_t> starts;             // of the sentences, and the end of the last

  [[nodiscard]] std::size_t words() const { return rows.size(); }
  [[nodiscard]] std::size_t sentences() const { return starts.size() - 1; }
};

// What the dictionary tells of the batch's words: `table` has a column for every row of tag_context.hpp.
void add_contexts(const Parameter& table, const Batch& batch, Matrix& scores);
void add_contexts_back(Parameter& table, const Batch& batch, const Matrix& gradient);

class RecurrentLayer {
 public:
  RecurrentLayer(Eigen::Index input, Eigen::Index width, Random& random);

  // `dropout` 0 to tell, above 0 to learn. Keeps what backward() needs.
  const Matrix& forward(const Matrix& input, const std::vector<std::uint32_t>& starts, float dropout,
                        Random& random);
  // Takes the gradient of the output; returns that of the input and adds to those of the weights.
  Matrix backward(const Matrix& input, const std::vector<std::uint32_t>& starts, const Matrix& gradient);

  [[nodiscard]] const Matrix& output() const { return output_; }  // of the last forward()
  [[nodiscard]] double squared_norm() const;
  void step(const AdamStep& adam);
  void save(std::ostream& stream) const;
  void load(std::istream& stream);

  Parameter weight;     // 3 width x input: candidate, forget gate, highway gate
  Parameter recurrent;  // width x 2: what the gates take of the state before
  Parameter bias;       // width x 2

 private:
  void scan(const Matrix& input, std::uint32_t first, std::uint32_t last, bool backwards);
  void scan_back(const Matrix& input, const Matrix& gradient, std::uint32_t first, std::uint32_t last,
                 bool backwards, Matrix& input_gradient);

  Eigen::Index width_;
  Matrix mask_, dropped_, product_, forget_, highway_, state_, output_, product_gradient_;
};

class Encoder {
 public:
  struct Size {
    Eigen::Index width = 160;
    int layers = 3;
    Eigen::Index rows = extract::word_table_rows;
  };

  Encoder(const Size& size, Random& random);

  const Matrix& forward(const Batch& batch, float dropout, Random& random);
  void backward(const Batch& batch, const Matrix& gradient);

  [[nodiscard]] const Matrix& embedded() const { return embedded_; }  // what the first layer was given

  [[nodiscard]] double squared_norm() const;
  void step(const AdamStep& adam);
  void save(std::ostream& stream) const;
  void load(std::istream& stream);

  VectorTable table;
  std::vector<RecurrentLayer> layers;

 private:
  Matrix embedded_;
  std::vector<const Matrix*> outputs_;
};

}  // namespace dossier::training
