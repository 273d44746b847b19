// The mending of trees where clauses are: what is said beside what, subjects parted from their verbs by
// commas, apposition and second verbs hung on the wrong one. What each mends, tree_repair.hpp lists.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "extract/interpret/name_repair.hpp"

namespace dossier::extract {

class ClauseRepair : public NameRepair {
 public:
  using NameRepair::NameRepair;

  void mend_clauses();

 protected:
  [[nodiscard]] bool reports(std::size_t node) const;
  [[nodiscard]] bool speaks(std::size_t verb) const;
  [[nodiscard]] std::size_t subject_of(std::size_t verb) const;
  [[nodiscard]] bool is_past(std::size_t verb) const;

 private:
  void mend_part(std::size_t i);
  void mend_verb(std::size_t i);
  void part_judgement(std::size_t predicate);
  void raise_progressive(std::size_t verb);
  void lift_report(std::size_t report);
  void join_to_told(std::size_t verb);
  void lift_agent(std::size_t agent);
  void make_said(std::size_t verb);
  void join_infinitive(std::size_t verb);
  void join_relative(std::size_t verb);
  void pass_apposition(std::size_t apposition);
  void reunite(std::size_t verb);
  void reunite_directly(std::size_t verb);
  void reunite_with_first(std::size_t second, std::size_t verb);
  void reunite_with_relative(std::size_t verb);
  void reunite_with_second(std::size_t verb);
  void raise_saying(std::size_t verb);
  void pass_subject(std::size_t clause);
  void raise_parted(std::size_t have);
  void raise_inserted(std::size_t helper);
  void join_speakers(std::size_t verb);
  void tell_beside(std::size_t verb);
  void raise_perfect(std::size_t object);
  void make_subject_of(std::size_t called);
  void hang_between(std::size_t side);
  void judge_behind(std::size_t adjective);
  void make_object(std::size_t name);
  void make_event(std::size_t gerund);
  void make_preposition(std::size_t participle);
  void raise_told(std::size_t clause);
  void complete_speech(std::size_t clause);
  void tell_of_first(std::size_t clause);
  void join_roles(std::size_t name);
  void take_speaker(std::size_t verb);
  void hang_on_saying(std::size_t verb);
  void part_from_participle_clause(std::size_t verb);
  void hang_on_likely(std::size_t verb);
  void make_reduced(std::size_t predicate);
  void join_gerund(std::size_t verb);
  void join_relied(std::size_t verb);
  void join_urged(std::size_t verb);
  void raise_speech(std::size_t participle);
  void raise_from_opening(std::size_t noun);
  void subordinate(std::size_t first);
  void part_titled(std::size_t title);
  void join_body(std::size_t title);
  void appose_acronym(std::size_t letters);
  void raise_past(std::size_t verb);
  void join_hyphenated(std::size_t verb);
  void judge_object(std::size_t object);
  void prove(std::size_t noun);
  void part_from_participle(std::size_t noun);
  void part_from_gerund(std::size_t noun);
  void appose_second(std::size_t noun);

  [[nodiscard]] bool is_word_beside(std::size_t verb, std::size_t first) const;
  [[nodiscard]] bool refuses(std::size_t verb, std::size_t object) const;
  [[nodiscard]] bool acts(std::size_t verb, std::size_t noun) const;
  [[nodiscard]] bool is_noun(std::size_t node) const;
  [[nodiscard]] std::size_t oblique_before(std::size_t end, std::size_t verb,
                                           std::initializer_list<std::string_view> prepositions) const;
  [[nodiscard]] bool reaches(std::size_t noun, std::size_t end) const;
  [[nodiscard]] std::size_t subordinator(std::size_t noun) const;
  [[nodiscard]] std::size_t named_before(std::size_t comma) const;
  [[nodiscard]] std::size_t apposition_between(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::size_t place_behind(std::size_t noun, std::size_t above) const;
  void make_clause(std::size_t noun, std::size_t verb, std::size_t mark);
};

}  // namespace dossier::extract
