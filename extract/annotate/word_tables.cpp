#include "extract/annotate/word_tables.hpp"

#include <algorithm>

#include "extract/annotate/engine/lemma_mender.hpp"

namespace dossier::extract {
namespace {

using std::string_view_literals::operator""sv;

struct Contraction {
  std::string_view word;
  WordCuts cuts;
};

constexpr std::array contractions{
    Contraction{"aint", {2, 0}},     Contraction{"arent", {3, 0}},   Contraction{"arnt", {2, 0}},
    Contraction{"cannot", {3, 0}},   Contraction{"cant", {2, 0}},    Contraction{"coulda", {5, 0}},
    Contraction{"couldnt", {5, 0}},  Contraction{"didnt", {3, 0}},   Contraction{"doesnt", {4, 0}},
    Contraction{"dont", {2, 0}},     Contraction{"dunno", {2, 3}},   Contraction{"gimme", {3, 0}},
    Contraction{"gonna", {3, 0}},    Contraction{"gotta", {3, 0}},   Contraction{"hadnt", {3, 0}},
    Contraction{"hasnt", {3, 0}},    Contraction{"havent", {4, 0}},  Contraction{"heres", {4, 0}},
    Contraction{"hes", {2, 0}},      Contraction{"im", {1, 0}},      Contraction{"isnt", {2, 0}},
    Contraction{"ive", {1, 0}},      Contraction{"lemme", {3, 0}},   Contraction{"shes", {3, 0}},
    Contraction{"shouldnt", {6, 0}}, Contraction{"thats", {4, 0}},   Contraction{"theres", {5, 0}},
    Contraction{"theyll", {4, 0}},   Contraction{"theyre", {4, 0}},  Contraction{"theyve", {4, 0}},
    Contraction{"wanna", {3, 0}},    Contraction{"wasnt", {3, 0}},   Contraction{"werent", {4, 0}},
    Contraction{"weve", {2, 0}},     Contraction{"whats", {4, 0}},   Contraction{"wheres", {5, 0}},
    Contraction{"wont", {2, 0}},     Contraction{"wouldnt", {5, 0}}, Contraction{"youd", {3, 0}},
    Contraction{"youll", {3, 0}},    Contraction{"youre", {3, 0}},   Contraction{"youve", {3, 0}},
};
constexpr std::array after_it_is{
    "a"sv,     "about"sv, "all"sv,  "also"sv, "always"sv, "an"sv,     "called"sv, "been"sv,
    "going"sv, "gonna"sv, "hard"sv, "just"sv, "like"sv,   "my"sv,     "never"sv,  "no"sv,
    "not"sv,   "okay"sv,  "only"sv, "our"sv,  "quite"sv,  "really"sv, "so"sv,     "still"sv,
    "that"sv,  "the"sv,   "too"sv,  "very"sv, "worth"sv,
};
constexpr std::array prefixes{
    "anti"sv,  "arch"sv,   "bi"sv,  "co"sv,   "counter"sv, "cross"sv, "de"sv,    "e"sv,    "ex"sv,
    "inter"sv, "intra"sv,  "mid"sv, "mini"sv, "multi"sv,   "non"sv,   "over"sv,  "post"sv, "pre"sv,
    "pro"sv,   "psycho"sv, "re"sv,  "semi"sv, "socio"sv,   "sub"sv,   "ultra"sv, "un"sv,
};
constexpr std::array endings{"esque"sv, "wise"sv};
constexpr std::array units{
    "AM"sv,  "C"sv,  "F"sv,  "GB"sv,  "GHz"sv,  "Hz"sv,  "K"sv,    "KB"sv,      "M"sv,       "MB"sv,
    "MHz"sv, "MM"sv, "MW"sv, "PM"sv,  "am"sv,   "b"sv,   "bn"sv,   "c"sv,       "cm"sv,      "f"sv,
    "ft"sv,  "ha"sv, "hh"sv, "hrs"sv, "in"sv,   "k"sv,   "kg"sv,   "km"sv,      "kph"sv,     "lb"sv,
    "lbs"sv, "m"sv,  "mg"sv, "min"sv, "mins"sv, "ml"sv,  "mm"sv,   "mph"sv,     "p"sv,       "pm"sv,
    "sec"sv, "sq"sv, "t"sv,  "tn"sv,  "x"sv,    "yrs"sv, "days"sv, "minutes"sv, "percent"sv, "watt"sv,
};
constexpr std::array address_ends{
    "au"sv, "biz"sv, "ca"sv,  "co"sv, "com"sv, "de"sv,  "edu"sv, "eu"sv, "fr"sv, "gov"sv, "info"sv, "int"sv,
    "io"sv, "mil"sv, "net"sv, "nl"sv, "nz"sv,  "org"sv, "php"sv, "ru"sv, "tv"sv, "tw"sv,  "uk"sv,   "us"sv,
};
// Longer ones before those they begin with.
constexpr std::array emoticons{
    ":'-("sv, ":'("sv, ">:("sv, ":-))"sv, ":-)"sv, ":-("sv, ":-D"sv, ":-P"sv, ":-/"sv, ";-)"sv,
    ":))"sv,  ":)"sv,  ":("sv,  ":D"sv,   ":P"sv,  ":p"sv,  ":O"sv,  ":o"sv,  ";)"sv,  ";P"sv,
    ";D"sv,   "=)"sv,  "=("sv,  "=D"sv,   "=P"sv,  "(:"sv,  "^_^"sv, "-_-"sv, "<3"sv,  "xD"sv,
};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

WordCuts cuts_of(std::string_view word) {
  const auto found =
      std::lower_bound(contractions.begin(), contractions.end(), word,
                       [](const Contraction& entry, std::string_view key) { return entry.word < key; });
  return found != contractions.end() && found->word == word ? found->cuts : WordCuts{};
}

bool follows_it_is(std::string_view word) {
  return holds(after_it_is, word);
}

bool keeps_hyphen(std::string_view prefix) {
  return holds(prefixes, prefix);
}

bool keeps_hyphen_before(std::string_view ending) {
  return holds(endings, ending);
}

bool is_unit(std::string_view letters) {
  return holds(units, letters);
}

bool ends_address(std::string_view label) {
  return holds(address_ends, label) || is_file_type(label);
}

std::uint32_t emoticon_size(std::string_view text) {
  for (const std::string_view emoticon : emoticons) {
    if (text.starts_with(emoticon)) {
      return static_cast<std::uint32_t>(emoticon.size());
    }
  }
  return 0;
}

}  // namespace dossier::extract
