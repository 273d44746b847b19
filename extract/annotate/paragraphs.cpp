#include "extract/annotate/paragraphs.hpp"

#include <algorithm>
#include <cstdint>
#include <span>

#include "extract/annotate/characters.hpp"

namespace dossier::extract {
namespace {

struct Line {
  Span span;                     // without the blanks around it; empty where there is nothing else
  std::uint32_t width = 0;       // characters
  std::uint32_t first_word = 0;  // characters of its first word
  bool starts_lower = false;
};

// Measures the line that starts at `begin` and sets `begin` to where the next one starts.
Line next_line(std::string_view text, std::uint32_t& begin, std::uint32_t end) {
  Line line{{end, begin}, 0, 0, false};
  std::uint32_t blanks = 0;
  bool in_first_word = true;
  for (;;) {
    const Character c = begin < end ? character_at(text, begin) : Character{};
    begin += c.size;
    if (c.size == 0 || c.code == U'\n') {
      break;
    }
    if (is_blank(c.code)) {
      in_first_word &= line.width == 0;
      ++blanks;
      continue;
    }
    if (line.width == 0) {
      line.span.begin = begin - c.size;
      line.starts_lower = is_lower(c.code);
      blanks = 0;
    }
    line.width += blanks + 1;
    line.first_word += in_first_word ? 1 : 0;
    line.span.end = begin;
    blanks = 0;
  }
  return line;
}

// Whether the lines look filled: none could have taken the first word of the next one.
bool is_wrapped(std::span<const Line> lines) {
  constexpr std::size_t fewest_lines = 3;
  constexpr std::uint32_t narrowest = 40;
  constexpr std::uint32_t widest = 120;
  std::uint32_t width = 0;
  for (const Line& line : lines) {
    width = std::max(width, line.width);
  }
  if (lines.size() < fewest_lines || width < narrowest || width > widest) {
    return false;
  }
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].width + 1 + lines[i + 1].first_word <= width) {
      return false;
    }
  }
  return true;
}

void add_block(std::span<const Line> lines, std::vector<Span>& result) {
  const bool wrapped = is_wrapped(lines);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && (wrapped || lines[i].starts_lower)) {
      result.back().end = lines[i].span.end;
    } else {
      result.push_back(lines[i].span);
    }
  }
}

}  // namespace

std::vector<Span> paragraphs(std::string_view text, Span body) {
  std::vector<Span> result;
  std::vector<Line> block;
  for (std::uint32_t at = body.begin; at < body.end;) {
    const Line line = next_line(text, at, body.end);
    if (line.width > 0) {
      block.push_back(line);
    } else {
      add_block(block, result);
      block.clear();
    }
  }
  add_block(block, result);
  return result;
}

}  // namespace dossier::extract
