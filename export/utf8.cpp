#include "export/utf8.hpp"

#include <algorithm>
#include <array>

namespace dossier::exporting {
namespace {

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

unsigned byte(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

bool is_space(char32_t code) {
  return code <= U' ' || (code >= U'\x7F' && code <= U'\xA0') || code == U'\u2028' || code == U'\u2029';
}

std::size_t length_of(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 0;
}

std::size_t count(std::string_view text) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); at += decode(text, at).size) ++characters;
  return characters;
}

// What the text begins with of printable ASCII but spaces: most of most texts, and quick to copy.
std::string_view visible_ascii(std::string_view text) {
  const auto end = std::find_if(text.begin(), text.end(), [](char c) { return c <= ' ' || c > '~'; });
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// Appends a word that alone is longer than a line; returns how wide the last line has become.
std::size_t append_broken(std::string& out, std::string_view word, std::size_t width) {
  std::size_t column = 0;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t size = decode(word, at).size;
    if (column == width) {
      out += '\n';
      column = 0;
    }
    out += word.substr(at, size);
    at += size;
    ++column;
  }
  return column;
}

}  // namespace

Character decode(std::string_view text, std::size_t at) {
  const unsigned lead = byte(text, at);
  const std::size_t size = length_of(lead);
  if (size == 1) return {lead, 1, true};
  if (size == 0 || at + size > text.size()) return {};
  char32_t code = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    const unsigned next = byte(text, at + i);
    if ((next & 0xC0U) != 0x80U) return {};
    code = code << 6 | (next & 0x3FU);
  }
  constexpr std::array<char32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  if (code < least.at(size) || surrogate || code > 0x10FFFF) return {};
  return {code, size, true};
}

std::string shorten(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t characters = 0;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t taken = characters + (gap ? 1 : 0);
    const std::string_view run = visible_ascii(text.substr(at, taken < most ? most - taken : 0));
    const Character c = run.empty() ? decode(text, at) : Character{U' ', run.size(), true};
    at += c.size;
    if (run.empty() && c.valid && is_space(c.code)) {
      gap = !out.empty();
      continue;
    }
    if (taken >= most) return out.append(ellipsis);
    if (gap) out += ' ';
    out += c.valid ? text.substr(at - c.size, c.size) : replacement;
    characters = taken + std::max<std::size_t>(run.size(), 1);
    gap = false;
  }
  return out;
}

std::string join_texts(const std::vector<std::string_view>& texts, std::string_view between) {
  std::string all;
  for (const std::string_view text : texts) {
    if (!all.empty()) all += between;
    all += text;
  }
  return all;
}

std::string wrap(std::string_view text, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const std::size_t size = count(word);
    const bool fits = column + 1 + size <= width;
    if (!out.empty()) out += fits ? ' ' : '\n';
    column = (fits && column != 0 ? column + 1 : 0);
    if (size <= width) {
      out += word;
      column += size;
    } else {
      column = append_broken(out, word, width);
    }
  }
  return out;
}

}  // namespace dossier::exporting
