// The mending of trees where clauses are: subjects parted from their verbs by commas, apposition and second
// verbs hung on the wrong one. What each mends, the example above it says.
#pragma once

#include <cstddef>

#include "extract/interpret/speech_repair.hpp"

namespace dossier::extract {

class ClauseRepair : public SpeechRepair {
 public:
  using SpeechRepair::SpeechRepair;

  void mend_clauses();

 protected:
  void mend_verb(std::size_t i);

 private:
  void mend_part(std::size_t i);
  void join_infinitive(std::size_t verb);
  void join_relative(std::size_t verb);
  void pass_apposition(std::size_t apposition);
  [[nodiscard]] std::size_t subordinator(std::size_t noun) const;
  void make_clause(std::size_t noun, std::size_t verb, std::size_t mark);
  void reunite(std::size_t verb);
  [[nodiscard]] std::size_t place_behind(std::size_t noun, std::size_t above) const;
  void make_reduced(std::size_t predicate);
  void part_from_participle_clause(std::size_t verb);
  void raise_from_opening(std::size_t noun);
  void reunite_directly(std::size_t verb);
  void reunite_with_first(std::size_t second, std::size_t verb);
  void reunite_with_relative(std::size_t verb);
  void reunite_with_reduced(std::size_t verb);
  void raise_behind_relative(std::size_t verb);
  void subordinate(std::size_t first);
  void appose_acronym(std::size_t letters);
  void reunite_with_second(std::size_t verb);
  void join_roles(std::size_t name);
  void tell_of_first(std::size_t clause);
  void part_titled(std::size_t title);
  void part_from_gerund(std::size_t noun);
  void appose_second(std::size_t noun);
  void join_body(std::size_t title);
};

}  // namespace dossier::extract
