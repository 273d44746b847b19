#include "graph/merge/text_marks.hpp"

#include <algorithm>
#include <array>

namespace dossier {
namespace {

constexpr std::size_t shingle_words = 5;
constexpr std::uint64_t every = 4;  // one shingle in so many is kept

// FNV-1a, and the finalizer of SplitMix64 over it.
constexpr std::uint64_t hash_begin = 0xcbf29ce484222325U, hash_prime = 0x100000001b3U;

std::uint64_t mixed(std::uint64_t hash) {
  hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9U;
  hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111ebU;
  return hash ^ (hash >> 31U);
}

// Outlets set quotation marks, dashes and spaces as they like: U+2000 to U+206F and U+00A0 to U+00BF, in
// UTF-8, are no letters.
std::size_t punctuation_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
  };
  if (byte(at) == 0xE2 && (byte(at + 1) == 0x80 || byte(at + 1) == 0x81)) return 3;
  if (byte(at) == 0xC2) return 2;
  return 0;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Calls take(hash) for each word.
template <typename Take>
void each_word(std::string_view text, const Take& take) {
  std::uint64_t hash = hash_begin;
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t punctuation = punctuation_at(text, i);
    if (punctuation == 0 && is_letter(text[i])) {
      hash = (hash ^ static_cast<unsigned char>(lower(text[i]))) * hash_prime;
      inside = true;
    } else if (inside) {
      take(mixed(hash));
      hash = hash_begin;
      inside = false;
    }
    i += punctuation == 0 ? 1 : punctuation;
  }
  if (inside) take(mixed(hash));
}

}  // namespace

TextMarks text_marks(std::string_view text) {
  TextMarks marks;
  std::array<std::uint64_t, shingle_words> last{};
  std::size_t words = 0;
  std::uint64_t all = hash_begin;
  each_word(text, [&](std::uint64_t word) {
    all = mixed(all * hash_prime + word);
    last[words++ % shingle_words] = word;
    if (words < shingle_words) return;
    std::uint64_t shingle = hash_begin;
    for (std::size_t i = 0; i < shingle_words; ++i) {
      shingle = mixed(shingle * hash_prime + last[(words + i) % shingle_words]);
    }
    if (shingle % every == 0) marks.shingles.push_back(shingle);
  });
  if (words > 0) marks.words = all;
  std::ranges::sort(marks.shingles);
  marks.shingles.erase(std::ranges::unique(marks.shingles).begin(), marks.shingles.end());
  marks.credits = credited_agencies(text);
  return marks;
}

}  // namespace dossier
