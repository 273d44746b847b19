#include "cli/input_stream.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace dossier::cli {
namespace {

int open_input(const std::string& path, Interrupt* interrupt) {
  if (path == "-") return STDIN_FILENO;
  // Without O_NONBLOCK, opening a named pipe would wait for its writer, deaf to the interrupt.
  const int flags = interrupt == nullptr ? O_RDONLY | O_CLOEXEC : O_RDONLY | O_CLOEXEC | O_NONBLOCK;
  const int descriptor = open(path.c_str(), flags);
  if (descriptor < 0) throw std::system_error(errno, std::generic_category(), path);
  return descriptor;
}

}  // namespace

InputStream::InputStream(const std::string& path, Interrupt* interrupt)
    : std::istream(nullptr),
      descriptor_(open_input(path, interrupt)),
      owned_(path != "-"),
      interrupt_(interrupt) {
  rdbuf(this);
}

InputStream::~InputStream() {
  if (owned_) close(descriptor_);
}

// Whether there is something to read, as opposed to an interrupt.
bool InputStream::wait() {
  if (interrupt_ == nullptr) return true;
  if (interrupt_->requested()) return false;
  std::array<pollfd, 2> watched{pollfd{descriptor_, POLLIN, 0}, pollfd{interrupt_->descriptor(), POLLIN, 0}};
  while (poll(watched.data(), watched.size(), -1) < 0 && errno == EINTR) {
  }
  return (watched[1].revents & POLLIN) == 0 || !interrupt_->requested();
}

std::streambuf::int_type InputStream::underflow() {
  ssize_t count = -1;
  do {
    if (!wait()) return std::streambuf::traits_type::eof();
    count = ::read(descriptor_, buffer_.data(), buffer_.size());
  } while (count < 0 && (errno == EINTR || errno == EAGAIN));
  if (count < 0) failure_ = errno;
  if (count <= 0) return std::streambuf::traits_type::eof();
  setg(buffer_.data(), buffer_.data(), buffer_.data() + count);
  return std::streambuf::traits_type::to_int_type(*gptr());
}

}  // namespace dossier::cli
