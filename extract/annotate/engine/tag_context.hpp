// What word classes and tags take from the dictionary, beside what the encoder tells of the sentence: what
// the dictionary knows of the word, of the word before it and of the word behind it. Each of these is a row
// of a table, one number for every label, added to the labels' scores.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/annotate/engine/dictionary.hpp"
#include "extract/annotate/engine/model_file.hpp"

namespace dossier::extract {

// A form where it stands: whether it opens its sentence, and with a capital, goes together with what the
// dictionary has.
struct KnownForm {
  std::uint32_t classes = 0;  // below `class_places`
  std::uint32_t names = 0;    // below `name_places`

  static constexpr std::uint32_t class_places = 4 * DictionaryEntry::class_sets;
  static constexpr std::uint32_t name_places = 4 * DictionaryEntry::name_sets;
};

// Typographic marks are read as a typewriter has them.
[[nodiscard]] KnownForm known_form(std::string_view form, bool first);

// Rows of the table: the word's classes, the names, the classes of the word before and of the word behind.
using ContextRows = std::array<std::uint32_t, 4>;
inline constexpr std::uint32_t context_rows = 3 * KnownForm::class_places + KnownForm::name_places;

// At the edge of a sentence there is no word before or behind.
[[nodiscard]] ContextRows rows_of_context(const KnownForm& word, const KnownForm* before,
                                          const KnownForm* behind);

class TagContexts {
 public:
  // From the sections `name` and "`name` rows", the numbers of the rows that the file has. A model may be
  // without. `model` must outlive it. Throws ModelError.
  TagContexts(const ModelFile& model, const std::string& name, std::size_t labels);

  [[nodiscard]] bool empty() const { return places_.empty(); }
  // Adds the rows' numbers to the scores, one a label, in 1 / 2^fraction_bits. Behind the labels there must
  // be room for up to `step` - 1 more, which zero is added to.
  void add(const ContextRows& rows, std::int32_t* scores) const;

  static constexpr std::size_t step = 8;

 private:
  std::size_t stride_;                 // labels, up to a multiple of `step`
  std::vector<std::uint32_t> places_;  // row -> where it begins in the table; at 0 there are zeros
  std::vector<std::int16_t> table_;
};

}  // namespace dossier::extract
