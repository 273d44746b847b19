// The mean of the weights over the last part of training (P. Izmailov et al., 2018, "Averaging Weights Leads
// to Wider Optima and Better Generalization"): what single steps have learnt by chance evens out.
#pragma once

#include <span>
#include <vector>

#include "extract/model/train/training.hpp"

namespace dossier::training {

// Every weight of the model, in spans that live as long as it does.
[[nodiscard]] std::vector<std::span<float>> weights_of(Training& training);

class WeightAverage {
 public:
  // `training` must outlive it.
  explicit WeightAverage(Training& training) : weights_(weights_of(training)) {}

  void add();   // the weights as they are now
  void give();  // the mean to the model, where anything was added

 private:
  std::vector<std::span<float>> weights_;
  std::vector<std::vector<float>> means_;
  float added_ = 0;
};

}  // namespace dossier::training
