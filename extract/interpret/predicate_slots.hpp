// Slots: where in a dependency tree the ends of a predicate of the lexicon stand, and whether the words that
// its row asks for beside it (a particle, an object noun) are there.
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/interpret/tree_sight.hpp"
#include "extract/lexicon/predicate_entries.hpp"

namespace dossier::extract {

// One predicate word with one row of the lexicon. The sight and the row must outlive it.
class PredicateSlots {
 public:
  PredicateSlots(const TreeSight& sight, std::size_t node, const Predicate& predicate);

  [[nodiscard]] bool particle_fits() const { return particle_fits_; }
  [[nodiscard]] bool object_noun_fits() const { return object_noun_fits_; }

  // The noun that the row asks for as the verb's object; no_node where it asks for none or another stands
  // there.
  [[nodiscard]] std::size_t object_noun() const { return object_noun_; }
  // What stands there, whether it fits or not.
  [[nodiscard]] std::size_t offered_noun() const { return offered_noun_; }
  // Of a preposition the noun behind it, else the predicate word itself.
  [[nodiscard]] std::size_t clause() const { return clause_; }

  // What fills the slot; no_node where nothing does.
  [[nodiscard]] std::size_t at(const Slot& slot) const;

  // "was killed in a raid by Norland", "a Norlandic raid killed": whose raid it was. `subject` is what fills
  // the slot of the subject, if anything.
  [[nodiscard]] std::size_t agent_of_event(std::size_t subject) const;

 private:
  [[nodiscard]] const Tree& tree() const { return sight_.tree(); }
  [[nodiscard]] bool find_particle();
  [[nodiscard]] bool is_denied(std::size_t completion) const;
  [[nodiscard]] bool is_stranded() const;
  [[nodiscard]] std::size_t called_upon() const;
  [[nodiscard]] std::size_t purpose_of_object() const;
  [[nodiscard]] bool find_object_noun();
  [[nodiscard]] bool holds_clause(std::size_t noun) const;
  [[nodiscard]] bool is_taken(std::size_t noun) const;
  [[nodiscard]] std::size_t portioned(std::size_t noun) const;
  [[nodiscard]] std::size_t subject() const;
  [[nodiscard]] std::size_t called_on() const;
  [[nodiscard]] std::size_t punished() const;
  [[nodiscard]] std::size_t called_by(std::size_t verb) const;
  [[nodiscard]] std::size_t plan_above() const;
  [[nodiscard]] bool demands(std::size_t noun) const;
  [[nodiscard]] std::size_t holder(std::size_t plan) const;
  [[nodiscard]] std::size_t titled_by() const;
  [[nodiscard]] bool is_of_stance() const;
  [[nodiscard]] std::size_t means(std::size_t verb) const;
  [[nodiscard]] std::size_t engaged() const;
  [[nodiscard]] bool is_purpose_of_others() const;
  [[nodiscard]] bool comes_of_both() const;
  [[nodiscard]] std::size_t demanded() const;
  [[nodiscard]] std::size_t agent() const;
  [[nodiscard]] std::size_t agent_of_raid(std::size_t event) const;
  [[nodiscard]] std::size_t attendant() const;
  [[nodiscard]] bool is_journey(std::size_t verb) const;
  [[nodiscard]] std::size_t asked_about() const;
  [[nodiscard]] std::size_t given_to_subject() const;
  [[nodiscard]] std::size_t object() const;
  [[nodiscard]] std::size_t carrier() const;
  [[nodiscard]] std::size_t modifier() const;
  [[nodiscard]] std::size_t behind(std::size_t node, std::string_view preposition) const;
  [[nodiscard]] std::size_t by_preposition(std::string_view preposition) const;

  const TreeSight& sight_;
  std::size_t node_;
  std::size_t clause_;
  const Predicate& predicate_;
  std::size_t object_noun_ = no_node;
  std::size_t offered_noun_ = no_node;
  std::size_t portion_of_ = no_node;  // "a round" of the object noun
  std::size_t particle_ = no_node;
  bool particle_fits_ = false;
  bool object_noun_fits_ = false;
};

}  // namespace dossier::extract
