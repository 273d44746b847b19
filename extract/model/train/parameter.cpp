#include "extract/model/train/parameter.hpp"

#include <cmath>
#include <istream>
#include <ostream>
#include <stdexcept>

namespace dossier::training {
namespace {

constexpr float mean_decay = 0.9F;
constexpr float variance_decay = 0.95F;
constexpr float epsilon = 1e-6F;

void fill(Matrix& matrix, float spread, Random& random) {
  for (Eigen::Index i = 0; i < matrix.size(); ++i) matrix.data()[i] = spread * (2 * random.uniform() - 1);
}

template <typename Gradient, typename Moment, typename Value>
void adam_step(const AdamStep& adam, Gradient gradient, Moment mean, Moment variance, Value value) {
  mean = mean * mean_decay + gradient * (adam.scale * (1 - mean_decay));
  variance = variance * variance_decay + gradient.square() * (adam.scale * adam.scale * (1 - variance_decay));
  value -= adam.rate * mean / (variance.sqrt() + epsilon);
  gradient.setZero();
}

}  // namespace

Parameter::Parameter(Eigen::Index rows, Eigen::Index columns)
    : value(Matrix::Zero(rows, columns)),
      gradient(Matrix::Zero(rows, columns)),
      mean_(Matrix::Zero(rows, columns)),
      variance_(Matrix::Zero(rows, columns)) {}

Parameter::Parameter(Eigen::Index rows, Eigen::Index columns, float spread, Random& random)
    : Parameter(rows, columns) {
  fill(value, spread, random);
}

void Parameter::step(const AdamStep& adam) {
  adam_step(adam, gradient.array(), mean_.array(), variance_.array(), value.array());
}

VectorTable::VectorTable(Eigen::Index width, Eigen::Index rows, float spread, Random& random)
    : value(width, rows),
      gradient_(Matrix::Zero(width, rows)),
      mean_(Matrix::Zero(width, rows)),
      variance_(Matrix::Zero(width, rows)),
      is_touched_(static_cast<std::size_t>(rows), 0) {
  fill(value, spread, random);
}

void VectorTable::gather(std::span<const std::uint32_t> rows, Eigen::Ref<Vector> column) const {
  for (const std::uint32_t row : rows) column += value.col(row);
}

void VectorTable::scatter(std::span<const std::uint32_t> rows, const Eigen::Ref<const Vector>& gradient) {
  for (const std::uint32_t row : rows) {
    gradient_.col(row) += gradient;
    if (is_touched_[row] != 0) continue;
    is_touched_[row] = 1;
    touched_.push_back(row);
  }
}

double VectorTable::squared_norm() const {
  double sum = 0;
  for (const std::uint32_t row : touched_) sum += gradient_.col(row).squaredNorm();
  return sum;
}

void VectorTable::step(const AdamStep& adam) {
  for (const std::uint32_t row : touched_) {
    adam_step(adam, gradient_.col(row).array(), mean_.col(row).array(), variance_.col(row).array(),
              value.col(row).array());
    is_touched_[row] = 0;
  }
  touched_.clear();
}

void write(std::ostream& stream, const Matrix& matrix) {
  const std::int64_t size[2] = {matrix.rows(), matrix.cols()};
  stream.write(reinterpret_cast<const char*>(size), sizeof size);
  stream.write(reinterpret_cast<const char*>(matrix.data()),
               static_cast<std::streamsize>(sizeof(float)) * matrix.size());
}

void read(std::istream& stream, Matrix& matrix) {
  std::int64_t size[2] = {0, 0};
  stream.read(reinterpret_cast<char*>(size), sizeof size);
  if (!stream || size[0] != matrix.rows() || size[1] != matrix.cols()) {
    throw std::runtime_error("the checkpoint holds weights of other dimensions");
  }
  stream.read(reinterpret_cast<char*>(matrix.data()),
              static_cast<std::streamsize>(sizeof(float)) * matrix.size());
  if (!stream) throw std::runtime_error("the checkpoint ends early");
}

}  // namespace dossier::training
