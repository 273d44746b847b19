// Reads the table of predicates; extract/lexicon/predicate_entries.hpp says what a predicate is.
#pragma once

#include "extract/lexicon/predicate_entries.hpp"
#include "extract/lexicon/table.hpp"

namespace dossier::extract {

// None where the sources have no table "predicates". What is wrong with a row is reported, and the row left
// out.
[[nodiscard]] Predicates read_predicates(const TableSources& sources, const DiagnosticSink& report);

}  // namespace dossier::extract
