#include "extract/interpret/noun_phrases.hpp"

#include <algorithm>
#include <string>

#include "extract/interpret/role_nouns.hpp"

namespace dossier::extract {
namespace {

bool is_mark(const Line& line, std::size_t word) {
  return word < line.size() && !line.words[word].word && !line.is(word, "'s") && !line.is(word, "'");
}

bool is_auxiliary(const Words& words, const std::string& text) {
  return words.is(text, WordClass::be) || words.is(text, WordClass::have) || words.is(text, WordClass::do_) ||
         words.is(text, WordClass::modal) || text == "n't" || text == "not";
}

bool is_adverb(const Words& words, const std::string& text) {
  return words.is(text, WordClass::adverb) || (text.size() > 4 && text.ends_with("ly"));
}

bool usable(const Mention& mention) {
  return mention.role == MentionRole::noun;
}

// Conjunctions and the prepositions that are conjunctions too: a clause may begin behind them.
bool opens_clause(const Words& words, const std::string& text) {
  return words.is(text, WordClass::conjunction) || text == "that" || text == "which" || text == "whom" ||
         text == "after" || text == "before" || text == "since" || text == "until" || text == "as" ||
         text == "than" || text == "where" || text == "what" || text == "why" || text == "how" ||
         words.content_stances.contains(text) || words.times.contains(text) || words.reporting.contains(text);
}

bool may_follow_opening(const Sight& sight, std::size_t begin) {
  if (begin == 0) {
    return true;
  }
  const std::string& before = sight.line().at(begin - 1);
  return is_mark(sight.line(), begin - 1) || opens_clause(sight.words(), before) ||
         (is_adverb(sight.words(), before) && !sight.words().is(before, WordClass::preposition)) ||
         sight.line().words[begin - 1].number;
}

std::size_t begin_of(const Sight& sight, const Mention& mention) {
  return mention.type == EntityType::person ? phrase_begin(sight.words(), sight.line(), mention.begin)
                                            : mention.begin;
}

bool is_and(const Line& line, std::size_t word) {
  return line.is(word, "and") || line.is(word, "or");
}

// "A, B and C" from its end; only commas that an "and" closes belong to a list.
void extend_back(const Sight& sight, NounPhrase& phrase) {
  const Line& line = sight.line();
  bool listed = false;
  for (;;) {
    const std::size_t begin = phrase.range.first;
    std::size_t end = begin;
    if (begin > 1 && is_and(line, begin - 1) && !listed) {
      end = begin - 1;
      end -= end > 0 && line.is(end - 1, ",") ? 1U : 0U;
      listed = true;
    } else if (begin > 1 && line.is(begin - 1, ",") && listed) {
      end = begin - 1;
    } else {
      return;
    }
    const std::size_t member = mention_ending(sight.mentions(), end);
    if (member == no_mention || !usable(sight.mentions()[member])) {
      return;
    }
    phrase.mentions.insert(phrase.mentions.begin(), member);
    phrase.range.first = begin_of(sight, sight.mentions()[member]);
  }
}

NounPhrase phrase_ending(const Sight& sight, std::size_t end) {
  NounPhrase phrase;
  const std::size_t last = mention_ending(sight.mentions(), end);
  if (last == no_mention || !usable(sight.mentions()[last])) {
    return phrase;
  }
  phrase.mentions.push_back(last);
  phrase.range = {begin_of(sight, sight.mentions()[last]), end};
  extend_back(sight, phrase);
  return phrase;
}

// "if Norland ...", "allegations that Norland ...", "evidence Norland ..."
void note_stance(const Sight& sight, NounPhrase& phrase) {
  std::size_t before = phrase.range.first;
  before -= before > 0 && sight.line().is(before - 1, "that") ? 1U : 0U;
  if (before == 0) {
    return;
  }
  const auto stance = sight.words().content_stances.find(sight.line().at(before - 1));
  if (stance != sight.words().content_stances.end()) {
    phrase.content = stance->second;
  }
}

NounPhrase clause_subject_ending(const Sight& sight, std::size_t end) {
  NounPhrase phrase = phrase_ending(sight, end);
  if (!phrase.mentions.empty() && !may_follow_opening(sight, phrase.range.first)) {
    return {};
  }
  note_stance(sight, phrase);
  return phrase;
}

// What stands between two commas after a subject: an apposition, an age, a relative clause.
bool is_insertion(const Sight& sight, std::size_t first, std::size_t last) {
  const Line& line = sight.line();
  const std::string& opening = line.at(first);
  const bool relative = opening == "who" || opening == "which" || opening == "whose";
  const bool age = last - first == 1 && line.words[first].number;
  const bool apposition = sight.words().is(opening, WordClass::determiner) ||
                          longest_phrase(sight.words().offices, line, first) ||
                          mention_from(sight.mentions(), first) != no_mention;
  const bool list = std::any_of(line.words.begin() + static_cast<std::ptrdiff_t>(first),
                                line.words.begin() + static_cast<std::ptrdiff_t>(last),
                                [](const LineWord& word) { return word.text == ";" || word.text == "\""; });
  return (relative || age || apposition) && !list;
}

NounPhrase subject_before_insertion(const Sight& sight, std::size_t comma) {
  constexpr std::size_t longest = 18;
  const Line& line = sight.line();
  for (std::size_t i = comma; i > 0 && comma - i < longest; --i) {
    const std::size_t opening = i - 1;
    if (!line.is(opening, ",")) {
      continue;
    }
    NounPhrase phrase = clause_subject_ending(sight, opening);
    if (phrase.mentions.size() == 1 && is_insertion(sight, opening + 1, comma)) {
      return phrase;
    }
  }
  return {};
}

NounPhrase antecedent_before(const Sight& sight, std::size_t relative) {
  const std::size_t end = relative > 0 && sight.line().is(relative - 1, ",") ? relative - 1 : relative;
  NounPhrase phrase = noun_before(sight, end);
  phrase.antecedent = true;
  return phrase;
}

// "identified as", "accused of", "failed": said of the noun before it, as a participle or as a verb.
bool is_participle_behind(const Sight& sight, std::size_t word) {
  const std::string& text = sight.line().at(word);
  return text.size() > 4 && text.ends_with("ed") && !sight.line().capital(word);
}

// Whether the noun phrase ends here: no further noun, no genitive.
bool is_whole(const Sight& sight, std::size_t end) {
  const Line& line = sight.line();
  if (end >= line.size()) {
    return true;
  }
  if (line.is(end, "'s") || line.is(end, "'")) {
    return false;
  }
  const std::string& text = line.at(end);
  return !line.words[end].word || is_participle_behind(sight, end) || is_adverb(sight.words(), text) ||
         sight.words().times.contains(text) ||
         (sight.words().is_closed_class(text) && !is_auxiliary(sight.words(), text));
}

std::size_t behind_acronym(const Line& line, std::size_t end) {
  return line.is(end, "(") && line.is(end + 2, ")") ? end + 3 : end;
}

std::size_t skip_premodifiers(const Sight& sight, std::size_t first) {
  const Line& line = sight.line();
  while (first < line.size() && !line.capital(first) &&
         (sight.words().is(line.at(first), WordClass::determiner) ||
          sight.words().is(line.at(first), WordClass::number) || line.words[first].number ||
          sight.words().modifiers.find(line.at(first)) != nullptr)) {
    ++first;
  }
  return first;
}

std::size_t single_object(const Sight& sight, std::size_t first) {
  std::size_t found = mention_from(sight.mentions(), first);
  if (found == no_mention) {
    found = mention_from(sight.mentions(), skip_premodifiers(sight, first));
  }
  if (found == no_mention || !usable(sight.mentions()[found]) ||
      !is_whole(sight, behind_acronym(sight.line(), sight.mentions()[found].range.last))) {
    return no_mention;
  }
  return found;
}

}  // namespace

NounPhrase noun_before(const Sight& sight, std::size_t end) {
  NounPhrase phrase = phrase_ending(sight, end);
  if (phrase.mentions.empty()) {
    return phrase;
  }
  const std::size_t first = phrase.range.first;
  if (first > 0 && sight.line().is(first - 1, "of")) {
    return {};
  }
  return phrase;
}

NounPhrase subject_before(const Sight& sight, std::size_t verb_group) {
  if (verb_group == 0) {
    return {};
  }
  const Line& line = sight.line();
  const std::size_t before = verb_group - 1;
  if (sight.words().is(line.at(before), WordClass::subject_pronoun) || line.is(before, "it") ||
      line.is(before, "they")) {
    NounPhrase pronoun;
    pronoun.by_pronoun = true;
    pronoun.range = {before, verb_group};
    return pronoun;
  }
  if (line.is(before, "who") || line.is(before, "which") || line.is(before, "that")) {
    return antecedent_before(sight, before);
  }
  if (line.is(before, ",")) {
    return subject_before_insertion(sight, before);
  }
  return clause_subject_ending(sight, line.is(before, ")") && before >= 2 ? before - 2 : verb_group);
}

NounPhrase object_at(const Sight& sight, std::size_t first) {
  NounPhrase phrase;
  const Line& line = sight.line();
  std::vector<std::size_t> pending;
  std::size_t at = first;
  for (;;) {
    const std::size_t found = single_object(sight, at);
    if (found == no_mention) {
      break;
    }
    const std::size_t end = behind_acronym(line, sight.mentions()[found].range.last);
    const bool closed = at == first || is_and(line, at - 1);
    pending.push_back(found);
    if (closed) {
      phrase.mentions.insert(phrase.mentions.end(), pending.begin(), pending.end());
      phrase.range = {first, end};
      pending.clear();
    }
    const bool joined = is_and(line, end) || (line.is(end, ",") && !is_and(line, at - 1));
    if (!joined) {
      break;
    }
    at = end + (line.is(end, ",") && is_and(line, end + 1) ? 2U : 1U);
  }
  return phrase;
}

}  // namespace dossier::extract
