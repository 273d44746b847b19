#include "extract/read/byte_source.hpp"

#include <zlib.h>

#include <algorithm>
#include <cstring>

namespace dossier::extract {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 16;

}  // namespace

struct ByteSource::Unpacker {
  z_stream stream{};
  std::vector<char> packed = std::vector<char>(chunk);
  bool open = false;

  Unpacker() { open = inflateInit2(&stream, 15 + 16) == Z_OK; }
  ~Unpacker() {
    if (open) inflateEnd(&stream);
  }
  Unpacker(const Unpacker&) = delete;
  Unpacker& operator=(const Unpacker&) = delete;
};

ByteSource::ByteSource(std::istream& in) : in_(in) {}
ByteSource::~ByteSource() = default;

std::size_t ByteSource::read_raw(char* to, std::size_t room) {
  in_.read(to, static_cast<std::streamsize>(room));
  if (in_.bad() || (in_.fail() && !in_.eof())) error_ = "cannot be read (is it a folder, or a broken disk?)";
  return static_cast<std::size_t>(in_.gcount());
}

// Reads more packed bytes where all were used. False at the end of the input.
bool ByteSource::refill() {
  z_stream& stream = unpacker_->stream;
  if (stream.avail_in > 0) return true;
  const std::size_t got = read_raw(unpacker_->packed.data(), unpacker_->packed.size());
  stream.next_in = reinterpret_cast<Bytef*>(unpacker_->packed.data());
  stream.avail_in = static_cast<uInt>(got);
  return got > 0;
}

std::size_t ByteSource::unpack(char* to, std::size_t room) {
  z_stream& stream = unpacker_->stream;
  stream.next_out = reinterpret_cast<Bytef*>(to);
  stream.avail_out = static_cast<uInt>(room);
  while (stream.avail_out == room && error_.empty()) {
    if (!refill()) {
      error_ = "the gzip data ends before it is whole";
      break;
    }
    const int result = inflate(&stream, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      if (!refill() || *stream.next_in != 0x1F) {  // what follows the last member is padding
        ended_ = true;
        break;
      }
      inflateReset(&stream);
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      error_ = "the gzip data is damaged";
    }
  }
  return room - stream.avail_out;
}

void ByteSource::grow() {
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() < end_ + chunk) buffer_.resize(end_ + chunk);
  const std::size_t got =
      unpacker_ ? unpack(buffer_.data() + end_, chunk) : read_raw(buffer_.data() + end_, chunk);
  end_ += got;
  if (got == 0 || !error_.empty()) ended_ = true;
}

std::string_view ByteSource::window(std::size_t wanted) {
  if (!started_) {
    started_ = true;
    grow();
    if (std::string_view(buffer_.data(), end_).starts_with("\x1F\x8B\x08")) {
      unpacker_ = std::make_unique<Unpacker>();
      std::copy_n(buffer_.data(), end_, unpacker_->packed.data());
      unpacker_->stream.next_in = reinterpret_cast<Bytef*>(unpacker_->packed.data());
      unpacker_->stream.avail_in = static_cast<uInt>(end_);
      end_ = 0;
    }
  }
  while (end_ - begin_ < wanted && !ended_) grow();
  return {buffer_.data() + begin_, end_ - begin_};
}

void ByteSource::take(std::size_t bytes) {
  begin_ += std::min(bytes, end_ - begin_);
}

bool read_all(ByteSource& source, std::uint64_t limit, std::string& bytes) {
  bytes.clear();
  while (true) {
    const std::string_view window = source.window(1);
    if (window.empty()) return true;
    if (window.size() > limit - bytes.size()) return false;
    bytes += window;
    source.take(window.size());
  }
}

LineEnd read_line(ByteSource& source, std::uint64_t limit, std::string& line) {
  line.clear();
  std::uint64_t passed = 0;
  while (true) {
    const std::string_view window = source.window(1);
    const bool over = passed > limit;
    if (over) line = std::string();
    if (window.empty()) return over ? LineEnd::too_long : passed == 0 ? LineEnd::end : LineEnd::last_line;
    const std::size_t feed = window.find('\n');
    const std::size_t part = std::min(feed, window.size());
    if (passed + part <= limit) line += window.substr(0, part);
    passed += part;
    source.take(feed == std::string_view::npos ? part : part + 1);
    if (feed != std::string_view::npos) {
      if (passed <= limit) return LineEnd::line;
      line = std::string();
      return LineEnd::too_long;
    }
    if (passed / 64 > limit) return LineEnd::far_too_long;
  }
}

}  // namespace dossier::extract
