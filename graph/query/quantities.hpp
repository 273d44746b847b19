// The number in words that tell of a quantity: "more than 2,000 members" -> 2000, "two diplomats" -> 2,
// "hundreds of members" -> none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dossier {

// The first number, in digits or up to twelve in letters; nothing where there is none.
[[nodiscard]] std::optional<std::int64_t> number_in(std::string_view words);

// Whether the words speak of several without a number: "dozens of", "hundreds of", "several".
[[nodiscard]] bool vague_number(std::string_view words);

// What a group is a group of: the last word before the first preposition, in the singular as far as an "s"
// tells: "more than 2,000 members of the Movement" -> "member".
[[nodiscard]] std::string head_noun(std::string_view words);

}  // namespace dossier
