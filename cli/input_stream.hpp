// A file or standard input as a stream that an interrupt can end: a pipe that brings nothing is no reason to
// wait when the person has pressed Ctrl-C.
#pragma once

#include <array>
#include <istream>
#include <streambuf>
#include <string>

#include "cli/interrupt.hpp"

namespace dossier::cli {

class InputStream : private std::streambuf, public std::istream {
 public:
  // "-" is standard input. Throws std::system_error where the file cannot be opened; interrupt may be null.
  InputStream(const std::string& path, Interrupt* interrupt);
  ~InputStream() override;
  InputStream(const InputStream&) = delete;
  InputStream& operator=(const InputStream&) = delete;

  // What ended the stream before its end: an errno; 0 where nothing did.
  [[nodiscard]] int failure() const { return failure_; }

 private:
  std::streambuf::int_type underflow() override;
  [[nodiscard]] bool wait();

  int descriptor_;
  bool owned_;
  Interrupt* interrupt_;
  int failure_ = 0;
  std::array<char, 1U << 16U> buffer_{};
};

}  // namespace dossier::cli
