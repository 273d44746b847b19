// The program's door: asks the world what commands must know of it, and hands over.
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "cli/program.hpp"

namespace {

std::size_t terminal_width(int descriptor) {
  winsize size{};
  constexpr std::size_t narrowest = 40;
  constexpr std::size_t widest = 120;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col < narrowest) return 80;
  return size.ws_col < widest ? size.ws_col : widest;
}

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  dossier::cli::Console console{.out = std::cout, .err = std::cerr};
  console.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  console.err_is_terminal = isatty(STDERR_FILENO) == 1;
  console.colour = console.out_is_terminal && !is_set("NO_COLOR");
  if (console.out_is_terminal) console.width = terminal_width(STDOUT_FILENO);
  const char* cpu = std::getenv("DOSSIER_CPU");
  if (cpu != nullptr && std::string_view(cpu) == "portable")
    console.processor = dossier::extract::Processor::portable;
  if (is_set("DOSSIER_CASE")) console.default_case = std::getenv("DOSSIER_CASE");
  if (is_set("USER")) console.user = std::getenv("USER");
  return static_cast<int>(
      dossier::cli::run_program(std::vector<std::string>(argv + 1, argv + argc), console));
}
