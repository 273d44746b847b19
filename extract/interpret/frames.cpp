#include "extract/interpret/frames.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/interpret/attribution.hpp"
#include "extract/interpret/noun_phrases.hpp"
#include "extract/interpret/verb_group.hpp"

namespace dossier::extract {
namespace {

constexpr int clear = 80;
constexpr int by_agent = 80;
constexpr int by_pronoun = 70;

// One verb with what stands before and behind it.
struct Action {
  const Frame* frame = nullptr;
  VerbGroup group;
  NounPhrase source;
  NounPhrase target;
  bool participle = false;         // ", accusing ..."
  bool shared = false;             // the source is the subject of the verb before
  std::size_t speaker = SIZE_MAX;  // index of the attribution whose speaker the pronoun before the verb is
  Range evidence;
};

class ActionFinder {
 public:
  ActionFinder(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), findings_(findings), attributions_(find_attributions(sight)) {}

  void find() {
    for (std::size_t i = 0; i < line().size(); ++i) {
      const auto uses = sight_.words().verbs.find(line().at(i));
      if (uses == sight_.words().verbs.end()) {
        note_clause(i);
        continue;
      }
      for (const FrameUse& use : uses->second) {
        if (read_use(i, use)) {
          break;
        }
      }
    }
  }

 private:
  [[nodiscard]] const Line& line() const { return sight_.line(); }
  [[nodiscard]] const Mention& mention(std::size_t index) const { return sight_.mentions()[index]; }

  // A verb of no frame, as far as it can be told for one, has a subject too.
  void note_clause(std::size_t word) {
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
      clause_ = subject;
      clause_verb_ = word;
    }
  }

  bool read_use(std::size_t verb, const FrameUse& use) {
    const Frame& frame = sight_.words().frames[use.frame];
    auto group = read_verb_group(sight_, verb, use.forms);
    const bool participle = !group && use.forms.has(VerbForm::ing) && verb > 0 && line().is(verb - 1, ",");
    if (participle) {
      group = VerbGroup{};
      group->first = group->verb = verb;
    }
    if (!group) {
      return false;
    }
    Action action;
    action.frame = &frame;
    action.group = *group;
    action.participle = participle;
    const bool reduced = group->bare && use.forms.has(VerbForm::participle) && line().is(verb + 1, "by");
    const bool found =
        group->passive || reduced ? read_passive(action, reduced) : read_active(action, use.forms);
    if (!found) {
      return false;
    }
    add(action);
    return true;
  }

  // Behind the first occurrence of these words that follows the verb in its clause; 0 where there is none.
  [[nodiscard]] std::size_t behind_gap(std::size_t verb, const std::string& phrase) const {
    constexpr std::size_t farthest = 7;
    const auto count = 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
    for (std::size_t i = verb + 2; i + count < std::min(line().size(), verb + farthest); ++i) {
      if (line().key({i, i + count}) == phrase) {
        return i + count;
      }
      if (!line().words[i].word || sight_.words().is(line().at(i), WordClass::relative) ||
          sight_.words().is(line().at(i), WordClass::preposition)) {
        return 0;
      }
    }
    return 0;
  }

  [[nodiscard]] std::size_t object_begin(const Frame& frame, std::size_t verb) const {
    for (const std::string& after : frame.after) {
      if (after.starts_with("* ")) {
        if (const std::size_t behind = behind_gap(verb, after.substr(2)); behind > 0) {
          return behind;
        }
        continue;
      }
      const auto count = 1 + static_cast<std::size_t>(std::count(after.begin(), after.end(), ' '));
      const Range range{verb + 1, verb + 1 + count};
      if (range.last < line().size() && line().key(range) == after) {
        return range.last;
      }
    }
    return frame.direct ? verb + 1 : 0;
  }

  void find_source(Action& action) {
    action.source = subject_before(sight_, action.group.first);
    if (action.source.empty()) {
      action.source = shared_subject(action.group.first, action.participle);
      action.shared = true;
    } else if (!action.source.antecedent) {
      clause_ = action.source;
      clause_verb_ = action.group.verb;
    }
  }

