// Pronouns of the third person: what each may mean, and which of what stands before it it does mean.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/interpret/referents.hpp"

namespace dossier::extract {

enum class PronounKind : std::uint8_t { he, she, it, they };

struct Pronoun {
  PronounKind kind = PronounKind::he;
  bool possessive = false;
  bool reflexive = false;
};

// Nothing where the node is no personal pronoun of the third person, stands for nothing ("it rains")
// or stands where it may mean too much.
[[nodiscard]] std::optional<Pronoun> third_person(const Words& words, const Tree& tree, std::size_t node);

// The thing that the pronoun surely means, of the referents so far; no_thing where there is none, or where
// another may be meant as well. In a quotation, of what stands in the same quotation.
[[nodiscard]] std::size_t antecedent(const Referents& referents, std::size_t line, std::size_t node,
                                     const Pronoun& pronoun);

}  // namespace dossier::extract
