// The head for names on the encoder: a recurrent layer of its own, and a softmax over the beginning and the
// inside of every kind of name (BIO).
#pragma once

#include <cstdint>
#include <iosfwd>
#include <vector>

#include "extract/model/train/encoder.hpp"

namespace dossier::training {

class NameNet {
 public:
  NameNet(Eigen::Index width, Random& random);

  // As ParserNet::learn. Labels as extract::NameDecoder numbers them, or `unlabelled`.
  double learn(const Matrix& encoded, const Batch& batch, const std::vector<std::uint32_t>& labels,
               float dropout, Random& random, Matrix& gradient);
  // Labels of all words of the batch.
  void tell(const Matrix& encoded, const Batch& batch, std::vector<std::uint32_t>& labels);

  [[nodiscard]] double squared_norm() const;
  void step(const AdamStep& adam);
  void save(std::ostream& stream) const;
  void load(std::istream& stream);

  RecurrentLayer layer;
  Parameter weight, bias;  // labels x width
  Parameter contexts;      // labels x extract::context_rows
  Parameter transitions;   // labels x labels: what one says of the next

 private:
  [[nodiscard]] Matrix score(const Matrix& hidden, const Batch& batch) const;
};

}  // namespace dossier::training
