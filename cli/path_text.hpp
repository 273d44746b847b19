// Paths told to people.
#pragma once

#include "cli/open_case.hpp"
#include "cli/text.hpp"
#include "graph/query/path.hpp"
#include "graph/query/reach.hpp"

namespace dossier::cli {

// Each path as a line, then step by step with quotations; the weakest step is named.
void print_paths(OpenCase& open, const std::vector<PathAnswer>& paths, Printer& out);

// The option without which there would be a path, and how long that would be.
struct Lifting {
  std::string option;
  std::size_t hops = 0;
};

struct NoPath {
  Vertex from = no_vertex, to = no_vertex;
  NearMiss near;
  std::vector<Lifting> liftings;
};

// How near the two come to each other all the same.
void print_no_path(const KnowledgeGraph& graph, const NoPath& none, Printer& out);

}  // namespace dossier::cli
