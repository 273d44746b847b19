#include "graph/case_graph.hpp"

#include "graph/case_trouble.hpp"

namespace dossier::sql {
namespace {

// Parts rather than one value: SQLite holds a value in memory whole, twice, and takes none above 1 GB.
constexpr std::size_t part_size = std::size_t{1} << 20U;

class GraphParts : public ByteSource {
 public:
  explicit GraphParts(Database& database)
      : snapshot_(database),
        path_(database.path()),
        size_(static_cast<std::uint64_t>(database.number("SELECT size FROM graph"))),
        rows_(database.ask("SELECT bytes FROM graph_part ORDER BY number")) {}

  [[nodiscard]] std::uint64_t size() const override { return size_; }

  std::string_view next() override {
    const std::string_view part = rows_.next() ? rows_->text(0) : std::string_view();
    given_ += part.size();
    if (part.empty() ? given_ != size_ : given_ > size_)
      fail_damaged(path_, "parts of the graph are missing");
    return part;
  }

 private:
  Snapshot snapshot_;
  const std::string& path_;
  std::uint64_t size_, given_ = 0;
  Rows rows_;
};

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

std::unique_ptr<ByteSource> graph_bytes(Database& database) {
  return std::make_unique<GraphParts>(database);
}

}  // namespace dossier::sql
