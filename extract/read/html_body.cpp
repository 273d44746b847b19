#include "extract/read/html_body.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace dossier::extract {
namespace {

constexpr std::array<std::string_view, 28> skipped_elements{
    "script", "style",  "noscript", "nav",   "aside",    "footer", "form",   "button", "svg",   "iframe",
    "select", "option", "textarea", "head",  "template", "object", "canvas", "audio",  "video", "input",
    "label",  "math",   "dialog",   "embed", "map",      "menu",   "time",   "picture"};

constexpr std::array<std::string_view, 33> block_elements{
    "p",       "div",        "article", "section", "main",       "body",   "li", "ul", "ol",
    "h1",      "h2",         "h3",      "h4",      "h5",         "h6",     "td", "th", "tr",
    "table",   "blockquote", "pre",     "figure",  "figcaption", "dl",     "dt", "dd", "header",
    "address", "hr",         "center",  "html",    "#page",      "details"};

// Words of class and id attributes by which pages mark what is not the article.
constexpr std::array<std::string_view, 53> furniture_words{
    "nav",         "navigation", "navbar",       "menu",     "footer",    "sidebar", "related",
    "recommended", "recommend",  "comment",      "comments", "share",     "sharing", "social",
    "newsletter",  "subscribe",  "subscription", "promo",    "promotion", "advert",  "advertisement",
    "ad",          "ads",        "cookie",       "cookies",  "consent",   "banner",  "breadcrumb",
    "breadcrumbs", "byline",     "author",       "authors",  "credit",    "credits", "copyright",
    "tags",        "popular",    "trending",     "outbrain", "taboola",   "paywall", "signup",
    "popup",       "modal",      "widget",       "masthead", "toolbar",   "hidden",  "teaser",
    "sponsored",   "bio",        "readmore",     "dateline"};

constexpr std::array<std::string_view, 4> body_marks{"articleBody", "article-body", "story-body",
                                                     "entry-content"};

template <std::size_t Size>
bool is_one_of(std::string_view word, const std::array<std::string_view, Size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

// Whether one of the words of an attribute ("story-body__relatedLinks") is a furniture word.
bool names_furniture(std::string_view value) {
  std::string word;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    const bool letter = i < value.size() && is_letter(value[i]);
    const bool hump = letter && i > 0 && is_upper(value[i]) && !is_upper(value[i - 1]);
    if (!letter || hump) {
      if (is_one_of(word, furniture_words)) return true;
      word.clear();
    }
    if (letter) word += is_upper(value[i]) ? static_cast<char>(value[i] - 'A' + 'a') : value[i];
  }
  return false;
}

struct Paragraph {
  std::string text;
  std::size_t link_bytes = 0;
  std::uint32_t container = 0;  // the innermost block element it stands in
  bool running = false;         // counts for the search: long, few links
};

class BodyFinder {
 public:
  explicit BodyFinder(const HtmlTree& tree) : nodes_(tree.nodes) {}

  std::string find() {
    measure();
    mark();
    collect();
    return join(densest());
  }

 private:
  // Bytes of text inside each node.
  void measure() {
    size_.assign(nodes_.size(), 0);
    for (std::size_t i = nodes_.size(); i-- > 1;) {
      if (is_one_of(nodes_[i].name, skipped_elements)) continue;
      size_[i] += nodes_[i].text.size();
      size_[nodes_[i].parent] += size_[i];
    }
  }

  // What is not the article, and what stands in a link; both are handed down to what is inside.
  void mark() {
    skipped_.assign(nodes_.size(), false);
    linked_.assign(nodes_.size(), false);
    for (std::size_t i = 1; i < nodes_.size(); ++i) {
      const HtmlNode& node = nodes_[i];
      skipped_[i] = skipped_[node.parent] || is_furniture(node, size_[i]);
      linked_[i] = linked_[node.parent] || node.name == "a";
    }
  }

  // An element with most of the page's text is the article whatever its classes say.
  [[nodiscard]] bool is_furniture(const HtmlNode& node, std::size_t size) const {
    if (node.is_text()) return false;
    if (is_one_of(node.name, skipped_elements)) return true;
    if (size * 2 > size_[0]) return false;
    const std::string_view role = node.attribute("role");
    return role == "navigation" || role == "complementary" || node.attribute("aria-hidden") == "true" ||
           names_furniture(node.attribute("class")) || names_furniture(node.attribute("id"));
  }

