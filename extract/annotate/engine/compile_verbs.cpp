// A tool of the build: the verbs of WordNet, as Debian's wordnet-base has them, in a table: a line for every
// verb of one word, and a line "form<TAB>verb" for every form that no rule makes.
// Usage: dossier_compile_verbs index.verb verb.exc OUTPUT
#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <string>

namespace {

bool is_word(const std::string& text) {
  return !text.empty() && std::ranges::all_of(text, [](char byte) { return byte >= 'a' && byte <= 'z'; });
}

// The first word of each line; the licence stands in lines that begin with a blank.
std::set<std::string> verbs_in(std::istream& index) {
  std::set<std::string> verbs;
  for (std::string line; std::getline(index, line);) {
    const std::string verb = line.substr(0, line.find(' '));
    if (is_word(verb)) verbs.insert(verb);
  }
  return verbs;
}

// "fought" -> "fight", "bade" -> "bid"
std::set<std::string> exceptions_in(std::istream& list, const std::set<std::string>& verbs) {
  std::set<std::string> rows;
  for (std::string line; std::getline(list, line);) {
    std::istringstream words(line);
    std::string form;
    std::string verb;
    words >> form;
    while (words >> verb) {
      if (is_word(form) && verbs.contains(verb) && form != verb) rows.insert(form + '\t' + verb);
    }
  }
  return rows;
}

int compile(const char* index_file, const char* exceptions_file, const char* output) {
  std::ifstream index(index_file);
  std::ifstream exceptions(exceptions_file);
  const std::set<std::string> verbs = verbs_in(index);
  const std::set<std::string> rows = exceptions_in(exceptions, verbs);
  if (verbs.size() < 1000 || rows.size() < 1000) {
    std::cerr << index_file << ": not WordNet's index of verbs; is the package wordnet-base whole?\n";
    return 1;
  }
  std::ofstream out(output);
  for (const std::string& verb : verbs) out << verb << '\n';
  for (const std::string& row : rows) out << row << '\n';
  out.close();
  if (!out) {
    std::cerr << output << ": could not be written\n";
    return 1;
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: dossier_compile_verbs index.verb verb.exc OUTPUT\n";
    return 2;
  }
  return compile(arguments[1], arguments[2], arguments[3]);
}
