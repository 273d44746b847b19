#include "extract/interpret/certainty.hpp"

#include <algorithm>
#include <array>

namespace dossier::extract {
namespace {

constexpr std::size_t many_words = 12;

// Log-odds in hundredths.
constexpr int without_doubt = 384;
constexpr int if_of_rule = -57;
constexpr int if_unnamed = -104;
constexpr int if_far = -81;
constexpr int if_unreal = -106;
constexpr int if_resolved = -51;

// Of 40, 41, ... hundredths: a table, so that every machine reads the same.
constexpr int first_percent = 40;
constexpr std::array<int, 59> log_odds = {
    -41, -36, -32, -28, -24, -20, -16, -12, -8,  -4,  0,   4,   8,   12,  16,  20,  24,  28,  32,  36,
    41,  45,  49,  53,  58,  62,  66,  71,  75,  80,  85,  90,  94,  99,  105, 110, 115, 121, 127, 132,
    139, 145, 152, 159, 166, 173, 182, 190, 199, 209, 220, 231, 244, 259, 275, 294, 318, 348, 389,
};

// By a pronoun, or by words that name it not: "the group".
bool is_resolved(const Mention& mention) {
  return mention.form == MentionForm::pronoun || (mention.form == MentionForm::description && mention.named);
}

}  // namespace

Doubts doubts_about(const Scene& scene, const Finding& finding) {
  const Mention& subject = mention_of(scene, finding.subject);
  const Mention& object = mention_of(scene, finding.object);
  const bool of_event =
      info(finding.relation).group == RelationGroup::role || subject.type == EntityType::event;
  return {.of_rule = finding.doubt == Doubt::some,
          .unnamed = !of_event && !(subject.named && object.named),
          .far = finding.evidence.last - finding.evidence.first > many_words,
          .unreal = finding.modality != Modality::asserted,
          .resolved = is_resolved(subject) || is_resolved(object)};
}

int certainty(const Doubts& doubts) {
  const int sum = without_doubt + (doubts.of_rule ? if_of_rule : 0) + (doubts.unnamed ? if_unnamed : 0) +
                  (doubts.far ? if_far : 0) + (doubts.unreal ? if_unreal : 0) +
                  (doubts.resolved ? if_resolved : 0);
  const auto above = std::upper_bound(log_odds.begin(), log_odds.end(), sum);
  const auto percent = first_percent - 1 + static_cast<int>(above - log_odds.begin());
  return std::max(percent, first_percent);
}

}  // namespace dossier::extract
