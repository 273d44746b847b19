#include "extract/interpret/clause_subject.hpp"

#include <algorithm>
#include <array>

#include "extract/interpret/verb_group.hpp"

namespace dossier::extract {
namespace {

// Behind the first occurrence of these words that follows the verb in its clause; 0 where there is none.
std::size_t behind_gap(const Sight& sight, std::size_t verb, const std::string& phrase) {
  constexpr std::size_t farthest = 7;
  const auto count = 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
  for (std::size_t i = verb + 2; i + count < std::min(sight.line().size(), verb + farthest); ++i) {
    if (sight.line().key({i, i + count}) == phrase) {
      return i + count;
    }
    if (!sight.line().words[i].word || sight.words().is(sight.line().at(i), WordClass::relative) ||
        sight.words().is(sight.line().at(i), WordClass::preposition)) {
      return 0;
    }
  }
  return 0;
}

}  // namespace

void ClauseSubject::note(const NounPhrase& subject, std::size_t verb) {
  subject_ = subject;
  verb_ = verb;
}

void ClauseSubject::note_verb(std::size_t word) {
  const std::string& text = line().at(word);
  if (line().capital(word) ||
      (!sight_.words().reporting.contains(text) && !(text.size() > 4 && text.ends_with("ed")))) {
    return;
  }
  VerbForms forms;
  forms.add(VerbForm::past);
  forms.add(VerbForm::participle);
  const auto group = read_verb_group(sight_, word, forms);
  if (!group || group->passive) {
    return;
  }
  const NounPhrase subject = subject_before(sight_, group->first);
  if (!subject.mentions.empty() && !subject.antecedent) {
    note(subject, word);
  }
}

NounPhrase ClauseSubject::shared_with(std::size_t first, bool participle) const {
  const bool joined = first > 0 && (participle ? line().is(first - 1, ",")
                                               : line().is(first - 1, "and") || line().is(first - 1, "but"));
  if (!joined || subject_.mentions.empty()) {
    return {};
  }
  for (std::size_t i = verb_ + 1; i + 1 < first; ++i) {
    if (begins_other_clause(i)) {
      return {};
    }
  }
  return subject_;
}

bool ClauseSubject::begins_other_clause(std::size_t word) const {
  constexpr std::array<WordClass, 8> openers = {WordClass::relative, WordClass::subject_pronoun,
                                                WordClass::pronoun,  WordClass::be,
                                                WordClass::modal,    WordClass::have,
                                                WordClass::do_,      WordClass::conjunction};
  const std::string& text = line().at(word);
  return text != "and" && (sight_.words().reporting.contains(text) || text == ";" || text == ":" ||
                           text == "after" || text == "before" || text == "as" ||
                           std::any_of(openers.begin(), openers.end(),
                                       [&](WordClass what) { return sight_.words().is(text, what); }));
}

std::size_t object_begin(const Sight& sight, const Frame& frame, std::size_t verb) {
  for (const std::string& after : frame.after) {
    if (after.starts_with("* ")) {
      if (const std::size_t behind = behind_gap(sight, verb, after.substr(2)); behind > 0) {
        return behind;
      }
      continue;
    }
    const auto count = 1 + static_cast<std::size_t>(std::count(after.begin(), after.end(), ' '));
    const Range range{verb + 1, verb + 1 + count};
    if (range.last < sight.line().size() && sight.line().key(range) == after) {
      return range.last;
    }
  }
  return frame.direct ? verb + 1 : 0;
}

}  // namespace dossier::extract
