#include "extract/clean/lines.hpp"

#include <algorithm>
#include <array>

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, 4> wide_blanks{"\u00A0", "\uFEFF", "\u200B", "\u2028"};
constexpr std::array<std::string_view, 6> closing{"\"", "'", ")", "]", "\u201D", "\u2019"};
constexpr std::array<std::string_view, 5> sentence_ends{".", "!", "?", "\u2026", ":"};

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

template <std::size_t Size>
std::size_t suffix_in(std::string_view text, const std::array<std::string_view, Size>& suffixes) {
  for (const std::string_view suffix : suffixes) {
    if (text.ends_with(suffix)) return suffix.size();
  }
  return 0;
}

std::size_t blank_prefix(std::string_view text) {
  if (!text.empty() && is_blank(text.front())) return 1;
  for (const std::string_view blank : wide_blanks) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

std::size_t blank_suffix(std::string_view text) {
  return !text.empty() && is_blank(text.back()) ? 1 : suffix_in(text, wide_blanks);
}

std::string_view of(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// Lines, with empty spans for blank ones.
std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\r", at), text.size());
    const Span line{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    const bool second_half =
        text[end < text.size() ? end : end - 1] == '\n' && at == end && at > 0 && text[at - 1] == '\r';
    if (!second_half) lines.push_back(trimmed(text, line));
    at = end + 1;
  }
  return lines;
}

bool is_wrapped_line(std::string_view line) {
  return line.size() >= 45 && line.size() <= 100;
}

// Whether the text is broken at a fixed width: most lines that go on below are of about that width, and many
// of them break a sentence.
bool is_wrapped(std::string_view text, const std::vector<Span>& lines) {
  std::size_t pairs = 0;
  std::size_t wide = 0;
  std::size_t broken = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].empty() || lines[i + 1].empty()) continue;
    ++pairs;
    wide += is_wrapped_line(of(text, lines[i])) ? 1 : 0;
    broken += is_lower(text[lines[i + 1].begin]) ? 1 : 0;
  }
  return pairs >= 2 && wide * 10 >= pairs * 8 && broken * 2 >= pairs;
}

}  // namespace

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    const auto size = static_cast<std::uint32_t>(blank_prefix(of(text, span)));
    if (size == 0) break;
    span.begin += size;
  }
  while (!span.empty()) {
    const auto size = static_cast<std::uint32_t>(blank_suffix(of(text, span)));
    if (size == 0) break;
    span.end -= size;
  }
  return span;
}

std::vector<Span> pieces_of(std::string_view text) {
  const std::vector<Span> lines = lines_of(text);
  const bool wrapped = is_wrapped(text, lines);
  std::vector<Span> pieces;
  bool goes_on = false;
  for (const Span line : lines) {
    if (line.empty()) {
      goes_on = false;
      continue;
    }
    if (goes_on) {
      pieces.back().end = line.end;
    } else {
      pieces.push_back(line);
    }
    goes_on = wrapped && is_wrapped_line(of(text, line));
  }
  return pieces;
}

bool ends_sentence(std::string_view line) {
  for (std::size_t size = suffix_in(line, closing); size > 0; size = suffix_in(line, closing)) {
    line.remove_suffix(size);
  }
  return suffix_in(line, sentence_ends) > 0;
}

bool is_headline(std::string_view line) {
  const bool letters =
      std::any_of(line.begin(), line.end(), [](char c) { return is_lower(c) || is_upper(c); });
  return letters && line.size() <= 150 &&
         (!ends_sentence(line) || line.ends_with('?') || line.ends_with("..."));
}

bool is_names_only(std::string_view line) {
  if (line.size() > 90 || ends_sentence(line)) return false;
  std::size_t names = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string_view word = line.substr(at, end - at);
    at = end + 1;
    if (word.empty() || word == "and" || word == "for" || word == "|" || word == "&") continue;
    const bool name = is_upper(word.front()) || static_cast<unsigned char>(word.front()) >= 0x80;
    if (!name) return false;
    ++names;
  }
  return names >= 1 && names <= 12;
}

}  // namespace dossier::extract
