// The merged graph as one run of bytes, in the order in which it is loaded; what the case file keeps.
// docs/case-file.md describes the layout. Little-endian; begins with a magic word and a version, ends with a
// checksum over all before it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.hpp"

namespace dossier {

// Thrown where the bytes are damaged, cut short or of another version; the message says which.
class GraphBlobError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class GraphBlob {
 public:
  [[nodiscard]] static std::string write(const KnowledgeGraph& graph);
  [[nodiscard]] static KnowledgeGraph read(std::string_view bytes);
};

}  // namespace dossier
