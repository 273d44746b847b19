#include "extract/annotate/engine/word_features.hpp"

#include <algorithm>
#include <string>

#include "extract/annotate/engine/ascii.hpp"
#include "extract/annotate/engine/typewriter.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t longest_form = 64;  // bytes; what is longer is no word, its head and tail tell enough
constexpr std::size_t longest_shape = 8;
constexpr std::size_t longest_suffix = 4;  // characters
constexpr std::size_t longest_prefix = 4;

// FNV-1a with the feature's number in front; its high bits, scaled to the table.
std::uint32_t row(std::uint32_t feature, std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL ^ (feature * 0x9E3779B97F4A7C15ULL);
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  hash ^= hash >> 29U;
  hash *= 0xBF58476D1CE4E5B9ULL;
  const auto folded = static_cast<std::uint32_t>((hash >> 32U) * word_table_rows >> 32U);
  return std::max(folded, hidden_word_row + 1);
}

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Lower case of ASCII, every digit 0.
std::string plain(std::string_view form) {
  std::string text = ascii_lower(form);
  for (char& byte : text) {
    if (byte >= '0' && byte <= '9') byte = '0';
  }
  return text;
}

std::string_view prefix(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  while (at < text.size() && characters > 0) {
    ++at;
    while (at < text.size() && continues_character(text[at])) ++at;
    --characters;
  }
  return text.substr(0, at);
}

std::string_view suffix(std::string_view text, std::size_t characters) {
  std::size_t at = text.size();
  while (at > 0 && characters > 0) {
    --at;
    while (at > 0 && continues_character(text[at])) --at;
    --characters;
  }
  return text.substr(at);
}

char shape_of(char byte) {
  if (byte >= 'A' && byte <= 'Z') return 'A';
  if (byte >= 'a' && byte <= 'z') return 'a';
  if (byte >= '0' && byte <= '9') return '0';
  return static_cast<unsigned char>(byte) >= 0x80U ? 'u' : byte;
}

// "U.S.-led" -> "A.A.-aa": runs are cut to two.
std::string shape(std::string_view form, bool first) {
  std::string text(1, first ? '^' : ' ');
  for (const char byte : form) {
    const char next = shape_of(byte);
    const std::size_t size = text.size();
    if (size > 2 && text[size - 1] == next && text[size - 2] == next) continue;
    text.push_back(next);
    if (text.size() > longest_shape) break;
  }
  return text;
}

}  // namespace

WordFeatures word_features(std::string_view form, bool first) {
  if (form.size() > longest_form) form = form.substr(form.size() - longest_form);
  const std::string typed = typewritten(form);
  form = typed;
  const std::string text = plain(form);
  WordFeatures rows{};
  std::uint32_t at = 0;
  const auto add = [&](std::string_view part) {
    rows[at] = row(at, part);
    ++at;
  };
  add(text);
  add(text);
  for (std::size_t length = 1; length <= longest_suffix; ++length) add(suffix(text, length));
  for (std::size_t length = 1; length <= longest_prefix; ++length) add(prefix(text, length));
  add(shape(form, first));
  add(first ? "first" : "within");
  return rows;
}

}  // namespace dossier::extract
