// A local entity is one thing as one article speaks of it: all the places where the article names, describes
// or points to it, and what the article says it is. Local entities are what extraction makes; merging them
// over articles into the entities of the graph is somebody else's work, and never changes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/date.hpp"
#include "graph/schema.hpp"
#include "graph/span.hpp"

namespace dossier {

// Index of a local entity among those of its article.
using EntityIndex = std::uint32_t;
inline constexpr EntityIndex no_entity = UINT32_MAX;

enum class MentionForm : std::uint8_t {
  name,         // "Edi Rama", "the MEK"
  description,  // "the Albanian prime minister"
  pronoun,      // "he"
};

struct LocalMention {
  Span span;
  MentionForm form = MentionForm::name;

  friend auto operator<=>(const LocalMention&, const LocalMention&) = default;
};

struct Quantity {
  std::optional<std::int64_t> number;  // nothing where the words give none ("dozens of")
  std::string words;                   // "23 Russian diplomats"

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

struct LocalEntity {
  EntityType type = EntityType::person;
  bool named = false;
  std::string name;                    // the best surface form, as `best_name` chooses it
  std::vector<std::string> aliases;    // other name forms, sorted, each once; without name
  std::vector<LocalMention> mentions;  // at least one; sorted by span
  std::string country;                 // ISO 3166 alpha-3 in lower case ("alb"); empty where not known
  std::vector<std::string> positions;  // "prime minister"; sorted, each once
  std::string description;             // an appositive: "an elite unit of Iran's Revolutionary Guard"
  std::optional<Quantity> quantity;
  std::optional<Relation> event_type;  // of an event: the relation it instances
  Date time;                           // of an event
  EntityIndex place = no_entity;       // of an event

  friend bool operator==(const LocalEntity&, const LocalEntity&) = default;
};

}  // namespace dossier
