// Senses: what the words of a predicate say where they fit a row of the lexicon and yet mean something else:
// "took his own life", "offered her condolences", "launched a scathing attack on Norland, calling it
// corrupt".
#pragma once

#include <cstddef>

#include "extract/interpret/predicate_slots.hpp"

namespace dossier::extract {

// "was charged with monitoring", "was charged a fee": no accusation.
[[nodiscard]] bool is_charged_with_task(const Tree& tree, const Words& words, std::size_t verb);

// Of one predicate word with one row of the lexicon. The sight, the row and the slots must outlive it.
class PredicateSense {
 public:
  PredicateSense(const TreeSight& sight, std::size_t node, const Predicate& predicate,
                 const PredicateSlots& slots)
      : sight_(sight), node_(node), predicate_(predicate), slots_(slots) {}

  // The words fit, and yet say something else.
  [[nodiscard]] bool means_another() const;
  // An attack that is a criticism.
  [[nodiscard]] bool is_attack_in_words() const;
  // A demand, and no control.
  [[nodiscard]] bool is_order() const;

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }
  [[nodiscard]] bool is_noun() const { return predicate_.word_class == PredicateClass::noun; }
  [[nodiscard]] bool is_courtesy() const;
  [[nodiscard]] bool is_mishap() const;
  [[nodiscard]] bool is_task() const;
  [[nodiscard]] bool is_ranking() const;
  [[nodiscard]] bool is_harmless_shot() const;
  [[nodiscard]] bool is_sending() const;
  [[nodiscard]] bool speaks_beside(std::size_t verb) const;
  [[nodiscard]] bool is_withheld() const;
  [[nodiscard]] bool is_plea_for_something() const;
  [[nodiscard]] bool is_giving_the_word() const;
  [[nodiscard]] bool is_challenge_to_act() const;
  [[nodiscard]] bool is_naming() const;
  [[nodiscard]] bool is_question() const;
  [[nodiscard]] bool asks_something() const;
  [[nodiscard]] bool is_information() const;
  [[nodiscard]] bool is_no_telephoning() const;
  [[nodiscard]] bool is_no_reception() const;
  [[nodiscard]] bool is_no_vote() const;
  [[nodiscard]] bool is_armed_mission() const;
  [[nodiscard]] bool is_blow() const;
  [[nodiscard]] bool is_candidacy() const;
  [[nodiscard]] bool is_station() const;
  [[nodiscard]] bool is_inquiry_of_others() const;
  [[nodiscard]] bool is_trip_of_others() const;
  [[nodiscard]] bool is_price() const;
  [[nodiscard]] bool is_population() const;
  [[nodiscard]] bool is_blamed_on_another() const;
  [[nodiscard]] bool is_done_to_another() const;
  [[nodiscard]] bool is_done_to_oneself() const;
  [[nodiscard]] bool is_common_cause() const;
  [[nodiscard]] bool is_common_view() const;
  [[nodiscard]] bool is_posture() const;
  [[nodiscard]] bool is_to_be_done() const;
  [[nodiscard]] bool moves_something() const;

  const TreeSight& sight_;
  std::size_t node_;
  const Predicate& predicate_;
  const PredicateSlots& slots_;
};

}  // namespace dossier::extract
