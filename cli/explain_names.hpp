// Why two names are one node, or why not.
#pragma once

#include "cli/command.hpp"
#include "cli/open_case.hpp"
#include "cli/text.hpp"

namespace dossier::cli {

// Throws UsageError where a name is not one entity's.
void explain_names(OpenCase& open, const std::string& one, const std::string& other, bool json,
                   Console& console);

}  // namespace dossier::cli
