#include "graph/names.hpp"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

namespace dossier {
namespace {

constexpr auto titles =
    std::to_array<std::string_view>({"adm",       "admiral",  "ambassador", "ayatollah",    "brig",
                                     "brigadier", "capt",     "captain",    "cardinal",     "chancellor",
                                     "chief",     "cmdr",     "col",        "colonel",      "commander",
                                     "corporal",  "deputy",   "dr",         "former",       "gen",
                                     "general",   "gov",      "governor",   "hojatoleslam", "imam",
                                     "judge",     "justice",  "lady",       "lieutenant",   "lord",
                                     "lt",        "maj",      "major",      "minister",     "mr",
                                     "mrs",       "ms",       "pastor",     "premier",      "president",
                                     "prime",     "prof",     "professor",  "rep",          "representative",
                                     "rev",       "reverend", "sen",        "senator",      "sergeant",
                                     "sgt",       "sir",      "the",        "vice"});
constexpr auto name_suffixes = std::to_array<std::string_view>({"ii", "iii", "iv", "jr", "junior", "sr"});
constexpr std::string_view younger =
    "+jr";  // what the family name of a "Jr." ends with: he is not his father
constexpr auto particles = std::to_array<std::string_view>(
    {"abu", "al",  "as", "bin", "da",  "de", "del", "della", "den", "der", "di",
     "do",  "dos", "e",  "el",  "ibn", "la", "ol",  "the",   "ul",  "van", "von"});
constexpr auto little_words =
    std::to_array<std::string_view>({"a", "al", "an", "and", "e", "el", "for", "of", "s", "the"});

static_assert(std::ranges::is_sorted(titles) && std::ranges::is_sorted(name_suffixes));
static_assert(std::ranges::is_sorted(particles) && std::ranges::is_sorted(little_words));

template <std::size_t n>
bool among(const std::array<std::string_view, n>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_word_char(char c) {
  return is_lower(c) || is_digit(c);
}
bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

const icu::Transliterator& to_ascii() {
  static const std::unique_ptr<const icu::Transliterator> rules = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) || !made)
      throw std::runtime_error("ICU has no rules for Latin-ASCII; is its data installed?");
    return made;
  }();
  return *rules;
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (char& c : result) c = is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
  }
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(result);
  to_ascii().transliterate(wide);
  result.clear();
  wide.toUTF8String(result);
  return result;
}

char at(std::string_view text, std::size_t i) {
  return i < text.size() ? text[i] : ' ';
}

// Whether the full stop at i stands inside an abbreviation of single letters, as in "u.s."
bool joins_initials(std::string_view text, std::size_t i, const std::string& word, bool dotted) {
  return (word.size() == 1 || dotted) && is_lower(at(text, i + 1)) && !is_word_char(at(text, i + 2));
}

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result.append(result.empty() ? "" : " ").append(word);
  return result;
}

// "Al Gore" bears a given name, "al-Assad" and "Bashar Al Assad" an article.
bool writes_as_given_name(std::string_view text) {
  constexpr auto names = std::to_array<std::string_view>({" Al ", " El "});
  return std::ranges::any_of(names, [&](std::string_view name) {
    return text.starts_with(name.substr(1)) || text.find(name) != std::string_view::npos;
  });
}

std::vector<std::string> person_words(std::string_view text, std::vector<std::string> words) {
  auto first = words.begin();
  while (words.end() - first > 1 && among(titles, *first)) ++first;
  bool junior = false;
  while (words.end() - first > 1 && among(name_suffixes, words.back())) {
    junior = junior || words.back() == "jr" || words.back() == "junior";
    words.pop_back();
  }
  const bool article =
      first != words.end() && (*first == "al" || *first == "el") && !writes_as_given_name(text);
  std::vector<std::string> kept;
  for (auto word = first; word != words.end(); ++word) {
    const bool drop = among(particles, *word) && (word != first || article);
    if (!drop) kept.push_back(*word);
  }
  if (kept.empty()) kept = words;
  if (junior) kept.back() += younger;
  return kept;
}

std::vector<std::string> other_words(const std::vector<std::string>& words, bool singular) {
  std::vector<std::string> kept;
  for (const std::string& word : words) {
    if (among(little_words, word)) continue;
    kept.push_back(word);
    std::string& last = kept.back();
    const bool plural = last.size() >= 5 && last.back() == 's' &&
                        std::string_view("sui").find(last[last.size() - 2]) == std::string_view::npos;
    if (singular && plural) last.pop_back();
  }
  return kept.empty() ? words : kept;
}

// British spellings as American ones: "defence", "centre", "organisation", "programme".
std::string american(std::string_view word) {
  std::string spelt(word);
  const auto end_as = [&](std::string_view end, std::string_view other) {
    if (spelt.size() > end.size() && spelt.ends_with(end))
      spelt.replace(spelt.size() - end.size(), end.size(), other);
  };
  end_as("ence", "ense");
  end_as("tre", "ter");
  end_as("isation", "ization");
  end_as("amme", "am");
  return spelt;
}

