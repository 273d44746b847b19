// The mending of trees where what is said, and who says it, hang on the wrong word. What each mends, the
// example above it says.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

#include "extract/interpret/attachment_repair.hpp"

namespace dossier::extract {

class SpeechRepair : public AttachmentRepair {
 public:
  using AttachmentRepair::AttachmentRepair;

  void tell_of_relative(std::size_t verb);
  void make_demanded(std::size_t verb);
  void make_content(std::size_t verb);
  void raise_content(std::size_t clause);
  void hang_on_claim(std::size_t clause);
  void part_judgement(std::size_t predicate);
  void lift_report(std::size_t report);
  void join_to_told(std::size_t verb);
  void make_said(std::size_t verb);
  void raise_speech(std::size_t participle);
  void take_speaker(std::size_t verb);
  void join_speakers(std::size_t verb);
  void tell_beside(std::size_t verb);
  void hang_on_saying(std::size_t verb);
  void hang_on_likely(std::size_t verb);
  void raise_told(std::size_t clause);
  void complete_speech(std::size_t clause);
  void raise_saying(std::size_t verb);
  void pass_subject(std::size_t clause);
  void join_gerund(std::size_t verb);
  void join_relied(std::size_t verb);
  void join_urged(std::size_t verb);
  void prove(std::size_t noun);
  void lift_speech(std::size_t verb);
  void take_content(std::size_t participle);
  void give_to_second(std::size_t said);
  void hang_behind_relative(std::size_t node);
  void hang_on_accusing(std::size_t gerund);
  void make_gerund(std::size_t noun);
  void hang_on_accused(std::size_t charge);

 private:
  [[nodiscard]] bool is_base_form(std::size_t node) const;
  [[nodiscard]] bool begins_relative(std::size_t node) const;
  [[nodiscard]] bool is_word_beside(std::size_t verb, std::size_t first) const;
  [[nodiscard]] bool speaks(std::size_t verb) const;
  [[nodiscard]] std::size_t apposition_between(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::size_t named_before(std::size_t comma) const;
  [[nodiscard]] std::size_t oblique_before(std::size_t end, std::size_t verb,
                                           std::initializer_list<std::string_view> prepositions) const;
  [[nodiscard]] bool may_follow(std::size_t preposition, std::size_t verb) const;
  [[nodiscard]] bool tells_charge(std::size_t charge, std::size_t whom) const;
};

}  // namespace dossier::extract
