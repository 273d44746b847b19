// Bytes read part by part, so that they need not all be in memory: what a graph is loaded from.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/byte_codec.hpp"

namespace dossier {

// Bytes that come part by part, from a file perhaps.
class ByteSource {
 public:
  ByteSource() = default;
  virtual ~ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;

  [[nodiscard]] virtual std::uint64_t size() const = 0;  // of all parts
  // The next part; it lives until the next call. Empty after the last.
  virtual std::string_view next() = 0;
};

// Reads numbers as ByteReader does, wherever parts end.
class ByteStream {
 public:
  explicit ByteStream(ByteSource& source) : source_(source) {}

  // All throw std::out_of_range where fewer bytes are left.
  template <typename Number>
  Number get() {
    return ByteReader(get_bytes(sizeof(Number))).get<Number>();
  }
  // Lives until the next call of any member.
  std::string_view get_bytes(std::size_t size) {
    if (size <= part_.size()) return taken(size);
    gathered_.clear();
    append(gathered_, size);
    return gathered_;
  }
  void append(std::string& to, std::size_t size) {
    while (size > 0) {
      if (part_.empty()) take_part();
      const std::string_view bytes = taken(std::min(size, part_.size()));
      to += bytes;
      size -= bytes.size();
    }
  }
  std::vector<std::uint32_t> get_numbers(std::size_t count) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(count);
    while (numbers.size() < count) {
      const std::size_t whole = std::min(count - numbers.size(), part_.size() / sizeof(std::uint32_t));
      ByteReader in(get_bytes(std::max<std::size_t>(whole, 1) * sizeof(std::uint32_t)));
      while (!in.at_end()) numbers.push_back(in.get<std::uint32_t>());
    }
    return numbers;
  }

  // Has `add` called with the next so many bytes, in pieces, each before or when it is read.
  void sum_next(std::uint64_t bytes, std::function<void(std::string_view)> add) {
    add_ = std::move(add);
    to_sum_ = bytes;
    sum(part_);
  }

 private:
  std::string_view taken(std::size_t size) {
    const std::string_view bytes = part_.substr(0, size);
    part_.remove_prefix(size);
    return bytes;
  }
  void take_part() {
    part_ = source_.next();
    if (part_.empty()) throw std::out_of_range("the bytes end too early");
    sum(part_);
  }
  void sum(std::string_view part) {
    const auto summed = static_cast<std::size_t>(std::min<std::uint64_t>(to_sum_, part.size()));
    if (summed > 0) add_(part.substr(0, summed));
    to_sum_ -= summed;
  }

  ByteSource& source_;
  std::string_view part_;
  std::string gathered_;
  std::function<void(std::string_view)> add_;
  std::uint64_t to_sum_ = 0;
};

}  // namespace dossier
