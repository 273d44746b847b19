// The mending of trees where what a verb takes is: its object, its subject, and what it says of them. What
// each mends, the example above it says.
#pragma once

#include <cstddef>

#include "extract/interpret/clause_repair.hpp"

namespace dossier::extract {

class ComplementRepair : public ClauseRepair {
 public:
  using ClauseRepair::ClauseRepair;

  void mend_complements();

 protected:
  void hang_before_dash(std::size_t agent);

 private:
  void hang_behind_relative(std::size_t node);
  void hang_on_accusing(std::size_t gerund);
  void join_at_hyphen(std::size_t noun);
  void take_gerund(std::size_t gerund);
  void part_from_armed(std::size_t gerund);
  void appose_holder(std::size_t name);
  void part_from_others(std::size_t noun);
  void name_letters(std::size_t pronoun);
  void part_letters(std::size_t name);
  void name_relative(std::size_t noun);
  void take_content(std::size_t participle);
  void hang_on_accused(std::size_t charge);
  [[nodiscard]] bool is_charge(std::size_t charge, std::size_t whom) const;
  void join_standings(std::size_t noun);
  void introduce_earlier(std::size_t preposition);
  void give_task(std::size_t verb);
  void part_particle(std::size_t noun);
  void take_object(std::size_t noun);
  void lift_who(std::size_t verb);
  void give_to_second(std::size_t said);
  void give_subject_before(std::size_t gerund);
  void join_next_gerund(std::size_t gerund);
  void appose_to_nearest(std::size_t title);
  void raise_behind(std::size_t verb);
  void make_gerund(std::size_t noun);
  void judge_called(std::size_t verb);
  void lift_speech(std::size_t verb);
  void lift_from_gerund(std::size_t verb);
  void part_relative(std::size_t verb);
  void lift_helped(std::size_t verb);
  void make_clause_subject(std::size_t gerund);
  void warn_of_mover(std::size_t verb);
  void part_hostage(std::size_t hostage);

  [[nodiscard]] bool may_follow(std::size_t preposition, std::size_t verb) const;
  [[nodiscard]] bool is_apart(std::size_t preposition) const;
  [[nodiscard]] bool is_open_gerund(std::size_t verb) const;
  void give_subject(std::size_t gerund, std::size_t name, std::size_t introduction) const;
};

}  // namespace dossier::extract
