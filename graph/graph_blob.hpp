// The merged graph as one run of bytes, in the order in which it is loaded; what the case file keeps.
// docs/case-file.md describes the layout. Little-endian; begins with a magic word and a version; its two
// parts, without and with claims, each end with a checksum.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "graph/byte_stream.hpp"
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
  [[nodiscard]] static KnowledgeGraph read(ByteSource& bytes);
  [[nodiscard]] static KnowledgeGraph read(std::string_view bytes);

  // What is known without any claim comes first, and no more is read: the articles, and the entities with
  // their names.
  [[nodiscard]] static KnowledgeGraph read_entities(ByteSource& bytes);
};

}  // namespace dossier
