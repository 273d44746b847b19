// What the program says about itself, all from the registry of commands: the list, one command's help, the
// manual page in roff, completion for shells.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"

namespace dossier::cli {

// A command with its options set up.
struct Prepared {
  std::unique_ptr<Command> command;
  po::options_description options;  // visible ones
  po::options_description hidden;
  po::positional_options_description positions;
};

[[nodiscard]] Prepared prepare(const CommandInfo& info);

// The options of the program itself, before any command.
[[nodiscard]] const po::options_description& program_options();

// "--case FILE", "-h, --help"
[[nodiscard]] std::string option_form(const po::option_description& option);

[[nodiscard]] std::string version_text();
[[nodiscard]] std::string program_help(std::size_t width);
[[nodiscard]] std::string command_help(const CommandInfo& info, std::size_t width);
[[nodiscard]] std::string manual_page();
[[nodiscard]] std::string bash_completion();
[[nodiscard]] std::string zsh_completion();

}  // namespace dossier::cli
