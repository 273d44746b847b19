#include "cli/interrupt.hpp"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace dossier::cli {

Interrupt::Interrupt() {
  sigset_t watched;
  sigemptyset(&watched);
  sigaddset(&watched, SIGINT);
  sigaddset(&watched, SIGTERM);
  if (pthread_sigmask(SIG_BLOCK, &watched, &before_) != 0) {
    throw std::system_error(errno, std::generic_category(), "cannot watch for signals");
  }
  descriptor_ = signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK);
  if (descriptor_ < 0) {
    const int reason = errno;
    restore();
    throw std::system_error(reason, std::generic_category(), "cannot watch for signals");
  }
}

Interrupt::~Interrupt() {
  close(descriptor_);
  restore();
}

bool Interrupt::requested() {
  if (seen_) return true;
  signalfd_siginfo info{};
  seen_ = read(descriptor_, &info, sizeof info) == sizeof info;
  if (seen_) restore();
  return seen_;
}

void Interrupt::restore() {
  if (holding_) pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  holding_ = false;
}

}  // namespace dossier::cli
