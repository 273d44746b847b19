// Encodings: bytes of an unknown encoding, UTF-8 out. UTF-8 is checked, UTF-16 and Windows-1252 are
// recognised and converted, and any encoding that a page names itself is tried.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dossier::extract {

enum class Encoding { utf8, utf16_little, utf16_big, windows_1252 };

// Bytes of the prefix that is whole, valid UTF-8: text.size() where all of it is.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view text);

[[nodiscard]] bool is_utf8(std::string_view text);

// UTF-16 where a byte order mark says so or zero bytes stand at every other place; else UTF-8. Looks at the
// first bytes only, and never answers Windows-1252: that takes the whole text (see `repair`).
[[nodiscard]] Encoding sniff_encoding(std::string_view head);

// The bytes, byte order mark dropped, as UTF-8; what cannot be decoded becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding);

// The same from an encoding by the name a web page uses. Nothing where the name is not known.
[[nodiscard]] std::optional<std::string> to_utf8(std::string_view bytes, const std::string& charset);

// A text that is not valid UTF-8: damaged UTF-8 where most of its multi-byte characters are whole (the broken
// bytes become U+FFFD), else Windows-1252.
struct Repair {
  std::string text;
  Encoding taken_as = Encoding::utf8;
};
[[nodiscard]] Repair repair(std::string_view bytes);

// The text without UTF-8's byte order mark.
[[nodiscard]] std::string_view without_mark(std::string_view text);

}  // namespace dossier::extract
