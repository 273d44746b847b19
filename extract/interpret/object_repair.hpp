// The mending of trees where who does something and whom it is done to are read as something else: a day as
// an object, a particle as a preposition, a second subject. What each mends, the example above it says.
#pragma once

#include <cstddef>

#include "extract/interpret/verb_repair.hpp"

namespace dossier::extract {

class ObjectRepair : public VerbRepair {
 public:
  using VerbRepair::VerbRepair;

  void move_second_subject(std::size_t verb);
  void make_it_act(std::size_t it);
  void part_day(std::size_t day);
  void part_occasion(std::size_t object);
  void make_particle(std::size_t preposition);
  void part_from_number(std::size_t verb);
  void join_to_number(std::size_t up);
  void part_stranded(std::size_t preposition);
  void make_object_behind_particle(std::size_t verb);
  void make_bare_object(std::size_t verb);
  void raise_receiver(std::size_t verb);
  void make_called(std::size_t verb);
  void part_from_persona(std::size_t persona);
  void part_outcome(std::size_t verb);
  void raise_judged(std::size_t verb);
  void raise_quoted_judgement(std::size_t verb);
  void hang_on_governed(std::size_t adjective);
  void join_compound(std::size_t noun);
  void make_relative_object(std::size_t that);
  void make_object(std::size_t name);
  void judge_behind(std::size_t adjective);
  void judge_object(std::size_t object);
  void make_subject_of(std::size_t called);
  void judge_called(std::size_t verb);
  void part_hostage(std::size_t hostage);
  void part_particle(std::size_t noun);
  void give_task(std::size_t verb);
  void lift_helped(std::size_t verb);
  void take_object(std::size_t noun);

 private:
  void make_second_object(std::size_t verb, std::size_t second);
  void move_first_subject(std::size_t verb);
  [[nodiscard]] bool needs_particle(std::size_t verb) const;
  [[nodiscard]] bool is_bare_object(std::size_t verb, std::size_t node) const;
  [[nodiscard]] bool refuses(std::size_t verb, std::size_t object) const;
};

}  // namespace dossier::extract
