#include "extract/clean/clean.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "extract/clean/dateline.hpp"
#include "extract/clean/furniture.hpp"
#include "extract/clean/glued_links.hpp"
#include "extract/clean/lines.hpp"

namespace dossier::extract {
namespace {

constexpr std::size_t opening = 6;     // pieces in which a dateline or a byline may stand
constexpr std::size_t menu_item = 25;  // bytes a menu's item has at most
constexpr std::size_t menu_items = 4;  // so many of them in a row are a menu
constexpr std::size_t paragraph = 80;  // bytes from which a piece is taken for running text

class BodyFinder {
 public:
  BodyFinder(std::string_view text, const Furniture& furniture)
      : text_(text), furniture_(furniture), pieces_(pieces_of(text)), kept_(pieces_.size(), true) {
    for (const Span piece : pieces_) plain_.push_back(plain_line(of(piece)));
  }

  std::vector<Span> find() {
    drop_lines();
    drop_menus();
    drop_repeated();
    drop_bylines();
    drop_rest();
    std::vector<Span> body;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!kept_[i]) continue;
      const bool start = body.size() < opening;
      for (const Span part : without_glued_links(text_, inner(i, start))) {
        const Span span = trimmed(text_, part);
        if (!span.empty()) body.push_back(span);
      }
    }
    return body;
  }

 private:
  [[nodiscard]] std::string_view of(Span span) const { return text_.substr(span.begin, span.size()); }

  [[nodiscard]] bool fits(FurnitureKind kind, std::size_t i) const {
    return furniture_.fits(kind, plain_[i]);
  }

  void drop_lines() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!kept_[i]) continue;
      if (fits(FurnitureKind::line, i) || fits(FurnitureKind::place, i) || !is_prose(plain_[i]))
        kept_[i] = false;
      if (!fits(FurnitureKind::next, i)) continue;
      kept_[i] = false;
      for (std::size_t j = i + 1; j < pieces_.size() && is_headline(of(pieces_[j])); ++j) kept_[j] = false;
    }
  }

  // Letters and blanks, not code, figures or rules.
  static bool is_prose(std::string_view line) {
    const auto letters = std::count_if(line.begin(), line.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 || c == ' ';
    });
    return letters * 2 > static_cast<std::ptrdiff_t>(line.size()) &&
           line.find_first_not_of("-_*. ") != line.npos;
  }

  void drop_menus() {
    std::size_t run = 0;
    for (std::size_t i = 0; i <= pieces_.size(); ++i) {
      const bool item =
          i < pieces_.size() && pieces_[i].size() <= menu_item && !ends_sentence(of(pieces_[i]));
      if (item) {
        ++run;
        continue;
      }
      for (std::size_t back = 1; run >= menu_items && back <= run; ++back) kept_[i - back] = false;
      run = 0;
    }
  }

  // A headline or caption given twice; also one with the name of its rubric glued before it.
  void drop_repeated() {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (plain_[i].size() < 20) continue;
      if (!seen.insert(plain_[i]).second) kept_[i] = false;
      const bool glued = i + 1 < pieces_.size() && plain_[i].size() < 200 && plain_[i + 1].size() >= 20 &&
                         plain_[i].size() > plain_[i + 1].size() && plain_[i].ends_with(plain_[i + 1]);
      if (glued && i < opening) kept_[i] = false;
    }
  }

  void drop_bylines() {
    for (std::size_t i = 0; i < pieces_.size() && i < 2 * opening; ++i) {
      const std::string_view line = of(pieces_[i]);
      const bool by = plain_[i].starts_with("by ") && is_names_only(line.substr(3));
      const bool above_outlet =
          i + 1 < pieces_.size() && fits(FurnitureKind::place, i + 1) && is_names_only(line);
      if (by || above_outlet) kept_[i] = false;
    }
  }

  // All from the first heading of the page's other lists on, in the later part of a text that has begun.
  void drop_rest() {
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const bool late = paragraphs >= 2 && pieces_[i].begin >= text_.size() / 3;
      if (late && fits(FurnitureKind::rest, i)) {
        std::fill(kept_.begin() + static_cast<std::ptrdiff_t>(i), kept_.end(), false);
        return;
      }
      if (kept_[i] && pieces_[i].size() >= paragraph) ++paragraphs;
      if (fits(FurnitureKind::rest, i)) kept_[i] = false;
    }
  }

  // The part of a piece that is article: without dateline, lead, credit.
  [[nodiscard]] Span inner(std::size_t i, bool start) const {
    Span span = pieces_[i];
    if (starts_credit(i)) span.begin += static_cast<std::uint32_t>(caption_begin(of(span)));
    span = without_lead(trimmed(text_, span));
    if (start) span.begin += static_cast<std::uint32_t>(dateline_size(of(span), furniture_));
    return without_tails(trimmed(text_, span));
  }

  [[nodiscard]] bool starts_credit(std::size_t i) const {
    const auto& credits = furniture_.patterns(FurnitureKind::credit);
    return std::any_of(credits.begin(), credits.end(), [&](const FurniturePattern& credit) {
      return (credit.longest == 0 || plain_[i].size() <= credit.longest) &&
             plain_[i].starts_with(credit.pattern);
    });
  }

  // Where the caption starts in a line that starts with a credit: its end where there is none.
  [[nodiscard]] std::size_t caption_begin(std::string_view line) const {
    std::string lower(line);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    for (const FurniturePattern& label : furniture_.patterns(FurnitureKind::caption)) {
      const std::size_t at = lower.find(label.pattern);
      if (at != std::string::npos) return at + label.pattern.size();
    }
    return line.size();
  }

  [[nodiscard]] Span without_lead(Span span) const {
    const std::string start = plain_line(of(span).substr(0, 16));
    for (const FurniturePattern& lead : furniture_.patterns(FurnitureKind::lead)) {
      if (!start.starts_with(lead.pattern + " ")) continue;
      span.begin += static_cast<std::uint32_t>(lead.pattern.size());
      return trimmed(text_, span);
    }
    return span;
  }

  // Credits in brackets at the end, as many as there are.
  [[nodiscard]] Span without_tails(Span span) const {
    while (!span.empty() && of(span).ends_with(')')) {
      const std::size_t open = of(span).rfind('(');
      if (open == std::string_view::npos) break;
      const std::string_view inside = of(span).substr(open + 1, span.size() - open - 2);
      if (!furniture_.fits(FurnitureKind::tail, plain_line(inside))) break;
      span.end = span.begin + static_cast<std::uint32_t>(open);
      span = trimmed(text_, span);
    }
    return span;
  }

  std::string_view text_;
  const Furniture& furniture_;
  std::vector<Span> pieces_;
  std::vector<std::string> plain_;  // of each piece
  std::vector<bool> kept_;          // of each piece
};

}  // namespace

void find_body(Document& document) {
  document.body = BodyFinder(document.article.text, Furniture::built_in()).find();
}

}  // namespace dossier::extract
