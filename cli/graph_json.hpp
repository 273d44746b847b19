// Entities and claims as JSON objects with the keys of the JSON export, for queries that answer programs.
#pragma once

#include "cli/json_writer.hpp"
#include "graph/rows.hpp"

namespace dossier::cli {

void write_entity(JsonWriter& json, const EntityRow& row);
void write_claim(JsonWriter& json, const ClaimRow& row);
// The keys "articles", "outlets" and "origins" of the object that is open.
void write_support(JsonWriter& json, const Support& support);
// {"id", "type", "name"}: enough to recognise one by.
void write_reference(JsonWriter& json, const KnowledgeGraph& graph, Vertex vertex);

}  // namespace dossier::cli