  bool read_active(Action& action, VerbForms forms) {
    find_source(action);
    const std::size_t object = object_begin(*action.frame, action.group.verb);
    if (object == 0) {
      return false;
    }
    action.target = object_at(sight_, object);
    if (action.target.mentions.empty() && action.frame->direct) {
      action.target = relative_object(action.source);
      action.evidence = {};
    }
    const bool only_base = action.group.bare && !forms.has(VerbForm::past) && !forms.has(VerbForm::third);
    if (action.target.mentions.empty() || (only_base && !is_open_plural(action.source))) {
      return false;
    }
    if (action.source.by_pronoun) {
      return read_pronoun(action);
    }
    action.evidence = {std::min(action.source.range.first, action.target.range.first),
                       std::max(action.group.verb + 1, action.target.range.last)};
    return fits(action);
  }

  // "the Free Sudra movement, which Norland has hosted since 2013"
  [[nodiscard]] NounPhrase relative_object(const NounPhrase& source) const {
    const std::size_t relative = source.range.first;
    if (source.mentions.empty() || source.antecedent || relative < 2 ||
        !(line().is(relative - 1, "which") || line().is(relative - 1, "whom"))) {
      return {};
    }
    return noun_before(sight_, line().is(relative - 2, ",") ? relative - 2 : relative - 1);
  }

  // "Norland was expelled by Sudra", "expelled from Norland by Sudra"
  bool read_passive(Action& action, bool reduced) {
    if (!action.frame->passive || !action.frame->direct) {
      return false;
    }
    constexpr std::size_t farthest = 7;
    std::size_t by = action.group.verb + 1;
    while (by < line().size() && by - action.group.verb < farthest && !line().is(by, "by") &&
           line().words[by].word && !sight_.words().is(line().at(by), WordClass::conjunction) &&
           !line().is(by, "that")) {
      ++by;
    }
    if (!line().is(by, "by")) {
      return false;
    }
    action.source = object_at(sight_, by + 1);
    action.target =
        reduced ? noun_before(sight_, action.group.first) : subject_before(sight_, action.group.first);
    action.evidence = {action.target.range.first, action.source.range.last};
    return !action.source.mentions.empty() && !action.target.by_pronoun && fits(action);
  }

  // "Norland said it would expel ...": it is who speaks.
  bool read_pronoun(Action& action) {
    for (std::size_t i = 0; i < attributions_.size(); ++i) {
      const Attribution& attribution = attributions_[i];
      if (attribution.scope.first == action.source.range.first && attribution.claimants.size() == 1 &&
          agrees(line().at(action.source.range.first), attribution.claimants.front())) {
        action.speaker = i;
        action.source.mentions = {attribution.claimants.front().mention};
        action.evidence = {attribution.words.first, action.target.range.last};
        return fits(action);
      }
    }
    return false;
  }

  // "Norland recalled its envoy and expelled ...", "Norland recalled its envoy, accusing ...": the subject of
  // the verb before, if no other clause begins between them.
  [[nodiscard]] NounPhrase shared_subject(std::size_t first, bool participle) const {
    const bool joined =
        first > 0 &&
        (participle ? line().is(first - 1, ",") : line().is(first - 1, "and") || line().is(first - 1, "but"));
    if (!joined || clause_.mentions.empty()) {
      return {};
    }
    for (std::size_t i = clause_verb_ + 1; i + 1 < first; ++i) {
      if (begins_other_clause(i)) {
        return {};
      }
    }
    return clause_;
  }