std::string spelling_of_word(std::string_view original) {
  const std::string word = american(original);
  std::string plain;
  for (const char raw : word) {
    const char c = raw == 'q' ? 'k' : raw == 'w' ? 'v' : raw;
    if (plain.empty() || plain.back() != c || is_digit(c)) plain.push_back(c);
  }
  if (word.size() < 5) return plain;
  if (plain.back() == 'y' && is_vowel(plain[plain.size() - 2])) plain.back() = 'i';  // Sergey, Nikolay
  if (plain.ends_with("ii")) plain.pop_back();
  const std::size_t last = plain.find_last_not_of("aeiouy");
  std::string result;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool inner = i > 0 && last != std::string::npos && i < last && is_vowel(plain[i]);
    if (!inner)
      result.push_back(plain[i]);
    else if (result.back() != '-')
      result.push_back('-');
  }
  return result;
}

std::string without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1));
}

}  // namespace

std::vector<std::string> name_words(std::string_view text) {
  const std::string plain = lower_ascii(text);
  std::vector<std::string> words;
  std::string word;
  bool dotted = false;
  const auto end_word = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
    dotted = false;
  };
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (is_word_char(c)) {
      word.push_back(c);
    } else if (c == '\'' && !word.empty()) {
      if (at(plain, i + 1) == 's' && !is_word_char(at(plain, i + 2))) ++i;
    } else if (c == '.' && joins_initials(plain, i, word, dotted)) {
      dotted = true;
    } else {
      end_word();
      if (c == '&') words.emplace_back("and");
    }
  }
  end_word();
  return words;
}

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    if (end > begin) words.push_back(key.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string name_key(std::string_view text, EntityType type) {
  std::vector<std::string> words = name_words(text);
  if (type == EntityType::person) return joined(person_words(text, std::move(words)));
  return joined(other_words(words, type == EntityType::organization));
}

std::vector<std::string> name_forms(std::string_view text) {
  const std::size_t open = text.find('(');
  const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
  if (open != std::string_view::npos && close != std::string_view::npos) {
    const std::string before = without_blanks(text.substr(0, open)),
                      inside = without_blanks(text.substr(open + 1, close - open - 1));
    const std::string after = without_blanks(text.substr(close + 1));
    if (before.empty() || inside.empty()) return {std::string(text)};
    if (after.empty()) return {before, inside};
    const std::size_t last_word = before.rfind(' ');
    const std::string start = last_word == std::string::npos ? "" : before.substr(0, last_word + 1);
    return {before + " " + after, start + inside + " " + after};
  }
  const std::size_t slash = text.find('/');
  if (slash != std::string_view::npos && is_acronym(text.substr(0, slash)) &&
      is_acronym(text.substr(slash + 1)))
    return {without_blanks(text.substr(0, slash)), without_blanks(text.substr(slash + 1))};
  return {std::string(text)};
}

std::string without_junior(std::string_view key) {
  if (key.ends_with(younger)) key.remove_suffix(younger.size());
  return std::string(key);
}

std::string spelling_of(std::string_view key) {
  std::string result;
  for (const std::string_view word : words_of(key))
    result.append(result.empty() ? "" : " ").append(spelling_of_word(word));
  return result;
}

bool is_acronym(std::string_view text) {
  std::size_t upper = 0, lower = 0, other = 0;
  for (const char c : text) {
    if (is_upper(c))
      ++upper;
    else if (is_lower(c))
      ++lower;
    else if (c != '.' && c != '-' && !is_digit(c))
      ++other;
  }
  return other == 0 && upper >= 2 && upper + lower <= 8 && upper > 2 * lower;
}

std::vector<std::string> initials_of(std::string_view text) {
  const std::vector<std::string> words = name_words(text);
  if (words.size() < 2) return {};
  std::string all, chief;
  for (const std::string& word : words) {
    all.push_back(word.front());
    if (!among(little_words, word)) chief.push_back(word.front());
  }
  std::vector<std::string> initials{all};
  if (chief.size() >= 2 && chief != all) initials.push_back(chief);
  return initials;
}

std::string letters_of(std::string_view acronym) {
  std::string letters;
  for (const std::string& word : name_words(acronym)) letters += word;
  return letters;
}

bool spells_out(std::string_view text, std::string_view acronym) {
  const std::vector<std::string> initials = initials_of(text);
  return !initials.empty() && std::ranges::find(initials, letters_of(acronym)) != initials.end();
}

std::string slug(std::string_view text) {
  std::string result;
  for (const std::string& word : name_words(text)) {
    if (!result.empty() && result.size() + 1 + word.size() > 80) break;
    result.append(result.empty() ? "" : "-").append(word, 0, 80);
  }
  return result.empty() ? "unnamed" : result;
}

bool within_edits(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size() + limit || b.size() > a.size() + limit) return false;
  std::vector<std::size_t> before, row(b.size() + 1), next(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.size()] <= limit;
}

}  // namespace dossier
