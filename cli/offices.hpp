// Who holds which office of whom, by time; and what a thing is joined with, by relation.
#pragma once

#include <vector>

#include "cli/json_writer.hpp"
#include "cli/text.hpp"
#include "graph/query/neighbourhood.hpp"

namespace dossier::cli {

struct Office {
  Edge claim;
  std::string when;  // the claim's time, or the dates of the first and last article that tell of it
};

// The affirmed claims of leading and serving at an entity, the earliest first; those without any date last.
[[nodiscard]] std::vector<Office> offices(const KnowledgeGraph& graph, const Neighbourhood& around);

void print_offices(const KnowledgeGraph& graph, const std::vector<Office>& offices, Printer& out);
void write_offices(JsonWriter& json, const KnowledgeGraph& graph, const std::vector<Office>& offices);

// A row for each kind of claim and direction, with the names at the other ends.
void print_neighbours(const KnowledgeGraph& graph, Vertex vertex, const Neighbourhood& around, Printer& out);

}  // namespace dossier::cli