  [[nodiscard]] bool begins_other_clause(std::size_t word) const {
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

  [[nodiscard]] bool agrees(const std::string& pronoun, MentionRef speaker) const {
    const bool person = mention(speaker.mention).type == EntityType::person;
    return pronoun == "he" || pronoun == "she" ? person : !person;
  }

  // "Officials support": many, at the beginning; further in, a bare verb may be a wish ("asked that they
  // support").
  [[nodiscard]] bool is_open_plural(const NounPhrase& phrase) const {
    return phrase.range.first <= 1 && is_many(phrase);
  }

  [[nodiscard]] bool is_many(const NounPhrase& phrase) const {
    return phrase.mentions.size() > 1 ||
           (phrase.mentions.size() == 1 && mention(phrase.mentions.front()).key.starts_with("group "));
  }

  // "no evidence that Norland ...", "visited the White House".
  [[nodiscard]] bool blocked(const Action& action) const {
    const bool to_a_house =
        action.frame->relation == Relation::visited || action.frame->relation == Relation::moved_to;
    return action.source.content == ContentStance::block || action.target.content == ContentStance::block ||
           (to_a_house && std::any_of(action.target.mentions.begin(), action.target.mentions.end(),
                                      [&](std::size_t i) { return mention(i).metonym; }));
  }

  [[nodiscard]] bool fits(const Action& action) const {
    const auto all = [&](const NounPhrase& phrase, const TypeLetters& types) {
      return !phrase.mentions.empty() &&
             std::all_of(phrase.mentions.begin(), phrase.mentions.end(),
                         [&](std::size_t i) { return types.has(mention(i).type); });
    };
    return !blocked(action) && all(action.source, action.frame->source) &&
           all(action.target, action.frame->target) && !line().question;
  }

  [[nodiscard]] Modality modality(const Action& action, bool attributed) const {
    Modality modality = action.group.modality;
    if (action.group.would && modality == Modality::possible && attributed) {
      modality = Modality::intended;
    }
    for (const ContentStance stance : {action.source.content, action.target.content}) {
      if (stance == ContentStance::possible) {
        modality = std::min(modality, Modality::possible);
      } else if (stance == ContentStance::alleged) {
        modality = std::min(modality, Modality::alleged);
      }
    }
    return modality;
  }

  [[nodiscard]] static std::string_view rule(const Action& action) {
    return action.shared              ? "subject of the verb before"
           : action.source.by_pronoun ? "speaker's pronoun"
           : action.group.passive     ? "passive"
                                      : "active";
  }

  void add(const Action& action) {
    Finding finding;
    finding.relation = action.frame->relation;
    finding.evidence = action.evidence;
    finding.rule = rule(action);
    finding.confidence = action.source.by_pronoun || action.shared ? by_pronoun
                         : action.group.passive                    ? by_agent
                                                                   : clear;
    finding.polarity = action.group.negated ? Polarity::negated : Polarity::affirmed;
    if (!attribute(sight_, attributions_, action.group.verb, finding)) {
      return;
    }
    if (action.shared) {  // who speaks and then acts does not say that it acts
      std::erase_if(finding.claimants, [&](MentionRef claimant) {
        return std::find(clause_.mentions.begin(), clause_.mentions.end(), claimant.mention) !=
               clause_.mentions.end();
      });
    }
    finding.modality = std::min(finding.modality, modality(action, !finding.claimants.empty()));
    for (const std::size_t source : action.source.mentions) {
      for (const std::size_t target : action.target.mentions) {
        Finding one = finding;
        one.subject = {sight_.number, source};
        one.object = {sight_.number, target};
        one.quantity = mention(target).quantity;
        if (action.group.denied || action.group.announced) {
          one.claimants.push_back(one.subject);
        }
        findings_.push_back(std::move(one));
      }
    }
  }

  const Sight sight_;
  std::vector<Finding>& findings_;
  std::vector<Attribution> attributions_;
  NounPhrase clause_;            // the last subject of an active verb
  std::size_t clause_verb_ = 0;  // and that verb
};

}  // namespace

std::vector<Finding> find_actions(const Scene& scene) {
  std::vector<Finding> findings;
  for (std::size_t number = 0; number < scene.lines.size(); ++number) {
    ActionFinder({scene, number}, findings).find();
  }
  return findings;
}

}  // namespace dossier::extract
