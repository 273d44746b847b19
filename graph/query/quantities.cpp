#include "graph/query/quantities.hpp"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::array<std::string_view, 13> small_numbers{"zero", "one",    "two",   "three", "four",
                                                         "five", "six",    "seven", "eight", "nine",
                                                         "ten",  "eleven", "twelve"};
constexpr std::array<std::string_view, 7> vague_words{"dozens",   "scores",  "hundreds", "thousands",
                                                      "millions", "several", "many"};
constexpr std::array<std::string_view, 8> prepositions{"of", "to", "in", "at", "from", "for", "with", "on"};
constexpr std::size_t most_digits = 15;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "2,000" and "2000"; nothing where the word is not all digits and commas.
std::optional<std::int64_t> in_digits(std::string_view word) {
  std::int64_t number = 0;
  std::size_t digits = 0;
  for (const char c : word) {
    if (c == ',') continue;
    if (!is_digit(c) || ++digits > most_digits) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return digits == 0 ? std::nullopt : std::optional(number);
}

// Calls take(word) for each run without blanks until it returns true.
template <typename Take>
void each_word(std::string_view words, const Take& take) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at && take(words.substr(at, end - at))) return;
    at = end + 1;
  }
}

std::string lower(std::string_view word) {
  std::string result(word);
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return result;
}

}  // namespace

std::optional<std::int64_t> number_in(std::string_view words) {
  std::optional<std::int64_t> number;
  each_word(words, [&](std::string_view word) {
    number = in_digits(word);
    if (number) return true;
    const auto found = std::ranges::find(small_numbers, lower(word));
    if (found != small_numbers.end()) number = found - small_numbers.begin();
    return number.has_value();
  });
  return number;
}

bool vague_number(std::string_view words) {
  bool vague = false;
  each_word(words, [&](std::string_view word) {
    vague = std::ranges::find(vague_words, lower(word)) != vague_words.end();
    return true;
  });
  return vague && !number_in(words);
}

std::string head_noun(std::string_view words) {
  std::string head;
  each_word(words, [&](std::string_view word) {
    const std::string plain = lower(word);
    const bool number = in_digits(plain) || std::ranges::find(vague_words, plain) != vague_words.end();
    if (std::ranges::find(prepositions, plain) == prepositions.end()) {
      if (!number) head = plain;
      return false;
    }
    return !head.empty();  // "hundreds of members": the first preposition belongs to the number
  });
  if (head.size() > 3 && head.ends_with('s') && !head.ends_with("ss")) head.pop_back();
  return head;
}

}  // namespace dossier
