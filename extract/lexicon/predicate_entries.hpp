// A predicate is one way of saying a relation: a verb, a noun or an adjective, and where in the dependency
// tree its two ends stand. extract/lexicon/predicates.tsv holds them, and says in its head how they are
// written.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/lexicon/word_entries.hpp"
#include "graph/schema.hpp"

namespace dossier::extract {

// A preposition is a predicate beside a copula: "was behind the attack", "is in Port Vale".
enum class PredicateClass : std::uint8_t { verb, noun, adjective, preposition };

// Where an end stands, seen from the predicate.
enum class SlotKind : std::uint8_t {
  subject,    // of the active; what "by" names in the passive
  object,     // of the active; the subject of the passive; what a preposition stands before
  possessor,  // of a noun: "Norland's attack"
  modifier,   // of a noun: "the Norlandic attack", "a Norland attack"
  each,       // the others of the subject: "Norland and Sudra agreed"
  clause,     // of a noun: whoever the clause around it tells of: "during a visit to Norland, Ana Berg said"
  preposition,  // what hangs on it, or on its object noun, by a preposition: "attack on Norland"
};

struct Slot {
  SlotKind kind = SlotKind::subject;
  std::string preposition;  // of SlotKind::preposition: "on", "out of"
  friend bool operator==(const Slot&, const Slot&) = default;
};

struct Predicate {
  PredicateClass word_class = PredicateClass::verb;
  std::string lemma;                      // "lash", "impose"
  std::string particle;                   // "out"; empty where there is none
  std::vector<std::string> object_nouns;  // lemmas, one of which must be the verb's object: "sanction"
  Relation relation = Relation::leads;
  std::vector<Slot> source, target;  // the first that is filled counts
  TypeLetters source_types, target_types;
  Polarity polarity = Polarity::affirmed;  // what the predicate makes of the relation
  Modality modality = Modality::asserted;
  bool given =
      false;  // the relation holds whatever becomes of the predicate: "would join Norland on the list"
  std::size_t line = 0;  // of the table, counted from 1
  bool added = false;    // of the user's table, see user_tables.hpp

  // The word alone says it.
  [[nodiscard]] bool is_plain() const { return particle.empty() && object_nouns.empty(); }
  // "Norland and Sudra met": each of its subjects does it with each other.
  [[nodiscard]] bool is_mutual() const {
    return std::ranges::find(target, Slot{SlotKind::each, {}}) != target.end();
  }
  [[nodiscard]] bool takes(std::string_view object_noun) const {
    return std::find(object_nouns.begin(), object_nouns.end(), object_noun) != object_nouns.end();
  }
};

class Predicates {
 public:
  void add(Predicate predicate);
  // In the order of the table: those with a particle or an object noun before the plain ones.
  [[nodiscard]] std::span<const Predicate> find(PredicateClass word_class, std::string_view lemma) const;
  [[nodiscard]] std::set<std::string, std::less<>> verbs() const;  // lemmas

 private:
  std::map<std::pair<PredicateClass, std::string>, std::vector<Predicate>> predicates_;
};

}  // namespace dossier::extract
