#include "extract/clean/dateline.hpp"

#include <algorithm>
#include <array>

namespace dossier::extract {
namespace {

constexpr std::size_t longest = 80;  // bytes before the dash
constexpr std::size_t none = std::string_view::npos;

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_wide(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

// Whether a sentence can start here.
bool starts_sentence(std::string_view rest) {
  if (rest.empty()) return false;
  const char c = rest.front();
  return is_upper(c) || is_digit(c) || is_wide(c) || c == '"' || c == '\'' || c == '(' || c == '[';
}

struct Dash {
  std::size_t begin = none;  // the blanks before it excluded
  std::size_t end = none;    // the blanks behind it included
};

// The first dash that sets something off: between blanks, or a long one.
Dash first_dash(std::string_view text) {
  constexpr std::array<std::string_view, 6> dashes{" - ", " \u2013 ", " \u2014 ", " -- ", "\u2014", "--"};
  Dash first;
  for (const std::string_view dash : dashes) {
    const std::size_t at = text.find(dash);
    if (at < first.begin) first = {at, at + dash.size()};
  }
  while (first.end < text.size() && text[first.end] == ' ') ++first.end;
  return first;
}

bool is_agency(std::string_view words, const Furniture& furniture) {
  const std::string plain = plain_line(words);
  const auto& all = furniture.patterns(FurnitureKind::agency);
  return std::any_of(all.begin(), all.end(),
                     [&](const FurniturePattern& one) { return one.pattern == plain; });
}

struct Words {
  std::size_t count = 0;
  std::size_t capitals = 0;  // all capitals, at least three letters
  std::size_t small = 0;     // start with a small letter
  bool comma = false;
  bool digit = false;
};

Words words_of(std::string_view place) {
  Words words;
  for (std::size_t at = 0; at < place.size();) {
    const std::size_t end = std::min(place.find_first_of(" /", at), place.size());
    const std::string_view word = place.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    ++words.count;
    words.small += is_lower(word.front()) ? 1 : 0;
    const bool lower = std::any_of(word.begin(), word.end(), is_lower);
    words.capitals += !lower && std::count_if(word.begin(), word.end(), is_upper) >= 3 ? 1 : 0;
    words.comma = words.comma || word.ends_with(',');
    words.digit = words.digit || std::any_of(word.begin(), word.end(), is_digit);
  }
  return words;
}

// A place in capitals, or a place with its country or a date behind a comma.
bool is_place(std::string_view place) {
  const Words words = words_of(place);
  if (words.count == 0 || words.count > 8 || words.small > 0) return false;
  if (place.find_first_of(".!?") != none && place.find(". ") != none && !words.comma) return false;
  const bool starts_capital = place.size() >= 3 && is_upper(place[0]) && is_upper(place[1]);
  if (starts_capital && words.capitals > 0) return true;
  return words.comma && words.count <= 5 && is_upper(place.front());
}

// "(AP)" and what is around it: "NORDVIK (AP) ", "(AP) "; the place may be missing, the dash too.
std::size_t agency_dateline(std::string_view text, const Furniture& furniture) {
  const std::size_t open = text.substr(0, longest).find('(');
  const std::size_t close = open == none ? none : text.substr(0, longest).find(')', open);
  if (close == none || !is_agency(text.substr(open + 1, close - open - 1), furniture)) return 0;
  if (open > 0 && words_of(text.substr(0, open)).small > 0) return 0;
  std::size_t end = close + 1;
  constexpr std::array<std::string_view, 5> dashes{"--", "-", "\u2014", "\u2013", ":"};
  while (end < text.size() && text[end] == ' ') ++end;
  for (const std::string_view dash : dashes) {
    if (!text.substr(end).starts_with(dash)) continue;
    end += dash.size();
    break;
  }
  while (end < text.size() && text[end] == ' ') ++end;
  return starts_sentence(text.substr(end)) ? end : 0;
}

}  // namespace

std::size_t dateline_size(std::string_view paragraph, const Furniture& furniture) {
  if (const std::size_t size = agency_dateline(paragraph, furniture); size > 0) return size;
  const Dash dash = first_dash(paragraph.substr(0, longest + 8));
  if (dash.begin == none || dash.begin > longest || dash.end > paragraph.size()) return 0;
  if (!is_place(paragraph.substr(0, dash.begin))) return 0;
  return starts_sentence(paragraph.substr(dash.end)) ? dash.end : 0;
}

}  // namespace dossier::extract
