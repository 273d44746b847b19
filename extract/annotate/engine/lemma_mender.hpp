// Mended lemmas: where a lemma that the lemmatizer has made of a form cannot be by what WordNet knows of the
// form, or by UD's guidelines, the one that can be. The lemmatizer cuts and appends letters as it has learnt
// to, whatever comes of it: "ruder" -> "rud", "norwegian" -> "norwegian", "Nov" -> "Nov".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/document.hpp"

namespace dossier::extract {

struct TaggedForm {
  std::string_view form;
  Upos upos = Upos::none;
  Xpos xpos = Xpos::none;
};

// The lemma instead of `lemma`; nothing where that may stand.
[[nodiscard]] std::optional<std::string> better_lemma(const TaggedForm& word, std::string_view lemma);

// "report.pdf": a common noun by UD's guidelines, with its lemma in small letters. No address.
[[nodiscard]] bool is_file_name(std::string_view form);

// Of a label in lower case: "pdf".
[[nodiscard]] bool is_file_type(std::string_view label);

}  // namespace dossier::extract
