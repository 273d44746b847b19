// Sniffing: what the first bytes of an input show it to be. The content decides; the name only where the
// content leaves it open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dossier::extract {

enum class Format : std::uint8_t {
  empty,
  text,
  json,        // one document: an object, or an array of objects
  json_lines,  // an object a line
  html,
  pdf,
  warc,
  zip,
  rtf,
  xml,
  binary,
};

// So many bytes of an input are looked at.
inline constexpr std::size_t head_size = std::size_t{1} << 16;

// `head` is the beginning of the input in UTF-8 (or what claims to be): head_size bytes, or all there are.
[[nodiscard]] Format sniff_format(std::string_view head, const std::string& name);

// Whether the bytes hold what no text holds: zero bytes, or more than a few control characters.
[[nodiscard]] bool looks_binary(std::string_view bytes);

}  // namespace dossier::extract
