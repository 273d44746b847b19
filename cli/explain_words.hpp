// The words in which an explanation is told to people. All are harmless for a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/interpret/explanation.hpp"

namespace dossier::cli {

// "predicates.tsv line 214: expel, verb, expelled, subj, obj, SO, P, -". Of alternatives in its first cell
// the one of this lemma is told, the others are "...".
[[nodiscard]] std::string told(const extract::TableLine& line, std::string_view lemma = {});

// "give up =citizenship|nationality (predicates.tsv line 118)": the head of the row alone.
[[nodiscard]] std::string head_told(const extract::Attempt& attempt);

// "a state, an organization or a person", of the letters of types in a cell.
[[nodiscard]] std::string types_told(std::string_view letters);

// "its subject, whose it is or what hangs on it by \"of\"", of a cell of places.
[[nodiscard]] std::string places_told(std::string_view cell);

// What a cause did, and the word that did it: {"denied", "by \"not\" (...)"}.
struct LabelledText {
  std::string label, text;
};
[[nodiscard]] LabelledText told(const extract::ExplainedCause& cause, std::string_view article);

// Why a row came to nothing.
[[nodiscard]] std::string reason(const extract::Attempt& attempt, std::string_view article);
[[nodiscard]] std::string_view reason(extract::LeftOut::Why why);

// Names for programs: "target refused".
[[nodiscard]] std::string_view to_string(extract::Ending ending);
[[nodiscard]] std::string_view to_string(extract::SentenceKind kind);
[[nodiscard]] std::string_view to_string(extract::Cause::Kind kind);

}  // namespace dossier::cli
