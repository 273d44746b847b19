#include "extract/interpret/attribution.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/interpret/verb_group.hpp"

namespace dossier::extract {
namespace {

bool can_speak(const Sight& sight, const NounPhrase& phrase) {
  return std::all_of(phrase.mentions.begin(), phrase.mentions.end(), [&](std::size_t mention) {
    return sight.mentions()[mention].type != EntityType::place;
  });
}

std::vector<MentionRef> speakers(const Sight& sight, const NounPhrase& phrase) {
  std::vector<MentionRef> refs;
  if (can_speak(sight, phrase)) {
    for (const std::size_t mention : phrase.mentions) {
      refs.push_back({sight.number, mention});
    }
  }
  return refs;
}

bool is_quote_mark(const std::string& text) {
  return text == "\"" || text == "“" || text == "”" || text == "''" || text == "``";
}

// "told reporters on Monday that": the first word of what is said.
std::size_t behind_listener(const Sight& sight, std::size_t verb, bool told) {
  constexpr std::size_t farthest = 9;
  const Line& line = sight.line();
  for (std::size_t i = verb + 1; i < std::min(line.size(), verb + farthest); ++i) {
    if (line.is(i, "that")) {
      return i + 1;
    }
    if (!told && !line.is(i, "on") && !sight.words().times.contains(line.at(i)) && !line.words[i].number) {
      return i;
    }
    if (is_quote_mark(line.at(i)) || line.is(i, ",")) {
      break;
    }
  }
  return verb + 1;
}

// Nothing but a time, a place or a listener stands behind the verb.
bool sentence_ends_soon(const Sight& sight, std::size_t after_verb) {
  const Line& line = sight.line();
  if (after_verb + 1 >= line.size()) {
    return true;
  }
  const std::string& next = line.at(after_verb);
  return next == "." || next == "," || sight.words().times.contains(next) ||
         (sight.words().is(next, WordClass::preposition) && next != "that");
}

// The comma or quotation mark that closes what was said before "X said"; nothing where there is none.
std::optional<std::size_t> said_before(const Line& line, std::size_t speaker_first) {
  if (speaker_first < 2) {
    return std::nullopt;
  }
  const bool closed = line.is(speaker_first - 1, ",") || is_quote_mark(line.at(speaker_first - 1));
  return closed ? std::optional(speaker_first - 1) : std::nullopt;
}

// "said Ana Berg" behind a comma or a quotation.
std::optional<Attribution> inverted(const Sight& sight, std::size_t verb) {
  const auto closed = said_before(sight.line(), verb);
  if (!closed) {
    return std::nullopt;
  }
  const NounPhrase speaker = object_at(sight, verb + 1);
  if (speaker.mentions.empty()) {
    return std::nullopt;
  }
  return Attribution{speakers(sight, speaker), {0, *closed}, {verb, speaker.range.last}, false};
}

// "Norland's alleged killing", "the reported deal" report nothing.
bool is_adjective(const Sight& sight, const VerbGroup& group) {
  if (!group.bare || group.first == 0) {
    return false;
  }
  const std::string& before = sight.line().at(group.first - 1);
  return before == "'s" || before == "'" || sight.words().is(before, WordClass::determiner) ||
         sight.words().is(before, WordClass::possessive) || sight.words().is(before, WordClass::preposition);
}

std::optional<Attribution> by_verb(const Sight& sight, std::size_t verb, const ReportingVerb& reporting) {
  if (auto attribution = inverted(sight, verb)) {
    return attribution;
  }
  const auto group = read_verb_group(sight, verb, reporting.forms);
  if (!group || is_adjective(sight, *group)) {
    return std::nullopt;
  }
  const Range said{behind_listener(sight, verb, reporting.told), sight.line().size()};
  if (group->passive || group->negated) {  // nobody is named who says it
    return Attribution{{}, said, {group->first, verb + 1}, false};
  }
  const NounPhrase subject = subject_before(sight, group->first);
  const std::size_t first = subject.empty() ? group->first : subject.range.first;
  Attribution attribution{speakers(sight, subject), {}, {first, verb + 1}, reporting.distant};
  const auto closed = subject.antecedent ? std::nullopt : said_before(sight.line(), first);
  if (closed && !sight.line().is(verb + 1, "that") && sentence_ends_soon(sight, verb + 1)) {
    attribution.scope = {0, *closed};
  } else {
    attribution.scope = said;
  }
  return attribution;
}

bool in_quotation(const Sight& sight, std::size_t word) {
  const Span span = sight.line().words[word].span;
  const auto& quotations = sight.scene.document.quotations;
  return std::any_of(quotations.begin(), quotations.end(),
                     [&](const Quotation& quotation) { return quotation.span.contains(span); });
}

// "according to Ana Berg"
std::optional<Attribution> by_according(const Sight& sight, std::size_t word) {
  const Line& line = sight.line();
  if (!line.is(word, "according") || !line.is(word + 1, "to")) {
    return std::nullopt;
  }
  const NounPhrase speaker = object_at(sight, word + 2);
  const bool opens = word == 0;
  const std::size_t end = speaker.mentions.empty() ? word + 2 : speaker.range.last;
  return Attribution{
      speakers(sight, speaker), opens ? Range{end, line.size()} : Range{0, word}, {word, end}, false};
}

}  // namespace

bool attribute(const Sight& sight, const std::vector<Attribution>& attributions, std::size_t word,
               Finding& finding) {
  for (const Attribution& attribution : attributions) {
    if (word < attribution.scope.first || word >= attribution.scope.last) {
      continue;
    }
    if (attribution.claimants.empty()) {
      return false;
    }
    finding.claimants.insert(finding.claimants.end(), attribution.claimants.begin(),
                             attribution.claimants.end());
    if (attribution.distant) {
      finding.modality = std::min(finding.modality, Modality::alleged);
    }
  }
  return !finding.claimants.empty() || !in_quotation(sight, word);
}

std::vector<Attribution> find_attributions(const Sight& sight) {
  std::vector<Attribution> outer;
  std::vector<Attribution> inner;
  for (std::size_t i = 0; i < sight.line().size(); ++i) {
    if (auto attribution = by_according(sight, i)) {
      outer.push_back(std::move(*attribution));
      continue;
    }
    const auto verb = sight.words().reporting.find(sight.line().at(i));
    if (verb == sight.words().reporting.end()) {
      continue;
    }
    if (auto attribution = by_verb(sight, i, verb->second)) {
      const bool behind = attribution->scope.first == 0;
      (behind ? outer : inner).push_back(std::move(*attribution));
    }
  }
  std::move(inner.begin(), inner.end(), std::back_inserter(outer));
  return outer;
}

}  // namespace dossier::extract
