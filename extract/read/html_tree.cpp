#include "extract/read/html_tree.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace dossier::extract {
namespace {

constexpr std::size_t most_attributes = 5000;  // words of one tag; the parser compares each with each
constexpr std::size_t most_nodes = 4'000'000;

const char* plain(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

// Builds the tree from the parser's events.
class Builder {
 public:
  explicit Builder(std::uint32_t max_depth) : max_depth_(max_depth) {
    tree_.nodes.emplace_back();
    tree_.nodes[0].name = "#page";
    open_.push_back(0);
  }

  void set_parser(htmlParserCtxtPtr parser) { parser_ = parser; }

  void start(const xmlChar* name, const xmlChar** attributes) {
    if (open_.size() > max_depth_)
      return stop("elements nested more than " + std::to_string(max_depth_) + " deep");
    HtmlNode& node = add();
    node.name = plain(name);
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      node.attributes.emplace_back(plain(attributes[0]),
                                   attributes[1] != nullptr ? plain(attributes[1]) : "");
    }
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes.size() - 1));
  }

  void end(const xmlChar* name) {
    const std::string_view wanted = plain(name);
    if (open_.size() < 2 || tree_.nodes[open_.back()].name != wanted) return;
    close();
  }

  void text(const xmlChar* characters, int size) {
    if (size <= 0) return;
    const std::string_view more(plain(characters), static_cast<std::size_t>(size));
    HtmlNode& last = tree_.nodes.back();
    if (last.is_text() && last.parent == open_.back()) {
      last.text += more;
      return;
    }
    add().text = more;
  }

  HtmlOutcome finish() {
    while (open_.size() > 1) close();
    tree_.nodes[0].end = static_cast<std::uint32_t>(tree_.nodes.size());
    return {std::move(tree_), std::move(problem_)};
  }

 private:
  HtmlNode& add() {
    if (tree_.nodes.size() >= most_nodes) stop("too many elements");
    HtmlNode& node = tree_.nodes.emplace_back();
    node.parent = open_.back();
    node.end = static_cast<std::uint32_t>(tree_.nodes.size());
    return node;
  }

  void close() {
    tree_.nodes[open_.back()].end = static_cast<std::uint32_t>(tree_.nodes.size());
    open_.pop_back();
  }

  void stop(std::string problem) {
    problem_ = std::move(problem);
    xmlStopParser(parser_);
  }

  std::uint32_t max_depth_;
  htmlParserCtxtPtr parser_ = nullptr;
  HtmlTree tree_;
  std::vector<std::uint32_t> open_;
  std::string problem_;
};

Builder& builder(void* user) {
  return *static_cast<Builder*>(user);
}

xmlSAXHandler events() {
  xmlSAXHandler handler{};
  handler.startElement = [](void* user, const xmlChar* name, const xmlChar** attributes) {
    builder(user).start(name, attributes);
  };
  handler.endElement = [](void* user, const xmlChar* name) { builder(user).end(name); };
  handler.characters = [](void* user, const xmlChar* text, int size) { builder(user).text(text, size); };
  handler.ignorableWhitespace = handler.characters;
  handler.cdataBlock = handler.characters;
  return handler;
}

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}

// One past the tag that starts at `at`; `words` counts what stands in it, quoted values apart.
std::size_t tag_end(std::string_view page, std::size_t at, std::size_t& words) {
  char quote = 0;
  words = 0;
  for (; at < page.size(); ++at) {
    const char c = page[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && page[at - 1] == '=') {
      quote = c;
    } else if (c == '>') {
      return at + 1;
    } else if (is_blank(page[at - 1]) && !is_blank(c)) {
      ++words;
    }
  }
  return at;
}

// Whether a tag outside scripts has so many attributes that comparing each with each would take too long.
bool has_monstrous_tag(std::string_view page) {
  std::size_t words = 0;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<', at)) {
    ++at;
    if (at >= page.size() || !is_letter(page[at])) continue;
    const std::string_view rest = page.substr(at);
    const bool script = rest.starts_with("script") || rest.starts_with("SCRIPT");
    const std::size_t end = tag_end(page, at, words);
    if (words > most_attributes) return true;
    at = script ? std::min(page.find("</", end), page.size()) : at;
  }
  return false;
}

}  // namespace

std::string_view HtmlNode::attribute(std::string_view wanted) const {
  for (const auto& [key, value] : attributes) {
    if (key == wanted) return value;
  }
  return {};
}

std::string HtmlTree::text_of(std::uint32_t node) const {
  std::string text;
  for (std::uint32_t i = node; i < nodes[node].end; ++i) text += nodes[i].text;
  return text;
}

HtmlOutcome parse_html(const std::string& page, std::uint32_t max_depth) {
  if (page.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
    return {{}, "the page is too large"};
  if (has_monstrous_tag(page)) return {{}, "a tag with thousands of attributes"};
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(),
                                                                              htmlFreeParserCtxt);
  if (!parser) return {{}, "no memory for the page"};
  Builder tree(max_depth);
  tree.set_parser(parser.get());
  *parser->sax = events();
  parser->userData = &tree;
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                          HTML_PARSE_NOIMPLIED;
  xmlDocPtr unused =
      htmlCtxtReadMemory(parser.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", options);
  if (unused != nullptr) xmlFreeDoc(unused);
  return tree.finish();
}

}  // namespace dossier::extract
