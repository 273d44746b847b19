// The schema: the kinds of things and of edges that the graph knows, as data.
//
// Each relation has a direction, the ends it usually joins, its place in the field's event vocabularies
// (PLOVER, CAMEO), and the words in which a person is told of it. The usual ends guide extraction and warn in
// tests; they are never a constraint of the types. docs/graph-model.md says what each relation means.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dossier {

enum class EntityType : std::uint8_t { person, state, organization, place, event };

enum class Polarity : std::uint8_t { affirmed, negated };

// Where two apply, the first of: alleged, foiled, demanded, intended, possible, asserted.
enum class Modality : std::uint8_t { alleged, foiled, demanded, intended, possible, asserted };

// What one edge may join: intended, demanded, possible and foiled are all "not yet".
enum class ModalityClass : std::uint8_t { asserted, alleged, not_yet };

enum class RelationGroup : std::uint8_t {
  affiliation,
  material_cooperation,
  verbal_cooperation,
  verbal_conflict,
  material_conflict,
  movement,
  role,
};

// In the order of graph-model.md's table, which is also the order of output where nothing else decides.
// clang-format off
enum class Relation : std::uint8_t {
  leads, serves, member_of, part_of, located_in, national_of, kin_of,
  hosts, aided, agreed_with, recognized, cooperated_with, released, conceded_to, withdrew_from,
  met, visited, supported, praised, promised,
  accused, criticized, threatened, warned, demanded_of, denied, rejected, opposed,
  expelled, recalled, cut_ties_with, sanctioned, designated, delisted, arrested, charged, raided, seized,
  restricted, investigated, uncovered, foiled, spied_on, plotted_against, protested_against,
  mobilized_against, attacked, killed, abducted, fought, invaded, controls,
  moved_to,
  agent, target, participant,
};
// clang-format on

// A set of entity types.
class Ends {
 public:
  constexpr Ends() = default;
  // From letters as in graph-model.md: S state, O organization, P person, L place, E event; "*" any actor
  // (SOP).
  static consteval Ends of(std::string_view letters) {
    Ends ends;
    for (const char letter : letters) {
      constexpr std::string_view in_order_of_types = "PSOLE";
      const unsigned bits = letter == '*' ? 0b00111U : 1U << in_order_of_types.find(letter);
      ends.bits_ = static_cast<std::uint8_t>(ends.bits_ | bits);
    }
    return ends;
  }
  [[nodiscard]] constexpr bool has(EntityType type) const {
    return (bits_ >> static_cast<unsigned>(type)) & 1U;
  }

 private:
  std::uint8_t bits_ = 0;
};

struct RelationInfo {
  Relation relation;
  std::string_view name;  // "expelled"
  RelationGroup group;
  bool symmetric;
  Ends source;  // usual ends
  Ends target;
  std::string_view plover;    // "SANCTION"; empty where there is none
  std::string_view cameo;     // "166/174"
  std::string_view says;      // "A ... B" when affirmed: "expelled"
  std::string_view says_not;  // ... and when negated: "did not expel"
};

[[nodiscard]] std::span<const RelationInfo> relations();
[[nodiscard]] const RelationInfo& info(Relation relation);

[[nodiscard]] std::string_view to_string(Relation relation);
[[nodiscard]] std::string_view to_string(EntityType type);
[[nodiscard]] std::string_view to_string(Polarity polarity);
[[nodiscard]] std::string_view to_string(Modality modality);
[[nodiscard]] std::string_view to_string(ModalityClass modality_class);  // "asserted", "alleged", "not yet"
[[nodiscard]] std::string_view to_string(RelationGroup group);

[[nodiscard]] std::optional<Relation> parse_relation(std::string_view name);
[[nodiscard]] std::optional<EntityType> parse_entity_type(std::string_view name);
[[nodiscard]] std::optional<Polarity> parse_polarity(std::string_view name);
[[nodiscard]] std::optional<Modality> parse_modality(std::string_view name);

[[nodiscard]] ModalityClass class_of(Modality modality);

// The kind of an edge in formats that have one label an edge: the relation with what changes its meaning.
// "expelled", "not expelled", "expelled (alleged)", "not expelled (not yet)".
[[nodiscard]] std::string_view kind(Relation relation, Polarity polarity, ModalityClass modality_class);

// The words of a sentence between source and target: "expelled", "did not expel", "allegedly expelled",
// "expelled (planned, demanded or possible)".
[[nodiscard]] std::string_view phrase(Relation relation, Polarity polarity, ModalityClass modality_class);

}  // namespace dossier
