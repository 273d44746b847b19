#include "extract/lexicon/phrases.hpp"

namespace dossier::extract {
namespace {

constexpr std::string_view right_quote = "\xE2\x80\x99";

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// The second byte of U+00C0..U+00DE (but U+00D7, the sign for "times") becomes that of the small letter.
char lower_latin1(char second) {
  const auto byte = static_cast<unsigned char>(second);
  return byte >= 0x80 && byte <= 0x9E && byte != 0x97 ? static_cast<char>(byte + 0x20) : second;
}

void add_word(std::string& key, std::string_view word) {
  if (word.empty()) {
    return;
  }
  if (!key.empty()) {
    key += ' ';
  }
  key += word;
}

}  // namespace

std::string fold_word(std::string_view word) {
  std::string folded;
  folded.reserve(word.size());
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i).starts_with(right_quote)) {
      folded += '\'';
      i += right_quote.size() - 1;
    } else if (word[i] == '\xC3' && i + 1 < word.size()) {
      folded += word[i];
      folded += lower_latin1(word[++i]);
    } else {
      folded += lower(word[i]);
    }
  }
  return folded;
}

std::string phrase_key(std::string_view phrase) {
  const std::string folded = fold_word(phrase);
  std::string_view rest = folded;
  std::string key;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    const bool genitive = word.size() > 2 && word.ends_with("'s");
    if (genitive) {
      word.remove_suffix(2);
    }
    add_word(key, word);
    add_word(key, genitive ? "'s" : "");
  }
  return key;
}

}  // namespace dossier::extract