  void collect() {
    std::vector<std::uint32_t> blocks{0};
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
      while (i >= nodes_[blocks.back()].end) {
        flush(blocks.back());
        blocks.pop_back();
      }
      const HtmlNode& node = nodes_[i];
      if (skipped_[i]) continue;
      if (node.name == "br") {
        breaks_ += 1;
      } else if (is_one_of(node.name, block_elements)) {
        flush(blocks.back());
        blocks.push_back(i);
      } else if (node.is_text()) {
        append(node.text, linked_[i], blocks.back());
      }
    }
    flush(blocks.back());
  }

  // A line break is a line's end, two are a paragraph's.
  void append(const std::string& text, bool linked, std::uint32_t block) {
    if (std::all_of(text.begin(), text.end(), is_space)) {
      blank_ = true;
      return;
    }
    if (breaks_ > 1) flush(block);
    if (breaks_ == 1 && !current_.text.empty()) current_.text += '\n';
    if (breaks_ > 0) blank_ = false;
    breaks_ = 0;
    for (const char c : text) {
      if (is_space(c)) {
        blank_ = true;
        continue;
      }
      if (blank_ && !current_.text.empty() && current_.text.back() != '\n') current_.text += ' ';
      blank_ = false;
      current_.text += c;
      current_.link_bytes += linked ? 1 : 0;
    }
  }

  void flush(std::uint32_t block) {
    breaks_ = 0;
    blank_ = false;
    if (current_.text.empty()) return;
    current_.container = block;
    const std::string& name = nodes_[block].name;
    const bool heading = name.size() == 2 && name[0] == 'h';
    current_.running =
        !heading && current_.text.size() >= 60 && current_.link_bytes * 3 < current_.text.size();
    paragraphs_.push_back(std::move(current_));
    current_ = Paragraph{};
  }

  // The element whose near descendants hold the most running text: a paragraph counts whole for the element
  // around it, half for the next one out, and so on.
  std::uint32_t densest() {
    constexpr unsigned reach = 5;
    std::vector<std::uint64_t> score(nodes_.size(), 0);
    std::vector<std::uint64_t> total(nodes_.size(), 0);
    for (const Paragraph& paragraph : paragraphs_) {
      if (!paragraph.running) continue;
      const std::uint64_t weight = paragraph.text.size() - paragraph.link_bytes;
      const bool own = nodes_[paragraph.container].name == "p";
      std::uint32_t node = own ? nodes_[paragraph.container].parent : paragraph.container;
      for (unsigned step = 0; step < reach; ++step, node = nodes_[node].parent) {
        score[node] += (weight * 32) >> step;
        if (node == 0) break;
      }
      add_up(total, paragraph.container, weight);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (is_marked_body(nodes_[i])) score[i] = score[i] * 3 / 2;
    }
    return widen(static_cast<std::uint32_t>(std::max_element(score.begin(), score.end()) - score.begin()),
                 total);
  }

  void add_up(std::vector<std::uint64_t>& total, std::uint32_t node, std::uint64_t weight) const {
    for (; node != 0; node = nodes_[node].parent) total[node] += weight;
    total[0] += weight;
  }

  static bool is_marked_body(const HtmlNode& node) {
    if (node.name == "article" || node.attribute("itemprop") == "articleBody") return true;
    const std::string_view names = node.attribute("class");
    return std::any_of(body_marks.begin(), body_marks.end(),
                       [&](std::string_view mark) { return names.find(mark) != std::string_view::npos; });
  }

  // An article cut into several blocks (by advertisements, by pages) goes on beside the densest one.
  [[nodiscard]] std::uint32_t widen(std::uint32_t node, const std::vector<std::uint64_t>& total) const {
    std::uint32_t widest = node;
    for (std::uint32_t outer = node; outer != 0;) {
      outer = nodes_[outer].parent;
      if (is_marked_body(nodes_[widest]) && total[outer] * 2 < total[widest] * 3) break;
      if (total[outer] * 4 >= total[widest] * 5) widest = outer;
    }
    return widest;
  }

  [[nodiscard]] std::string join(std::uint32_t container) const {
    std::string text;
    for (const Paragraph& paragraph : paragraphs_) {
      const bool inside = paragraph.container >= container && paragraph.container < nodes_[container].end;
      if (!inside || paragraph.link_bytes * 10 > paragraph.text.size() * 6) continue;
      if (!text.empty()) text += "\n\n";
      text += paragraph.text;
    }
    return text;
  }

  const std::vector<HtmlNode>& nodes_;
  std::vector<std::size_t> size_;
  std::vector<bool> skipped_;
  std::vector<bool> linked_;
  std::vector<Paragraph> paragraphs_;
  Paragraph current_;
  unsigned breaks_ = 0;
  bool blank_ = false;
};

}  // namespace

std::string article_text(const HtmlTree& tree) {
  return BodyFinder(tree).find();
}

}  // namespace dossier::extract
