// A web page as a flat list of its nodes in the order of the page: no pointers, no recursion. The nodes
// inside an element are the ones behind it up to its `end`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dossier::extract {

struct HtmlNode {
  std::string name;          // of the element in small letters; empty for text
  std::string text;          // of a text node
  std::uint32_t parent = 0;  // the root is its own parent
  std::uint32_t end = 0;     // one past the last node inside
  std::vector<std::pair<std::string, std::string>> attributes;

  [[nodiscard]] bool is_text() const { return name.empty(); }
  // Empty where the element has no such attribute.
  [[nodiscard]] std::string_view attribute(std::string_view wanted) const;
};

struct HtmlTree {
  std::vector<HtmlNode> nodes;  // nodes[0] is the root and has no name of its own on the page: "#page"

  // All text inside the node, blanks kept.
  [[nodiscard]] std::string text_of(std::uint32_t node) const;
};

struct HtmlOutcome {
  HtmlTree tree;
  std::string problem;  // why there is no tree; empty where there is one
};

// Reads a page in UTF-8 with all the mercy that pages need. Refused are elements nested more than `max_depth`
// deep and tags with thousands of attributes, which would take hours.
[[nodiscard]] HtmlOutcome parse_html(const std::string& page, std::uint32_t max_depth);

// Of a to z and A to Z: what the names of elements and classes are made of.
[[nodiscard]] constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace dossier::extract
