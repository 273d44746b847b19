// Numbers as little-endian bytes, one after another, whatever the machine: what the graph is kept in.
#pragma once

#include <boost/endian/conversion.hpp>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace dossier {

class ByteWriter {
 public:
  void reserve(std::size_t size) { bytes_.reserve(size); }

  template <typename Number>
  void put(Number number) {
    unsigned char buffer[sizeof(Number)];
    boost::endian::endian_store<Number, sizeof(Number), boost::endian::order::little>(buffer, number);
    bytes_.append(reinterpret_cast<const char*>(buffer), sizeof(Number));
  }
  void put_bytes(std::string_view bytes) { bytes_ += bytes; }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  // Both throw std::out_of_range where fewer bytes are left.
  template <typename Number>
  Number get() {
    const auto* from = reinterpret_cast<const unsigned char*>(get_bytes(sizeof(Number)).data());
    return boost::endian::endian_load<Number, sizeof(Number), boost::endian::order::little>(from);
  }
  std::string_view get_bytes(std::size_t size) {
    if (size > rest_.size()) throw std::out_of_range("the bytes end too early");
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace dossier
