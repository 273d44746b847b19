// SIGINT and SIGTERM as something to ask about: while an Interrupt lives, the first of them is kept until
// `requested` sees it; after that a second one ends the program at once. Make it before starting threads.
#pragma once

#include <csignal>

namespace dossier::cli {

class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  [[nodiscard]] bool requested();
  // Readable once a signal is there: for poll beside a slow input.
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  void restore();

  sigset_t before_{};
  int descriptor_ = -1;
  bool seen_ = false;
  bool holding_ = true;
};

}  // namespace dossier::cli
