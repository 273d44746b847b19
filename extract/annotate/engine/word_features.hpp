// What the model sees of a word: hashed features of its form. The model holds no word list; every feature is
// a row of a table, found by hash, and words that share a row are told apart by their other features.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dossier::extract {

inline constexpr std::size_t word_feature_count = 12;
inline constexpr std::uint32_t word_table_rows = 92'000;

// Rows of the table. The first `identity_feature_count` tell the word itself, the others its shape, beginning
// and end: training hides the former at times, so that unknown words are guessed from the latter.
using WordFeatures = std::array<std::uint32_t, word_feature_count>;
inline constexpr std::size_t identity_feature_count = 2;

// The row that stands for a word hidden altogether.
inline constexpr std::uint32_t hidden_word_row = 0;

// `first`: the word opens its sentence, its capital says little.
[[nodiscard]] WordFeatures word_features(std::string_view form, bool first);

}  // namespace dossier::extract
