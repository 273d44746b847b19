// Word forms: which verb a form can be of, and which nouns are of men. The lemmatizer cuts and appends
// letters as it has learnt to, and of rare verbs makes what is none ("expelled" -> "expell", "fought" ->
// "foug"); a list of verbs tells.
#pragma once

#include <optional>
#include <string_view>

#include "extract/document.hpp"

namespace dossier::extract {

// The one verb that has the form under this tag, in small letters, where the lemma is no verb: "expelled",
// told to be of "expell" -> "expel". Nothing where the lemma is a verb, or no or more than one verb has the
// form. The view is of constant data.
[[nodiscard]] std::optional<std::string_view> verb_instead(std::string_view form, std::string_view lemma,
                                                           Xpos tag);

// "involved" as an adjective, "cleaning" as a noun: by UD's guidelines no forms of verbs, but lemmas
// themselves.
[[nodiscard]] bool is_own_lemma(std::string_view form, Xpos tag);

// "gunmen", "women": a plural whose lemma ends in "man".
[[nodiscard]] bool are_men(std::string_view form, Xpos tag);

}  // namespace dossier::extract
