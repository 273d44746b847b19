#include "extract/annotate/quotations.hpp"

#include <optional>
#include <string_view>

namespace dossier::extract {
namespace {

enum class Mark : std::uint8_t {
  none,
  open_double,
  close_double,
  straight_double,
  open_single,
  close_single,
  straight_single
};

Mark mark_of(std::string_view word) {
  struct Entry {
    std::string_view word;
    Mark mark;
  };
  static constexpr Entry marks[] = {
      {"\"", Mark::straight_double}, {"\u201C", Mark::open_double},  {"\u201E", Mark::open_double},
      {"``", Mark::open_double},     {"\u00AB", Mark::open_double},  {"\u201D", Mark::close_double},
      {"''", Mark::close_double},    {"\u00BB", Mark::close_double}, {"'", Mark::straight_single},
      {"\u2018", Mark::open_single}, {"`", Mark::open_single},       {"\u2019", Mark::close_single},
  };
  constexpr std::size_t longest_mark = 3;
  if (word.size() <= longest_mark) {
    for (const Entry& entry : marks) {
      if (entry.word == word) {
        return entry.mark;
      }
    }
  }
  return Mark::none;
}

class Finder {
 public:
  explicit Finder(Document& document) : document_(document) {}

  void paragraph(std::uint32_t first, std::uint32_t last) {
    last_ = last;
    find_sure_closings(first);
    const bool may_continue = unclosed_;
    unclosed_ = false;
    continues_ = may_continue && opens_double(first, first);
    for (std::uint32_t at = first; at < last; ++at) {
      step(first, at);
    }
    if (open_ && !open_single_) {
      close(last);
      unclosed_ = true;
    }
    open_.reset();
  }

 private:
  [[nodiscard]] const Token& token(std::uint32_t at) const { return document_.tokens[at]; }
  [[nodiscard]] std::string_view word(std::uint32_t at) const { return words(document_, token(at).span); }
  [[nodiscard]] Mark mark(std::uint32_t at) const {
    const bool may_be = token(at).kind != TokenKind::word && token(at).kind != TokenKind::number;
    return may_be ? mark_of(word(at)) : Mark::none;
  }
  [[nodiscard]] bool joined_to_next(std::uint32_t at) const {
    return at + 1 < last_ && !token(at + 1).space_before;
  }
  [[nodiscard]] bool loose_before(std::uint32_t first, std::uint32_t at) const {
    return at == first || token(at).space_before || token(at - 1).kind == TokenKind::punctuation;
  }

  [[nodiscard]] bool opens_double(std::uint32_t first, std::uint32_t at) const {
    const Mark kind = mark(at);
    return kind == Mark::open_double ||
           (kind == Mark::straight_double && loose_before(first, at) && joined_to_next(at));
  }
  [[nodiscard]] bool opens_single(std::uint32_t first, std::uint32_t at) const {
    const Mark kind = mark(at);
    return (kind == Mark::open_single || kind == Mark::straight_single) && loose_before(first, at) &&
           joined_to_next(at);
  }
  // A single mark after a word and before a blank or another mark: the end of a quotation, or a plural's
  // apostrophe.
  [[nodiscard]] bool may_close_single(std::uint32_t first, std::uint32_t at) const {
    const Mark kind = mark(at);
    return (kind == Mark::close_single || kind == Mark::straight_single) && at > first &&
           !token(at).space_before && (!joined_to_next(at) || token(at + 1).kind == TokenKind::punctuation);
  }
  [[nodiscard]] bool is_plural_like(std::uint32_t at) const {
    return token(at - 1).kind == TokenKind::word && word(at - 1).ends_with('s');
  }

  // For each token, whether a single mark that can be no plural's apostrophe comes later, before the next
  // opening.
  void find_sure_closings(std::uint32_t first) {
    first_ = first;
    sure_later_.assign(last_ - first, false);
    bool sure = false;
    for (std::uint32_t at = last_; at-- > first;) {
      sure_later_[at - first] = sure;
      if (may_close_single(first, at) && !is_plural_like(at)) {
        sure = true;
      } else if (opens_single(first, at)) {
        sure = false;
      }
    }
  }

  void step(std::uint32_t first, std::uint32_t at) {
    if (!open_) {
      start_if_opening(first, at);
    } else if (open_single_) {
      if (opens_double(first, at) && !sure_later_[at - first_]) {
        open_.reset();  // it was an apostrophe after all
        start_if_opening(first, at);
      } else if (may_close_single(first, at) && !(is_plural_like(at) && sure_later_[at - first_])) {
        close(at);
      }
    } else {
      const Mark kind = mark(at);
      if (kind == Mark::close_double || kind == Mark::straight_double) {
        close(at);
      } else if (kind == Mark::open_double) {
        close(at);
        start_if_opening(first, at);
      }
    }
  }

  void start_if_opening(std::uint32_t first, std::uint32_t at) {
    const bool is_double = opens_double(first, at);
    if (is_double || opens_single(first, at)) {
      open_ = at + 1;
      open_single_ = !is_double;
    }
  }

  // Ends the open quotation before the token `end`. What holds nothing is none.
  void close(std::uint32_t end) {
    if (*open_ < end) {
      document_.quotations.push_back({{token(*open_).span.begin, token(end - 1).span.end}, continues_});
    }
    continues_ = false;
    open_.reset();
  }

  Document& document_;
  std::optional<std::uint32_t> open_;  // first token of the open quotation
  bool open_single_ = false;
  bool unclosed_ = false;   // the paragraph before ended inside a quotation
  bool continues_ = false;  // the next quotation goes on from there
  std::uint32_t first_ = 0;
  std::uint32_t last_ = 0;
  std::vector<bool> sure_later_;
};

}  // namespace

void find_quotations(Document& document, std::span<const std::uint32_t> paragraphs) {
  Finder finder(document);
  const auto end = static_cast<std::uint32_t>(document.tokens.size());
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    finder.paragraph(paragraphs[i], i + 1 < paragraphs.size() ? paragraphs[i + 1] : end);
  }
}

}  // namespace dossier::extract
