// Words: what the rules of interpretation know, table by table. Each lookup's key is that of phrases.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/phrases.hpp"
#include "extract/lexicon/table.hpp"
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
};

// The types that a table's letters name: S state, O organization, P person, L place, E event.
struct TypeLetters {
  std::string letters;
  [[nodiscard]] bool has(EntityType type) const;
};

struct Office {
  std::optional<Relation> relation;
  TypeLetters of;
  std::string name;     // the singular, as positions give it
  bool plural = false;  // this form is the plural
  bool unique = false;  // one holder at a time: there is no plural
};

struct OrganizationHead {
  std::optional<Relation> bond;  // to the state whose adjective or genitive stands before it
  bool lower = false;            // an organization also in lower case
};

struct KnownOrganization {
  std::string name;
  std::optional<Relation> bond;
  std::string state;     // ISO 3166 alpha-3; empty where there is none
  bool acronym = false;  // written in capitals, and found in capitals only
};

enum class VerbForm : std::uint8_t { base, third, past, participle, ing };

struct VerbForms {
  std::uint8_t bits = 0;
  void add(VerbForm form) { bits = static_cast<std::uint8_t>(bits | (1U << static_cast<unsigned>(form))); }
  [[nodiscard]] bool has(VerbForm form) const { return ((bits >> static_cast<unsigned>(form)) & 1U) != 0; }
};

struct Frame {
  Relation relation = Relation::leads;
  bool direct = false;  // the object may follow the verb at once
  std::vector<std::string>
      after;  // phrases between verb and object, longest first; "* on": some words and "on"
  bool passive = false;
  TypeLetters source;
  TypeLetters target;
};

struct FrameUse {
  std::size_t frame = 0;
  VerbForms forms;
};

struct ReportingVerb {
  bool distant = false;
  bool told = false;
  VerbForms forms;
};

enum class ChainEffect : std::uint8_t {
  plain,
  announced,
  intended,
  possible,
  alleged,
  demanded,
  negated,
  denied,
  block
};

// What a word before a clause makes of the clause: "if", "allegations that", "no evidence that".
enum class ContentStance : std::uint8_t { plain, possible, alleged, block };

struct VerbChain {
  std::optional<VerbForm> takes;  // nothing: any form
  ChainEffect effect = ChainEffect::plain;
};

struct ActionNoun {
  Relation relation = Relation::leads;
  std::vector<std::string> links;
  TypeLetters source;
  TypeLetters target;
};

enum class TimeKind : std::uint8_t { month, weekday, day, adjective, unit, part };

struct TimeWord {
  TimeKind kind = TimeKind::day;
  std::string value;
};

class Words {
 public:
  Words() = default;
  Words(const TableSources& sources, const DiagnosticSink& report);

  std::map<std::string, std::set<WordClass>, std::less<>> classes;
  PhraseMap<Office> offices;
  PhraseMap<bool> titles;
  PhraseMap<OrganizationHead> organization_heads;
  PhraseMap<KnownOrganization> organizations;
  PhraseMap<std::string> places;  // the name
  PhraseMap<bool> place_heads;
  PhraseMap<bool> government_heads;
  PhraseMap<bool> kin;
  PhraseMap<bool> given_names;
  PhraseMap<bool> modifiers;
  PhraseMap<bool> locatives;
  std::map<std::string, ContentStance, std::less<>> content_stances;
  PhraseMap<bool> quantifiers;  // of function_words, those of several words included
  std::vector<Frame> frames;
  std::map<std::string, std::vector<FrameUse>, std::less<>> verbs;
  std::map<std::string, ReportingVerb, std::less<>> reporting;
  PhraseMap<VerbChain> chains;
  std::map<std::string, ActionNoun, std::less<>> action_nouns;
  std::map<std::string, TimeWord, std::less<>> times;

  [[nodiscard]] bool is(std::string_view word, WordClass what) const;
  [[nodiscard]] bool is_closed_class(std::string_view word) const { return classes.contains(word); }
};

}  // namespace dossier::extract
