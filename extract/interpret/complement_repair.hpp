// The mending of trees where gerunds, relative clauses and standings beside each other are. What each mends,
// the example above it says.
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
  void make_contact(std::size_t verb);
  [[nodiscard]] bool is_open_gerund(std::size_t verb) const;
  void give_subject(std::size_t gerund, std::size_t name, std::size_t introduction) const;
  void lift_from_gerund(std::size_t verb);
  void part_relative(std::size_t verb);
  void warn_of_mover(std::size_t verb);
  void take_gerund(std::size_t gerund);
  void part_from_armed(std::size_t gerund);
  void appose_holder(std::size_t name);
  void part_from_others(std::size_t noun);
  void name_letters(std::size_t pronoun);
  void part_letters(std::size_t name);
  void name_relative(std::size_t noun);
  void join_standings(std::size_t noun);
  void lift_who(std::size_t verb);
  [[nodiscard]] bool is_apart(std::size_t preposition) const;
  void give_subject_before(std::size_t gerund);
  void join_next_gerund(std::size_t gerund);
  void appose_to_nearest(std::size_t title);
};

}  // namespace dossier::extract
