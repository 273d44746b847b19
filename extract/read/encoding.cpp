#include "extract/read/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace dossier::extract {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_trail(std::string_view text, std::size_t at) {
  return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

// Length of the valid multi-byte character at `at`, 0 where there is none. Table 3-7 of the Unicode Standard.
std::size_t character_size(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0xC2 || lead > 0xF4 || !is_trail(text, at + 1)) return 0;
  if (lead < 0xE0) return 2;
  const unsigned second = byte_at(text, at + 1);
  if (!is_trail(text, at + 2)) return 0;
  if (lead < 0xF0) {
    const bool overlong = lead == 0xE0 && second < 0xA0;
    const bool surrogate = lead == 0xED && second > 0x9F;
    return overlong || surrogate ? 0 : 3;
  }
  const bool overlong = lead == 0xF0 && second < 0x90;
  const bool beyond = lead == 0xF4 && second > 0x8F;
  return overlong || beyond || !is_trail(text, at + 3) ? 0 : 4;
}

std::string convert(std::string_view bytes, UConverter* converter) {
  icu::UnicodeString wide;
  UErrorCode status = U_ZERO_ERROR;
  const char* next = bytes.data();
  const char* const end = next + bytes.size();
  UChar buffer[4096];
  do {
    status = U_ZERO_ERROR;
    UChar* to = buffer;
    ucnv_toUnicode(converter, &to, std::end(buffer), &next, end, nullptr, true, &status);
    wide.append(buffer, static_cast<std::int32_t>(to - buffer));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  std::string text;
  wide.toUTF8String(text);
  return text;
}

std::optional<std::string> convert_from(std::string_view bytes, const char* charset) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset, &status);
  if (U_FAILURE(status) || converter == nullptr) return std::nullopt;
  std::string text = convert(bytes, converter);
  ucnv_close(converter);
  return text;
}

// The bytes outside valid characters become U+FFFD.
std::string replace_broken(std::string_view bytes) {
  std::string text;
  while (true) {
    const std::size_t good = valid_utf8_prefix(bytes);
    text += bytes.substr(0, good);
    if (good == bytes.size()) return text;
    text += "\xEF\xBF\xBD";
    bytes.remove_prefix(good + 1);
  }
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::uint64_t eight = 0;
    if (at + sizeof eight <= text.size()) {
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if ((eight & 0x8080808080808080ULL) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    if (byte_at(text, at) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t size = character_size(text, at);
    if (size == 0) return at;
    at += size;
  }
  return at;
}

bool is_utf8(std::string_view text) {
  return valid_utf8_prefix(text) == text.size();
}

Encoding sniff_encoding(std::string_view head) {
  if (head.starts_with("\xFF\xFE")) return Encoding::utf16_little;
  if (head.starts_with("\xFE\xFF")) return Encoding::utf16_big;
  std::size_t zero_first = 0;
  std::size_t zero_second = 0;
  const std::size_t pairs = std::min<std::size_t>(head.size(), 4096) / 2;
  for (std::size_t i = 0; i < pairs; ++i) {
    zero_first += head[2 * i] == 0 ? 1 : 0;
    zero_second += head[2 * i + 1] == 0 ? 1 : 0;
  }
  if (pairs < 4) return Encoding::utf8;
  if (zero_first == 0 && zero_second * 2 > pairs) return Encoding::utf16_little;
  if (zero_second == 0 && zero_first * 2 > pairs) return Encoding::utf16_big;
  return Encoding::utf8;
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf16_little:
      if (bytes.starts_with("\xFF\xFE")) bytes.remove_prefix(2);
      return convert_from(bytes, "UTF-16LE").value_or(std::string());
    case Encoding::utf16_big:
      if (bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
      return convert_from(bytes, "UTF-16BE").value_or(std::string());
    case Encoding::windows_1252:
      return convert_from(bytes, "windows-1252").value_or(std::string());
    case Encoding::utf8:
      break;
  }
  return replace_broken(without_mark(bytes));
}

std::optional<std::string> to_utf8(std::string_view bytes, const std::string& charset) {
  std::string name;
  for (const char c : charset) name += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  // Browsers read pages that say ISO 8859-1 or ASCII as Windows-1252, and so do their authors.
  const bool western = name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii";
  if (western) return to_utf8(bytes, Encoding::windows_1252);
  if (name.starts_with("utf-7") || name.starts_with("utf-16") || name.starts_with("utf-32"))
    return std::nullopt;
  std::optional<std::string> text = convert_from(bytes, name.c_str());
  if (!text || !is_utf8(*text)) return std::nullopt;
  return text;
}

Repair repair(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (byte_at(bytes, at) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t size = character_size(bytes, at);
    (size == 0 ? broken : whole) += 1;
    at += std::max<std::size_t>(size, 1);
  }
  if (whole > broken) return {replace_broken(bytes), Encoding::utf8};
  return {to_utf8(bytes, Encoding::windows_1252), Encoding::windows_1252};
}

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(utf8_mark)) text.remove_prefix(utf8_mark.size());
  return text;
}

}  // namespace dossier::extract
