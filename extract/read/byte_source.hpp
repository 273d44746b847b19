// A byte source hands out the bytes of a stream, unpacked where they are gzip (by content, also several
// members in a row), with a window to look ahead. It holds no more than that window.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dossier::extract {

class ByteSource {
 public:
  explicit ByteSource(std::istream& in);  // must outlive the source
  ~ByteSource();
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  // Bytes not taken yet: at least `wanted` of them unless the input ends before. Valid until the next call.
  [[nodiscard]] std::string_view window(std::size_t wanted);
  void take(std::size_t bytes);

  // Why the bytes ended before the input was whole ("the gzip data is damaged"); empty where they did not.
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  struct Unpacker;
  void grow();
  std::size_t read_raw(char* to, std::size_t room);
  std::size_t unpack(char* to, std::size_t room);
  bool refill();

  std::istream& in_;
  std::unique_ptr<Unpacker> unpacker_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool started_ = false;
  bool ended_ = false;
  std::string error_;
};

// Everything that is left, or no more than `limit` bytes and false.
[[nodiscard]] bool read_all(ByteSource& source, std::uint64_t limit, std::string& bytes);

enum class LineEnd { line, last_line, too_long, far_too_long, end };

// The next line without its line feed. A line of more than `limit` bytes is passed over (too_long; line is
// empty), one of more than 64 times that is not waited for (far_too_long: gzip can hold terabytes of
// nothing).
[[nodiscard]] LineEnd read_line(ByteSource& source, std::uint64_t limit, std::string& line);

}  // namespace dossier::extract
