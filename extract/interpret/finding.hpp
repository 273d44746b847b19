// A finding is a statement in the making: its ends are mentions, not yet entities.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/interpret/mention.hpp"
#include "graph/statement.hpp"

namespace dossier::extract {

struct MentionRef {
  std::size_t line = 0;
  std::size_t mention = 0;
  friend auto operator<=>(const MentionRef&, const MentionRef&) = default;
};

// How much doubt the words of a rule leave: "Norland's president Ana Berg" hardly any.
enum class Doubt : bool { little, some };

struct Finding {
  MentionRef subject;
  Relation relation = Relation::leads;
  MentionRef object;
  Range evidence;  // words of the subject's line, or of evidence_line where that is another
  std::optional<std::size_t> evidence_line;
  std::string_view rule;  // a literal
  Doubt doubt = Doubt::some;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::vector<MentionRef> claimants;
  std::optional<MentionRef> event;  // that it instances
  Date time;
  std::optional<Quantity> quantity;
  std::string position;                  // the office, where the relation is one of office
  std::size_t node = no_node;            // the word of the tree that says it, where a rule looks for one
  const Predicate* predicate = nullptr;  // the row of the table of predicates that reads it, where one does
};

[[nodiscard]] inline const Mention& mention_of(const Scene& scene, MentionRef ref) {
  return scene.mentions[ref.line][ref.mention];
}

// The first of the mentions before `bare`, from the line on, that fit; nothing where they mean several.
template <class Fits>
[[nodiscard]] std::optional<MentionRef> sole_before(const Scene& scene, MentionRef bare, std::size_t line,
                                                    const Fits& fits) {
  std::optional<MentionRef> found;
  for (; line <= bare.line; ++line) {
    for (std::size_t i = 0; i < scene.mentions[line].size(); ++i) {
      const Mention& mention = scene.mentions[line][i];
      const bool before = line < bare.line || mention.range.last <= mention_of(scene, bare).range.first;
      if (!before || !fits(line, mention)) continue;
      if (found && mention_of(scene, *found).key != mention.key) return std::nullopt;
      if (!found) found = MentionRef{line, i};
    }
  }
  return found;
}

// Where the article first speaks of each state, by its code.
[[nodiscard]] std::map<std::string, MentionRef> first_states(const Scene& scene);

// The state to which each person is told to stand in one of these relations, by its code; empty where there
// are several.
[[nodiscard]] std::map<std::string, std::string> states_of_persons(const Scene& scene,
                                                                   const std::vector<Finding>& findings,
                                                                   std::initializer_list<Relation> relations);

// A quotation, not a passage: evidence of more bytes than this is none.
inline constexpr std::uint32_t longest_evidence = 400;

[[nodiscard]] inline std::size_t evidence_line(const Finding& finding) {
  return finding.evidence_line.value_or(finding.subject.line);
}

[[nodiscard]] inline Span evidence_of(const Scene& scene, const Finding& finding) {
  return scene.lines[evidence_line(finding)].cover(finding.evidence);
}

}  // namespace dossier::extract
