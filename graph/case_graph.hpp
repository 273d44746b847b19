// The tables graph and graph_part: the merged graph's bytes, and whether it is of what the case holds now.
// Private to the case file.
#pragma once

#include <memory>
#include <string_view>

#include "graph/byte_stream.hpp"
#include "graph/case_database.hpp"

namespace dossier::sql {

void mark_graph_stale(Database& database);
void store_graph(Database& database, std::string_view blob, std::string_view made_with);
[[nodiscard]] bool graph_is_current(Database& database, std::string_view made_with);
[[nodiscard]] std::unique_ptr<ByteSource> graph_bytes(Database& database);

}  // namespace dossier::sql
