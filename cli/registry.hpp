// What each command's file gives to the registry in commands.cpp: one function a command, in the order of
// listing.
#pragma once

#include "cli/command.hpp"

namespace dossier::cli {

[[nodiscard]] CommandInfo build_command();
[[nodiscard]] CommandInfo path_command();
[[nodiscard]] CommandInfo show_command();
[[nodiscard]] CommandInfo find_command_info();
[[nodiscard]] CommandInfo timeline_command();
[[nodiscard]] CommandInfo disputes_command();
[[nodiscard]] CommandInfo export_command();
[[nodiscard]] CommandInfo stats_command();
[[nodiscard]] CommandInfo diff_command();
[[nodiscard]] CommandInfo verify_command();
[[nodiscard]] CommandInfo judge_command();
[[nodiscard]] CommandInfo explain_command();
[[nodiscard]] CommandInfo remove_command();
[[nodiscard]] CommandInfo extract_command();
[[nodiscard]] CommandInfo annotate_command();
[[nodiscard]] CommandInfo explain_command();
[[nodiscard]] CommandInfo lexicon_command();
[[nodiscard]] CommandInfo completion_command();

template <typename SomeCommand>
[[nodiscard]] std::unique_ptr<Command> make_command() {
  return std::make_unique<SomeCommand>();
}

}  // namespace dossier::cli
