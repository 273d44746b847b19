// What rests on one outlet alone, told to people and programs.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "cli/open_case.hpp"

namespace dossier::cli {

// The outlet's name may be written in any case of ASCII letters. Throws UsageError that lists the outlets
// where there is none of this name.
void tell_without(OpenCase& open, const std::string& outlet, bool json, Console& console);

}  // namespace dossier::cli
