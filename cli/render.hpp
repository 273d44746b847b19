// Pictures: the program `dot` of Graphviz, run as a process of its own.
#pragma once

#include <string>
#include <string_view>

namespace dossier::cli {

// Has dot lay the graph in the file `source` out into the file `target`, or onto standard output where target
// is empty. Its warnings go to standard error. Throws std::runtime_error where dot is not there or fails.
void render_with_dot(const std::string& source, std::string_view format, const std::string& target);

}  // namespace dossier::cli
