#include "extract/annotate/word_run.hpp"

#include "extract/annotate/characters.hpp"

namespace dossier::extract {
namespace {

constexpr char32_t soft_hyphen = 0xAD;

class Run {
 public:
  Run(std::string_view text, std::uint32_t begin, std::uint32_t at) : text_(text), begin_(begin), at_(at) {}

  std::uint32_t end() {
    segment_ = at_;
    digits_ = at_;
    for (;;) {
      const Character c = character_at(text_, at_);
      const bool inside = c.size > 0 && is_word_character(c.code);
      if (!inside && (at_ == begin_ || before_.size == 0 || !joins(c))) {
        return at_;
      }
      segment_ = c.code == U'.' ? at_ + 1 : segment_;
      digits_ = is_digit(c.code) ? digits_ : at_ + c.size;
      before_ = inside ? c : Character{};
      at_ += c.size;
    }
  }

 private:
  [[nodiscard]] char32_t code_at(std::uint32_t at) const { return character_at(text_, at).code; }

  // Whether the mark joins what stands before it and after it to one word.
  [[nodiscard]] bool joins(Character mark) const {
    const std::uint32_t next = at_ + mark.size;
    const char32_t after = code_at(next);
    if (!is_word_character(after)) {
      return false;
    }
    const bool digits = is_digit(before_.code) && is_digit(after);
    switch (mark.code) {
      case U'.':
        return digits || joins_stop(after);
      case U',':
        return digits && parts_thousands(next);
      case U':':
      case U'/':
        return digits;
      case U'&':
        return is_upper(before_.code) && is_upper(after);
      case U'@':
        return true;
      case U'*':
      case soft_hyphen:
        return is_letter(before_.code) && is_letter(after);
      default:
        return is_hyphen(mark.code) || (is_apostrophe(mark.code) && is_letter(after));
    }
  }

  // "3,500" is one number, "[13,14]" holds two.
  [[nodiscard]] bool parts_thousands(std::uint32_t next) const {
    constexpr std::uint32_t group = 3;
    return at_ - digits_ <= group && is_digit(code_at(next + 1)) && is_digit(code_at(next + 2)) &&
           !is_digit(code_at(next + group));
  }

  // "U.S" and "Ph.D" are one word; "talks.He" is two.
  [[nodiscard]] bool joins_stop(char32_t after) const {
    const std::string_view around = text_.substr(segment_, 4);
    if (around.starts_with("Ph.D") || around.starts_with("M.Sc") || around.starts_with("B.Sc")) {
      return true;
    }
    const bool single_before = segment_ + character_at(text_, segment_).size == at_;
    const std::uint32_t next = at_ + 1;
    const bool single_after = !is_letter(code_at(next + character_at(text_, next).size));
    return single_before && single_after && is_letter(code_at(segment_)) && is_letter(after);
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::uint32_t at_;
  std::uint32_t segment_ = 0;  // where the part after the last full stop begins
  std::uint32_t digits_ = 0;   // where the digits before `at_` begin
  Character before_;           // the letter or digit before `at_`; empty after a mark
};

}  // namespace

std::uint32_t word_run_end(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  return Run(text, begin, at).end();
}

bool is_acronym(std::string_view word) {
  if (word.size() % 2 == 0) {
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

}  // namespace dossier::extract
