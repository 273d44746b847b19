#include "extract/interpret/line.hpp"

#include <algorithm>
#include <iterator>

namespace dossier::extract {
namespace {

// Where most longer words are capitalized and no full stop follows, it is a headline or a list of names.
bool looks_like_headline(const Line& line) {
  if (!line.words.empty() && line.words.back().text == ".") {
    return false;
  }
  constexpr std::size_t shortest_that_counts = 4;
  std::size_t long_words = 0;
  std::size_t capitals = 0;
  for (const LineWord& word : line.words) {
    if (word.word && !word.number && word.text.size() >= shortest_that_counts) {
      ++long_words;
      capitals += word.capital ? 1U : 0U;
    }
  }
  return long_words >= 4 && capitals * 4 >= long_words * 3;
}

// "then-President", "ex-Sudran": the bytes of the prefix and its hyphen; 0 where there is none.
std::uint32_t prefix_of_capital(std::string_view word) {
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string_view::npos || hyphen + 1 >= word.size() || word[hyphen + 1] < 'A' ||
      word[hyphen + 1] > 'Z') {
    return 0;
  }
  const std::string prefix = fold_word(word.substr(0, hyphen));
  return prefix == "then" || prefix == "ex" ? static_cast<std::uint32_t>(hyphen + 1) : 0;
}

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

bool is_hyphen(std::string_view word) {
  return word == "-" || word == "\u2010" || word == "\u2011";
}

// The end of the tokens from `first` on that hyphens make one compound: "Norland|-|backed".
std::uint32_t end_of_compound(const Document& document, std::uint32_t first, std::uint32_t last) {
  const auto glued_word = [&](std::uint32_t i) {
    return i < last && !document.tokens[i].space_before && is_word(document.tokens[i]);
  };
  std::uint32_t end = first + 1;
  if (!is_word(document.tokens[first])) {
    return end;
  }
  while (end < last && !document.tokens[end].space_before &&
         is_hyphen(words(document, document.tokens[end].span)) && glued_word(end + 1)) {
    end += 2;
  }
  return end;
}

// Tokens [first, end) as one.
Token compound_of(const Document& document, std::uint32_t first, std::uint32_t end) {
  Token whole = document.tokens[first];
  whole.span.end = document.tokens[end - 1].span.end;
  for (std::uint32_t i = first; i < end; i += 2) {
    whole.kind = document.tokens[i].kind == TokenKind::word ? TokenKind::word : whole.kind;
  }
  return whole;
}

// The name that the token is in.
std::uint32_t name_of(const Document& document, std::uint32_t token) {
  const auto after = std::upper_bound(document.names.begin(), document.names.end(), token,
                                      [](std::uint32_t at, const Name& name) { return at < name.first; });
  if (after == document.names.begin() || token >= std::prev(after)->last) return no_name;
  return static_cast<std::uint32_t>(after - document.names.begin() - 1);
}

// Adds the token; "then-President" as two words, of which the first keeps its hyphen in its span.
void add_word(const Document& document, Line& line, Token token, std::uint32_t name) {
  if (const std::uint32_t prefix = prefix_of_capital(words(document, token.span)); prefix > 0) {
    const Span before{token.span.begin, token.span.begin + prefix};
    line.words.push_back({before, fold_word(words(document, {before.begin, before.end - 1})), false, true,
                          false, false, no_name});
    token.span.begin = before.end;
    token.capitalized = true;
  }
  if (token.upos == Upos::pron && token.span.size() == 1) token.capitalized = false;  // "Berg I believe"
  const bool is_predicate = token.upos == Upos::verb && token.deprel != Deprel::amod;
  line.words.push_back({token.span, fold_word(words(document, token.span)), token.capitalized, is_word(token),
                        token.kind == TokenKind::number, is_predicate, name});
}

}  // namespace

bool all_capitals(std::string_view text) {
  return std::ranges::none_of(text, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

const std::string& Line::at(std::size_t word) const {
  static const std::string nothing;
  return word < words.size() ? words[word].text : nothing;
}

Span Line::cover(Range range) const {
  return dossier::cover(words[range.first].span, words[range.last - 1].span);
}

std::string Line::key(Range range) const {
  std::string joined;
  for (std::size_t i = range.first; i < range.last; ++i) {
    joined += i == range.first ? "" : " ";
    joined += words[i].text;
  }
  return joined;
}

Line make_line(const Document& document, const Sentence& sentence) {
  Line line;
  line.span = sentence.span;
  line.paragraph_start = sentence.paragraph_start;
  line.words.reserve(sentence.last - sentence.first);
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    const std::uint32_t end = end_of_compound(document, i, sentence.last);
    add_word(document, line, compound_of(document, i, end), name_of(document, i));
    i = end;
  }
  constexpr std::size_t shortest_headline = 21;  // bytes, where nothing but the capitals tells it
  const std::string_view text = words(document, sentence.span);
  line.headline = looks_like_headline(line) || (text.size() >= shortest_headline && all_capitals(text));
  line.question = !line.words.empty() && line.words.back().text == "?";
  return line;
}

}  // namespace dossier::extract
