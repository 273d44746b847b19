#include "extract/annotate/tokenizer.hpp"

#include <array>
#include <cstdint>

#include "extract/annotate/abbreviations.hpp"
#include "extract/annotate/characters.hpp"

namespace dossier::extract {
namespace {

bool is_hyphen(char32_t code) {
  return code == U'-' || code == U'\u2010' || code == U'\u2011';
}

bool is_word_character(char32_t code) {
  return is_letter(code) || is_digit(code) || code == U'_';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Whether the words are equal but for the case of ASCII letters; `small` is in lower case.
bool equal_in_lower_case(std::string_view words, std::string_view small) {
  if (words.size() != small.size()) {
    return false;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (lower(words[i]) != small[i]) {
      return false;
    }
  }
  return true;
}

constexpr std::array<std::string_view, 6> clitics{"s", "re", "ve", "ll", "d", "m"};
constexpr std::array<std::string_view, 6> shortened{"em",  "tis", "twas",
                                                    "til", "n",   "cause"};  // after an apostrophe
constexpr std::array<std::string_view, 3> url_starts{"http://", "https://", "www."};
constexpr std::array<std::string_view, 7> dollars{"US", "U.S.", "A", "C", "NZ", "HK", "S"};  // before a $

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span paragraph, std::vector<Token>& tokens)
      : text_(text.substr(0, paragraph.end)),
        start_(paragraph.begin),
        first_(tokens.size()),
        tokens_(tokens) {}

  void run() {
    for (std::uint32_t at = start_; at < text_.size();) {
      const Character c = character_at(text_, at);
      if (is_blank(c.code)) {
        at += c.size;
        space_ = true;
      } else {
        at = take(at, c);
      }
    }
  }

 private:
  [[nodiscard]] char32_t code_at(std::uint32_t at) const { return character_at(text_, at).code; }
  [[nodiscard]] std::string_view between(std::uint32_t begin, std::uint32_t end) const {
    return text_.substr(begin, end - begin);
  }

  void add(std::uint32_t begin, std::uint32_t end, TokenKind kind) {
    tokens_.push_back({{begin, end}, kind, is_upper(code_at(begin)), space_ || begin == start_});
    space_ = false;
  }

  // Takes the token or tokens that start at `at` and returns where they end.
  std::uint32_t take(std::uint32_t at, Character c) {
    if (const std::uint32_t end = url_end(at); end > at) {
      add(at, end, TokenKind::symbol);
      return end;
    }
    const bool tag = (c.code == U'@' || c.code == U'#') && is_letter(code_at(at + c.size));
    if (tag || is_word_character(c.code)) {
      return take_word(at, tag ? at + c.size : at);
    }
    if (is_apostrophe(c.code)) {
      return take_apostrophe(at, c);
    }
    const std::uint32_t end = run_end(at, c);
    add(at, end, is_punctuation(c.code) ? TokenKind::punctuation : TokenKind::symbol);
    return end;
  }

  // Runs of dots, dashes and of ! and ? are one token, and so are `` and other marks by themselves.
  [[nodiscard]] std::uint32_t run_end(std::uint32_t at, Character first) const {
    const bool terminal = first.code == U'!' || first.code == U'?';
    const bool repeats = terminal || first.code == U'.' || first.code == U'-' || first.code == U'`';
    std::uint32_t end = at + first.size;
    while (repeats && end < text_.size() &&
           (code_at(end) == first.code || (terminal && (text_[end] == '!' || text_[end] == '?')))) {
      ++end;
    }
    return end;
  }

  // Where the address that starts here ends; `at` where none does.
  [[nodiscard]] std::uint32_t url_end(std::uint32_t at) const {
    bool starts = false;
    for (const std::string_view start : url_starts) {
      starts |= equal_in_lower_case(text_.substr(at, start.size()), start);
    }
    if (!starts) {
      return at;
    }
    std::uint32_t end = at;
    for (Character c = character_at(text_, end); c.size > 0 && !is_blank(c.code) && !ends_url(c.code);
         c = character_at(text_, end)) {
      end += c.size;
    }
    while (end > at && std::string_view(".,;:!?)]}'").find(text_[end - 1]) != std::string_view::npos) {
      --end;
    }
    return end;
  }

