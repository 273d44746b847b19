// The names of a document agree: what a word is part of in the sentences around, it is most likely part of in
// its own. "Estefan", told once as a place and four times as a person, is a person.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/annotate/engine/name_decoder.hpp"

namespace dossier::extract {

class NameAgreement {
 public:
  static constexpr std::size_t kind_count = (name_label_count + 1) / 2;  // none, and every NameType

  // A word that may be part of a name, as its own sentence has it.
  struct Place {
    std::string_view form;
    std::string_view name;  // that it is part of; empty where it is in none
    std::uint32_t word = 0, sentence = 0;
    std::uint32_t kind = 0;                         // of the name: 0 none, 1 + NameType
    bool alone = false;                             // the name has no other word
    bool ends_person = false;                       // the last word of a person's name
    std::array<std::int32_t, kind_count> scores{};  // of each kind its best label's
  };

  void clear() { places_.clear(); }
  // The texts must live until clear(); words come in their order.
  void add(const Place& place) { places_.push_back(place); }

  // Adds to scores[word * stride + label], in 1 / 2^fraction_bits, what the word's places in up to twelve
  // sentences before and behind say, its own too, and notes in changed[word] that something was added. Heard
  // are those in a name of the same words; of a word by itself also where it is a name by itself, where a
  // person's name ends with it and where it is in none. "Alba" is another thing than "Alba City Council".
  // What is in no name becomes one only as a person's.
  void settle(std::span<std::int32_t> scores, std::size_t stride, std::vector<bool>& changed);

 private:
  std::vector<Place> places_;
};

}  // namespace dossier::extract
