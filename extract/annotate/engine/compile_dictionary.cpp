// A tool of the build: what WordNet, as Debian's wordnet-base has it, knows of every form of its words. A
// line a form, in the order of its bytes: the form, a tab, its classes, a tab, what is named by it
// (dictionary.hpp has the bits of both). Usage: dossier_compile_dictionary WORDNET_FOLDER OUTPUT
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/annotate/engine/dictionary.hpp"

namespace {

using dossier::extract::DictionaryEntry;

constexpr std::size_t longest_compared = 7;  // letters of an adjective that "-er" and "-est" may stand behind

std::ifstream open(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) throw std::runtime_error(path + ": cannot be read; is the package wordnet-base installed?");
  return stream;
}

// The licence stands in lines that begin with a blank.
template <typename Use>
void each_line(const std::string& path, const Use& use) {
  std::ifstream stream = open(path);
  for (std::string line; std::getline(stream, line);) {
    if (!line.starts_with(' ')) use(line);
  }
}

std::set<std::string> words_in(const std::string& index) {
  std::set<std::string> words;
  each_line(index, [&](const std::string& line) {
    const std::string word = line.substr(0, line.find(' '));
    if (word.find('_') == std::string::npos) words.insert(word);
  });
  return words;
}

using Irregular = std::map<std::string, std::set<std::string>>;  // word -> forms

Irregular irregular_in(const std::string& list) {
  Irregular forms;
  each_line(list, [&](const std::string& line) {
    std::istringstream words(line);
    std::string form;
    std::string word;
    words >> form;
    while (words >> word) forms[word].insert(form);
  });
  return forms;
}

bool is_upper(char byte) {
  return byte >= 'A' && byte <= 'Z';
}

std::string lower(std::string_view word) {
  std::string small(word);
  for (char& byte : small) byte = is_upper(byte) ? static_cast<char>(byte - 'A' + 'a') : byte;
  return small;
}

