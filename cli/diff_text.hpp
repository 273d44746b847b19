// Differences between cases, and between the versions of a page, told to people and programs.
#pragma once

#include "cli/command.hpp"
#include "cli/open_case.hpp"

namespace dossier::cli {

void tell_difference(OpenCase& before, OpenCase& after, bool json, Console& console);
// For each URL that several articles of the case have: each version against the next, by date.
void tell_versions(OpenCase& open, bool json, Console& console);

}  // namespace dossier::cli
