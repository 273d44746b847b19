#include "extract/annotate/sentences.hpp"

#include <algorithm>
#include <string_view>

#include "extract/annotate/abbreviations.hpp"
#include "extract/annotate/characters.hpp"

namespace dossier::extract {
namespace {

constexpr std::string_view closing_marks[] = {"\"", "'", "''", ")", "]", "\u201D", "\u2019", "\u00BB"};
constexpr std::string_view opening_marks[] = {"\"",     "'",      "``",     "`",      "(",
                                              "[",      "-",      "--",     "*",      "\u201C",
                                              "\u2018", "\u00AB", "\u2013", "\u2014", "\u2022"};

template <std::size_t size>
bool is_one_of(const std::string_view (&marks)[size], std::string_view word) {
  return std::find(std::begin(marks), std::end(marks), word) != std::end(marks);
}

class Splitter {
 public:
  Splitter(Document& document, std::uint32_t first)
      : document_(document), first_(first), last_(static_cast<std::uint32_t>(document.tokens.size())) {}

  void run() {
    for (std::uint32_t at = first_; at < last_;) {
      const std::uint32_t next = end_of_sentence(at);
      const Span span{token(at).span.begin, token(next - 1).span.end};
      document_.sentences.push_back({span, at, next, at == first_});
      at = next;
    }
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  [[nodiscard]] std::string_view word(std::uint32_t at) const { return words(document_, token(at).span); }

  [[nodiscard]] std::uint32_t end_of_sentence(std::uint32_t begin) const {
    for (std::uint32_t at = begin; at < last_; ++at) {
      if (!may_end(begin, at)) {
        continue;
      }
      std::uint32_t next = at + 1;
      while (next < last_ && !token(next).space_before && is_one_of(closing_marks, word(next))) {
        ++next;
      }
      if (next == last_ || ends(at, next)) {
        return next;
      }
    }
    return last_;
  }

  // Whether the token could be the last of a sentence, closing marks apart.
  [[nodiscard]] bool may_end(std::uint32_t begin, std::uint32_t at) const {
    const std::string_view text = word(at);
    if (token(at).kind == TokenKind::punctuation) {
      const bool list_number = at == begin + 1 && token(begin).kind == TokenKind::number;
      return text.starts_with('!') || text.starts_with('?') || text == "\u2026" ||
             (text.starts_with('.') && !list_number && at > begin);
    }
    return token(at).kind == TokenKind::word && text.size() > 2 && text.ends_with('.');
  }

  // Whether the sentence that may end with the token `at` does, where `next` comes after it and its closing
  // marks.
  [[nodiscard]] bool ends(std::uint32_t at, std::uint32_t next) const {
    const std::string_view text = word(at);
    const bool closed = next > at + 1;
    if (token(at).kind == TokenKind::word) {
      return closed ? begins_in_any_case(next) : ends_after_abbreviation(text, next);
    }
    const bool ellipsis = text == "\u2026" || (text.starts_with('.') && text.size() > 1);
    if (ellipsis && token(at).space_before && !closed) {
      return false;
    }
    if (!text.starts_with('.') && closed && is_followed_by_speech(next)) {
      return false;
    }
    return begins_in_any_case(next);
  }

  [[nodiscard]] bool ends_after_abbreviation(std::string_view text, std::uint32_t next) const {
    const std::string_view stem = text.substr(0, text.size() - 1);
    const Abbreviation kind = abbreviation(stem);
    if (kind == Abbreviation::title || kind == Abbreviation::number) {
      return false;
    }
    return stem == "etc" ? token(next).capitalized : begins_sentences(word(next)) || is_quoted_start(next);
  }

  [[nodiscard]] bool is_quoted_start(std::uint32_t at) const {
    return at + 1 < last_ && token(at).space_before && is_one_of(opening_marks, word(at)) &&
           begins_sentences(word(at + 1));
  }

  // A capital or a number, or marks and then one.
  [[nodiscard]] bool begins_in_any_case(std::uint32_t at) const {
    constexpr std::uint32_t most_marks = 4;
    const std::uint32_t end = std::min(last_, at + most_marks);
    for (; at < end && is_one_of(opening_marks, word(at)); ++at) {
    }
    return at < last_ && !is_lower(character_at(document_.article.text, token(at).span.begin).code) &&
           (token(at).kind != TokenKind::punctuation || at == end);
  }

  // "Why?" Ana Berg asked.
  [[nodiscard]] bool is_followed_by_speech(std::uint32_t at) const {
    constexpr std::uint32_t furthest = 3;
    for (const std::uint32_t end = std::min(last_, at + furthest + 1); at < end; ++at) {
      if (introduces_speech(word(at))) {
        return true;
      }
      if (!token(at).capitalized) {
        return false;
      }
    }
    return false;
  }

  Document& document_;
  std::uint32_t first_;
  std::uint32_t last_;
};

}  // namespace

void add_sentences(Document& document, std::uint32_t first) {
  Splitter(document, first).run();
}

}  // namespace dossier::extract
