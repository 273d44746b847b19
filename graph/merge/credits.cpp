#include <algorithm>

#include "graph/merge/text_marks.hpp"
#include "graph/two_columns.hpp"

namespace dossier::embedded {
extern const std::string_view agencies, credit_frames;
}

namespace dossier {
namespace {

std::string_view line_at(std::string_view text, std::size_t at) {
  return text.substr(at, text.find('\n', at) - at);
}

struct Tables {
  Tables() { std::ranges::sort(agencies, {}, &TwoCells::second); }

  std::vector<TwoCells> agencies = rows_of_two(embedded::agencies);  // agency, name; sorted by name
  std::vector<TwoCells> frames = rows_of_two(embedded::credit_frames);
};

const Tables& tables() {
  static const Tables made;
  return made;
}

constexpr std::string_view anything = "-", anywhere = "...";

std::string_view without_blanks_behind(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

bool fits_before(std::string_view line, std::string_view words) {
  if (words == anything) return true;
  if (words.ends_with(anywhere)) {
    return line.find(words.substr(0, words.size() - anywhere.size())) != std::string_view::npos;
  }
  line = without_blanks_behind(line);
  for (const std::string_view article : {"The", "the"}) {
    if (line.ends_with(article)) line = without_blanks_behind(line.substr(0, line.size() - article.size()));
  }
  return line.ends_with(words);
}

bool fits_after(std::string_view line, std::string_view words) {
  if (words == anything) return true;
  if (words.starts_with(anywhere)) return line.find(words.substr(anywhere.size())) != std::string_view::npos;
  line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  return line.starts_with(words);
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Whether the name at `at` of the line is a word of its own in a frame.
bool credited_at(std::string_view line, std::size_t at, std::size_t size) {
  const std::string_view before = line.substr(0, at), after = line.substr(at + size);
  if (!after.empty() && is_word_byte(after.front())) return false;
  return std::ranges::any_of(tables().frames, [&](const TwoCells& frame) {
    return fits_before(before, frame.first) && fits_after(after, frame.second);
  });
}

// Calls take(row) for each row whose name stands at the beginning of `rest`.
template <typename Take>
void each_name(std::string_view rest, const Take& take) {
  const auto [from, to] = std::ranges::equal_range(tables().agencies, rest.front(), {},
                                                   [](const TwoCells& row) { return row.second.front(); });
  for (const TwoCells& row : std::ranges::subrange(from, to)) {
    if (rest.starts_with(row.second)) take(row);
  }
}

void find_credits(std::string_view line, std::vector<std::string_view>& agencies) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (at > 0 && is_word_byte(line[at - 1])) continue;
    each_name(line.substr(at), [&](const TwoCells& row) {
      if (credited_at(line, at, row.second.size())) agencies.push_back(row.first);
    });
  }
}

}  // namespace

std::vector<std::string> credited_agencies(std::string_view text) {
  std::vector<std::string_view> agencies;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view line = line_at(text, at);
    find_credits(line, agencies);
    at += line.size() + 1;
  }
  std::vector<std::string> names;
  for (const auto& [agency, name] : tables().agencies)
    if (std::ranges::find(agencies, agency) != agencies.end()) names.emplace_back(name);
  std::ranges::sort(names);
  names.erase(std::ranges::unique(names).begin(), names.end());
  return names;
}

}  // namespace dossier
