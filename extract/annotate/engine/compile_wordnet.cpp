// A tool of the build: what WordNet, as Debian's wordnet-base has it, knows, in two tables. The dictionary
// has a line for every form of its words, in the order of its bytes: the form, a tab, its classes, a tab,
// what is named by it (dictionary.hpp has the bits of both), and "<TAB>capital" where it is an adjective that
// is written with one. The verbs have a line for every verb of one word, and a line "form<TAB>verb" for every
// form that no rule makes. Usage: dossier_compile_wordnet WORDNET_FOLDER DICTIONARY VERBS
#include <algorithm>
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

#include "extract/annotate/engine/ascii.hpp"
#include "extract/annotate/engine/dictionary.hpp"

namespace {

using dossier::extract::ascii_lower;
using dossier::extract::DictionaryEntry;
using dossier::extract::is_ascii_upper;

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
    each_synonym("/data.noun", [&](const std::string& word, int field) { read_name(word, field); });
  }

  // The words of the sets of synonyms, with the number of the lexicographer file they are in.
  template <typename Use>
  void each_synonym(const std::string& file, const Use& use) const {
    each_line(folder_ + file, [&](const std::string& line) {
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
        use(word, field);
      }
    });
  }

  void read_name(const std::string& word, int field) {
    const bool whole = word.find('_') == std::string::npos;
    if (!is_ascii_upper(word[0])) {
      if (whole) common_.insert(word);
      return;
    }
    std::istringstream parts(word);
    for (std::string part; std::getline(parts, part, '_');) {
      if (!part.empty() && is_ascii_upper(part[0]))
        entries_[ascii_lower(part)].names |= name_bit(field, whole);
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
    read_capitals(adjectives);
    for (const std::string& form : compared) add(form, DictionaryEntry::comparative);
  }

  // "data.adj" has the capitals that the index has not, and says where some words may stand: "Norse(a)".
  void read_capitals(const std::set<std::string>& adjectives) {
    std::set<std::string> written;
    each_synonym("/data.adj",
                 [&](const std::string& word, int) { written.insert(word.substr(0, word.find('('))); });
    for (const std::string& word : written) {
      const std::string small = ascii_lower(word);
      if (adjectives.contains(small) && !written.contains(small)) entries_[small].capital = true;
    }
  }

  std::string folder_;
  std::set<std::string> common_;
  std::map<std::string, DictionaryEntry> entries_;
};

void write(const std::string& path, const std::string& table) {
  std::ofstream out(path, std::ios::binary);
  out << table;
  if (!out.flush()) throw std::runtime_error(path + ": cannot be written");
}

std::string dictionary_of(const std::string& folder) {
  Dictionary dictionary(folder);
  dictionary.read();
  if (dictionary.entries().size() < 100'000)
    throw std::runtime_error(folder + ": too few words for WordNet; is the package wordnet-base whole?");
  std::ostringstream table;
  for (const auto& [form, entry] : dictionary.entries())
    table << form << '\t' << entry.classes << '\t' << entry.names << (entry.capital ? "\tcapital\n" : "\n");
  return table.str();
}

bool is_letters(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

// "fought" -> "fight", "bade" -> "bid"
std::string verbs_of(const std::string& folder) {
  std::set<std::string> verbs = words_in(folder + "/index.verb");
  std::erase_if(verbs, [](const std::string& verb) { return !is_letters(verb); });
  std::set<std::string> rows;
  for (const auto& [verb, forms] : irregular_in(folder + "/verb.exc")) {
    if (!verbs.contains(verb)) continue;
    for (const std::string& form : forms) {
      if (is_letters(form) && form != verb) rows.insert(form + '\t' + verb);
    }
  }
  if (verbs.size() < 1000 || rows.size() < 1000)
    throw std::runtime_error(folder + ": too few verbs for WordNet; is the package wordnet-base whole?");
  std::string table;
  for (const std::string& verb : verbs) table += verb + '\n';
  for (const std::string& row : rows) table += row + '\n';
  return table;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 4) {
    std::cerr << "usage: dossier_compile_wordnet WORDNET_FOLDER DICTIONARY VERBS\n";
    return 2;
  }
  write(arguments[2], dictionary_of(arguments[1]));
  write(arguments[3], verbs_of(arguments[1]));
  return 0;
} catch (const std::exception& error) {
  std::cerr << "dossier_compile_wordnet: " << error.what() << '\n';
  return 1;
}
