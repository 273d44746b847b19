// States and the words that stand for them: names, demonyms, capitals, and the houses and streets that stand
// for a government. Joined from ISO 3166-1 and states.tsv.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "extract/lexicon/table.hpp"

namespace dossier::extract {

enum class StateWord : std::uint8_t {
  name,     // "Iran", "the United States", "U.S."
  demonym,  // "Iranian", "Iranians", "Frenchman"
  capital,  // "Tehran"
  metonym,  // "the Kremlin"
};

// What one word or run of words says of a state. The views live as long as the lexicon.
struct StateForm {
  std::string_view code;  // "irn"; for states of the past their old code ("sun") or one of ours
  std::string_view name;  // the name in the graph: "Iran"
  StateWord word = StateWord::name;
  bool adjective = false;  // can stand before a noun: "Iranian", "US", "French"
  bool singular = false;   // a noun for one citizen: "an Iranian", "a Frenchman"
  bool plural = false;     // a noun for citizens: "Iranians", "the French"
  bool ambiguous =
      false;  // often something else too: a person, another place, an everyday word (Jordan, Male)
};

class States {
 public:
  States() = default;
  States(const States&) = delete;  // its forms view its names, which only a move keeps where they are
  States& operator=(const States&) = delete;
  States(States&&) = default;
  States& operator=(States&&) = default;
  ~States() = default;
  // What contradicts itself is reported and left out.
  States(const Table& iso, const Table& states, const Table& territories, const DiagnosticSink& report);

  // Matches the words as they are written in the tables, or all in capitals; with or without "the"; whatever
  // blanks and apostrophes are used. Nothing where the words are not exactly one form.
  [[nodiscard]] std::optional<StateForm> find(std::string_view words) const;

  // The name of a state by its code; empty where there is none.
  [[nodiscard]] std::string_view name(std::string_view code) const;

  // The code of the state that a territory (an ISO code that is no state) belongs to; empty where there is
  // none.
  [[nodiscard]] std::string_view owner(std::string_view territory_code) const;

  // The most words, separated by blanks, that a form has which begins with this word as it is written in the
  // tables or all in capitals ("the" is counted where the word is that); 0 where none does. What stands
  // behind an apostrophe in the word does not matter.
  [[nodiscard]] std::size_t longest_from(std::string_view word) const;

 private:
  struct Builder;

  std::map<std::string, std::string, std::less<>> names_;   // code -> name
  std::map<std::string, std::string, std::less<>> owners_;  // code of a territory -> code of its state
  std::map<std::string, StateForm, std::less<>> forms_;  // views into names_, whose nodes stay where they are
  std::unordered_map<std::string_view, std::size_t>
      longest_;  // of each first word, up to an apostrophe: a view into forms_; never walked
  std::size_t longest_of_all_ = 0;
};

}  // namespace dossier::extract
