// What the tables of nouns say of a common noun that heads a description: what kind of thing it speaks of.
#pragma once

#include <cstdint>
#include <string>

namespace dossier::extract {

enum class NounKind : std::uint8_t { person, organization, state, place, event, time };

enum class Gender : std::uint8_t { unknown, male, female };

// Whether both may be of one person.
[[nodiscard]] constexpr bool agree(Gender one, Gender other) {
  return one == Gender::unknown || other == Gender::unknown || one == other;
}

struct NounClass {
  NounKind kind = NounKind::person;
  Gender gender = Gender::unknown;
};

// What a deed told by a verb is called: "arrest", "attack".
struct DeedNoun {
  std::string noun;
  std::string link;  // "of", "on"
};

}  // namespace dossier::extract