  static bool ends_url(char32_t code) {
    return code == U'<' || code == U'>' || code == U'"' || code == U'\u201C' || code == U'\u201D' ||
           code == U'\u2019';
  }

  // 's and the like after a token that ends in a full stop; '90s; else the mark alone.
  std::uint32_t take_apostrophe(std::uint32_t at, Character mark) {
    const std::uint32_t after = at + mark.size;
    if (!space_ && tokens_.size() > first_ && tokens_.back().kind == TokenKind::word) {
      for (const std::string_view clitic : clitics) {
        const auto end = after + static_cast<std::uint32_t>(clitic.size());
        if (equal_in_lower_case(text_.substr(after, clitic.size()), clitic) &&
            !is_word_character(code_at(end))) {
          add(at, end, TokenKind::word);
          return end;
        }
      }
    }
    if (is_digit(code_at(after)) && is_digit(code_at(after + 1)) && code_at(after + 2) == U's') {
      add(at, after + 3, TokenKind::word);
      return after + 3;
    }
    for (const std::string_view word : shortened) {
      const auto end = after + static_cast<std::uint32_t>(word.size());
      if (space_ && equal_in_lower_case(text_.substr(after, word.size()), word) &&
          !is_word_character(code_at(end))) {
        add(at, end, TokenKind::word);
        return end;
      }
    }
    const std::uint32_t end = mark.code == U'\'' && code_at(after) == U'\'' ? after + 1 : after;
    add(at, end, TokenKind::punctuation);
    return end;
  }

  std::uint32_t take_word(std::uint32_t begin, std::uint32_t at) {
    std::uint32_t end = word_end(begin, at);
    if (code_at(end) == U'.' && takes_stop(begin, end)) {
      ++end;
      if (is_hyphen(code_at(end)) && is_letter(code_at(end + character_at(text_, end).size))) {
        end = word_end(begin, end + character_at(text_, end).size);
      }
    }
    if (code_at(end) == U'$') {
      for (const std::string_view country : dollars) {
        if (between(begin, end) == country) {
          add(begin, end + 1, TokenKind::symbol);
          return end + 1;
        }
      }
    }
    add_split(begin, end);
    return end;
  }

  // The end of the run of word characters and of what joins them.
  [[nodiscard]] std::uint32_t word_end(std::uint32_t begin, std::uint32_t at) const {
    std::uint32_t segment = at;  // where the part after the last full stop begins
    Character before;
    for (;;) {
      const Character c = character_at(text_, at);
      const bool inside = c.size > 0 && is_word_character(c.code);
      if (!inside && (at == begin || before.size == 0 || !joins(segment, at, before.code, c))) {
        return at;
      }
      segment = c.code == U'.' ? at + 1 : segment;
      before = inside ? c : Character{};
      at += c.size;
    }
  }

  // Whether the mark at `at` joins what stands before it and after it to one word.
  [[nodiscard]] bool joins(std::uint32_t segment, std::uint32_t at, char32_t before, Character mark) const {
    const char32_t after = code_at(at + mark.size);
    if (mark.size == 0 || !is_word_character(after)) {
      return false;
    }
    const bool digits = is_digit(before) && is_digit(after);
    switch (mark.code) {
      case U'.':
        return digits || joins_stop(segment, at, after);
      case U',':
      case U':':
      case U'/':
        return digits;
      case U'&':
        return is_upper(before) && is_upper(after);
      case U'@':
        return true;
      default:
        return is_hyphen(mark.code) || (is_apostrophe(mark.code) && is_letter(after));
    }
  }

  // "U.S", "Ph.D" and addresses ("example.org") are one word; "talks.He" is two.
  [[nodiscard]] bool joins_stop(std::uint32_t segment, std::uint32_t at, char32_t after) const {
    const bool single_before = segment + character_at(text_, segment).size == at;
    const std::uint32_t next = at + 1;
    const bool single_after = !is_letter(code_at(next + character_at(text_, next).size));
    if (single_before && !(is_lower(code_at(segment)) && is_lower(after))) {
      return is_letter(code_at(segment)) && single_after;
    }
    return is_lower(after) || between(segment, next + 1) == "Ph.D";
  }

