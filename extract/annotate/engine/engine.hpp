// The syntax engine: word classes, tags, features, lemmas, dependency trees and names of sentences that are
// cut into words. One trained model, read-only and shared by all threads.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "extract/document.hpp"
#include "extract/processor.hpp"

namespace dossier::extract {

class Engine {
 public:
  // `model`, and the `newer` files, whose sections stand in the place of the model's, must outlive the
  // engine: most of them is used where it lies. Throws ModelError.
  explicit Engine(std::string_view model, Processor processor = Processor::any,
                  std::span<const std::string_view> newer = {});
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  // Fills the layers of grammar that are not given (Layer::tokens at least), and the names.
  void annotate(Document& document, Layer given) const;

  [[nodiscard]] const std::string& checksum() const;  // of the model and what is newer

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dossier::extract
