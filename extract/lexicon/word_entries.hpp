// What the tables of words say of a word: one type a kind of entry. The tables' heads say what columns mean.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/lexicon/word_senses.hpp"
#include "graph/schema.hpp"

namespace dossier::extract {

enum class WordClass : std::uint8_t {
  determiner,
  possessive,
  pronoun,
  subject_pronoun,
  preposition,
  conjunction,
  relative,
  adverb,
  negation,
  be,
  have,
  do_,
  modal,
  number,
  quantifier,
  exemplifier,  // lemmas: "envoys, including Ana Berg"
};

struct TypeLetters {  // S state, O organization, P person, L place, E event; G several persons without names,
                      // R who leads a state
  std::string letters;
  [[nodiscard]] bool has(EntityType type) const;
  [[nodiscard]] bool has_ruler() const { return letters.find('R') != std::string::npos; }
  [[nodiscard]] bool has_group() const { return letters.find('G') != std::string::npos; }
};

struct Office {
  std::optional<Relation> relation;
  TypeLetters of;
  std::string name;     // the singular, as positions give it
  bool plural = false;  // this form is the plural
  bool unique = false;  // one holder at a time: there is no plural
};

// "was elected president", "resigned as minister"
struct OfficeVerb {
  bool of_object = false;  // whom the verb has for its object has the office, else its subject
  bool alone = false;      // the office may stand without "as"
};

// "had nothing to do with", "played no role in"
struct Disclaimer {
  std::vector<std::string> objects;
  std::vector<std::string> links;
};

struct OrganizationHead {
  std::optional<Relation> bond;  // to the state whose adjective or genitive stands before it
  bool lower = false;            // an organization also in lower case
  bool owned = false;            // without a bond behind an adjective, part_of behind a genitive
};

struct KnownOrganization {
  std::string name;
  std::optional<Relation> bond;
  std::string state;     // ISO 3166 alpha-3; empty where there is none
  bool acronym = false;  // written in capitals, and found in capitals only
};

struct KnownPlace {
  std::string name;
  std::string state;  // it lies in, ISO 3166 alpha-3; empty where there is none
  bool city = false;
  bool base = false;  // of an army
  bool continent = false;
  bool water = false;
};

}  // namespace dossier::extract
