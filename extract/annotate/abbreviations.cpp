#include "extract/annotate/abbreviations.hpp"

#include <algorithm>
#include <array>

namespace dossier::extract {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array titles{
    "Adm"sv,  "Amb"sv,  "Atty"sv, "Brig"sv, "Capt"sv, "Cmdr"sv, "Col"sv,  "Comdr"sv, "Cpl"sv, "Det"sv,
    "Dr"sv,   "Fr"sv,   "Ft"sv,   "Gen"sv,  "Gov"sv,  "Hon"sv,  "Insp"sv, "Lt"sv,    "Maj"sv, "Messrs"sv,
    "Mgr"sv,  "Mlle"sv, "Mme"sv,  "Mr"sv,   "Mrs"sv,  "Ms"sv,   "Msgr"sv, "Mt"sv,    "Mx"sv,  "Pfc"sv,
    "Pres"sv, "Prof"sv, "Pvt"sv,  "Rep"sv,  "Reps"sv, "Rev"sv,  "Sen"sv,  "Sens"sv,  "Sgt"sv, "Sr"sv,
    "St"sv,   "Ste"sv,  "Supt"sv, "VAdm"sv, "cf"sv,   "v"sv,    "vs"sv,
};
constexpr std::array numbers{"Art"sv, "b"sv,  "c"sv,   "ca"sv,  "d"sv,  "div"sv, "m"sv,   "Sec"sv,
                             "sec"sv, "Ch"sv, "pg"sv,  "Fig"sv, "No"sv, "Nos"sv, "Vol"sv, "art"sv,
                             "fig"sv, "no"sv, "nos"sv, "p"sv,   "pp"sv, "vol"sv};
constexpr std::array endings{
    "Apr"sv,  "Ariz"sv, "Ark"sv,  "Assn"sv, "Aug"sv,    "Ave"sv,   "Blvd"sv, "Bros"sv, "Calif"sv,
    "Co"sv,   "Colo"sv, "Conn"sv, "Corp"sv, "Cos"sv,    "Dec"sv,   "Dept"sv, "Esq"sv,  "Feb"sv,
    "Fla"sv,  "Ga"sv,   "Inc"sv,  "Jan"sv,  "Jr"sv,     "Jul"sv,   "Jun"sv,  "Ky"sv,   "Ltd"sv,
    "Mar"sv,  "Mass"sv, "Md"sv,   "Mich"sv, "Minn"sv,   "Mont"sv,  "Neb"sv,  "Nev"sv,  "Nov"sv,
    "Oct"sv,  "Okla"sv, "Ore"sv,  "Ph.D"sv, "Penn"sv,   "Plc"sv,   "Rd"sv,   "Sep"sv,  "Sept"sv,
    "Tenn"sv, "Tex"sv,  "Univ"sv, "Va"sv,   "Vt"sv,     "Wis"sv,   "Wyo"sv,  "B.Sc"sv, "M.Sc"sv,
    "Mon"sv,  "Tue"sv,  "Tues"sv, "Thu"sv,  "Thur"sv,   "Thurs"sv, "Fri"sv,  "Del"sv,  "Ill"sv,
    "Ind"sv,  "Kan"sv,  "La"sv,   "Pa"sv,   "approx"sv, "dept"sv,  "al"sv,   "etc"sv,
};
constexpr std::array openers{
    "A"sv,     "After"sv, "All"sv,       "Although"sv, "An"sv,   "And"sv,  "As"sv,    "At"sv,      "Before"sv,
    "Both"sv,  "But"sv,   "By"sv,        "During"sv,   "Each"sv, "Even"sv, "For"sv,   "From"sv,    "He"sv,
    "Her"sv,   "His"sv,   "However"sv,   "I"sv,        "How"sv,  "If"sv,   "In"sv,    "It"sv,      "Its"sv,
    "Last"sv,  "Many"sv,  "Meanwhile"sv, "Most"sv,     "No"sv,   "Now"sv,  "On"sv,    "One"sv,     "Only"sv,
    "Or"sv,    "Our"sv,   "She"sv,       "Since"sv,    "So"sv,   "Some"sv, "Still"sv, "That"sv,    "The"sv,
    "Their"sv, "Then"sv,  "There"sv,     "These"sv,    "They"sv, "This"sv, "Those"sv, "Though"sv,  "To"sv,
    "Two"sv,   "Under"sv, "Until"sv,     "We"sv,       "What"sv, "When"sv, "Where"sv, "Whether"sv, "While"sv,
    "Why"sv,   "With"sv,  "Without"sv,   "Yet"sv,      "You"sv,
};
constexpr std::array speech{
    "added"sv,    "adds"sv,      "answered"sv, "asked"sv,    "asks"sv,      "cried"sv, "demanded"sv,
    "declared"sv, "exclaimed"sv, "insisted"sv, "replied"sv,  "responded"sv, "said"sv,  "says"sv,
    "shouted"sv,  "told"sv,      "tweeted"sv,  "wondered"sv, "wrote"sv,
};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  constexpr std::size_t longest = 6;
  if (word.size() > longest) {
    return Abbreviation::none;
  }
  if (holds(titles, word)) {
    return Abbreviation::title;
  }
  if (holds(numbers, word)) {
    return Abbreviation::number;
  }
  return holds(endings, word) ? Abbreviation::ending : Abbreviation::none;
}

bool begins_sentences(std::string_view word) {
  return holds(openers, word);
}

bool introduces_speech(std::string_view word) {
  return holds(speech, word);
}

}  // namespace dossier::extract
