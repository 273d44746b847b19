#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/interpret/attribution.hpp"
#include "extract/interpret/frames.hpp"
#include "extract/interpret/noun_phrases.hpp"

namespace dossier::extract {
namespace {

constexpr int by_owner = 75;
constexpr int by_agent = 75;

// A noun behind one of these tells of no deed, or of none yet.
constexpr std::array<std::string_view, 18> undone = {
    "no",      "without",   "deny",       "denies",    "denied",   "denying",  "any",     "if",    "possible",
    "planned", "potential", "threatened", "attempted", "proposed", "demanded", "prevent", "would", "oppose"};

struct ActionWords {
  std::size_t noun = 0;
  std::size_t begin = 0;  // of the noun phrase
  bool alleged = false;
};

bool is_modifier(const Sight& sight, std::size_t word) {
  return sight.words().modifiers.find(sight.line().at(word)) != nullptr;
}

ActionWords back_over_modifiers(const Sight& sight, std::size_t noun) {
  ActionWords words{noun, noun, false};
  while (words.begin > 0 && is_modifier(sight, words.begin - 1)) {
    --words.begin;
    const std::string& text = sight.line().at(words.begin);
    words.alleged = words.alleged || text == "alleged" || text == "suspected";
  }
  return words;
}

bool is_undone(const Sight& sight, std::size_t begin) {
  constexpr std::size_t reach = 4;
  for (std::size_t i = begin > reach ? begin - reach : 0; i < begin; ++i) {
    if (std::find(undone.begin(), undone.end(), sight.line().at(i)) != undone.end()) {
      return true;
    }
  }
  return false;
}

// The doer before the noun ("Norland's", "Sudran") or behind the object ("by Norland").
NounPhrase doer(const Sight& sight, const ActionWords& words, std::size_t object_end) {
  NounPhrase phrase;
  const Line& line = sight.line();
  const bool genitive = words.begin > 0 && (line.is(words.begin - 1, "'s") || line.is(words.begin - 1, "'"));
  const std::size_t owner = mention_ending(sight.mentions(), genitive ? words.begin - 1 : words.begin);
  if (owner != no_mention && sight.mentions()[owner].role == MentionRole::adjective) {
    phrase.mentions = {owner};
    phrase.range = {sight.mentions()[owner].range.first, words.begin};
    return phrase;
  }
  return line.is(object_end, "by") ? object_at(sight, object_end + 1) : phrase;
}

bool all_of_types(const Sight& sight, const NounPhrase& phrase, const TypeLetters& types) {
  return !phrase.mentions.empty() &&
         std::all_of(phrase.mentions.begin(), phrase.mentions.end(),
                     [&](std::size_t mention) { return types.has(sight.mentions()[mention].type); });
}

void read_noun(const Sight& sight, std::size_t noun, const ActionNoun& action,
               const std::vector<Attribution>& attributions, std::vector<Finding>& findings) {
  const Line& line = sight.line();
  if (std::find(action.links.begin(), action.links.end(), line.at(noun + 1)) == action.links.end()) {
    return;
  }
  const NounPhrase target = object_at(sight, noun + 2);
  const ActionWords words = back_over_modifiers(sight, noun);
  if (target.mentions.size() != 1 || line.question) {
    return;
  }
  const NounPhrase source = doer(sight, words, target.range.last);
  const std::size_t first = source.mentions.empty() ? noun : std::min(source.range.first, noun);
  if (!all_of_types(sight, source, action.source) || !all_of_types(sight, target, action.target) ||
      is_undone(sight, first)) {
    return;
  }
  Finding finding;
  finding.relation = action.relation;
  finding.subject = {sight.number, source.mentions.front()};
  finding.object = {sight.number, target.mentions.front()};
  finding.evidence = {first, std::max(source.range.last, target.range.last)};
  finding.rule = first < noun ? "noun of action, doer before" : "noun of action, by";
  finding.confidence = first < noun ? by_owner : by_agent;
  finding.modality = words.alleged ? Modality::alleged : Modality::asserted;
  finding.quantity = sight.mentions()[target.mentions.front()].quantity;
  if (attribute(sight, attributions, noun, finding)) {
    findings.push_back(std::move(finding));
  }
}

}  // namespace

std::vector<Finding> find_nominal_actions(const Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    const Sight sight{scene, number};
    std::vector<Attribution> attributions;
    bool read = false;
    for (std::size_t i = 0; i < sight.line().size(); ++i) {
      const auto action = scene.words.action_nouns.find(sight.line().at(i));
      if (action == scene.words.action_nouns.end()) {
        continue;
      }
      if (!std::exchange(read, true)) {
        attributions = find_attributions(sight);
      }
      read_noun(sight, i, action->second, attributions, findings);
    }
  }
  return findings;
}

}  // namespace dossier::extract
