// A trace is what the rules leave behind of how they decided, for `explain`. A scene that is read as usual
// has none, and nothing is noted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "extract/interpret/circumstances.hpp"
#include "extract/interpret/finding.hpp"

namespace dossier::extract {

// Where the reading of one predicate word by one row of the table ended; the further it got, the later.
enum class Ending : std::uint8_t {
  other_particle,  // the row asks for a particle that is not there, or the word has one that it does not ask
                   // for
  other_object,    // the row asks for an object that is one of its nouns
  order,           // "directed the army to withdraw" controls nobody
  one_end,         // both ends would be the same words
  no_source,       // nothing stands where the source should
  source_unknown,  // what stands there is nothing that is known
  source_refused,  // it is of a type that the row does not take
  no_target,
  target_unknown,
  target_refused,
  vague,    // both ends are one thing, or neither has a name
  blocked,  // what the sentence makes of it cannot be told
  damaged,  // the tree around the word cannot be right
};

// Which end of a relation stands where.
struct EndPlace {
  std::size_t node = no_node;
  std::vector<std::size_t> mentions;  // of the right types
};

struct Trial {
  std::size_t line = 0;
  std::size_t node = no_node;  // the predicate word
  const Predicate* predicate = nullptr;
  Ending ending = Ending::no_source;
  std::size_t end_node = no_node;  // what stands at the end that is at fault
};

// One word that changed what is made of a predicate.
struct Cause {
  enum class Kind : std::uint8_t { negated, modality, claimant, purpose, blocked };
  Kind kind = Kind::blocked;
  std::size_t node = no_node;
  Modality modality = Modality::asserted;  // of Kind::modality
  MentionRef claimant;                     // of Kind::claimant
};

class Trace {
 public:
  // The word's circumstances are about to be told; `mark` then compares what is told with what was before.
  void watch(const Circumstances& told, std::size_t line, std::size_t predicate);
  // This word of the sentence has been looked at.
  void mark(const Circumstances& told, std::size_t node);

  using Place = std::pair<std::size_t, std::size_t>;  // line and node
  std::vector<Trial> trials;
  std::map<Place, std::vector<Cause>> causes;  // by predicate
  std::vector<Finding> findings;               // all of them, before those that nobody would miss are dropped
  std::vector<std::pair<Finding, std::uint64_t>> statements;  // findings that became one, with its id

 private:
  const Circumstances* watched_ = nullptr;
  Circumstances seen_;
  std::vector<Cause>* noted_ = nullptr;
};

// The first end that is at fault, or that both are one.
[[nodiscard]] Trial misfit(const TreeSight& sight, const Predicate& predicate, const EndPlace& source,
                           const EndPlace& target);

}  // namespace dossier::extract
