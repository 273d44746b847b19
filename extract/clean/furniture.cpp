#include "extract/clean/furniture.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace dossier::embedded {
extern const std::string_view furniture;
}

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, furniture_kind_count> kind_names{
    "line", "next", "rest", "credit", "caption", "lead", "tail", "agency", "place"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view next_cell(std::string_view& row, char separator) {
  const std::size_t end = std::min(row.find(separator), row.size());
  const std::string_view cell = row.substr(0, end);
  row.remove_prefix(std::min(end + 1, row.size()));
  return cell;
}

// The plain form of the character at `at` and its size in bytes: quotes and blanks have many.
std::string_view plain_character(std::string_view line, std::size_t at, std::size_t& size) {
  size = 3;
  const std::string_view three = line.substr(at, 3);
  if (three == "\u2018" || three == "\u2019") return "'";
  if (three == "\u201C" || three == "\u201D") return "\"";
  if (three == "\uFEFF" || three == "\u200B") return "";
  size = 2;
  if (line.substr(at, 2) == "\u00A0") return " ";
  size = 1;
  return line.substr(at, 1);
}

}  // namespace

Furniture::Furniture(std::string_view table) {
  for (std::size_t number = 1; !table.empty(); ++number) {
    std::string_view row = next_cell(table, '\n');
    if (row.empty() || row.front() == '#') continue;
    const std::string_view kind = next_cell(row, '\t');
    const std::string_view longest = next_cell(row, '\t');
    const auto found = std::find(kind_names.begin(), kind_names.end(), kind);
    FurniturePattern pattern{0, std::string(row)};
    const auto parsed = std::from_chars(longest.data(), longest.data() + longest.size(), pattern.longest);
    const bool number_read = parsed.ec == std::errc() && parsed.ptr == longest.data() + longest.size();
    if (found == kind_names.end() || !number_read || row.empty()) {
      throw std::invalid_argument("furniture.tsv:" + std::to_string(number) + ": not kind, longest, pattern");
    }
    patterns_[static_cast<std::size_t>(found - kind_names.begin())].push_back(std::move(pattern));
  }
}

const Furniture& Furniture::built_in() {
  static const Furniture furniture(embedded::furniture);
  return furniture;
}

bool Furniture::fits(FurnitureKind kind, std::string_view plain) const {
  if (plain.empty()) return false;
  const auto& all = patterns(kind);
  return std::any_of(all.begin(), all.end(), [&](const FurniturePattern& one) {
    const char first = one.pattern.front();
    if (first != plain.front() && first != '*' && first != '#') return false;
    return (one.longest == 0 || plain.size() <= one.longest) && fits_pattern(one.pattern, plain);
  });
}

std::string plain_line(std::string_view line) {
  std::string plain;
  bool gap = false;
  for (std::size_t at = 0, size = 1; at < line.size(); at += size) {
    const std::string_view character = plain_character(line, at, size);
    if (character.empty()) continue;
    if (static_cast<unsigned char>(character.front()) <= ' ') {
      gap = !plain.empty();
      continue;
    }
    if (gap) plain += ' ';
    gap = false;
    const char c = character.front();
    if (c >= 'A' && c <= 'Z') {
      plain += static_cast<char>(c - 'A' + 'a');
    } else {
      plain += character;
    }
  }
  return plain;
}

// Goes back to the last star only, which is enough: what an earlier star took can be left to the later one.
bool fits_pattern(std::string_view pattern, std::string_view text) {
  constexpr std::size_t none = std::string_view::npos;
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = none;
  std::size_t star_text = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_text = t;
    } else if (p < pattern.size() && pattern[p] == '#' && is_digit(text[t])) {
      while (t < text.size() && is_digit(text[t])) ++t;
      ++p;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != none) {
      p = star + 1;
      t = ++star_text;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace dossier::extract
