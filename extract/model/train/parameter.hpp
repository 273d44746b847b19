// The weights that training changes, and the optimizer that changes them: Adam (Kingma, Ba, 2015).
#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <vector>

#include "extract/model/train/random.hpp"

namespace dossier::training {

using Matrix = Eigen::MatrixXf;
using Vector = Eigen::VectorXf;

struct AdamStep {
  float rate = 0;
  float scale = 1;  // of the gradients: below 1 where their norm was too large
};

// A dense matrix of weights with its gradient and the optimizer's moments.
class Parameter {
 public:
  Parameter(Eigen::Index rows, Eigen::Index columns, float spread, Random& random);
  Parameter(Eigen::Index rows, Eigen::Index columns);  // of zeros

  Matrix value;
  Matrix gradient;

  [[nodiscard]] double squared_norm() const { return gradient.squaredNorm(); }
  void step(const AdamStep& adam);  // and clears the gradient

 private:
  Matrix mean_, variance_;
};

// A table of vectors, one a column, of which a step touches few: only those change.
class VectorTable {
 public:
  VectorTable(Eigen::Index width, Eigen::Index rows, float spread, Random& random);

  Matrix value;

  // Adds the vectors of the rows to the column.
  void gather(std::span<const std::uint32_t> rows, Eigen::Ref<Vector> column) const;
  // Adds the gradient to each of the rows.
  void scatter(std::span<const std::uint32_t> rows, const Eigen::Ref<const Vector>& gradient);

  [[nodiscard]] double squared_norm() const;
  void step(const AdamStep& adam);

 private:
  Matrix gradient_, mean_, variance_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint8_t> is_touched_;
};

void write(std::ostream& stream, const Matrix& matrix);
// Throws std::runtime_error where the stream holds a matrix of other dimensions, or none.
void read(std::istream& stream, Matrix& matrix);

}  // namespace dossier::training
