#include "extract/annotate/sentences.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "extract/annotate/abbreviations.hpp"
#include "extract/annotate/characters.hpp"
#include "extract/annotate/datelines.hpp"
#include "extract/annotate/word_tables.hpp"

namespace dossier::extract {
namespace {

constexpr std::string_view closing_marks[] = {"\"", "'", "''", ")", "]", "\u201D", "\u2019", "\u00BB"};
constexpr std::string_view opening_marks[] = {"\"",     "'",      "``",     "`",      "(",
                                              "[",      "-",      "--",     "*",      "\u201C",
                                              "\u2018", "\u00AB", "\u2013", "\u2014", "\u2022"};

// "Figure 2. The harbour" is one sentence.
bool numbers_pictures(std::string_view word) {
  return word == "Figure" || word == "Fig." || word == "Table" || word == "Chart" || word == "Map";
}

bool introduces_source(std::string_view word) {
  return word == "Image" || word == "Photo" || word == "Photograph" || word == "Picture" || word == "Credit";
}

template <std::size_t size>
bool is_one_of(const std::string_view (&marks)[size], std::string_view word) {
  return std::find(std::begin(marks), std::end(marks), word) != std::end(marks);
}

class Splitter {
 public:
  Splitter(Document& document, std::uint32_t first)
      : document_(document), first_(first), last_(static_cast<std::uint32_t>(document.tokens.size())) {}

  void run() {
    const std::uint32_t text = dateline_end(document_, first_, last_);
    for (std::uint32_t at = first_; at < last_;) {
      const std::uint32_t next = at < text ? text : end_of_sentence(at);
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
      if (at > begin && names_source(at)) {
        return at;
      }
      if (is_picture_number(begin, at)) {
        return at + 1;
      }
      if (!may_end(begin, at)) {
        continue;
      }
      std::uint32_t next = at + 1;
      while (next < last_ && !token(next).space_before && is_one_of(closing_marks, word(next))) {
        ++next;
      }
      const std::uint32_t after = after_notes(next);
      if (after == last_ || (after > next ? begins_in_any_case(after) : ends(at, next))) {
        return after;
      }
    }
    return last_;
  }

  // "Photograph: Ana Berg" after a caption without a full stop.
  [[nodiscard]] bool names_source(std::uint32_t at) const {
    return at + 2 < last_ && word(at + 1) == ":" && !token(at + 1).space_before &&
           token(at + 2).capitalized && introduces_source(word(at));
  }

  // "Figure 2.1 The harbour": the number by itself.
  [[nodiscard]] bool is_picture_number(std::uint32_t begin, std::uint32_t at) const {
    return begin == first_ && at == begin + 1 && at + 1 < last_ && token(at).kind == TokenKind::number &&
           numbers_pictures(word(begin)) && token(at + 1).capitalized;
  }

  // Past what belongs to the sentence that has ended before `at`: notes, "[17]" or "[citation needed]", and
  // emoticons.
  [[nodiscard]] std::uint32_t after_notes(std::uint32_t at) const {
    for (std::uint32_t end = end_of_note(at); end > at; end = end_of_note(at)) {
      at = end;
    }
    return at;
  }

  // The end of the note or emoticon that starts at `at`; `at` where none does.
  [[nodiscard]] std::uint32_t end_of_note(std::uint32_t at) const {
    constexpr std::uint32_t longest = 6;
    if (at < last_ && is_emoticon(at)) {
      return at + 1;
    }
    if (at + 1 >= last_ || word(at) != "[" || token(at + 1).capitalized) {
      return at;
    }
    for (std::uint32_t i = at + 2; i < std::min(last_, at + longest); ++i) {
      if (word(i) == "]") {
        return i + 1;
      }
    }
    return at;
  }

  [[nodiscard]] bool is_emoticon(std::uint32_t at) const {
    return token(at).kind == TokenKind::symbol && token(at).space_before &&
           emoticon_size(word(at)) == word(at).size();
  }

  // Whether the token could be the last of a sentence, closing marks apart.
  [[nodiscard]] bool may_end(std::uint32_t begin, std::uint32_t at) const {
    const std::string_view text = word(at);
    if (token(at).kind == TokenKind::punctuation) {
      const bool list_number = at > begin && token(at - 1).kind == TokenKind::number &&
                               (at == begin + 1 || (at == begin + 2 && numbers_pictures(word(begin))));
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
    return begins_in_any_case(next) || (!closed && !ellipsis && begins_in_lower_case(next, text == "."));
  }

  // "It is late. we go": after an ordinary word, a full stop and a blank. After ! and ? only with words that
  // begin sentences.
  [[nodiscard]] bool begins_in_lower_case(std::uint32_t at, bool stop) const {
    constexpr std::size_t shortest = 3;
    if (at < first_ + 2 || !token(at).space_before || token(at - 2).kind != TokenKind::word) {
      return false;
    }
    if (!stop) {
      std::string capital(word(at));
      capital[0] =
          capital[0] >= 'a' && capital[0] <= 'z' ? static_cast<char>(capital[0] - 'a' + 'A') : capital[0];
      return begins_sentences(capital);
    }
    return token(at - 2).span.size() >= shortest &&
           (token(at).kind != TokenKind::punctuation || word(at) == "(");
  }

  [[nodiscard]] bool ends_after_abbreviation(std::string_view text, std::uint32_t next) const {
    const std::string_view stem = text.substr(0, text.size() - 1);
    const Abbreviation kind = abbreviation(stem);
    if (kind == Abbreviation::title || kind == Abbreviation::number) {
      return false;
    }
    if (stem == "etc") return token(next).capitalized;
    const bool behind_name = kind == Abbreviation::ending || stem.find('-') == 1;  // "Inc.", "D-Minn."
    return begins_sentences(word(next)) || is_quoted_start(next) || (behind_name && is_surname(next));
  }

  // "Ana Berg worked for Alba Inc. Berg left": a surname of somebody named before, and no name behind it.
  [[nodiscard]] bool is_surname(std::uint32_t at) const {
    if (!token(at).capitalized || token(at).kind != TokenKind::word || at + 1 >= last_ ||
        token(at + 1).capitalized || !token(at).space_before)
      return false;
    for (std::uint32_t i = 1; i < at; ++i) {
      const bool named = word(i) == word(at) && token(i).space_before && token(i - 1).capitalized &&
                         token(i - 1).kind == TokenKind::word && !begins_sentences(word(i - 1)) &&
                         !word(i - 1).ends_with('.');
      if (named) return true;
    }
    return false;
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
