#include "extract/clean/glued_links.hpp"

#include <cstddef>

namespace dossier::extract {
namespace {

constexpr std::string_view closing = " MORE";
constexpr std::size_t none = std::string_view::npos;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_letter(char c) {
  return is_upper(c) || is_lower(c);
}

// Where a word of at least three letters runs into a capital: "Berg|Talks", but not "McDonald".
std::size_t find_glue(std::string_view text) {
  std::size_t start = 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!is_letter(text[at - 1])) start = at;
    const bool glue = is_upper(text[at]) && is_lower(text[at - 1]) && at - start >= 3;
    if (glue && text.substr(start, 3) != "Mac" && text.substr(start, 3) != "You") return at;
  }
  return none;
}

std::size_t find_closing(std::string_view text) {
  for (std::size_t at = text.find(closing); at != none; at = text.find(closing, at + 1)) {
    const std::size_t end = at + closing.size();
    if (end == text.size() || !is_letter(text[end])) return end;
  }
  return none;
}

}  // namespace

std::vector<Span> without_glued_links(std::string_view text, Span span) {
  std::vector<Span> left;
  while (true) {
    const std::string_view rest = text.substr(span.begin, span.size());
    const std::size_t end = find_closing(rest);
    const std::size_t glue = end == none ? none : find_glue(rest.substr(0, end));
    if (glue == none) break;
    left.push_back({span.begin, span.begin + static_cast<std::uint32_t>(glue)});
    span.begin += static_cast<std::uint32_t>(end);
  }
  left.push_back(span);
  return left;
}

}  // namespace dossier::extract
