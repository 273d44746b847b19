#include <algorithm>
#include <array>

#include "cli/registry.hpp"

namespace dossier::cli {

std::span<const CommandInfo> commands() {
  static const std::array all = {
      build_command(),    path_command(),      show_command(),   find_command_info(), timeline_command(),
      disputes_command(), export_command(),    stats_command(),  diff_command(),      verify_command(),
      judge_command(),    explain_command(),   remove_command(), extract_command(),   annotate_command(),
      lexicon_command(),  completion_command()};
  return all;
}

const CommandInfo* find_command(std::string_view name) {
  const auto all = commands();
  const auto found = std::ranges::find(all, name, &CommandInfo::name);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace dossier::cli
