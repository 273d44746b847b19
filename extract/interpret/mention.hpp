// A mention is a run of words that stands for one thing: a state, a person, an organization or a place.
//
// Finding mentions takes two passes over an article: names are told by what stands around them somewhere in
// the article (a title before them, a company's word in them, their acronym in brackets), and are then known
// in every line of it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/interpret/line.hpp"
#include "extract/interpret/tree.hpp"
#include "graph/local_entity.hpp"

namespace dossier::extract {

enum class MentionRole : std::uint8_t {
  noun,       // a whole noun phrase: "Norland", "the Sudran embassy", "Ana Berg"
  adjective,  // before a noun: "Sudran", "Norland's"
  unknown,    // a name of we know not what
  implied,    // words that name it not: a verb, for the event that it tells of; "R-Ariz.", for a party
};

// What can do, say and be judged; a government is its state.
[[nodiscard]] inline bool is_actor(EntityType type) {
  return type == EntityType::person || type == EntityType::state || type == EntityType::organization;
}

struct Mention {
  Range range;            // the words that name it
  std::size_t begin = 0;  // first word of its noun phrase: articles, numbers, offices and titles included
  EntityType type = EntityType::person;
  MentionRole role = MentionRole::noun;
  MentionForm form = MentionForm::name;
  bool named = true;
  bool genitive = false;      // "'s" follows
  bool metonym = false;       // a house or a street that stands for a government
  bool capital_city = false;  // a seat of government: the state when it acts, a place in "in ..."
  std::string name;           // the words as they stand
  std::string known_name;     // the lexicon's name for it; empty where it has none
  std::string key;            // what mentions of one thing share within the article
  std::string country;  // ISO 3166 alpha-3 of a state, or of the state an organization or group belongs to
  std::string acronym;  // in brackets behind it
  std::optional<Relation> bond;      // to that state
  std::optional<std::size_t> owner;  // mention of that state in this line
  std::optional<std::size_t> place;  // mention of the place in it ("the embassy in Port Vale"), or of a deed
  std::optional<Relation> event_type;  // of an event
  std::optional<Quantity> quantity;
  bool unique = false;      // of an unnamed person: there is one such office ("the Sudran president")
  std::string description;  // its appositive: "an elite unit of the Sudran guard"
  std::string position;     // of a person, by the words before or instead of its name: "ambassador"
  std::vector<std::size_t>
      stands_for;  // of "they" and the like: those mentions of its line, and nothing of its own
  std::optional<Span> antecedent;  // of what "they" stands for beside others: where it was named before
  bool incidental = false;         // becomes an entity only where a finding speaks of it
  EntityIndex entity = no_entity;
};

// What the article tells about its names, wherever it tells it.
struct NameBook {
  std::set<std::string> persons;                // keys of full names
  std::map<std::string, std::string> surnames;  // last word -> key of the full name; empty where two share it
  std::map<std::string, std::string> acronyms;  // "fsm" -> key of the organization
  std::set<std::string> organizations;          // keys
  std::set<std::string> places;                 // keys
  std::set<std::string> small;                  // words that also stand in lower case
  std::set<std::string> things;  // keys of what is called "the Alba Star": no person, whatever else
};

class Trace;

struct Scene {
  const Document& document;
  const Lexicon& lexicon;
  const Words& words;
  std::vector<Line> lines;
  std::vector<Tree> trees;                     // of each line
  std::vector<std::vector<Mention>> mentions;  // of each line, in order; parts come before what holds them
  NameBook names;
  Trace* trace = nullptr;  // of whoever wants to know how it is read
};

// A mention by name: these words, for a thing of this type.
[[nodiscard]] Mention name_mention(const Scene& scene, const Line& line, Range range, EntityType type);

[[nodiscard]] Scene find_mentions(const Document& document, const Lexicon& lexicon);

inline constexpr std::size_t no_mention = SIZE_MAX;

// The outermost mention of the line that ends right before this word; no_mention where there is none.
[[nodiscard]] std::size_t mention_ending(const std::vector<Mention>& mentions, std::size_t end_word);
// The outermost one whose noun phrase or name begins here.
[[nodiscard]] std::size_t mention_from(const std::vector<Mention>& mentions, std::size_t begin_word);

}  // namespace dossier::extract
