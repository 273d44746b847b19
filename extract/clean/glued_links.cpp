#include "extract/clean/glued_links.hpp"

#include <cstddef>

namespace dossier::extract {
namespace {

constexpr std::string_view closing = "MORE";
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

// Where a word of at least three letters runs into a capital or a figure: "Berg|Talks", but not "McDonald".
std::size_t find_glue(std::string_view text) {
  std::size_t start = 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!is_letter(text[at - 1])) start = at;
    const bool begins = is_upper(text[at]) || (text[at] >= '0' && text[at] <= '9');
    const bool glue = begins && is_lower(text[at - 1]) && at - start >= 3;
    if (glue && text.substr(start, 3) != "Mac" && text.substr(start, 3) != "You") return at;
  }
  return none;
}

std::size_t find_closing(std::string_view text) {
  for (std::size_t at = text.find(closing); at != none; at = text.find(closing, at + 1)) {
    const std::size_t end = at + closing.size();
    const bool begins = at > 0 && (text[at - 1] == ' ' || is_lower(text[at - 1]));
    if (begins && (end == text.size() || !is_letter(text[end]))) return end;
  }
  return none;
}

bool is_name_word(std::string_view word) {
  const bool nickname = word.size() > 2 && (word.front() == '(' || word.front() == '"');
  return !word.empty() && is_upper(word[nickname ? 1 : 0]);
}

// Before the links of a person the page tells the name once more, in full: "Ana Berg Ana Maria Berg|Talks".
// Where the second name begins, with the blank before it; the glue itself where there is none.
std::size_t begin_of_repeated_name(std::string_view text, std::size_t glue) {
  constexpr int longest = 6;  // words
  const std::size_t last = text.rfind(' ', glue - 1);
  if (last == none) return glue;
  const std::string_view surname = text.substr(last + 1, glue - last - 1);
  std::size_t begin = last;  // of the blank before the words that belong to the name
  for (int words = 1; words < longest; ++words) {
    const std::size_t before = begin == 0 ? none : text.rfind(' ', begin - 1);
    const std::size_t first = before == none ? 0 : before + 1;
    const std::string_view word = text.substr(first, begin - first);
    if (word == surname && words > 1) return begin;
    if (!is_name_word(word) || before == none) return glue;
    begin = before;
  }
  return glue;
}

}  // namespace

std::vector<Span> without_glued_links(std::string_view text, Span span) {
  std::vector<Span> left;
  while (true) {
    const std::string_view rest = text.substr(span.begin, span.size());
    const std::size_t end = find_closing(rest);
    const std::size_t glue = end == none ? none : find_glue(rest.substr(0, end));
    if (glue == none) break;
    const std::size_t cut = begin_of_repeated_name(rest, glue);
    left.push_back({span.begin, span.begin + static_cast<std::uint32_t>(cut)});
    span.begin += static_cast<std::uint32_t>(end);
  }
  left.push_back(span);
  return left;
}

}  // namespace dossier::extract
