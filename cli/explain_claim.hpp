// The statements behind a claim: in which article, by which rule, from which words.
#pragma once

#include "cli/command.hpp"
#include "cli/open_case.hpp"

namespace dossier::cli {

// `id` is "c:..." or "s:...", of which only that statement is told. Throws UsageError where there is none.
void explain_claim(OpenCase& open, const std::string& id, bool json, Console& console);

}  // namespace dossier::cli
