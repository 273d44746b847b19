// A model of random weights: it knows nothing, and does all that a trained one does.
#pragma once

#include <cstdint>
#include <string>

namespace dossier::extract {

// Numbers that are the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  // In [low, high].
  [[nodiscard]] std::int32_t roll(std::int32_t low, std::int32_t high);

 private:
  std::uint64_t state_;
};

[[nodiscard]] std::string made_model(std::uint64_t seed);

}  // namespace dossier::extract
