#include "graph/case_graph.hpp"

#include <algorithm>

#include "graph/case_trouble.hpp"

namespace dossier::sql {
namespace {

// Parts rather than one value: SQLite holds a value in memory whole, twice, and takes none above 1 GB.
constexpr std::size_t part_size = std::size_t{1} << 20U;

}  // namespace

void mark_graph_stale(Database& database) {
  database.run("UPDATE graph SET current = 0 WHERE current <> 0");
}

void store_graph(Database& database, std::string_view blob, std::string_view made_with) {
  database.run("DELETE FROM graph_part");
  Query& part = database.query("INSERT INTO graph_part VALUES (?, ?)");
  for (std::size_t number = 0; number * part_size < blob.size(); ++number) {
    part.run({number, Blob{blob.substr(number * part_size, part_size)}});
  }
  database.run("UPDATE graph SET current = 1, made_with = ?, size = ?", {made_with, blob.size()});
}

bool graph_is_current(Database& database, std::string_view made_with) {
  return database.number("SELECT count(*) FROM graph WHERE current = 1 AND made_with = ?", {made_with}) == 1;
}

std::string load_graph(Database& database) {
  const Snapshot snapshot(database);
  const auto size = static_cast<std::size_t>(database.number("SELECT size FROM graph"));
  const auto parts = static_cast<std::size_t>(database.number("SELECT count(*) FROM graph_part"));
  std::string blob;
  blob.reserve(std::min(size, parts * part_size));
  Rows rows = database.ask("SELECT bytes FROM graph_part ORDER BY number");
  while (rows.next()) blob += rows->text(0);
  if (blob.size() != size) fail_damaged(database.path(), "parts of the graph are missing");
  return blob;
}

}  // namespace dossier::sql
