// A connection to the SQLite file behind a case. Its failures are CaseErrors. Private to the case file.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "graph/case_query.hpp"

namespace dossier::sql {

class Database {
 public:
  enum class Access : std::uint8_t {
    make,            // the file is made where it is missing
    write,           // where the file allows it; else only reading, see is_read_only
    read_immutable,  // takes no lock and needs no right to write beside the file, but must not be written
                     // meanwhile
  };

  // `patience`: how long to wait for a lock.
  Database(std::string path, Access access, std::chrono::milliseconds patience);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  void execute(const std::string& script);
  // Prepared at its first use and kept. `sql` must be a literal.
  Query& query(std::string_view sql);
  // A query of one's own, for rows that stay open while others are asked.
  [[nodiscard]] std::unique_ptr<Query> new_query(std::string_view sql);
  void run(std::string_view sql, std::initializer_list<Value> values = {}) { query(sql).run(values); }
  [[nodiscard]] Rows ask(std::string_view sql, std::initializer_list<Value> values = {});
  // The number in the first column of the first row; 0 where there is no row.
  [[nodiscard]] std::int64_t number(std::string_view sql, std::initializer_list<Value> values = {});

  [[nodiscard]] std::int64_t last_key() const;
  [[nodiscard]] bool in_transaction() const;
  [[nodiscard]] bool is_read_only() const;
  [[nodiscard]] const std::string& path() const { return path_; }
  // The first 100 bytes of the file, read without a lock and without touching it; fewer where it is shorter.
  [[nodiscard]] std::string header() const;

 private:
  friend class Snapshot;
  void end_reading() noexcept;

  std::string path_;
  sqlite3* connection_ = nullptr;
  std::map<std::string_view, std::unique_ptr<Query>> queries_;
};

// While there is one, everything read is of one state of the case, whatever others write.
class Snapshot {
 public:
  explicit Snapshot(Database& database) : database_(database), own_(!database.in_transaction()) {
    if (own_) database_.run("BEGIN");
  }
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  Database& database_;
  bool own_;
};

}  // namespace dossier::sql
