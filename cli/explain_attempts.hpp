// How far the words of a sentence got that the lexicon knows and that came to nothing, told to people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/text.hpp"
#include "extract/interpret/explanation.hpp"

namespace dossier::cli {

class AttemptTeller {
 public:
  // All of them must outlive the teller.
  AttemptTeller(std::string_view article, const Reading& reading, Printer& out)
      : article_(article), reading_(reading), out_(out) {}

  // Of words that came to nothing by any of their rows.
  void tell(const extract::ExplainedSentence& sentence);

 private:
  using Attempts = std::vector<const extract::Attempt*>;

  [[nodiscard]] bool has_part(const extract::ExplainedSentence& sentence,
                              const extract::ReadWord& word) const;
  void tell_word(const extract::ExplainedSentence& sentence, Span word);
  void tell_reason(const std::string& why, const Attempts& attempts);
  void tell_far(const Attempts& attempts);

  std::string_view article_;
  const Reading& reading_;
  Printer& out_;
};

}  // namespace dossier::cli
