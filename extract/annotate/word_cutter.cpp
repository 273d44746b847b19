#include "extract/annotate/word_cutter.hpp"

#include <array>
#include <string>

#include "extract/annotate/characters.hpp"
#include "extract/annotate/word_tables.hpp"

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, 6> clitics{"s", "re", "ve", "ll", "d", "m"};  // after an apostrophe

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class Cutter {
 public:
  Cutter(std::string_view word, std::vector<Piece>& pieces) : word_(word), pieces_(pieces) {}

  void run() {
    if (cut_contraction()) {
      return;
    }
    const std::uint32_t last = clitic_before(size());  // of "I'd've", "'ve"
    const std::uint32_t end = clitic_before(last);
    if (is_number_code(word_.substr(0, end))) {
      add(end);
    } else {
      cut_hyphens(end);
    }
    if (end < last) {
      add(last, true);
    }
    if (last < size()) {
      add(size(), true);
    }
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(word_.size()); }
  [[nodiscard]] std::uint32_t done() const { return pieces_.empty() ? 0 : pieces_.back().end; }
  [[nodiscard]] std::string_view between(std::uint32_t begin, std::uint32_t end) const {
    return word_.substr(begin, end - begin);
  }

  void add(std::uint32_t end, bool joined = false) {
    const std::string_view piece = between(done(), end);
    const bool number = is_digit(static_cast<unsigned char>(piece.front())) &&
                        piece.find_first_not_of("0123456789.,:/-") == std::string_view::npos;
    pieces_.push_back({end, number ? TokenKind::number : TokenKind::word, joined});
  }

  // "cannot" and "dont" in any case; shorter ones not in capitals, which are other words.
  bool cut_contraction() {
    constexpr std::size_t longest = 9;
    constexpr std::size_t shortest_in_capitals = 5;
    if (word_.size() > longest ||
        (word_.size() < shortest_in_capitals && is_upper(character_at(word_, 1).code))) {
      return false;
    }
    const WordCuts cuts = cuts_of(in_lower_case(word_));
    if (cuts.first == 0) {
      return false;
    }
    add(cuts.first);
    if (cuts.second > 0) {
      add(cuts.second, true);
    }
    add(size(), true);
    return true;
  }

  // Where the clitic that ends at `end` starts; `end` where none does.
  [[nodiscard]] std::uint32_t clitic_before(std::uint32_t end) const {
    constexpr std::uint32_t longest = 5;  // a curly apostrophe and two letters
    for (std::uint32_t at = end > longest + 1 ? end - longest : 1; at < end; ++at) {
      const Character mark = character_at(word_, at);
      if (!is_apostrophe(mark.code)) {
        continue;
      }
      const std::string_view rest = between(at + mark.size, end);
      if (equal_in_lower_case(rest, "t") && at > 1 && (word_[at - 1] == 'n' || word_[at - 1] == 'N')) {
        return at - 1;
      }
      const bool decade = (at == 2 || at == 4) && word_[at - 1] == '0' && all_digits(word_.substr(0, at));
      for (const std::string_view clitic : clitics) {
        if (equal_in_lower_case(rest, clitic) && !(decade && clitic == "s")) {
          return at;
        }
      }
    }
    return end;
  }

  // Telephone numbers, days, parts of a code: "555-0134", "2018-03-26". Two numbers may be a range, which is
  // cut.
  [[nodiscard]] static bool is_number_code(std::string_view word) {
    if (word.find_first_not_of("0123456789-") != std::string_view::npos) {
      return false;
    }
    const std::size_t first = word.find('-');
    const std::size_t last = word.rfind('-');
    return first != last || (first == 3 && word.size() == 8);
  }

  void cut_hyphens(std::uint32_t end) {
    for (std::uint32_t at = 0; at < end;) {
      const Character c = character_at(word_, at);
      if (is_hyphen(c.code) && at > done() && !keeps(at, at + c.size, end)) {
        cut_unit(at);
        pieces_.push_back({at + c.size, TokenKind::punctuation, false});
      }
      at += c.size;
    }
    if (done() < end) {
      cut_unit(end);
    }
  }

  // Whether the hyphen stays inside its word.
  [[nodiscard]] bool keeps(std::uint32_t hyphen, std::uint32_t after, std::uint32_t end) const {
    constexpr std::uint32_t longest = 8;
    const std::string_view left = between(done(), hyphen);
    const bool capitals = left.size() > 1 && is_upper(character_at(left, 1).code);
    if (left.size() <= longest && !capitals && keeps_hyphen(in_lower_case(left))) {
      return true;
    }
    return end - after <= longest && keeps_hyphen_before(in_lower_case(between(after, end)));
  }

  // Adds what ends at `end`; a number and the unit that is written to it as two.
  void cut_unit(std::uint32_t end) {
    constexpr std::size_t longest = 7;
    const std::string_view piece = between(done(), end);
    const std::size_t letters = piece.find_first_not_of("0123456789.,:");
    if (letters != std::string_view::npos && letters > 0 && piece.size() - letters <= longest &&
        is_digit(static_cast<unsigned char>(piece.front())) && is_unit(piece.substr(letters))) {
      add(done() + static_cast<std::uint32_t>(letters));
    }
    add(end);
  }

  std::string_view word_;
  std::vector<Piece>& pieces_;
};

}  // namespace

void cut_word(std::string_view word, std::vector<Piece>& pieces) {
  pieces.clear();
  Cutter(word, pieces).run();
}

std::uint32_t clitic_size(std::string_view text) {
  const Character mark = character_at(text, 0);
  if (!is_apostrophe(mark.code)) {
    return 0;
  }
  for (const std::string_view clitic : clitics) {
    const std::size_t size = mark.size + clitic.size();
    if (equal_in_lower_case(text.substr(mark.size, clitic.size()), clitic) &&
        !is_word_character(character_at(text, static_cast<std::uint32_t>(size)).code)) {
      return static_cast<std::uint32_t>(size);
    }
  }
  return 0;
}

}  // namespace dossier::extract
