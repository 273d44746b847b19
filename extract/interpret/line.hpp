// A line is one sentence as the rules look at it: its words folded for lookup, with what each may be.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.hpp"
#include "extract/lexicon/lexicon.hpp"

namespace dossier::extract {

inline constexpr std::uint32_t no_name = UINT32_MAX;

struct LineWord {
  Span span;
  std::string text;  // folded, see phrases.hpp
  bool capital = false;
  bool word = false;  // letters or a number, not punctuation
  bool number = false;
  bool predicate = false;        // a verb that is more than what a noun is like
  std::uint32_t name = no_name;  // of Document::names, which this word is in
};

// Words [first, last) of a line.
struct Range {
  std::size_t first = 0;
  std::size_t last = 0;
  friend bool operator==(const Range&, const Range&) = default;
};

// From the first word of either to the last of either.
[[nodiscard]] inline Range hull(Range one, Range other) {
  return {std::min(one.first, other.first), std::max(one.last, other.last)};
}

struct Line {
  Span span;
  std::vector<LineWord> words;
  bool headline = false;  // capitals tell nothing here
  bool question = false;
  bool paragraph_start = false;

  [[nodiscard]] std::size_t size() const { return words.size(); }
  // The folded word; empty outside the line.
  [[nodiscard]] const std::string& at(std::size_t word) const;
  [[nodiscard]] bool is(std::size_t word, std::string_view text) const { return at(word) == text; }
  [[nodiscard]] bool capital(std::size_t word) const { return word < words.size() && words[word].capital; }
  [[nodiscard]] Span cover(Range range) const;  // from the first byte of the first to the last of the last
  [[nodiscard]] std::string key(Range range) const;
};

[[nodiscard]] Line make_line(const Document& document, const Sentence& sentence);

// The longest phrase of the map that begins at this word, as its end and its value.
template <class Value>
struct Found {
  std::size_t end = 0;
  const Value* value = nullptr;
  explicit operator bool() const { return value != nullptr; }
};

template <class Value>
[[nodiscard]] Found<Value> longest_phrase(const PhraseMap<Value>& map, const Line& line, std::size_t first) {
  const std::size_t longest = first < line.size() ? map.longest(line.at(first)) : 0;
  for (std::size_t last = std::min(first + longest, line.size()); last > first; --last) {
    if (const Value* value = map.find(line.key({first, last}))) {
      return {last, value};
    }
  }
  return {};
}

// Without a small letter: "FSM", "NORLAND EXPELS ENVOY".
[[nodiscard]] bool all_capitals(std::string_view text);

// The longest phrase of the map that ends before this word, as its start and its value.
template <class Value>
[[nodiscard]] Found<Value> longest_phrase_before(const PhraseMap<Value>& map, const Line& line,
                                                 std::size_t last) {
  constexpr std::size_t longest = 5;
  for (std::size_t first = last > longest ? last - longest : 0; first < last; ++first) {
    if (const Value* value = map.find(line.key({first, last}))) {
      return {first, value};
    }
  }
  return {};
}

}  // namespace dossier::extract
