// The mending of trees where something hangs on the wrong word: what a verb's preposition names on its
// object, an example of many on their verb, a plan on who criticizes it. What each mends, the example above
// it says.
#pragma once

#include <cstddef>
#include <string>

#include "extract/interpret/object_repair.hpp"

namespace dossier::extract {

class AttachmentRepair : public ObjectRepair {
 public:
  using ObjectRepair::ObjectRepair;

  void raise_outcome(std::size_t participle);
  void move_from_object(std::size_t verb);
  void part_from_protest(std::size_t verb);
  void raise_charge(std::size_t gerund);
  void hang_on_charge(std::size_t charge);
  void lift_from_plan(std::size_t occasion);
  void hang_on_many(std::size_t example);
  void lift_example(std::size_t person);
  void turn_apposition(std::size_t name);
  void part_from_place(std::size_t gerund);
  void part_from_name(std::size_t node);
  void lift_from_day(std::size_t noun);
  void join_participle(std::size_t clause);
  void hang_on_found(std::size_t participle);
  void hang_on_plan(std::size_t verb);
  void hang_on_utterance(std::size_t gerund);
  void hang_on_attack(std::size_t node);
  void hang_on_charged(std::size_t node);
  void join_in_apposition(std::size_t second);
  void hang_on_series(std::size_t node);
  void hang_on_noun_before(std::size_t node);
  void lift_agent(std::size_t agent);
  void hang_between(std::size_t side);
  void part_from_participle(std::size_t noun);
  void introduce_earlier(std::size_t preposition);

 private:
  [[nodiscard]] std::size_t second_by_same(std::size_t node) const;
  [[nodiscard]] bool is_charge(std::size_t node, std::size_t object) const;
  [[nodiscard]] bool governs_behind(std::size_t verb, const std::string& preposition) const;
  [[nodiscard]] std::size_t before_maker(std::size_t last) const;
  void hang_on_deed_before(std::size_t node, std::size_t preposition);
  void hang_on_facility(std::size_t node, std::size_t preposition);
};

}  // namespace dossier::extract
