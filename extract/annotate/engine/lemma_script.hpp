// How a lemma is made of a form: an edit script, the class that the lemmatizer predicts. Typographic marks
// and the commas of numbers are taken out of the form first.
//
//   "went" -> "go" is "=go"; "Running" -> "run" is "l4."; "cities" -> "city" is "-3.y"; "TEHRAN" -> "Tehran"
//   is "t0.".
#pragma once

#include <string>
#include <string_view>

namespace dossier::extract {

// The script that keeps most of the form: as it is ("-"), in lower case ("l"), or in lower case after its
// first letter ("t"), so many bytes cut off its end and others appended. Where nothing stays, the lemma
// itself ("=").
[[nodiscard]] std::string lemma_script(std::string_view form, std::string_view lemma);

// Appends the lemma that the script makes of the form; the form itself where the script cuts more than there
// is.
void apply_lemma_script(std::string_view script, std::string_view form, std::string& lemma);

}  // namespace dossier::extract
