// The program: finds the command, parses its options, runs it, and turns what goes wrong into messages and
// exit codes. The only place that catches.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace dossier::cli {

[[nodiscard]] Status run_program(const std::vector<std::string>& arguments, Console& console);

}  // namespace dossier::cli
