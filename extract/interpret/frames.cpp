#include "extract/interpret/frames.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/interpret/attribution.hpp"
#include "extract/interpret/clause_subject.hpp"
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
      : sight_(sight), findings_(findings), attributions_(find_attributions(sight)), clause_(sight) {}

  void find() {
    for (std::size_t i = 0; i < line().size(); ++i) {
      const auto uses = sight_.words().verbs.find(line().at(i));
      if (uses == sight_.words().verbs.end()) {
        clause_.note_verb(i);
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

  void find_source(Action& action) {
    action.source = subject_before(sight_, action.group.first);
    if (action.source.empty()) {
      action.source = clause_.shared_with(action.group.first, action.participle);
      action.shared = true;
    } else if (!action.source.antecedent) {
      clause_.note(action.source, action.group.verb);
    }
  }

  bool read_active(Action& action, VerbForms forms) {
    find_source(action);
    const std::size_t object = object_begin(sight_, *action.frame, action.group.verb);
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
        return std::find(action.source.mentions.begin(), action.source.mentions.end(), claimant.mention) !=
               action.source.mentions.end();
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
  ClauseSubject clause_;
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
