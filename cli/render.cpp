#include "cli/render.hpp"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace dossier::cli {

void render_with_dot(const std::string& source, std::string_view format, const std::string& target) {
  std::vector<std::string> words{"dot", "-T" + std::string(format)};
  if (!target.empty()) words.push_back("-o" + target);
  words.push_back(source);
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  pid_t child = 0;
  const int refused = posix_spawnp(&child, "dot", nullptr, nullptr, arguments.data(), environ);
  if (refused == ENOENT) {
    throw std::runtime_error(
        "pictures are drawn by the program dot, which is not installed: apt install graphviz, "
        "or export .dot and draw it elsewhere");
  }
  if (refused != 0) throw std::system_error(refused, std::generic_category(), "cannot run dot");
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "cannot wait for dot");
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw std::runtime_error(
        "dot could not draw the graph; a large one may need too much memory: export .graphml or "
        ".dot instead");
  }
}

}  // namespace dossier::cli