bool ends_in_one_of(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

bool ends_in_consonant_y(std::string_view word) {
  constexpr std::string_view vowels = "aeiou";
  return word.size() > 1 && word.ends_with('y') &&
         vowels.find(word[word.size() - 2]) == std::string_view::npos;
}

// "bush" -> "bushes", "city" -> "cities"
std::string with_s(const std::string& word, bool verb) {
  if (ends_in_one_of(word, {"s", "x", "z", "ch", "sh"}) || (verb && word.ends_with('o'))) return word + "es";
  return ends_in_consonant_y(word) ? word.substr(0, word.size() - 1) + "ies" : word + "s";
}

// "-ed", "-er", "-est" behind a word that may end in "e" or "y".
std::string with_e(const std::string& word, const std::string& ending) {
  const std::string stem = word.substr(0, word.size() - 1);
  if (word.ends_with('e')) return stem + ending;
  return ends_in_consonant_y(word) ? stem + "i" + ending : word + ending;
}

std::string with_ing(const std::string& word) {
  const bool silent = word.ends_with('e') && !word.ends_with("ee");
  return (silent ? word.substr(0, word.size() - 1) : word) + "ing";
}

class Dictionary {
 public:
  explicit Dictionary(const std::string& folder) : folder_(folder) {}

  void read() {
    read_names();
    read_nouns();
    read_verbs();
    read_adjectives();
    for (const std::string& word : words_in(folder_ + "/index.adv")) add(word, DictionaryEntry::adverb);
  }

  [[nodiscard]] const std::map<std::string, DictionaryEntry>& entries() const { return entries_; }

 private:
  void add(const std::string& form, std::uint32_t word_class) { entries_[form].classes |= word_class; }

  // "data.noun" has capitals, the index has none: what is named, and which nouns are no names.
  void read_names() {
    each_line(folder_ + "/data.noun", [&](const std::string& line) {
      std::istringstream cells(line);
      std::string offset;
      int field = 0;
      std::string kind;
      std::size_t count = 0;
      cells >> offset >> field >> kind >> std::hex >> count >> std::dec;
      for (std::size_t i = 0; i < count; ++i) {
        std::string word;
        std::string sense;
        cells >> word >> sense;
        read_name(word, field);
      }
    });
  }

  void read_name(const std::string& word, int field) {
    const bool whole = word.find('_') == std::string::npos;
    if (!is_upper(word[0])) {
      if (whole) common_.insert(word);
      return;
    }
    std::istringstream parts(word);
    for (std::string part; std::getline(parts, part, '_');) {
      if (!part.empty() && is_upper(part[0])) entries_[lower(part)].names |= name_bit(field, whole);
    }
  }

  // The lexicographer files of WordNet: 14 groups, 15 places, 18 people.
  static std::uint32_t name_bit(int field, bool whole) {
    const std::uint32_t bit = field == 18   ? DictionaryEntry::person
                              : field == 15 ? DictionaryEntry::place
                              : field == 14 ? DictionaryEntry::group
                                            : DictionaryEntry::other;
    return whole ? bit : bit << DictionaryEntry::part_shift;
  }

  void read_nouns() {
    const Irregular irregular = irregular_in(folder_ + "/noun.exc");
    for (const std::string& noun : words_in(folder_ + "/index.noun")) {
      if (!common_.contains(noun)) continue;
      add(noun, DictionaryEntry::noun);
      const auto forms = irregular.find(noun);
      if (forms == irregular.end())
        add(with_s(noun, false), DictionaryEntry::plural);
      else
        for (const std::string& form : forms->second) add(form, DictionaryEntry::plural);
    }
  }

  void read_verbs() {
    const Irregular irregular = irregular_in(folder_ + "/verb.exc");
    for (const std::string& verb : words_in(folder_ + "/index.verb")) {
      add(verb, DictionaryEntry::verb);
      add(with_s(verb, true), DictionaryEntry::third_person);
      bool past = false;
      bool regular = false;
      bool gerund = false;
      if (const auto forms = irregular.find(verb); forms != irregular.end()) {
        for (const std::string& form : forms->second) {
          const bool ing = form.ends_with("ing");
          add(form, ing ? DictionaryEntry::gerund : DictionaryEntry::past);
          gerund = gerund || ing;
          past = past || !ing;
          regular = regular || form.ends_with("ed");
        }
      }
      if (!past || regular) add(with_e(verb, "ed"), DictionaryEntry::past);
      if (!gerund) add(with_ing(verb), DictionaryEntry::gerund);
    }
  }

  // Of the regular comparatives only those that are no other word.
  void read_adjectives() {
    const Irregular irregular = irregular_in(folder_ + "/adj.exc");
    const std::set<std::string> adjectives = words_in(folder_ + "/index.adj");
    std::set<std::string> compared;
    for (const std::string& adjective : adjectives) {
      if (const auto forms = irregular.find(adjective); forms != irregular.end())
        compared.insert(forms->second.begin(), forms->second.end());
      if (adjective.size() > longest_compared) continue;
      for (const char* ending : {"er", "est"}) {
        const std::string form = with_e(adjective, ending);
        const auto known = entries_.find(form);
        if ((known == entries_.end() || known->second.classes == 0) && !adjectives.contains(form))
          compared.insert(form);
      }
    }
    for (const std::string& adjective : adjectives) add(adjective, DictionaryEntry::adjective);
    for (const std::string& form : compared) add(form, DictionaryEntry::comparative);
  }

  std::string folder_;
  std::set<std::string> common_;
  std::map<std::string, DictionaryEntry> entries_;
};

int compile(const std::string& folder, const std::string& output) {
  Dictionary dictionary(folder);
  dictionary.read();
  if (dictionary.entries().size() < 100'000)
    throw std::runtime_error(folder + ": too few words for WordNet; is the package wordnet-base whole?");
  std::ofstream out(output, std::ios::binary);
  for (const auto& [form, entry] : dictionary.entries())
    out << form << '\t' << entry.classes << '\t' << entry.names << '\n';
  if (!out.flush()) throw std::runtime_error(output + ": cannot be written");
  return 0;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count == 3) return compile(arguments[1], arguments[2]);
  std::cerr << "usage: dossier_compile_dictionary WORDNET_FOLDER OUTPUT\n";
  return 2;
} catch (const std::exception& error) {
  std::cerr << "dossier_compile_dictionary: " << error.what() << '\n';
  return 1;
}
