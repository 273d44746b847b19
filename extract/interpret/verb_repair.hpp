// The mending of trees where a verb is read as something else, or something else as a verb: "shelled" as an
// attribute of what was shelled, "arms" as a noun, "was to blame" as a deed. What each mends, the example
// above it says.
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/interpret/name_repair.hpp"

namespace dossier::extract {

class VerbRepair : public NameRepair {
 public:
  using NameRepair::NameRepair;

  void make_participle(std::size_t verb);
  void make_blamed(std::size_t node);
  void make_verb(std::size_t node);
  void raise_participle(std::size_t have);
  void raise_verb(std::size_t verb);
  void raise_shared(std::size_t verb);
  void make_back(std::size_t adverb);
  void raise_active(std::size_t verb);
  void raise_clause(std::size_t verb);
  void make_infinitive(std::size_t noun);
  void make_conviction(std::size_t verb);
  void part_from_verb(std::size_t name);
  void make_finite(std::size_t noun);
  void part_from_year(std::size_t noun);
  void make_noun(std::size_t noun);
  void make_active(std::size_t verb);
  void part_cleft(std::size_t it);
  void make_adverbial(std::size_t gerund);
  void raise_progressive(std::size_t verb);
  void raise_inserted(std::size_t helper);
  void raise_parted(std::size_t have);
  void pass_to_verb(std::size_t helper);
  void raise_beside(std::size_t have);
  void raise_perfect(std::size_t object);
  void raise_past(std::size_t verb);
  void make_preposition(std::size_t participle);
  void make_event(std::size_t gerund);
  void make_conduct(std::size_t gerund);
  void join_hyphenated(std::size_t verb);
  void join_at_hyphen(std::size_t noun);
  void make_clause_subject(std::size_t gerund);
  void raise_behind(std::size_t verb);

 protected:
  [[nodiscard]] bool is_participle(std::size_t node) const;
  [[nodiscard]] bool is_noun(std::size_t node) const;

 private:
  [[nodiscard]] std::string_view verb_lemma(std::size_t node) const;
  [[nodiscard]] bool reaches_whom(std::size_t verb) const;
  [[nodiscard]] bool is_done_by(std::size_t verb) const;
  [[nodiscard]] bool is_closed() const;
  void make_body(std::size_t noun);
  [[nodiscard]] bool says_itself(std::size_t noun) const;
  void make_present(std::size_t noun);
  [[nodiscard]] bool acts(std::size_t verb, std::size_t noun) const;
};

}  // namespace dossier::extract
