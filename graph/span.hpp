// A span is a place in an article's text: a half-open range of bytes, [begin, end).
//
// Every fact of dossier points back to the words it came from, and a span is how. Offsets count bytes of the
// article's UTF-8 text exactly as the case keeps it, from 0; a valid span lies inside its text and starts and
// ends on character boundaries. A span does not own or know its text.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace dossier {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

// The smallest span that holds both.
[[nodiscard]] constexpr Span cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

// Whether the span is not empty, lies inside the text and cuts no UTF-8 character in two.
[[nodiscard]] bool is_valid(Span span, std::string_view text);

// The words at the span. Throws std::out_of_range where the span leaves the text.
[[nodiscard]] std::string_view cut(std::string_view text, Span span);

}  // namespace dossier
