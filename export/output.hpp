// The bytes an exporter has made and not yet given to its stream. Rows are appended to `text`; `spill` after
// each row hands them over in large pieces, `flush` hands over the rest.
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <ostream>
#include <string>

namespace dossier::exporting {

class Output {
 public:
  explicit Output(std::ostream& stream) : stream_(stream) { text.reserve(2 * piece); }

  std::string text;

  void spill() {
    if (text.size() >= piece) flush();
  }
  void flush() {
    stream_.write(text.data(), static_cast<std::streamsize>(text.size()));
    text.clear();
  }

 private:
  static constexpr std::size_t piece = std::size_t{64} * 1024;
  std::ostream& stream_;
};

inline void append_number(std::string& out, std::integral auto number) {
  char digits[24];
  const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), number);
  out.append(std::begin(digits), end);
}

// The shortest digits that are this number again.
inline void append_decimal(std::string& out, double number) {
  char digits[32];
  const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), number);
  out.append(std::begin(digits), end);
}

// Hundredths as a decimal fraction without passing through floating point: 7 is "0.07", 100 is "1.00".
inline void append_hundredths(std::string& out, int hundredths) {
  append_number(out, hundredths / 100);
  out += '.';
  out += static_cast<char>('0' + hundredths / 10 % 10);
  out += static_cast<char>('0' + hundredths % 10);
}

}  // namespace dossier::exporting
