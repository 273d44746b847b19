// What the tables of nouns say of a common noun that heads a description: what kind of thing it speaks of.
#pragma once

#include <cstdint>

namespace dossier::extract {

enum class NounKind : std::uint8_t { person, organization, state, place, event, time };

enum class Gender : std::uint8_t { unknown, male, female };

struct NounClass {
  NounKind kind = NounKind::person;
  Gender gender = Gender::unknown;
};

}  // namespace dossier::extract