  // Whether the full stop at `end` belongs to the word before it.
  [[nodiscard]] bool takes_stop(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view word = between(begin, end);
    if (is_acronym(word)) {
      return true;
    }
    switch (abbreviation(word)) {
      case Abbreviation::none:
        return is_initial(begin, end);
      case Abbreviation::number:
        return is_digit(code_at(after_blanks(end + 1)));
      default:
        return true;
    }
  }

  // Single letters with stops between them: "U.S", "p.m".
  [[nodiscard]] static bool is_acronym(std::string_view word) {
    if (word.size() < 3 || word.size() % 2 == 0) {
      return false;
    }
    for (std::size_t i = 0; i < word.size(); ++i) {
      const auto letter = static_cast<unsigned char>(word[i]);
      if (i % 2 == 1 ? word[i] != '.' : !is_letter(letter < 0x80U ? letter : 0U)) {
        return false;
      }
    }
    return true;
  }

  // A capital between names or before one: "J. K. Berg", but not "plan B. The".
  [[nodiscard]] bool is_initial(std::uint32_t begin, std::uint32_t end) const {
    const Character letter = character_at(text_, begin);
    const std::uint32_t next = after_blanks(end + 1);
    if (!is_upper(letter.code) || begin + letter.size != end || !is_upper(code_at(next))) {
      return false;
    }
    return tokens_.size() == first_ || tokens_.back().capitalized || !begins_sentences(letters_at(next));
  }

  // The letters from `at` on, as many as a word that begins sentences may have.
  [[nodiscard]] std::string_view letters_at(std::uint32_t at) const {
    constexpr std::uint32_t most = 12;
    std::uint32_t end = at;
    for (Character c = character_at(text_, end); end - at < most && is_letter(c.code);
         c = character_at(text_, end)) {
      end += c.size;
    }
    return between(at, end);
  }

  [[nodiscard]] std::uint32_t after_blanks(std::uint32_t at) const {
    constexpr int most_blanks = 8;
    for (int i = 0; i < most_blanks && is_blank(code_at(at)); ++i) {
      at += character_at(text_, at).size;
    }
    return at;
  }

  // Splits a clitic off, and "cannot".
  void add_split(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t cut = clitic_start(begin, end);
    if (equal_in_lower_case(between(begin, end), "cannot")) {
      cut = begin + 3;
    }
    if (cut > begin) {
      add(begin, cut, kind_of(begin, cut));
      begin = cut;
    }
    add(begin, end, kind_of(begin, end));
  }

  // Where "'s", "n't" and the like start at the end of the word; its begin where there is none.
  [[nodiscard]] std::uint32_t clitic_start(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t longest = 5;  // a curly apostrophe and two letters
    for (std::uint32_t at = end - begin > longest ? end - longest : begin + 1; at < end; ++at) {
      const Character mark = character_at(text_, at);
      if (!is_apostrophe(mark.code)) {
        continue;
      }
      const std::string_view rest = between(at + mark.size, end);
      if (equal_in_lower_case(rest, "t") && at - 1 > begin && lower(text_[at - 1]) == 'n') {
        return at - 1;
      }
      for (const std::string_view clitic : clitics) {
        if (equal_in_lower_case(rest, clitic)) {
          return at;
        }
      }
    }
    return begin;
  }

  [[nodiscard]] TokenKind kind_of(std::uint32_t begin, std::uint32_t end) const {
    if (!is_digit(code_at(begin))) {
      return TokenKind::word;
    }
    return between(begin, end).find_first_not_of("0123456789.,:/-") == std::string_view::npos
               ? TokenKind::number
               : TokenKind::word;
  }

  std::string_view text_;
  std::uint32_t start_;
  std::size_t first_;
  std::vector<Token>& tokens_;
  bool space_ = true;
};

}  // namespace

void tokenize(std::string_view text, Span paragraph, std::vector<Token>& tokens) {
  Tokenizer(text, paragraph, tokens).run();
}

}  // namespace dossier::extract
