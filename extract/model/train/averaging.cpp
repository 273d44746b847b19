#include "extract/model/train/averaging.hpp"

#include <algorithm>
#include <string>

#include "extract/model/train/sections.hpp"

namespace dossier::training {
namespace {

class Collector {
 public:
  explicit Collector(std::vector<std::span<float>>& weights) : weights_(weights) {}

  void table(const std::string& name, Matrix& matrix) { this->matrix(name, matrix); }
  void matrix(const std::string& /*name*/, Matrix& matrix) {
    weights_.emplace_back(matrix.data(), static_cast<std::size_t>(matrix.size()));
  }
  void optional_matrix(const std::string& name, Matrix& matrix) { this->matrix(name, matrix); }
  void vector(const std::string& /*name*/, Matrix::ColXpr column) {
    weights_.emplace_back(column.data(), static_cast<std::size_t>(column.size()));
  }
  void contexts(const std::string& /*name*/, std::span<Parameter> tables) {
    for (Parameter& table : tables) matrix({}, table.value);
  }
  void nothing(const std::string& /*name*/, Eigen::Index /*size*/) {}

 private:
  std::vector<std::span<float>>& weights_;
};

}  // namespace

std::vector<std::span<float>> weights_of(Training& training) {
  std::vector<std::span<float>> weights;
  Collector collector(weights);
  visit_encoder(training, collector);
  visit_parser(training, collector);
  visit_names(training, collector);
  return weights;
}

void WeightAverage::add() {
  added_ += 1;
  if (means_.empty()) {
    for (const std::span<float> part : weights_) means_.emplace_back(part.begin(), part.end());
    return;
  }
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    for (std::size_t k = 0; k < weights_[i].size(); ++k)
      means_[i][k] += (weights_[i][k] - means_[i][k]) / added_;
  }
}

void WeightAverage::give() {
  for (std::size_t i = 0; i < means_.size(); ++i) std::ranges::copy(means_[i], weights_[i].begin());
}

}  // namespace dossier::training
