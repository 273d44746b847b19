#include "extract/annotate/tokenizer.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "extract/annotate/abbreviations.hpp"
#include "extract/annotate/addresses.hpp"
#include "extract/annotate/characters.hpp"
#include "extract/annotate/word_cutter.hpp"
#include "extract/annotate/word_run.hpp"
#include "extract/annotate/word_tables.hpp"

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, 6> shortened{"em",  "tis", "twas",
                                                    "til", "n",   "cause"};  // after an apostrophe
constexpr std::array<std::string_view, 7> dollars{"US", "U.S.", "A", "C", "NZ", "HK", "S"};  // before a $
constexpr std::string_view repeating = ".-`!?=*~<>,:$";  // marks that make one token when repeated

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
  [[nodiscard]] bool begins_paragraph() const { return tokens_.size() == first_; }

  std::uint32_t add(std::uint32_t begin, std::uint32_t end, TokenKind kind, bool joined = false) {
    Token token;
    token.span = {begin, end};
    token.kind = kind;
    token.capitalized = is_upper(code_at(begin));
    token.space_before = space_ || begin == start_;
    token.joined = joined && !token.space_before;
    tokens_.push_back(token);
    space_ = false;
    return end;
  }

  // Takes the token or tokens that start at `at` and returns where they end.
  std::uint32_t take(std::uint32_t at, Character c) {
    if (const std::uint32_t end = url_end(text_, at); end > at) {
      return add(at, end, TokenKind::symbol);
    }
    if (const std::uint32_t end = emoticon_end(at); end > at) {
      return add(at, end, TokenKind::symbol);
    }
    const bool tag = (c.code == U'@' || c.code == U'#') && is_letter(code_at(at + c.size));
    if (tag || is_word_character(c.code)) {
      return take_word(at, tag ? at + c.size : at);
    }
    if (is_apostrophe(c.code)) {
      return take_apostrophe(at, c);
    }
    if (c.code == U'.' && (space_ || begins_paragraph()) && is_digit(code_at(at + 1))) {  // ".265"
      return add(at, word_run_end(text_, at + 1, at + 1), TokenKind::number);
    }
    return add(at, run_end(at, c), is_punctuation(c.code) ? TokenKind::punctuation : TokenKind::symbol);
  }

  // Where the emoticon that starts here, by itself, ends; `at` where none does.
  [[nodiscard]] std::uint32_t emoticon_end(std::uint32_t at) const {
    const std::uint32_t size = space_ || begins_paragraph() ? emoticon_size(text_.substr(at)) : 0;
    return is_word_character(code_at(at + size)) ? at : at + size;
  }

  // Some marks are one token when repeated, and so are ! and ? together, and an arrow.
  [[nodiscard]] std::uint32_t run_end(std::uint32_t at, Character first) const {
    std::uint32_t end = at + first.size;
    if (first.code == U'\u2026') {
      return code_at(end) == U'.' ? end + 1 : end;
    }
    const char mark = text_[at];
    if (repeating.find(mark) == std::string_view::npos) {
      return end;
    }
    const bool terminal = mark == '!' || mark == '?';
    while (end < text_.size() &&
           (text_[end] == mark || (terminal && (text_[end] == '!' || text_[end] == '?')))) {
      ++end;
    }
    while (mark == '.' && end < text_.size() && (text_[end] == '!' || text_[end] == '?')) {
      ++end;
    }
    const bool arrow = (mark == '-' || mark == '=') && code_at(end) == U'>';
    return arrow ? end + 1 : end;
  }

  // 's and the like after a token that ends in a full stop; '90s; else the mark alone.
  std::uint32_t take_apostrophe(std::uint32_t at, Character mark) {
    const std::uint32_t after = at + mark.size;
    const bool after_word = !space_ && !begins_paragraph() && tokens_.back().kind == TokenKind::word;
    if (const std::uint32_t size = after_word ? clitic_size(text_.substr(at, 8)) : 0; size > 0) {
      return add(at, at + size, TokenKind::word, true);
    }
    if (is_digit(code_at(after)) && is_digit(code_at(after + 1)) && code_at(after + 2) == U's') {
      return add(at, after + 3, TokenKind::word);
    }
    for (const std::string_view word : shortened) {
      const auto end = after + static_cast<std::uint32_t>(word.size());
      if (space_ && equal_in_lower_case(text_.substr(after, word.size()), word) &&
          !is_word_character(code_at(end))) {
        return add(at, end, TokenKind::word);
      }
    }
    const std::uint32_t end = mark.code == U'\'' && code_at(after) == U'\'' ? after + 1 : after;
    const bool opens = space_ && !is_blank(code_at(after));
    const bool genitive = after_word && !quoted_ && ends_like_plural(tokens_.back().span);
    quoted_ = opens || (quoted_ && !after_word);
    return add(at, end, TokenKind::punctuation, genitive);
  }

  [[nodiscard]] bool ends_like_plural(Span word) const {
    const char last = text_[word.end - 1];
    return last == 's' || last == 'S' || last == 'z' || last == 'x';
  }

  // A word with the full stop that belongs to it, cut into its pieces.
  std::uint32_t take_word(std::uint32_t begin, std::uint32_t at) {
    if (const std::uint32_t end = std::max(mail_end(text_, begin), domain_end(text_, begin)); end > begin) {
      return add(begin, end, TokenKind::word);
    }
    std::uint32_t end = word_run_end(text_, begin, at);
    if (const std::uint32_t stop = list_number_end(begin, end); stop > end) {
      return add(begin, stop, TokenKind::number);
    }
    for (std::uint32_t part = begin; code_at(end) == U'.' && takes_stop(last_part(part, end), end);) {
      ++end;
      const Character hyphen = character_at(text_, end);
      if (!is_hyphen(hyphen.code) || !is_letter(code_at(end + hyphen.size))) {
        break;
      }
      part = end + hyphen.size;
      end = word_run_end(text_, part, part);
    }
    if (code_at(end) == U'$' &&
        std::find(dollars.begin(), dollars.end(), between(begin, end)) != dollars.end()) {
      return add(begin, end + 1, TokenKind::symbol);
    }
    if (code_at(end) == U'!' && between(begin, end) == "Yahoo") {
      return add(begin, end + 1, TokenKind::word);
    }
    add_pieces(begin, end);
    return end;
  }

  // "1." and "2.1." before the words of a paragraph; `end` where the number is none of a list.
  [[nodiscard]] std::uint32_t list_number_end(std::uint32_t begin, std::uint32_t end) const {
    constexpr std::uint32_t longest = 6;
    const bool number = begins_paragraph() && end - begin <= longest &&
                        between(begin, end).find_first_not_of("0123456789.") == std::string_view::npos;
    const std::uint32_t next = after_blanks(end + 1);
    return number && code_at(end) == U'.' && next > end + 1 && is_letter(code_at(next)) ? end + 1 : end;
  }

  // Where the part after the last hyphen begins.
  [[nodiscard]] std::uint32_t last_part(std::uint32_t begin, std::uint32_t end) const {
    const std::size_t hyphen = between(begin, end).rfind('-');
    return hyphen == std::string_view::npos ? begin : begin + static_cast<std::uint32_t>(hyphen) + 1;
  }

  // Whether the full stop at `end` belongs to the word before it.
  [[nodiscard]] bool takes_stop(std::uint32_t begin, std::uint32_t end) const {
    const std::string_view word = between(begin, end);
    if (code_at(end + 1) == U'.') {
      return false;  // "etc..."
    }
    if (word.size() > 1 && is_acronym(word)) {
      return true;
    }
    if (word == "etc") {  // cut where it ends the sentence
      const char32_t next = code_at(after_blanks(end + 1));
      return next != 0 && !is_upper(next);
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

  // A capital between names or before one: "J. K. Berg", but not "plan B. The".
  [[nodiscard]] bool is_initial(std::uint32_t begin, std::uint32_t end) const {
    const Character letter = character_at(text_, begin);
    const std::uint32_t next = after_blanks(end + 1);
    if (!is_upper(letter.code) || begin + letter.size != end) {
      return false;
    }
    const bool after_initial =
        !begins_paragraph() && is_acronym(between(tokens_.back().span.begin, tokens_.back().span.end - 1));
    if (!is_upper(code_at(next))) {
      const char32_t mark = code_at(end + 1);
      return mark == U',' || mark == U';' ||
             (after_initial && (is_digit(code_at(next)) || mark == U'"' || mark == U')'));
    }
    return begins_paragraph() || tokens_.back().capitalized || !begins_sentences(letters_at(next));
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

  void add_pieces(std::uint32_t begin, std::uint32_t end) {
    if (is_it_is(begin, end)) {
      add(add(begin, begin + 2, TokenKind::word), end, TokenKind::word, true);
      return;
    }
    cut_word(between(begin, end), pieces_);
    std::uint32_t at = begin;
    for (const Piece& piece : pieces_) {
      at = add(at, begin + piece.end, piece.kind, piece.joined);
    }
  }

  // "its" where a word follows that shows it to be "it is".
  [[nodiscard]] bool is_it_is(std::uint32_t begin, std::uint32_t end) const {
    return end - begin == 3 && (between(begin, end) == "its" || between(begin, end) == "Its") &&
           follows_it_is(letters_at(after_blanks(end)));
  }

  std::string_view text_;
  std::uint32_t start_;
  std::size_t first_;
  std::vector<Token>& tokens_;
  std::vector<Piece> pieces_;
  bool space_ = true;
  bool quoted_ = false;  // a single quotation mark has opened that none has closed
};

}  // namespace

void tokenize(std::string_view text, Span paragraph, std::vector<Token>& tokens) {
  Tokenizer(text, paragraph, tokens).run();
}

}  // namespace dossier::extract
