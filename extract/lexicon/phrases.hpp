// Phrases: words in the form in which the tables are searched, and maps from them.
//
// The key of a phrase is its words in lower case with one blank between them; a genitive is a word of its own
// ("Ana Berg's" -> "ana berg 's"), curly apostrophes are straight.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace dossier::extract {

// Lower case of ASCII and of the letters of Latin-1; curly apostrophes made straight.
[[nodiscard]] std::string fold_word(std::string_view word);

// The key of a phrase whose words are separated by blanks.
[[nodiscard]] std::string phrase_key(std::string_view phrase);

// For maps of words that are looked up by views, and never walked.
struct TextHash {
  using is_transparent = void;
  [[nodiscard]] std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

template <class Value>
class PhraseMap {
 public:
  // The first value given for a phrase stays.
  void add(std::string_view phrase, Value value) {
    std::string key = phrase_key(phrase);
    const auto words = 1 + static_cast<std::size_t>(std::count(key.begin(), key.end(), ' '));
    std::size_t& longest = longest_[key.substr(0, key.find(' '))];
    longest = std::max(longest, words);
    values_.emplace(std::move(key), std::move(value));
  }

  [[nodiscard]] const Value* find(std::string_view key) const {
    const auto at = values_.find(key);
    return at == values_.end() ? nullptr : &at->second;
  }

  // How many words the longest phrase that begins with this word has; 0 where none does.
  [[nodiscard]] std::size_t longest(const std::string& first_word) const {
    const auto at = longest_.find(first_word);
    return at == longest_.end() ? 0 : at->second;
  }

 private:
  std::unordered_map<std::string, Value, TextHash, std::equal_to<>> values_;
  std::unordered_map<std::string, std::size_t> longest_;  // looked up only, never walked
};

}  // namespace dossier::extract
