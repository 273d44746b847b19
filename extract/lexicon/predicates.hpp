// Reads the table of predicates; extract/lexicon/predicate_entries.hpp says what a predicate is.
#pragma once

#include "extract/lexicon/predicate_entries.hpp"
#include "extract/lexicon/row_reader.hpp"

namespace dossier::extract {

// None where there is no table "predicates". What is wrong with a row is reported, and the row left out.
[[nodiscard]] Predicates read_predicates(const TableReader& reader);

}  // namespace dossier::extract
