// The dictionary: what WordNet knows of a form, whatever sentence it stands in: which classes of words have
// it, and who or what is named so. A word that training has never met is no riddle where a dictionary has it.
#pragma once

#include <cstdint>
#include <string_view>

namespace dossier::extract {

struct DictionaryEntry {
  // `classes`
  static constexpr std::uint32_t noun = 1;
  static constexpr std::uint32_t plural = 2;
  static constexpr std::uint32_t verb = 4;
  static constexpr std::uint32_t third_person = 8;
  static constexpr std::uint32_t past = 16;  // and past participles
  static constexpr std::uint32_t gerund = 32;
  static constexpr std::uint32_t adjective = 64;
  static constexpr std::uint32_t comparative = 128;  // and superlatives
  static constexpr std::uint32_t adverb = 256;
  static constexpr std::uint32_t class_sets = 512;

  // `names`: of the whole form, and shifted by `part_shift` of names with several words that the form is part
  // of
  static constexpr std::uint32_t person = 1;
  static constexpr std::uint32_t place = 2;
  static constexpr std::uint32_t group = 4;
  static constexpr std::uint32_t other = 8;
  static constexpr std::uint32_t part_shift = 4;
  static constexpr std::uint32_t name_sets = 256;

  std::uint32_t classes = 0;
  std::uint32_t names = 0;
  bool capital = false;  // an adjective that is written with one: "Norwegian"

  friend bool operator==(const DictionaryEntry&, const DictionaryEntry&) = default;
};

// Of a form in small letters; nothing of what WordNet does not have. Takes some twenty comparisons.
[[nodiscard]] DictionaryEntry looked_up(std::string_view form);

}  // namespace dossier::extract
