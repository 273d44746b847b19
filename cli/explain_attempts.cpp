#include "cli/explain_attempts.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "cli/explain_words.hpp"

namespace dossier::cli {

using extract::Attempt;
using extract::Ending;
using extract::ExplainedSentence;
using extract::ExplainedStatement;

void AttemptTeller::tell(const ExplainedSentence& sentence) {
  std::set<Span> seen;
  for (const Attempt& attempt : sentence.attempts) {
    if (!has_part(sentence, attempt.word) && seen.insert(attempt.word.span).second)
      tell_word(sentence, attempt.word.span);
  }
}

// Whether the word is in what was read: as its predicate, its object noun, or what governs it.
bool AttemptTeller::has_part(const ExplainedSentence& sentence, const extract::ReadWord& word) const {
  const auto in = [&](const ExplainedStatement& statement) {
    if (statement.rule == "role" || !statement.word) return false;
    const Span evidence = reading_.statements[statement.statement].evidence.front();
    const std::string& head = statement.word->row.cells.front();
    const bool object = evidence.contains(word.span) && head.find('=') < head.find(word.lemma) &&
                        head.find(word.lemma) != std::string::npos;
    const bool cause = std::ranges::find(statement.causes, word.span, &extract::ExplainedCause::span) !=
                       statement.causes.end();
    return statement.word->span == word.span || object || cause;
  };
  return std::ranges::any_of(sentence.statements, in);
}

// Rows that ask for other words than the sentence has are told only where nothing was read.
void AttemptTeller::tell_word(const ExplainedSentence& sentence, Span word) {
  Attempts near;
  Attempts far;
  for (const Attempt& attempt : sentence.attempts) {
    if (attempt.word.span == word) (attempt.ending > Ending::other_object ? near : far).push_back(&attempt);
  }
  if (near.empty() && !sentence.statements.empty()) return;
  out_.blank();
  out_.paragraph('"' + one_line(cut(article_, word)) + '"' + " came to nothing", 2, Look::heading);
  if (near.empty()) return tell_far(far);
  std::ranges::stable_sort(near, std::ranges::greater(), &Attempt::ending);
  constexpr std::size_t most = 3;
  std::vector<std::string> seen;
  for (const Attempt* attempt : near) {
    const std::string why = reason(*attempt, article_);
    if (seen.size() < most && std::ranges::find(seen, why) == seen.end()) {
      seen.push_back(why);
      tell_reason(why, near);
    }
  }
}

// A reason with the row that it is of, and the lines of the others that it is of too.
void AttemptTeller::tell_reason(const std::string& why, const Attempts& attempts) {
  std::string rows;
  for (const Attempt* attempt : attempts) {
    const extract::TableLine& row = attempt->word.row;
    if (row.cells.empty() || reason(*attempt, article_) != why) continue;
    rows += rows.empty() ? " [" + told(row, attempt->word.lemma) : "; line " + std::to_string(row.line);
  }
  out_.paragraph(why + rows + (rows.empty() ? "" : "]"), 4, Look::plain, 2);
}

// Rows that ask for a particle or an object that is not there: only their heads.
void AttemptTeller::tell_far(const Attempts& attempts) {
  constexpr std::size_t most = 4;
  std::string heads;
  for (std::size_t i = 0; i < std::min(most, attempts.size()); ++i)
    heads += (i == 0 ? "" : "; ") + head_told(*attempts[i]);
  if (attempts.size() > most) heads += "; and " + grouped(attempts.size() - most) + " more";
  out_.paragraph("its rows ask for other words beside it: " + heads, 4, Look::plain, 2);
}

}  // namespace dossier::cli
