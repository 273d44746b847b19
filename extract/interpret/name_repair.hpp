// The mending of trees where names are: titles and names taken for two things, names below words that they do
// not belong to, names joined or parted wrongly. What each mends, the example
// above it says.
#pragma once

#include "extract/interpret/repair_base.hpp"

namespace dossier::extract {

class NameRepair : public RepairBase {
 public:
  using RepairBase::RepairBase;

  void make_common(std::size_t node);
  void join_subjects(std::size_t name);
  void join_to_noun(std::size_t noun);
  void own_name(std::size_t owner);
  void own_noun(std::size_t mark);
  void make_people(std::size_t adjective);
  void make_subject_of_called(std::size_t name);
  void make_subject(std::size_t name);
  void join_name(std::size_t node);
  void join_title(std::size_t name);
  void take_title(std::size_t name);
  void take_titles(std::size_t name);
  void take_aide(std::size_t name);
  void lift_from_field(std::size_t name);
  void lift_name(std::size_t name);
  void coordinate(std::size_t node);
  void join_split_names();
  void coordinate_twin(std::size_t conjunction);
  void lift_to_holder(std::size_t name);
  void appose(std::size_t name);
  void describe(std::size_t noun);
  void join_behind_noun(std::size_t name);
  void lead_body(std::size_t participle);
  void part_from_apposition(std::size_t node);
  void part_from_thing(std::size_t name);
  void lift_from_title(std::size_t node);
  void share_noun(std::size_t node);
  void share_subject(std::size_t adjective);
  void part_from_region(std::size_t name);
  void lift_counted(std::size_t node);
  void lift_preposition(std::size_t preposition);
  void pass_preposition(std::size_t preposition);
  void list_behind_of(std::size_t name);
  void lift_out_of_names();
  void join_titled_names();
  void join_below_title(std::size_t name);

 private:
  [[nodiscard]] std::size_t and_before(std::size_t role) const;
  [[nodiscard]] bool tells_several(std::size_t title, std::size_t name) const;
  [[nodiscard]] bool is_role_alone(std::size_t role, std::size_t other) const;
  void coordinate_owners(std::size_t conjunction, std::size_t second);
  void pass_cases(std::size_t from, std::size_t to);
  void join_split(std::size_t first, std::size_t last);
  void lift_out_of(std::size_t first, std::size_t last);
  [[nodiscard]] std::size_t between(std::size_t noun) const;
};

}  // namespace dossier::extract
