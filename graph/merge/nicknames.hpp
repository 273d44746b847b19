// Given names and what they are short for: "Bill" is a William. The table is nicknames.tsv.
#pragma once

#include <string_view>
#include <vector>

namespace dossier::merging {

// What the given name, a word of a key, is short for or another way of writing; nothing where it is neither.
[[nodiscard]] std::vector<std::string_view> full_given_names(std::string_view given);

// Whether some other is short for it.
[[nodiscard]] bool has_nickname(std::string_view given);

// Whether one could be the other, or both short for a third.
[[nodiscard]] bool one_given_name(std::string_view a, std::string_view b);

}  // namespace dossier::merging
